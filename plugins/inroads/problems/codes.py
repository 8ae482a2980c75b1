"""The stable codes of problems, each with the sentence that documents it (content/public/help/problems.md)."""

from enum import StrEnum


class Code(StrEnum):
    """A problem's code. The text never changes once released, since people filter and link by it."""

    # --- files ---
    UNREADABLE_FILE = "unreadable-file"
    FILE_TOO_LARGE = "file-too-large"
    NOT_A_NOTE_FILE = "not-a-note-file"
    MISPLACED_FILE = "misplaced-file"
    SYMBOLIC_LINK = "symbolic-link"
    UNPUBLISHED_FILE = "unpublished-file"
    MISSING_FOLDER = "missing-folder"
    # --- text ---
    INVALID_ENCODING = "invalid-encoding"
    CONTROL_CHARACTER = "control-character"
    HIDDEN_CHARACTER = "hidden-character"
    CONFLICT_MARK = "conflict-mark"
    # --- front matter ---
    MISSING_FRONT_MATTER = "missing-front-matter"
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    SPLIT_FRONT_MATTER = "split-front-matter"
    FRONT_MATTER_TOO_LARGE = "front-matter-too-large"
    NESTED_TOO_DEEP = "nested-too-deep"
    TOO_MANY_KEYS = "too-many-keys"
    INVALID_YAML = "invalid-yaml"
    UNQUOTED_VALUE = "unquoted-value"
    UNCLOSED_VALUE = "unclosed-value"
    TAB_INDENT = "tab-indent"
    NOT_A_MAPPING = "not-a-mapping"
    YAML_FEATURE = "yaml-feature"
    DUPLICATE_FIELD = "duplicate-field"
    COMMENT_IN_VALUE = "comment-in-value"
    # --- fields ---
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    WRONG_TYPE = "wrong-type"
    INVALID_VALUE = "invalid-value"
    INVALID_DATE = "invalid-date"
    INVALID_TIME = "invalid-time"
    UNKNOWN_TIME_ZONE = "unknown-time-zone"
    LOG_GRAMMAR = "log-grammar"
    UNKNOWN_VERB = "unknown-verb"
    UNKNOWN_CHANNEL = "unknown-channel"
    INVALID_ADDRESS = "invalid-address"
    # --- notes together ---
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_CONTACT = "unknown-contact"
    AMBIGUOUS_NAME = "ambiguous-name"
    UNKNOWN_LINK = "unknown-link"
    UNKNOWN_QUESTION = "unknown-question"
    UNKNOWN_TEMPLATE = "unknown-template"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder"
    TEMPLATE_GRAMMAR = "template-grammar"
    UNKNOWN_PAGE = "unknown-page"
    UNKNOWN_PRINTABLE = "unknown-printable"
    MISPLACED_EMBED = "misplaced-embed"
    REFERRAL_CIRCLE = "referral-circle"
    SELF_REFERRAL = "self-referral"
    NONEXISTENT_HOUR = "nonexistent-hour"
    REPEATED_HOUR = "repeated-hour"
    IMPOSSIBLE_SEQUENCE = "impossible-sequence"
    # --- words ---
    LINT_SALARY = "lint-salary"
    LINT_JOB_ASK = "lint-job-ask"
    LINT_SEARCHABLE = "lint-searchable"
    LINT_TOO_BROAD = "lint-too-broad"
    LINT_PERSONAL = "lint-personal"
    LINT_CONFIDENTIAL = "lint-confidential"
    LINT_TOO_MANY_QUESTIONS = "lint-too-many-questions"
    LINT_HR_CONTACT = "lint-hr-contact"
    LINT_DRAFT = "lint-draft"
    # --- settings ---
    UNKNOWN_SETTING = "unknown-setting"
    INVALID_SETTING = "invalid-setting"
    # --- a center's edition ---
    INVALID_LOGO = "invalid-logo"
    LOW_CONTRAST = "low-contrast"
    UNSET_ITEM = "unset-item"


