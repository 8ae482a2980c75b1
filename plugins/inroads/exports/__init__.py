"""Views as text for other programs: reports of problems, the search index. Knows no files."""
