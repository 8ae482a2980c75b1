"""Rules on what is pressed, chosen and typed in: that it has a name, the right one, and lies in nothing of the kind."""

import re
from collections.abc import Iterator

from inroads.publish.access.element import Element, is_interactive, is_theme_switch
from inroads.publish.access.name import explicit_name_of, name_of, text_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_WORD = re.compile(r"\w+")
_BUTTON_TYPES = ("submit", "reset", "button", "image")
_HOLD_NOTHING = ("a", "button", "summary", "option")
_NAMED_ROLES = frozenset(
    "button checkbox link menuitem menuitemcheckbox menuitemradio radio switch tab tooltip treeitem".split()
)
_NAMED_BESIDE = frozenset(
    "alertdialog combobox dialog listbox meter progressbar searchbox slider spinbutton textbox".split()
)
# Of HTML's autocomplete, for what people type about themselves.
_AUTOCOMPLETE = frozenset(
    """on off name honorific-prefix given-name additional-name family-name honorific-suffix nickname username
    new-password current-password one-time-code organization-title organization street-address address-line1
    address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name
    postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year
    cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url
    photo tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
    tel-extension email impp webauthn""".split()
)
_BEFORE_FIELD = frozenset(("shipping", "billing", "home", "work", "mobile", "fax", "pager"))


def _is_button(one: Element) -> bool:
    return one.tag == "button" or (one.tag == "input" and one["type"].lower() in _BUTTON_TYPES)


def _fields(page: Page) -> Iterator[Element]:
    for one in page.of("input", "select", "textarea"):
        if one["type"].lower() != "hidden" and not _is_button(one) and not is_theme_switch(one):
            yield one


def _fields_without_label(page: Page) -> Iterator[Element]:
    yield from (one for one in _fields(page) if not one.is_hidden and not name_of(one, page))


def _buttons_without_name(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if (_is_button(one) or one.tag == "summary") and not one.is_hidden and not name_of(one, page):
            yield one


def _roles_without_name(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if is_interactive(one) or one.is_hidden:
            continue
        is_nameless = one["role"] in _NAMED_ROLES and not name_of(one, page)
        if is_nameless or (one["role"] in _NAMED_BESIDE and not explicit_name_of(one, page)):
            yield one


def _another_name(page: Page) -> Iterator[Element]:
    """Yield what is called otherwise than it reads, so that whoever speaks the words doesn't press it."""
    for one in page.of("a", "button", "summary"):
        seen, named = _words(text_of(one)), _words(one["aria-label"])
        if seen and named and f" {seen} " not in f" {named} " and not one.is_hidden:
            yield one


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _within_another(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if is_interactive(one) and any(outer.tag in _HOLD_NOTHING and is_interactive(outer) for outer in one.above):
            yield one


def _groups_without_legend(page: Page) -> Iterator[Element]:
    for one in page.of("fieldset"):
        if not name_of(one, page):
            yield one
    for one in page.elements:
        is_group = one["role"] in ("group", "radiogroup") and one.tag != "fieldset"
        if is_group and not explicit_name_of(one, page) and not one.is_kept_back:
            yield one


def _loose_radios(page: Page) -> Iterator[Element]:
    """Yield the first of several buttons to choose from that stand in no group; those of a form that is named pass."""
    seen: dict[str, list[Element]] = {}
    for one in page.of("input"):
        if one["type"].lower() == "radio":
            seen.setdefault(one["name"], []).append(one)
    for group in seen.values():
        if len(group) > 1 and not any(_is_group(outer, page) for outer in group[0].above):
            yield group[0]


def _is_group(one: Element, page: Page) -> bool:
    is_one = one.tag in ("fieldset", "form") or one["role"] in ("group", "radiogroup")
    return is_one and bool(
        one["aria-label"] or one["aria-labelledby"] or (one.tag == "fieldset" and name_of(one, page))
    )


def _strange_autocomplete(page: Page) -> Iterator[Element]:
    for one in _fields(page):
        words = [word for word in one["autocomplete"].lower().split() if not word.startswith("section-")]
        if words and not (words[-1] in _AUTOCOMPLETE and all(word in _BEFORE_FIELD for word in words[:-1])):
            yield one


RULES = (
    Rule("field-label", "1.3.1", "A", "Every field has a label.",
         "add a <label for=…>, or an aria-label", _fields_without_label),
    Rule("button-name", "4.1.2", "A", "Every button says what it does.",
         "write words in the button, or add an aria-label", _buttons_without_name),
    Rule("role-name", "4.1.2", "A", "What acts as a control or a dialog has a name.",
         "add an aria-label, or aria-labelledby with the id of its heading", _roles_without_name),
    Rule("name-as-read", "2.5.3", "A", "A control is called by the words that it shows.",
         "begin aria-label with the words that are seen, or take it out", _another_name),
    Rule("control-in-control", "4.1.2", "A", "No link or button lies in another.",
         "put the one beside the other", _within_another),
    Rule("group-name", "1.3.1", "A", "Groups of fields have a name.",
         "begin <fieldset> with a <legend>, or add an aria-label", _groups_without_legend),
    Rule("choice-group", "1.3.1", "A", "Buttons to choose one from stand in a group that says what is chosen.",
         "put them in a <fieldset> with a <legend>", _loose_radios),
    Rule("autocomplete", "1.3.5", "AA", "Fields on oneself say what they ask for in words that browsers know.",
         "use one of HTML's words for autocomplete, such as email", _strange_autocomplete),
)  # fmt: skip
