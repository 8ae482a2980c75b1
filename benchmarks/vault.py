"""A vault of any size, made from the sample's own sentences; the same for the same size, on every machine."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[1]
_FIRST = ("Ada", "Bao", "Chidi", "Dana", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kofi", "Lena", "Mina")
_LAST = ("Abara", "Berg", "Castro", "Eriksen", "Fernández", "Gupta", "Hoang", "Ito", "Kowalski", "Moreau", "Weber")
_FIELDS = ("public health", "biotech", "science communication", "data", "education")
_TAGS = ("trends", "skills", "culture", "entry-hiring", "pay", "writing")
_START = date(2025, 1, 6)
CONTACTS = 0.4  # of all notes; the rest are meetings with them


def write_vault(folder: Path, notes: int, seed: int = 1) -> None:
    """Write `notes` contacts and meetings below `folder`."""
    rng = random.Random(seed)
    sentences = _sentences()
    questions = _question_ids()
    contacts = [_contact(rng, number, sentences) for number in range(round(notes * CONTACTS))]
    meetings = [_meeting(rng, contacts, sentences, questions) for _ in range(notes - len(contacts))]
    for kind, found in (("contacts", contacts), ("meetings", meetings)):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for number, (name, fields, body) in enumerate(found):
            stem = name if kind == "contacts" else f"{name}-{number}"
            (folder / kind / f"{stem}.md").write_text(f"---\n{fields}---\n{body}", "utf-8")


def _sentences() -> list[str]:
    """Return the sentences of the sample's prose, without links, which would lead nowhere."""
    sample = sorted((REPOSITORY / "content/private").rglob("*.md"))
    texts = [path.read_text("utf-8").split("---\n", 2)[2] for path in sample]
    lines = [line for text in texts for line in text.splitlines() if line and line[0].isalpha() and "[[" not in line]
    return sorted({part for line in lines for part in re.split(r"(?<=[.?!])\s+", line) if len(part) > 25})


def _question_ids() -> list[str]:
    topics = sorted((REPOSITORY / "content/public/questions").glob("*.md"))
    found = [yaml.safe_load(path.read_text("utf-8").split("---\n", 2)[1]) for path in topics]
    return [question["id"] for topic in found for question in topic.get("questions", ())]


def _dump(fields: dict[str, object]) -> str:
    return yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=1000)


def _day(rng: random.Random) -> date:
    return _START + timedelta(days=rng.randrange(650))


def _contact(rng: random.Random, number: int, sentences: list[str]) -> tuple[str, str, str]:
    name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
    stem = f"contact-{number}"
    asked = _day(rng)
    fields: dict[str, object] = {
        "name": f"{name} {number}",
        "role": rng.choice(("Analyst", "Editor", "Product manager", "Nurse", "Engineer")),
        "organization": f"Organization {rng.randrange(1 + number // 6)}",
        "industry": rng.choice(_FIELDS),
        "location": "Boston, MA",
        "timezone": rng.choice(("America/New_York", "Europe/London")),
        "email": f"{stem}@example.com",
        "source": rng.choice(("alumni", "network", "event")),
        "closeness": rng.choice(("cold", "lukewarm", "warm")),
        "added": asked - timedelta(days=3),
        "tags": rng.sample(("pm", "labs", "writing", "boston"), 2),
        "log": [
            f"{asked} asked by email using outreach-alumni-cold",
            {f"{asked + timedelta(days=6)} replied": rng.choice(sentences)[:60].replace(":", ",")},
            f"{asked + timedelta(days=20)} checked-in by email",
        ],
    }
    if number > 10 and rng.random() < 0.5:
        fields["referred_by"] = f"contact-{rng.randrange(number)}"
    body = "\n\n".join(_paragraph(rng, sentences, 3) for _ in range(2))
    return stem, _dump(fields), f"{body} See [[contact-{rng.randrange(number + 1)}]].\n"


def _paragraph(rng: random.Random, sentences: list[str], most: int) -> str:
    return " ".join(rng.sample(sentences, rng.randint(1, most)))


def _meeting(
    rng: random.Random, contacts: list[tuple[str, str, str]], sentences: list[str], questions: list[str]
) -> tuple[str, str, str]:
    contact = rng.choice(contacts)[0]
    day = _day(rng)
    asked = rng.sample(questions, 6)
    fields: dict[str, object] = {
        "contact": contact,
        "when": f"{day} 15:00",
        "minutes": 20,
        "where": "video",
        "questions": asked,
        "thanked": day + timedelta(days=1),
        "interest": rng.choice(("high", "medium", "low")),
        "fit": rng.randint(1, 5),
        "keep_in_touch": rng.choice(("yes", "no")),
    }
    if rng.random() < 0.3:
        fields["referrals"] = [rng.choice(contacts)[0]]
    body = "\n".join(_meeting_body(rng, day, asked, sentences))
    return f"{day}-{contact}", _dump(fields), body


def _meeting_body(rng: random.Random, day: date, asked: list[str], sentences: list[str]) -> Iterator[str]:
    yield "## Answers"
    for question in asked[:4]:
        yield f"### {question}\n{_paragraph(rng, sentences, 4)}\n"
    yield "## Insights"
    for _ in range(3):
        yield f"- {rng.choice(sentences)} #{rng.choice(_TAGS)}"
    yield "\n## Advice"
    yield f"- [ ] {rng.choice(sentences)} (due {day + timedelta(days=9)})"
    yield f"- [x] {rng.choice(sentences)} (done {day + timedelta(days=4)}, told {day + timedelta(days=8)})"
    yield f"\n## Afterthoughts\n{_paragraph(rng, sentences, 4)}\n"
