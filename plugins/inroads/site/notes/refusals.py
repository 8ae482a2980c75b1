"""By what a site with notes would be put where others can read it: MkDocs' own command, or what builds it to do so."""

from collections.abc import Mapping

# What sets a variable of its own in the builds of what it then publishes. GitHub's and GitLab's pipelines aren't among
# them: they run tests as well.
_PUBLISHERS = {
    "CF_PAGES": "Cloudflare Pages",
    "MIKE_DOCS_VERSION": "mike",
    "NETLIFY": "Netlify",
    "READTHEDOCS": "Read the Docs",
    "VERCEL": "Vercel",
}


def publisher(command: str, environment: Mapping[str, str]) -> str:
    """Return what would publish the site that MkDocs' `command` makes in `environment`, or an empty text."""
    if command == "gh-deploy":
        return "mkdocs gh-deploy"
    return next((name for variable, name in _PUBLISHERS.items() if environment.get(variable)), "")
