"""The project that the tests of the site build."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sites import Project, tiny_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with a tiny public folder and three notes."""
    yield tiny_project(tmp_path)
    logging.getLogger("mkdocs.commands.build").filters.clear()
