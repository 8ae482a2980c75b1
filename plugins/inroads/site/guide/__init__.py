"""The plugin `inroads/guide`: reads the public folder strictly, and sets what all pages share."""
