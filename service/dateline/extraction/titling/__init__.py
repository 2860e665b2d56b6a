"""Titling: one clause or noun phrase for each event, in the words of its source."""
