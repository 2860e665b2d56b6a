"""Dateline turns news articles into one chronological timeline that a newsroom can print."""

__version__ = "0.1.0"
