"""Formats: what a timeline is printed as, and what articles are read from."""
