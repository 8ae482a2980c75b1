"""Keeping one message of MkDocs' from its log: that a plate's page was skipped, which is what plates are for."""

import logging

from inroads.render.plates import Marks


class WithoutPlates(logging.Filter):
    """Lets every record pass but those that name the page of a plate."""

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self.marks = marks

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether `record` is to be shown."""
        return record.levelno > logging.INFO or not self.marks.are_in(record.getMessage())


def hide_plates(marks: Marks) -> None:
    """Hide what MkDocs' build says of plates with `marks`, and forget those of builds before."""
    log = logging.getLogger("mkdocs.commands.build")
    for old in [known for known in log.filters if isinstance(known, WithoutPlates)]:
        log.removeFilter(old)
    log.addFilter(WithoutPlates(marks))
