"""Where the pages of each kind lie in the site."""

# Where the source of each kind of page lies, without its ending; the public ones are files, the private ones ours.
SOURCES = {
    "contact": "contacts/{}",
    "meeting": "meetings/{}",
    "prep": "meetings/prep/{}",
    "organization": "organizations/{}",
    "field": "fields/{}",
    "review": "reviews/{}",
    "topic": "questions/{}",
    "set": "questions/sets/{}",
    "template": "templates/{}",
    "printable": "printables/{}",
    "guide": "guide/{}",
    "page": "{}",
}
