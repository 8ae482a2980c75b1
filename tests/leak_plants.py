"""Secrets planted for the leak scan to find: in every encoding, in every part of every kind of file."""

import base64
import bz2
import codecs
import gzip
import io
import json
import lzma
import quopri
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Mapping
from html import escape
from html.entities import codepoint2name
from urllib.parse import quote
from xml.sax.saxutils import escape as xml_escape

Payload = str | bytes


# --- encodings -----------------------------------------------------------------------------------------------------


def _inside_words(mark: str) -> Callable[[str], str]:
    return lambda text: "".join(f"{char}{mark}" if char.isalpha() else char for char in text)


def _letters_from(first_capital: int, first_small: int) -> Callable[[str], str]:
    def moved(char: str) -> str:
        if "A" <= char <= "Z":
            return chr(first_capital + ord(char) - ord("A"))
        return chr(first_small + ord(char) - ord("a")) if "a" <= char <= "z" else char

    return lambda text: "".join(map(moved, text))


def _units(text: str) -> list[int]:
    data = text.encode("utf-16-be")
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]


def _named(text: str) -> str:
    return "".join(f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name else char for char in text).replace(
        " ", "&nbsp;"
    )


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


def _quoted_printable(text: str) -> str:
    return "".join(f"={byte:02X}" for byte in text.encode())


def _folded(text: str, size: int = 3, end: str = "\r\n ") -> str:
    return end.join(text[at : at + size] for at in range(0, len(text), size))


def _over_lines(text: str) -> str:
    encoded = base64.b64encode(f"{'. ' * 40}{text}{' .' * 20}".encode()).decode()
    return _folded(encoded, 64, "\n")


def _zipped(members: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _deflated(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-15)
    return compressor.compress(data) + compressor.flush()


def _punycode(text: str) -> str:
    label = text.lower().replace(" ", "-")
    return f"xn--{label.encode('punycode').decode()}.example"


def _sentence(text: str) -> str:
    return f"Met {text} at noon."


TEXT_ENCODINGS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "full-width letters": _letters_from(0xFF21, 0xFF41),
    "mathematical letters": _letters_from(0x1D400, 0x1D41A),
    "composed accents (NFC)": lambda text: unicodedata.normalize("NFC", text),
    "decomposed accents (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "without accents": lambda text: "".join(
        c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)
    ),
    "soft hyphens": _inside_words("\u00ad"),
    "zero-width spaces": _inside_words("\u200b"),
    "zero-width joiners": _inside_words("\u200d"),
    "marks of direction": _inside_words("\u2066"),
    "tags inside words": lambda text: "".join(
        f"{c}<b>{c2}</b>" for c, c2 in zip(text[::2], f"{text} "[1::2], strict=False)
    ),
    "comments inside words": _inside_words("<!-- x -->"),
    "named entities": _named,
    "decimal entities": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):X};" for c in text),
    "entities without semicolons": lambda text: "".join(f"&#{ord(c)}" for c in text),
    "entities twice": lambda text: "".join(f"&amp;#{ord(c)};" for c in text),
    "percent": _percent,
    "percent twice": lambda text: _percent(text).replace("%", "%25"),
    "percent with u": lambda text: "".join(f"%u{unit:04x}" for unit in _units(text)),
    "address (quote)": quote,
    "\\u": lambda text: "".join(f"\\u{unit:04x}" for unit in _units(text)),
    "\\u{}": lambda text: "".join(f"\\u{{{ord(c):x}}}" for c in text),
    "\\U": lambda text: "".join(f"\\U{ord(c):08X}" for c in text),
    "\\x": lambda text: "".join(f"\\x{byte:02x}" for byte in text.encode()),
    "\\u escaped again": lambda text: "".join(f"\\\\u{unit:04x}" for unit in _units(text)),
    "octal": lambda text: "".join(f"\\{byte:03o}" for byte in text.encode()),
    "CSS": lambda text: "".join(f"\\{ord(c):x} " for c in text),
    "CSS with six digits": lambda text: "".join(f"\\{ord(c):06X}" for c in text),
    "calendar: folded": _folded,
    "calendar: escaped": lambda text: f"With\\n{text}\\, then\\; lunch",
    "vCard: folded": lambda text: _folded(text, 4, "\n\t"),
    "vCard: N, escaped": lambda text: ";".join(reversed(text.split(" "))) + ";;;",
    "quoted-printable": _quoted_printable,
    "quoted-printable (quopri)": lambda text: quopri.encodestring(text.encode(), quotetabs=True).decode(),
    "quoted-printable: soft line ends": lambda text: _folded(text, 4, "=\r\n"),
    "mail header: base64": lambda text: f"=?utf-8?b?{base64.b64encode(text.encode()).decode()}?=",
    "mail header: quoted": lambda text: f"=?utf-8?q?{_quoted_printable(text).replace('=20', '_')}?=",
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 for addresses, unpadded": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 over several lines": _over_lines,
    "base64 in a data address": lambda text: f"data:text/plain;base64,{base64.b64encode(text.encode()).decode()}",
    "percent in a data address": lambda text: f"data:text/plain;charset=utf-8,{_percent(text)}",
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal, spaced": lambda text: text.encode().hex(" "),
    "hexadecimal, as in C": lambda text: ",".join(f"0x{byte:02x}" for byte in text.encode()),
    "character codes": lambda text: ",".join(str(ord(c)) for c in text),
    "punycode": _punycode,
    "pieces in a script": lambda text: '" + "'.join((text[:4], text[4:9], text[9:])),
}
BYTE_ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "Latin-1": lambda text: _sentence(text).encode("latin-1"),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16, little": lambda text: text.encode("utf-16-le"),
    "UTF-16, big": lambda text: text.encode("utf-16-be"),
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "gzip": lambda text: gzip.compress(_sentence(text).encode(), mtime=0),
    "gzip, two members": lambda text: gzip.compress(b"nothing", mtime=0) + gzip.compress(text.encode(), mtime=0),
    "zlib": lambda text: zlib.compress(_sentence(text).encode()),
    "zip": lambda text: _zipped({"a.txt": text.encode()}),
    "zip in a zip": lambda text: _zipped({"b.zip": _zipped({"a.txt": text.encode()})}),
    "gzip in a zip": lambda text: _zipped({"a.gz": gzip.compress(text.encode(), mtime=0)}),
    "bzip2": lambda text: bz2.compress(text.encode()),
    "xz": lambda text: lzma.compress(text.encode()),
}
ENCODINGS: dict[str, Callable[[str], Payload]] = {**TEXT_ENCODINGS, **BYTE_ENCODINGS}


