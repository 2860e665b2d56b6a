"""Formats: what a timeline is printed as, and how articles and edits in our own JSON are read."""
