"""Explicit times of languages other than English: words and forms as data."""
