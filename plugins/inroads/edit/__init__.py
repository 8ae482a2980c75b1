"""The only code that changes people's files: each is the old one or the new one, whole, whenever a computer stops.

So is a published edition as a whole.
"""

from inroads.edit.edition import Workshop, heal, swap
from inroads.edit.turn import TakenError, turn
from inroads.edit.whole import remove, sweep, write_whole

__all__ = ["TakenError", "Workshop", "heal", "remove", "swap", "sweep", "turn", "write_whole"]
