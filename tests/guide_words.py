"""The words of pages as a reader hears them: without marks, links and tables' bars; by sentence, by word."""

import re

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_EMBED = re.compile(r"^!\[\[.*\]\]\s*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BAR = re.compile(r"[|\-: ]+")
_MARK = re.compile(r"^(?:#+|>|-|\d+\.)\s+")
_TITLED = re.compile(r'^!!! \w+ "(.*)"$')
_END = re.compile(r"(?<=[.?!])[\"”’)]*\s+")
_STOPPED = re.compile(r"[.?!][\"”’)]*$")
_WORD = re.compile(r"\w")


def plain(markdown: str) -> str:
    """Return the words of a text in one line: those of links too, tables' cells with bars between."""
    text = _LINK.sub(r"\1", _EMBED.sub("", markdown))
    lines = (_TITLED.sub(r"\1", line.strip()) for line in text.split("\n"))
    kept = (_MARK.sub("", line).strip("| ") for line in lines if not _BAR.fullmatch(line) or not line)
    return " ".join(re.sub(r"[*`]", "", " ".join(kept)).split())


def lines_of(markdown: str) -> list[str]:
    """Return what a text says line by line, as one reads it aloud: each item, heading and cell ends with a stop."""
    text = _LINK.sub(r"\1", _EMBED.sub("", _FENCE.sub("", markdown)))
    found = []
    for raw in text.split("\n"):
        line = re.sub(r"[*`]", "", _MARK.sub("", _TITLED.sub(r"\1", raw.strip())))
        if _BAR.fullmatch(line):
            continue
        cells = line.strip("|").split("|") if line.startswith("|") else [line]
        found += [_stopped(cell.strip()) for cell in cells if _WORD.search(cell)]
    return found


def running(markdown: str) -> str:
    """Return a text without its headings and tables, of which each short piece would count as a sentence."""
    return "\n".join(line for line in markdown.split("\n") if not line.lstrip().startswith(("#", "|", "!!!")))


def _stopped(line: str) -> str:
    return line if _STOPPED.search(line) else f"{line.rstrip(':;,')}."


def sentences(markdown: str) -> list[str]:
    """Return the sentences of a text."""
    return [one for line in lines_of(markdown) for one in _END.split(line) if _WORD.search(one)]


def words(text: str) -> list[str]:
    """Return the words of a text, in which a sign alone is none."""
    return [word for word in text.split() if _WORD.search(word)]
