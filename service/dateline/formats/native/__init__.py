"""Native JSON: the wire form of requests and answers, the same bytes over HTTP and on the command line."""

from dateline.formats.native.inputs import Filters, read_article, read_articles, read_filters
from dateline.formats.native.jsontext import read_json, read_text, write_json
from dateline.formats.native.timelines import timeline_json
from dateline.formats.native.times import article_times_json, times_json

__all__ = [
    "Filters",
    "article_times_json",
    "read_article",
    "read_articles",
    "read_filters",
    "read_json",
    "read_text",
    "timeline_json",
    "times_json",
    "write_json",
]
