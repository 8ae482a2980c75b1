"""What all texts for terminals and other programs share: nothing unseen in them, JSON that people can read."""

import json
import unicodedata

# Kinds of characters that can't be seen: control, direction and zero-width, lone surrogates, other ends of lines.
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def visible(text: str) -> str:
    """Return `text` with every character that can't be seen, or that would order a terminal about, as `\\u202e`."""
    if text.isprintable():  # which nearly all are, and Python tells at once
        return text
    return "".join(_written_out(c) if unicodedata.category(c) in _INVISIBLE else c for c in text)


def _written_out(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def json_text(value: object) -> str:
    """Return `value` as JSON for people too: letters as they are, what can't be seen as JSON's escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "".join(json.dumps(c)[1:-1] if c != "\n" and unicodedata.category(c) in _INVISIBLE else c for c in text)
