"""Half a note: whatever is missing of it, every page is still made, and no front matter stands on any."""

from pathlib import Path

import pytest

from conftest import desk_of
from markup import markup
from presses import pages_of

NOTE = """---
name: Ana Lúcia
aliases: [Lu]
status: "paused until 2026-12-01: on leave"
log:
  - 2026-11-02 asked by email: about the wells
---
# Words

A [[bo|friend]] of **Bo's**, see <https://e.com>.

## Answers
### path-01
By accident.

## Insights
- Ask early #timing

## Advice
- [ ] Read (due 2026-11-19)
- [x] Write (done 2026-11-12, told 2026-11-13)
"""


@pytest.mark.battery(12)
def test_a_note_cut_off_anywhere_makes_no_page_fail(tmp_path: Path) -> None:
    whole = NOTE.encode()
    for end in range(0, len(whole), 5):
        for _, html in pages_of(desk_of(tmp_path, {"contacts/ana.md": whole[:end]})):
            markup(html)
            assert "aliases:" not in html
