"""Inroads: plain Markdown notes about informational interviews, compiled into a site that says what to do next."""

__version__ = "0.1.0"
