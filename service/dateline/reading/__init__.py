"""Reading: a submitted text becomes an Article with blocks, furniture, language and signs of its DCT."""

from dateline.reading.article import read
from dateline.reading.check import check
from dateline.reading.markup import has_markup
from dateline.reading.times import FoundTimes, find_times

__all__ = ["FoundTimes", "check", "find_times", "has_markup", "read"]
