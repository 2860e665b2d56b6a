"""Curation: what people say against what was extracted, applied to a merged timeline. Pure functions."""

from dateline.curation.curate import Curated, Tell, curate
from dateline.curation.naming import Naming, name_mention, without_words

__all__ = ["Curated", "Naming", "Tell", "curate", "name_mention", "without_words"]
