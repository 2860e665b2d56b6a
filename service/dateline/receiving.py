"""The door for documents: web pages, wire items, feeds and sheets become articles that can be submitted.

It loads what reads pages, which takes a second; plain text and JSON of our own do without it.
"""

from __future__ import annotations

from dateline.model.received import MEDIA_TYPES, SUFFIXES, Admitted, Kind, Received
from dateline.reading.documents import admit, is_document, read_columns, receive, receive_value

__all__ = [
    "MEDIA_TYPES", "SUFFIXES", "Admitted", "Kind", "Received", "admit", "is_document", "read_columns", "receive",
    "receive_value",
]
