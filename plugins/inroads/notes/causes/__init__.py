"""The mistakes behind a YAML parser's complaints, one function each, in the order in which they are looked for."""

from inroads.notes.causes.complaint import Cause, Complaint
from inroads.notes.causes.layout import (
    bare_word,
    indentation,
    indented_first_field,
    missing_space,
    nameless,
    no_space,
    second_document,
    tab,
)
from inroads.notes.causes.punctuation import (
    BULLET,
    empty_item,
    escape,
    hash_in_brackets,
    other_bullet,
    quote_closed_later,
    second_colon,
    special_beginning,
    text_after_the_end,
    unclosed_bracket,
    unclosed_quote,
)

CAUSES = (
    tab,
    second_document,
    indented_first_field,
    escape,
    hash_in_brackets,
    unclosed_quote,
    quote_closed_later,
    unclosed_bracket,
    empty_item,
    second_colon,
    other_bullet,
    no_space,
    bare_word,
    special_beginning,
    text_after_the_end,
    nameless,
    indentation,
)

__all__ = ["BULLET", "CAUSES", "Cause", "Complaint", "missing_space"]
