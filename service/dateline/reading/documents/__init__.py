"""Documents: web pages, wire items, feeds and sheets, each read into the articles that it holds.

Nothing here follows an address, opens a file or reads a clock; what a document asks for is not done.
"""

from dateline.reading.documents.admitting import admit
from dateline.reading.documents.receiving import is_document, receive, receive_value
from dateline.reading.documents.sheets import read_columns

__all__ = ["admit", "is_document", "read_columns", "receive", "receive_value"]
