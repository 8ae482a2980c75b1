"""Views to HTML: Jinja templates, Markdown of notes, plates. Knows no domain and no MkDocs."""
