"""Dateline turns news articles into one chronological timeline that a newsroom can print."""
