"""Which roles and properties WAI-ARIA 1.2 has, and which of these point to other elements."""

ROLES = frozenset(
    """alert alertdialog application article banner blockquote button caption cell checkbox code columnheader
    combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form
    generic grid gridcell group heading img image insertion link list listbox listitem log main marquee math
    menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph
    presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator
    slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time
    timer toolbar tooltip tree treegrid treeitem""".split()
)
# What points to elements by their ids.
REFERENCES = frozenset(
    """aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto
    aria-labelledby aria-owns""".split()
)
_TRUE_OR_FALSE = ("true", "false")
# What has only some values.
VALUES = {
    "aria-atomic": _TRUE_OR_FALSE,
    "aria-autocomplete": ("inline", "list", "both", "none"),
    "aria-busy": _TRUE_OR_FALSE,
    "aria-checked": (*_TRUE_OR_FALSE, "mixed", "undefined"),
    "aria-current": (*_TRUE_OR_FALSE, "page", "step", "location", "date", "time"),
    "aria-disabled": _TRUE_OR_FALSE,
    "aria-expanded": (*_TRUE_OR_FALSE, "undefined"),
    "aria-grabbed": (*_TRUE_OR_FALSE, "undefined"),
    "aria-haspopup": (*_TRUE_OR_FALSE, "menu", "listbox", "tree", "grid", "dialog"),
    "aria-hidden": (*_TRUE_OR_FALSE, "undefined"),
    "aria-invalid": (*_TRUE_OR_FALSE, "grammar", "spelling"),
    "aria-live": ("assertive", "off", "polite"),
    "aria-modal": _TRUE_OR_FALSE,
    "aria-multiline": _TRUE_OR_FALSE,
    "aria-multiselectable": _TRUE_OR_FALSE,
    "aria-orientation": ("horizontal", "vertical", "undefined"),
    "aria-pressed": (*_TRUE_OR_FALSE, "mixed", "undefined"),
    "aria-readonly": _TRUE_OR_FALSE,
    "aria-required": _TRUE_OR_FALSE,
    "aria-selected": (*_TRUE_OR_FALSE, "undefined"),
    "aria-sort": ("ascending", "descending", "none", "other"),
}
PROPERTIES = (
    REFERENCES
    | VALUES.keys()
    | frozenset(
        """aria-braillelabel aria-brailleroledescription aria-colcount aria-colindex aria-colindextext aria-colspan
        aria-description aria-dropeffect aria-keyshortcuts aria-label aria-level aria-placeholder aria-posinset
        aria-relevant aria-roledescription aria-rowcount aria-rowindex aria-rowindextext aria-rowspan
        aria-setsize aria-valuemax aria-valuemin aria-valuenow aria-valuetext""".split()
    )
)
