"""Vaults of all sorts, each from a number: sound and broken notes, strange trees, traps laid for a public build."""

import os
import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

PRIVATE = "content/private"
_WORDS = ("zyzzyva", "quixotic", "Priya", "Raman", "渡辺花子", "Ωmega", "привет", "עברית", "résumé", "<b>bold</b>",
          "{{ 7*7 }}", "[[hello]]", "](x)", "`code`", "#tag")  # fmt: skip
_NAMES = ("Priya Raman", "Start here", "Hello", "path-01", "path", "hello", "set-10-short", "Welcome", "渡辺 花子",
          "NO", "Їжак Ґанок", "فاطمة الزهراء", "A" * 200, "x](y)", "../../guide/start", "Ann\u202eeB",
          "center.name")  # fmt: skip
_STEMS = ("priya", "start", "index", "path", "path-01", "hello", "ck-ask", "booklet", "渡辺", "e\u0301", "é", "a b",
          "-x", "con", "%2e%2e", "привет", "404", "set-10-short", "pick", "inroads", "harbour")  # fmt: skip
# Where the public folder, the configuration and the theme have files of their own.
_TWINS = ("index.md", "guide/start.md", "guide/evidence.md", "questions/index.md", "questions/path.md",
          "assets/logo.svg", "questions/pick.md", "templates/hello.md", "printables/booklet.md",
          "assets/css/inroads.css", "quotes.yml", "assets/js/lint.js", "center.yml", "mkdocs.yml",
          "mkdocs.public.yml", "robots.txt", "sitemap.xml", "404.html", "search/search_index.json", "main.html",
          "partials/header.html", ".pages", ".meta.yml", ".nav.yml", "local/guide/x.md", "assets/inroads-starter.zip",
          "contacts/index.md", "meetings/prep/index.md", "__init__.py")  # fmt: skip

Piece = Callable[[random.Random, Path], None]


def write_vault(project: Path, seed: int, pieces: Sequence[Piece]) -> None:
    """Put the vault of `seed`, of some of `pieces`, in the place of whatever private folder `project` has."""
    rng, folder = random.Random(seed), project / PRIVATE  # noqa: S311 (nothing is kept secret by it)
    remove(folder)
    for piece in rng.sample(pieces, rng.randint(3, min(9, len(pieces)))):
        if not os.path.lexists(folder):
            folder.mkdir(parents=True)
        if folder.is_dir() and not folder.is_symlink():
            piece(rng, folder)


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with whatever is in it, closed to us or not."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        for folder, _, _ in os.walk(path):
            Path(folder).chmod(0o700)
        shutil.rmtree(path)


def _put(path: Path, data: bytes) -> None:
    """Write `path`, unless something else is there or in place of its folder, or the system takes no such name."""
    if _is_free(path):
        with suppress(OSError):
            path.write_bytes(data)


