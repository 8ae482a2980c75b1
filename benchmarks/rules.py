"""What the rules for follow-ups take for a vault that is in memory already."""

import gc
import time
from pathlib import Path

from benchmarks.vault import REPOSITORY, write_vault
from inroads.policy import policy_from
from inroads.views.follow_ups import follow_ups
from inroads.workspace import library_of, read_private, read_public, vault_of


def seconds_of_rules(folder: Path, notes: int, times: int) -> list[float]:
    """Return the seconds of CPU in which every rule runs over `notes` generated notes, once for each time.

    Python's search for circular garbage is put off, as it is in commands and builds.
    """
    write_vault(folder, notes)
    library, _ = library_of(read_public(REPOSITORY / "content/public", "content/public"))
    vault, _ = vault_of(read_private(folder, "notes"), "America/New_York")
    policy, _ = policy_from({})
    found = []
    gc.disable()
    for _ in range(times):
        started = time.process_time()
        follow_ups(vault, library, policy)
        found.append(time.process_time() - started)
    gc.enable()
    return found
