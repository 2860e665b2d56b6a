"""Extraction: the events of one article, found by spaCy components; the only room that knows spaCy."""

from dateline.extraction.extractor import Extractor

__all__ = ["Extractor"]
