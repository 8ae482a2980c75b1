"""Problems into MkDocs' log, where `--strict` counts them."""

import logging
from collections.abc import Iterable

from inroads.exports.problems import as_line
from inroads.problems import Problem, in_order

log = logging.getLogger("mkdocs.plugins.inroads")


def log_problems(problems: Iterable[Problem]) -> None:
    """Log `problems`, errors as errors and warnings as warnings."""
    for problem in in_order(problems):
        log.log(logging.ERROR if problem.is_error else logging.WARNING, as_line(problem))
