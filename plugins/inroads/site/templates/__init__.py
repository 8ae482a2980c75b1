"""The plugin `inroads/templates`."""
