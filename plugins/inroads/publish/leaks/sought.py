"""All that is looked for, from all private files together, each thing once. Knows no output and no encoding."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from inroads.publish.leaks import addresses, people, tokens
from inroads.publish.leaks.folding import letters
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.prose import runs
from inroads.publish.leaks.token import Form, Kind, Near, Phone, Sought, Token
from inroads.publish.leaks.tokens import Person, PrivateFile

_BESIDE = 3  # words that may stand between an organization and a name: "Priya of the Acme", "Acme's very own Priya"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not get out: forms of texts, and the digests of whole files."""

    forms: tuple[Sought, ...] = ()
    digests: Mapping[str, Token] = field(default_factory=dict)

    @property
    def tokens(self) -> int:
        """How many texts are looked for, in whichever forms."""
        alone = {form.token for form in self.forms if not isinstance(form, Near)}
        beside = {token for form in self.forms if isinstance(form, Near) for token in form.partners.values()}
        return len(alone | beside) + len(self.digests)


def secrets_from(files: Iterable[PrivateFile], words: Words) -> Secrets:
    """Return what is to be looked for; of texts that are the same, the first note's is taken."""
    forms: dict[tuple[object, ...], Form | Phone] = {}
    partners: dict[str, dict[str, Token]] = {}
    organizations: dict[str, dict[str, Token]] = {}
    digests: dict[str, Token] = {}
    for file in files:
        if file.digest:
            digests.setdefault(file.digest, Token(Kind.FILE, file.path, file.shown))
        for person in tokens.people_in(file):
            _add_name(person, file, words, forms, partners)
            _add_employment(person, file, words, organizations)
        for form in _alone(file, words):
            forms.setdefault(_key(form), form)
    near = [Near(part, found) for part, found in partners.items()]
    return Secrets((*forms.values(), *near, *_beside(organizations, words)), digests)


def _key(form: Form | Phone) -> tuple[object, ...]:
    return (form.letters, form.numbers) if isinstance(form, Phone) else (form.letters, form.signs, form.capitals)


def _add_name(
    person: Person,
    file: PrivateFile,
    words: Words,
    forms: dict[tuple[object, ...], Form | Phone],
    partners: dict[str, dict[str, Token]],
) -> None:
    token = Token(Kind.NAME, person.name, file.shown, person.line)
    for form in people.whole_forms(token, words):
        forms.setdefault(_key(form), form)
    rare = people.rare_parts(person.name, words)
    for part in rare:
        form = Form(letters(part), token._replace(kind=Kind.PART, text=part))
        forms.setdefault(_key(form), form)
    for part, other in () if rare else people.partings(person.name, words):
        partners.setdefault(part, {}).setdefault(other, token)


def _add_employment(
    person: Person, file: PrivateFile, words: Words, organizations: dict[str, dict[str, Token]]
) -> None:
    if len(letters(person.organization)) < people.LEAST_NEAR:
        return
    token = people.employment(person.name, person.organization, file.shown, person.line)
    beside = organizations.setdefault(people.core(person.organization), {})
    for part in people.parts_of(person.name):
        if len(part) >= people.LEAST_NEAR and not words.is_rare(part):  # a rare one is found anyway
            beside.setdefault(part, token)


def _beside(organizations: Mapping[str, dict[str, Token]], words: Words) -> Iterator[Near]:
    """Yield organizations with the people in them; plain words beside plain words would be no more than words."""
    for name, beside in organizations.items():
        plain = people.is_plain_organization(name, words)
        told = {part: token for part, token in beside.items() if not (plain and words.is_plain(part))}
        form = addresses.signed(next(iter(beside.values())), name, is_signed=False) if told else None
        if form:
            yield Near(form.letters, told, form.cuts, 1 if plain else _BESIDE, plain)


def _alone(file: PrivateFile, words: Words) -> Iterator[Form | Phone]:
    note = file.shown
    for address in tokens.emails_in(file):
        yield from addresses.email_forms(address.text, note, address.line)
    for page in tokens.web_addresses_in(file):
        yield from addresses.web_forms(page.text, note, page.line)
    for number in tokens.phones_in(file):
        yield from addresses.phones((number.text,), note, number.line)
    yield from addresses.note_forms(file.path, note, words) if file.path else ()
    for written in tokens.prose_in(file):
        for run, line in runs(written.text):
            yield Form(run, Token(Kind.PROSE, run, note, written.line + line), is_anywhere=True)
