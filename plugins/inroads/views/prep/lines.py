"""Texts cut to what a sheet of paper holds."""


def shortened(text: str, letters: int) -> str:
    """Return `text` if it has at most `letters`, or else its first words and an ellipsis."""
    if len(text) <= letters:
        return text
    kept = text[:letters]
    return f"{kept.rpartition(' ')[0] or kept}\N{HORIZONTAL ELLIPSIS}"
