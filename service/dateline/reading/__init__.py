"""Reading: a submitted text becomes an Article with blocks, furniture, language and signs of its DCT."""

from dateline.reading.article import read
from dateline.reading.check import check

__all__ = ["check", "read"]
