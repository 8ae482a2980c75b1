"""From bytes to a Note: text, front matter with the place of every value, body. Knows no field's name or meaning."""

from inroads.notes.note import Note, fields_from, read_note
from inroads.notes.quoting import written
from inroads.notes.values import Items, Mapped, Scalar, Value, place_of

__all__ = ["Items", "Mapped", "Note", "Scalar", "Value", "fields_from", "place_of", "read_note", "written"]
