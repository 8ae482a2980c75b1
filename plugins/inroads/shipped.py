"""Where the files that come with Inroads lie: in the package of an installed wheel, else in the clone around it."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_shipped"
ROOT = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parents[2]

PAGE_TEMPLATES = ROOT / "site-templates" / "pages"
OVERRIDES = ROOT / "site-templates" / "overrides"
PROJECT = ROOT / "site-templates" / "project"
LOCK = ROOT / "requirements" / "site.txt"
PUBLIC_CONTENT = ROOT / "content" / "public"
