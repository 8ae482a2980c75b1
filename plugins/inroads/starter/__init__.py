"""A project to begin with, laid out in a folder or packed for a download."""
