"""The plugin `inroads/questions`."""
