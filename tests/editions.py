"""Sites as names and texts, for the checks that an edition goes through."""

from collections.abc import Mapping

from inroads.publish.result import CheckResult
from inroads.publish.staged import Staged, staged


def site(files: Mapping[str, str | bytes], address: str = "") -> Staged:
    """Return the site that consists of `files`."""
    data = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
    return staged(data, address)


def told(result: CheckResult) -> list[str]:
    """Return the findings of a check as `file:line: message`, for comparing."""
    return [f"{found.file}:{found.line}: {found.message}" for found in result.findings]
