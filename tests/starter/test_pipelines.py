"""The pipelines publish the public site and nothing else, with no right that they don't need."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

REPOSITORY = Path(__file__).parents[2]
GITHUB, GITLAB = REPOSITORY / ".github/workflows/publish.yml", REPOSITORY / ".gitlab-ci.yml"


def parsed(path: Path) -> dict[Any, Any]:
    return yaml.safe_load(path.read_text("utf-8"))  # type: ignore[no-any-return]


def texts(value: object) -> Iterator[str]:
    """Every text of a pipeline that means something to whoever runs it: comments and the names of steps don't."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (str(key), *(texts(inner) if key != "name" else ()))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    else:
        yield str(value)


def steps() -> list[dict[str, Any]]:
    return [step for job in parsed(GITHUB)["jobs"].values() for step in job["steps"]]


def commands(path: Path) -> list[str]:
    """Every command line that a pipeline runs."""
    runs = [step["run"] for step in steps() if "run" in step] if path == GITHUB else parsed(path)["pages"]["script"]
    return [line.strip() for run in runs for line in run.splitlines()]


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=["GitHub", "GitLab"])
def test_only_the_public_site_is_built_by_the_command_that_checks_it(path: Path) -> None:
    told = [line for line in commands(path) if re.search(r"\b(mkdocs|inroads)\b", line) and "pip" not in line]
    assert told == ["inroads publish --format github" if path == GITHUB else "inroads publish"]


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=["GitHub", "GitLab"])
def test_no_step_names_the_private_site_or_the_folder_of_notes(path: Path) -> None:
    for text in texts(parsed(path)):
        assert "private" not in text
        assert "gh-deploy" not in text
        assert "mkdocs.yml" not in text
        assert not re.search(r"(^|[\s/\"'])site([\s/\"']|$)", text), text


def test_what_is_uploaded_is_the_folder_of_the_public_site() -> None:
    public = re.search(r"^site_dir: (\S+)$", (REPOSITORY / "mkdocs.public.yml").read_text(), re.MULTILINE)
    assert public
    uploads = [step["with"]["path"] for step in steps() if "upload" in step.get("uses", "")]
    assert uploads == [public[1]]
    assert parsed(GITLAB)["pages"]["artifacts"]["paths"] == [public[1]]


def test_github_gives_each_job_the_least_rights() -> None:
    workflow = parsed(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    checkout = next(step for step in steps() if step.get("uses", "").startswith("actions/checkout"))
    assert checkout["with"]["persist-credentials"] is False


def test_it_runs_for_the_main_branch_and_by_hand_and_for_nobody_elses_request() -> None:
    triggers = parsed(GITHUB)[True]  # `on` is a truth value in YAML 1.1
    assert triggers == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    assert parsed(GITLAB)["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_actions_are_githubs_own_and_pinned_to_a_major_version() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in used)


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=["GitHub", "GitLab"])
def test_packages_are_installed_by_their_fingerprints_alone(path: Path) -> None:
    installs = [line for line in commands(path) if "pip install" in line]
    assert len(installs) == 4
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=["GitHub", "GitLab"])
def test_no_value_from_outside_stands_in_a_command(path: Path) -> None:
    assert not [line for line in commands(path) if "${{" in line]
