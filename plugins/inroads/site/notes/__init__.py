"""The plugin `inroads/notes`: contacts, meetings, dashboard; for private sites alone."""
