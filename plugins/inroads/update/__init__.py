"""Newer guide, questions and templates into a center's own copy, by a three-way merge that loses nothing."""
