"""Mistakes that an author can mend, as values. Knows no notes, no folders and no output format."""

from inroads.problems.codes import Code
from inroads.problems.problem import Place, Problem, Severity, in_order

__all__ = ["Code", "Place", "Problem", "Severity", "in_order"]
