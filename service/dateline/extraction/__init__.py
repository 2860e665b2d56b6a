"""Extraction: the events of one article, found by spaCy components; the only room that knows spaCy."""

from dateline.extraction.lean import import_spacy

import_spacy()  # before any module that imports it

from dateline.extraction.extractor import Extractor  # noqa: E402

__all__ = ["Extractor"]
