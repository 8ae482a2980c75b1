"""What a file is by its bytes, and whether an SVG is only looked at. Knows no folder, and opens no file."""

from inroads.media.kinds import HEAD, PICTURES, PUBLISHABLE, mismatch, picture_kind
from inroads.media.svg import PLAIN_SVG, danger

__all__ = ["HEAD", "PICTURES", "PLAIN_SVG", "PUBLISHABLE", "danger", "mismatch", "picture_kind"]
