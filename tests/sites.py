"""Tiny sites, built for real: a public folder with one page of each kind, a configuration, notes."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from conftest import Tree, write_tree

PUBLIC: Tree = {
    "content/public/index.md": "---\ntitle: Home\n---\n# Welcome\n\nThe public home page.\n",
    "content/public/guide/start.md": """
        ---
        title: Start here
        order: 1
        ---
        # Start here

        See [a question](../questions/path.md#path-01).
        """,
    "content/public/questions/index.md": """
        ---
        title: Question bank
        topics: [path]
        stages:
          - {id: explore, title: Explore, purpose: Open questions.}
        seniority:
          - id: any
        goals:
          - {id: exploring, note: deciding}
          - {id: active, note: applying}
        industries: [tech]
        minutes_per_question: "2.5"
        ---
        How to use the bank.
        """,
    "content/public/questions/path.md": """
        ---
        title: Their career story
        questions:
          - id: path-01
            text: How did you get here?
            stage: explore
            why: A story shows the steps.
          - id: path-02
            text: What would you ask {{ contact.first_name }}?
            stage: explore
            why: Because.
        ---
        About this topic.
        """,
    "content/public/questions/sets/set-10-short.md": """
        ---
        title: Short talk
        minutes: 10
        goal: exploring
        use_when: You have ten minutes.
        questions: [path-01]
        ---
        A set.
        """,
    "content/public/templates/index.md": """
        ---
        title: Templates
        placeholders:
          contact.first_name: {hint: Their first name, sample: Daniel}
        ---
        How to use them.
        """,
    "content/public/templates/hello.md": """
        ---
        title: Hello
        channel: email
        step: step-4-contact
        when: Always.
        purpose: To say hello.
        limit: 50 words
        ---
        ## Message
        Hi {{ contact.first_name }},

        Hello.
        """,
}  # fmt: skip

PUBLIC_CONFIG = """
    site_name: Public
    docs_dir: content/public
    site_dir: public
    theme: {name: material, font: false}
    plugins:
      search: {pipeline: []}
      inroads/guide: {}
      inroads/questions: {}
      inroads/templates: {}
    nav:
      - index.md
      - Guide: guide/
      - Questions: questions/
      - Templates: templates/
    """

PRIVATE_CONFIG = """
    INHERIT: mkdocs.public.yml
    site_name: Private
    site_dir: site
    plugins:
      inroads/notes: {today: 2026-11-20, timezone: America/New_York}
    nav:
      - My notes: [index.md, contacts/index.md, meetings/index.md, organizations/index.md, fields/index.md, problems.md]
      - Guide: guide/
      - Questions: questions/
      - Templates: templates/
    """

NOTES: Tree = {
    "content/private/contacts/priya-raman.md": """
        ---
        name: Priya Raman
        role: Product manager
        organization: Acme Biotech
        industry: biotech
        log:
          - 2026-11-02 asked by email using hello
        ---
        A zyzzyva in the garden. See [[sam-lee]].
        """,
    "content/private/contacts/sam-lee.md": "---\nname: Sam Fernández\norganization: Acme Biotech\n---\n",
    "content/private/meetings/2026-11-19-priya-raman.md": """
        ---
        contact: priya-raman
        when: 2026-11-19 15:00
        questions: [path-01, path-02]
        ---
        ## Answers
        ### path-01
        By a quixotic detour.
        """,
}


@dataclass(frozen=True)
class Project:
    """A project's folder."""

    root: Path

    def write(self, tree: Tree) -> None:
        write_tree(self.root, tree)

    def build(self, config: str = "mkdocs.yml", **options: object) -> Path:
        """Build the site in this process; return its folder."""
        loaded = load_config(str(self.root / config), **options)
        loaded.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(loaded)
        finally:
            loaded.plugins.on_shutdown()
        return Path(loaded.site_dir)

    def run(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run `mkdocs` with `arguments` as a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *arguments],
            cwd=self.root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )


TINY: Tree = {"mkdocs.public.yml": PUBLIC_CONFIG, "mkdocs.yml": PRIVATE_CONFIG, **PUBLIC, **NOTES}


def tiny_project(folder: Path) -> Project:
    """Write a project with a tiny public folder and three notes below `folder`."""
    made = Project(folder / "project")
    made.write(TINY)
    return made


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def text_of(page: Path) -> str:
    """Return the words of a page's article, without tags."""
    article = re.search(r"<article.*?</article>", page.read_text("utf-8"), re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", article[0] if article else "")).split())