# --- carriers ------------------------------------------------------------------------------------------------------


def as_text(payload: Payload) -> str:
    """Return a payload as a page would hold it: bytes in base64."""
    return payload if isinstance(payload, str) else base64.b64encode(payload).decode()


def _as_bytes(payload: Payload) -> bytes:
    return payload if isinstance(payload, bytes) else payload.encode()


Carrier = Callable[[Payload], tuple[str, bytes]]


def _text_file(name: str, whole: str, written: Callable[[str], str] = str) -> Carrier:
    """Return a carrier: a file called `name` that holds `whole`, with the payload where it has a `@`."""
    return lambda payload: (name, whole.replace("@", written(as_text(payload))).encode())


def _in_json(text: str) -> str:
    return json.dumps(text)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG picture of one dot with further chunks."""
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    dot = _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(_chunk(*chunk) for chunk in chunks) + dot + _chunk(b"IEND", b"")


def jpeg(marker: int, body: bytes) -> bytes:
    """Return the frame of a JPEG picture with one segment of words."""
    segment = bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + segment + scan + b"\xff\xd9"


def _exif(payload: Payload) -> bytes:
    words = _as_bytes(payload) + b"\0"
    entry = struct.pack("<HHII", 0x013B, 2, len(words), 26)
    return b"Exif\0\0II*\0\x08\0\0\0\x01\0" + entry + b"\0\0\0\0" + words


def pdf(*streams: bytes, more: bytes = b"") -> bytes:
    """Return the skeleton of a PDF file with compressed streams."""
    objects = []
    for number, stream in enumerate(streams, start=4):
        packed = zlib.compress(stream)
        head = b"%d 0 obj\n<< /Length %d /Filter /FlateDecode /R << /F << /A 1 >> >> >>\nstream\n" % (
            number,
            len(packed),
        )
        objects.append(head + packed + b"\nendstream\nendobj\n")
    return b"%PDF-1.7\n" + more + b"".join(objects) + b"trailer << >>\n%%EOF\n"


def _pdf_string(data: bytes) -> bytes:
    return b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r") + b")"


def _pdf_author(text: str) -> bytes:
    return b"1 0 obj\n<< /Author " + _pdf_string(b"\xfe\xff" + text.encode("utf-16-be")) + b" >>\nendobj\n"


def pdf_words(text: str) -> tuple[bytes, bytes]:
    """Return what a page shows, in the codes of a font of its own, and the map that says which letters these are."""
    codes = {char: number for number, char in enumerate(dict.fromkeys(text), start=1)}
    shown = b"".join(b"<%04x>-20" % codes[char] for char in text)
    pairs = b"".join(b"<%04x> <%s>\n" % (code, char.encode("utf-16-be").hex().encode()) for char, code in codes.items())
    return b"BT /F1 12 Tf 72 700 Td [" + shown + b"] TJ ET", b"%d beginbfchar\n%sendbfchar\n" % (len(codes), pairs)


def _document(payload: Payload) -> tuple[str, bytes]:
    body = xml_escape(as_text(payload))
    text = f'<w:document><w:body><w:p><w:r><w:t xml:space="preserve">{body}</w:t></w:r></w:p></w:body></w:document>'
    return "a.docx", _zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": text.encode()})


def _name(payload: Payload) -> str:
    text = payload if isinstance(payload, str) else base64.urlsafe_b64encode(payload).decode()
    return text.replace("\0", "")


CARRIERS: dict[str, Carrier] = {
    "HTML: text": _text_file("a/index.html", "<html><body><h1>Title</h1>\n<p>Before @ after</p></body></html>"),
    "HTML: escaped text": _text_file("a/index.html", "<ul><li>one</li><li>@</li><li>two</li></ul>", escape),
    "HTML: comment": _text_file("index.html", "<p>x</p><!-- note: @ --><p>y</p>"),
    "HTML: attribute": _text_file("index.html", '<p><a title="@" href="#">x</a></p>', lambda text: escape(text)),
    "HTML: data attribute": _text_file("index.html", "<p data-who='@'>x</p>", lambda text: escape(text)),
    "HTML: script": _text_file("index.html", '<script>const config = {"a": @};</script>', _in_json),
    "HTML: style": _text_file("index.html", "<style>p::before{content:'@'}</style>"),
    "JSON": _text_file("data.json", '{"a": [1, @]}', _in_json),
    "search index, JSON": _text_file(
        "search/search_index.json",
        '{"docs":[{"location":"","text":@,"title":"x"}]}',
        lambda text: _in_json(f"<p>{escape(text)}</p>"),
    ),
    "search index, script": _text_file("search/search_index.js", 'var __index = {"docs":[{"text":@}]}', _in_json),
    "sitemap": _text_file("sitemap.xml", "<urlset><url><loc>https://example.org/@/</loc></url></urlset>", xml_escape),
    "CSS": _text_file("a.css", '.a{color:red}.b:after{content:"@"}/* end */'),
    "script": _text_file("a.js", 'function f(){return"@"}'),
    "source map": _text_file("a.js.map", '{"version":3,"sourcesContent":[@],"mappings":"AAAA,SAASA"}', _in_json),
    "SVG": _text_file("a.svg", '<svg><title>x</title><text x="1">@</text></svg>', xml_escape),
    "calendar": _text_file(
        "a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talk: @ (20 min)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "vCard": _text_file("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:@ (20 min)\r\nEND:VCARD\r\n"),
    "text": _text_file("robots.txt", "User-agent: *\n# @ #\n"),
    "captions": _text_file("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n- @ -\n"),
    "file name": lambda payload: (f"assets/{_name(payload)}.css", b"p{}"),
    "folder name": lambda payload: (f"{_name(payload)}/index.html", b"<p>x</p>"),
    "PNG: tEXt": lambda payload: ("a.png", png((b"tEXt", b"Author\0" + _as_bytes(payload)))),
    "PNG: zTXt": lambda payload: ("a.png", png((b"zTXt", b"Comment\0\0" + zlib.compress(_as_bytes(payload))))),
    "PNG: iTXt": lambda payload: (
        "a.png",
        png((b"iTXt", b"Comment\0\x01\0en\0words\0" + zlib.compress(_as_bytes(payload)))),
    ),
    "PNG: XMP": lambda payload: (
        "a.png",
        png(
            (
                b"iTXt",
                b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><dc:creator>"
                + _as_bytes(payload)
                + b"</dc:creator></x:xmpmeta>",
            )
        ),
    ),
    "PNG: Exif": lambda payload: ("a.png", png((b"eXIf", _exif(payload)[6:]))),
    "JPEG: comment": lambda payload: ("a.jpg", jpeg(0xFE, _as_bytes(payload))),
    "JPEG: Exif": lambda payload: ("a.jpg", jpeg(0xE1, _exif(payload))),
    "JPEG: after its end": lambda payload: ("a.jpg", jpeg(0xFE, b"x") + _as_bytes(payload)),
    "PDF: page": lambda payload: ("a.pdf", pdf(*pdf_words(as_text(payload)))),
    "PDF: properties": lambda payload: ("a.pdf", pdf(b"BT (x) Tj ET", more=_pdf_author(as_text(payload)))),
    "zip: member": lambda payload: ("a.zip", _zipped({"notes/a.bin": _as_bytes(payload)})),
    "document": _document,
    "gzip": lambda payload: ("sitemap.xml.gz", gzip.compress(b"<loc>" + _as_bytes(payload) + b"</loc>", mtime=0)),
}
