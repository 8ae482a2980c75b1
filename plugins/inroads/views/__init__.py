"""What a reader sees, as frozen data: one module a page. Knows records, not HTML, addresses or files."""
