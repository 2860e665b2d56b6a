"""Extraction: the events of one article, found by spaCy components; the only room that knows spaCy."""

import dateline.extraction.lean  # noqa: F401 - before any module that imports spaCy
from dateline.extraction.extractor import Extractor

__all__ = ["Extractor"]
