"""The only code that changes people's files: each is the old one or the new one, whole, whenever a computer stops."""

from inroads.edit.whole import remove, sweep, write_whole

__all__ = ["remove", "sweep", "write_whole"]