MEANINGS: dict[Code, str] = {
    Code.UNREADABLE_FILE: "The file could not be opened or read, or it vanished while it was being read.",
    Code.FILE_TOO_LARGE: "The file is larger than one mebibyte, more than a note can sensibly be.",
    Code.NOT_A_NOTE_FILE: "A file that looks like a note but isn't named like one: a backup, an editor's leftover, "
    "a sync conflict, another ending than `.md`. It is never published.",
    Code.MISPLACED_FILE: "A Markdown file that lies outside the folders in which notes are read.",
    Code.SYMBOLIC_LINK: "A symbolic link, socket, pipe or device among the notes. It is never followed or opened.",
    Code.UNPUBLISHED_FILE: "A file in the public folder of a kind that isn't published, such as a spreadsheet.",
    Code.MISSING_FOLDER: "A content folder that the configuration names doesn't exist.",
    Code.INVALID_ENCODING: "The file isn't UTF-8 text.",
    Code.CONTROL_CHARACTER: "The text holds a character that can't be seen and doesn't belong in a note.",
    Code.HIDDEN_CHARACTER: "A field holds characters that change the direction of text or have no width.",
    Code.CONFLICT_MARK: "Two versions of the text meet between lines of `<<<<<<<`, `=======` and `>>>>>>>`; "
    "one has to be chosen.",
    Code.MISSING_FRONT_MATTER: "The note doesn't begin with a block of fields between two lines of three dashes.",
    Code.UNCLOSED_FRONT_MATTER: "The block of fields is never closed by a line of three dashes.",
    Code.SPLIT_FRONT_MATTER: "A line of three dashes stands among the fields, or fields stand after the closing line.",
    Code.FRONT_MATTER_TOO_LARGE: "The block of fields is larger than 64 kilobytes.",
    Code.NESTED_TOO_DEEP: "Lists or mappings are nested more than 16 deep.",
    Code.TOO_MANY_KEYS: "The block of fields has more than 1,000 keys.",
    Code.INVALID_YAML: "The block of fields can't be read; the message says where and why.",
    Code.UNQUOTED_VALUE: "A value holds characters that YAML reads as its own, so it needs quotes.",
    Code.UNCLOSED_VALUE: "A quote, bracket or brace is opened and not closed.",
    Code.TAB_INDENT: "A line is indented by a tab; YAML takes spaces only.",
    Code.NOT_A_MAPPING: "The block holds a list or bare text, not `field: value` lines.",
    Code.YAML_FEATURE: "An anchor, alias, tag or merge key: YAML features that notes don't use.",
    Code.DUPLICATE_FIELD: "The same field is given twice; both lines are named.",
    Code.COMMENT_IN_VALUE: "A `#` after a space begins a comment, so part of the value was dropped.",
    Code.MISSING_FIELD: "A field that every such note must have isn't there.",
    Code.UNKNOWN_FIELD: "A field that Inroads doesn't know. It is kept and shown, and nothing else is done with it.",
    Code.WRONG_TYPE: "A list where a single value is expected, or the other way round.",
    Code.INVALID_VALUE: "A value outside those that the field accepts.",
    Code.INVALID_DATE: "A date that doesn't exist or isn't written year-month-day.",
    Code.INVALID_TIME: "A time that doesn't exist or isn't written as hours and minutes.",
    Code.UNKNOWN_TIME_ZONE: "A time zone that isn't in the IANA list, such as `America/New_York`.",
    Code.LOG_GRAMMAR: "A log line that isn't `DATE VERB [by CHANNEL] [using TEMPLATE] [: words]`.",
    Code.UNKNOWN_VERB: "A log line's verb isn't one of the known ones.",
    Code.UNKNOWN_CHANNEL: "A channel isn't one of the known ones.",
    Code.INVALID_ADDRESS: "An e-mail or web address that can't be one. In a note it is shown as text and not linked, "
    "in `center.yml` it is an error.",
    Code.DUPLICATE_ID: "Two notes have the same id, or ids that can't be told apart on some systems, or an id that "
    "is taken by a page of the site.",
    Code.UNKNOWN_CONTACT: "A field names a contact that has no note.",
    Code.AMBIGUOUS_NAME: "A name that fits more than one contact; use the id.",
    Code.UNKNOWN_LINK: "A `[[link]]` in a note's text leads to no note.",
    Code.UNKNOWN_QUESTION: "A question id that isn't in the question bank.",
    Code.UNKNOWN_TEMPLATE: "A template id that isn't among the templates.",
    Code.UNKNOWN_PLACEHOLDER: "A `{{ placeholder }}` that isn't in the list of placeholders.",
    Code.TEMPLATE_GRAMMAR: "A question or template uses braces for something other than a plain placeholder.",
    Code.UNKNOWN_PAGE: "A checklist, a worksheet or a quote names a page of the guide that doesn't exist.",
    Code.UNKNOWN_PRINTABLE: "A page shows a checklist or worksheet that doesn't exist, by `![[id]]`.",
    Code.MISPLACED_EMBED: "A `![[id]]` that is to show a checklist or worksheet doesn't stand on a line of its own.",
    Code.REFERRAL_CIRCLE: "Referrals lead round in a circle back to the first person.",
    Code.SELF_REFERRAL: "A contact is said to have referred themselves.",
    Code.NONEXISTENT_HOUR: "The time falls into the hour that is skipped when clocks go forward.",
    Code.REPEATED_HOUR: "The time falls into the hour that comes twice when clocks go back; the earlier is taken.",
    Code.IMPOSSIBLE_SEQUENCE: "Two days that can't both be right, such as thanks before the talk; both are named.",
    Code.LINT_SALARY: "A question of your own for a talk asks about pay.",
    Code.LINT_JOB_ASK: "A question of your own for a talk asks for a job.",
    Code.LINT_SEARCHABLE: "A question of your own for a talk asks what a search would answer.",
    Code.LINT_TOO_BROAD: "A question of your own for a talk is too wide to answer.",
    Code.LINT_PERSONAL: "A question of your own for a talk asks about something private.",
    Code.LINT_CONFIDENTIAL: "A question of your own for a talk asks the person to break a confidence.",
    Code.LINT_TOO_MANY_QUESTIONS: "More questions are planned for a talk than there are minutes for.",
    Code.LINT_HR_CONTACT: "You plan to ask somebody who works in HR, who often can only tell you to apply.",
    Code.LINT_DRAFT: "The draft of a message that is due says what it had better not say, or lacks what it should say.",
    Code.UNKNOWN_SETTING: "A policy setting, an option, or a key of `center.yml` that doesn't exist.",
    Code.INVALID_SETTING: "A policy setting with a value outside its choices.",
    Code.INVALID_LOGO: "The logo in `center.yml` is missing, no picture, or a picture that isn't safe to publish.",
    Code.LOW_CONTRAST: "A color in `center.yml` can't be read well on what it is put on.",
    Code.UNSET_ITEM: "What `center.yml` doesn't say, so that the guide keeps quiet about it. It is no mistake.",
}
