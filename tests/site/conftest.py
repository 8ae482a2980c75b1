"""The project that the tests of the site build."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sites import NOTES, PRIVATE_CONFIG, PUBLIC, PUBLIC_CONFIG, Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with a tiny public folder and three notes."""
    made = Project(tmp_path / "project")
    made.write({"mkdocs.public.yml": PUBLIC_CONFIG, "mkdocs.yml": PRIVATE_CONFIG, **PUBLIC, **NOTES})
    yield made
    logging.getLogger("mkdocs.commands.build").filters.clear()
