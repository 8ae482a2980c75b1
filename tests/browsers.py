"""Where the Chromium of the browser tests is."""

import runpy
from pathlib import Path


def chromium() -> str:
    """Return the path of the Chromium that tests/install.py finds, or fail with what to do."""
    found = runpy.run_path(str(Path(__file__).parent / "install.py"))["installed"]()
    assert found, "no Chromium: run python tests/install.py"
    return str(found)