def _is_free(path: Path) -> bool:
    """Return whether nothing is at `path` but its folder, which is made; another piece may have been there before."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    return path.parent.is_dir() and not os.path.lexists(path)


def _prose(rng: random.Random, most: int = 60) -> str:
    return " ".join(rng.choices(_WORDS, k=rng.randint(0, most)))


def _contact(rng: random.Random) -> str:
    fields = [f"name: {rng.choice(_NAMES)!r}", "organization: Acme", f"email: {rng.choice(_STEMS)}@example.com"]
    more = ("role: x", "log:\n- 2026-11-02 asked by email using hello", "unknown: field", "closeness: warm",
            "title: Start here", "hide: [toc]", "template: main.html", "search: {boost: 9}")  # fmt: skip
    fields += rng.sample(more, 3)
    return "---\n" + "\n".join(fields) + f"\n---\n{_prose(rng)}\n"


def _meeting(rng: random.Random) -> str:
    day = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    fields = [f"contact: {rng.choice(_STEMS)!r}", f"when: {day}", "questions: [path-01, path-02, no-such, Why?]"]
    return (
        "---\n"
        + "\n".join(fields)
        + f"\n---\n## Answers\n### path-01\n{_prose(rng)}\n## Advice\n- [ ] {_prose(rng, 9)}\n"
    )


def _broken(rng: random.Random, whole: str) -> bytes:
    data = whole.encode()
    return rng.choice([
        data[: rng.randrange(len(data))], data.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + data, whole.encode("utf-16"),
        whole.encode("latin-1", "replace"), data.replace(b"-", b"\0", 3), b"", b"---\n", data + b"\xff\xfe",
        b"---\nname: [broken\n", b"---\nname: &a [*a]\n---\n", b"---\n" + b"[" * 5000, data.replace(b": ", b":\t"),
        b"---\nname: x\nname: y\n---\n", b"<<<<<<< yours\n" + data, b"# no front matter\n",
        data.replace(b"---\n", b"", 1),
    ])  # fmt: skip


def _notes(rng: random.Random, root: Path) -> None:
    for _ in range(rng.randint(1, 8)):
        _put(root / "contacts" / f"{rng.choice(_STEMS)}.md", _contact(rng).encode())
        _put(root / "meetings" / f"2026-11-0{rng.randint(1, 9)}-{rng.choice(_STEMS)}.md", _meeting(rng).encode())


def _broken_notes(rng: random.Random, root: Path) -> None:
    for make, folder in ((_contact, "contacts"), (_meeting, "meetings")):
        for _ in range(rng.randint(1, 5)):
            _put(root / folder / f"{rng.choice(_STEMS)}.md", _broken(rng, make(rng)))


def _twins(rng: random.Random, root: Path) -> None:
    for name in rng.sample(_TWINS, rng.randint(3, len(_TWINS))):
        page = f"---\ntitle: Twin\n---\n# Twin\n\n{_prose(rng)}\n"
        _put(root / name, page.encode() if rng.random() < 0.8 else rng.randbytes(200))


def _public_copies(rng: random.Random, root: Path) -> None:
    public = root.parent / "public"
    for path in sorted(public.rglob("*.md")):
        text = path.read_bytes()
        _put(root / path.relative_to(public), text if rng.random() < 0.8 else text.replace(b"title: ", b"title: Not "))


def _other_languages(rng: random.Random, root: Path) -> None:
    for name in ("日本語のノート", "Ελληνικά", "עברית", "हिन्दी", "emoji 🙂", "ǅ İ ı ſ", "a\u200bb", "\u202egnp"):
        _put(root / rng.choice(["contacts", "meetings", "日本"]) / f"{name}.md", _contact(rng).encode())


def _odd_names(rng: random.Random, root: Path) -> None:
    for name in (
        b"bytes \xff\xfe.md",
        b"new\nline.md",
        b"\x1b[31mred.md",
        b"quote'\".md",
        b"x" * 250,
        b"&amp;.md",
        b" .md",
    ):
        _put(Path(os.fsdecode(os.fsencode(root) + b"/contacts/" + name)), _contact(rng).encode())


def _leftovers(rng: random.Random, root: Path) -> None:
    for name in (
        "a.md.bak",
        "a.md~",
        ".a.md.swp",
        "a.MD",
        "a.markdown",
        "a (conflicted copy).md",
        "a copy.md",
        "a.docx",
    ):
        _put(root / "contacts" / name, _prose(rng).encode())


def _attachments(rng: random.Random, root: Path) -> None:
    for name in (
        "photo.png",
        "cv.pdf",
        "list.xlsx",
        "x.svg",
        "a.js",
        "x.css",
        "mail.eml",
        "calendar.ics",
        "noending",
        "m.map",
    ):
        _put(root / rng.choice(["attachments", "contacts", "."]) / name, rng.randbytes(rng.randint(0, 3000)))


def _hidden(rng: random.Random, root: Path) -> None:
    for name in (".obsidian/workspace.json", ".git/HEAD", ".git/config", ".gitignore", ".DS_Store", ".hidden.md",
                 ".env", ".cache/plugin/x.json", ".trash/contacts/old.md", ".nojekyll", "contacts/.keep",
                 ".python-version"):  # fmt: skip
        _put(root / name, _prose(rng).encode())


def _links(rng: random.Random, root: Path) -> None:
    targets = ("../public", "../public/guide/start.md", "../../", "..", ".", "self", "/etc/hostname", "nowhere",
               "../local", "../../mkdocs.public.yml", "../../.cache", "../../public")  # fmt: skip
    for number, target in enumerate(rng.sample(targets, 6)):
        path = root / rng.choice(["contacts", "meetings", "."]) / rng.choice([f"link{number}", f"link{number}.md"])
        if _is_free(path):
            path.symlink_to(target)


def _closed(rng: random.Random, root: Path) -> None:
    for name in ("contacts/closed.md", "closed/inside.md", "meetings/closed.md"):
        _put(root / name, _contact(rng).encode())
    for path in (root / "contacts/closed.md", root / "closed"):
        if path.exists():
            path.chmod(rng.choice([0, 0o200, 0o400]))


def _large(rng: random.Random, root: Path) -> None:
    _put(root / "contacts/large.md", b"---\nname: Large\n---\n" + b"zyzzyva " * rng.randint(1, 400_000))
    _put(root / "large.bin", bytes(rng.randint(1, 4_000_000)))


def _many(rng: random.Random, root: Path) -> None:
    for number in range(rng.randint(50, 300)):
        _put(root / "contacts" / f"n{number}.md", b"---\nname: N\n---\n")


def _deep(rng: random.Random, root: Path) -> None:
    _put(root.joinpath("contacts", *["deep"] * rng.randint(5, 60), "x.md"), _contact(rng).encode())


def _no_files(rng: random.Random, root: Path) -> None:
    path = root / rng.choice(["contacts", "meetings", "pipe.md", "contacts/pipe.md"])
    if _is_free(path):
        os.mkfifo(path)


def _folders_like_pages(rng: random.Random, root: Path) -> None:
    for name in (
        "guide/start.md",
        "index.md",
        "contacts/priya.md",
        "templates",
        "questions/sets",
        "assets/css",
        "public",
    ):
        if rng.random() < 0.6 and _is_free(root / name):
            (root / name).mkdir()


def _not_a_folder(rng: random.Random, root: Path) -> None:
    """Leave nothing there, or something else than a folder."""
    remove(root)
    choice = rng.randrange(4)
    if choice == 0:
        root.write_bytes(b"zyzzyva")
    elif choice == 1:
        root.symlink_to(rng.choice(["public", "local", "nowhere", "../.."]))
    elif choice == 2:
        root.mkdir()


def _neighbours(rng: random.Random, root: Path) -> None:
    """Write what else is the seeker's own: a configuration, a built site, a calendar."""
    project = root.parents[1]
    config = (
        f"plugins: {{inroads/notes: {{me: {{full_name: {_prose(rng, 3)!r}}}, today: 2026-0{rng.randint(1, 9)}-01}}}}\n"
    )
    _put(project / "mkdocs.yml", f"INHERIT: mkdocs.public.yml\nsite_name: Private\nsite_dir: site\n{config}".encode())
    _put(project / "site/index.html", _prose(rng).encode())
    _put(project / "site/contacts/priya/index.html", _prose(rng).encode())


OF_NOTES: Sequence[Piece] = (
    _notes,
    _broken_notes,
    _twins,
    _public_copies,
    _other_languages,
    _odd_names,
    _leftovers,
    _attachments,
)
OF_FILES: Sequence[Piece] = (_notes, _hidden, _links, _closed, _large, _many, _deep, _no_files, _folders_like_pages,
                             _not_a_folder, _neighbours, _twins)  # fmt: skip
