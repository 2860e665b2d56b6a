"""Extractor: the one door of this room, from an article to its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from spacy.language import Language

from dateline.extraction.foreign import read_foreign
from dateline.extraction.parsing.parse import Parse, parse_of
from dateline.extraction.pipeline import LANGUAGE, load_pipeline, make_doc
from dateline.extraction.records import Place, mentions, names, sentences, signature, terms, times
from dateline.model.articles import Article, TextField
from dateline.model.mentions import Mention, Records
from dateline.model.times import Timex

BATCH = 16
#: Raised whenever the records of the same text change, so that kept articles are known to need reading again.
REVISION = 11
_ORDER = (TextField.TITLE, TextField.TEXT)


class Extractor:
    """Reads articles; holds the spaCy pipeline and nothing of what it has read."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    @classmethod
    def load(cls, pipeline: str = "en_core_web_sm") -> Extractor:
        """An extractor over a spaCy pipeline (a package or a folder).

        Raises:
            OSError: If there is no such pipeline.
        """
        return cls(load_pipeline(pipeline))

    @property
    def version(self) -> str:
        """What made the records: the pipeline's name and version, and the revision of this room."""
        return f"{self.nlp.meta['name']}-{self.nlp.meta['version']}+{REVISION}"

    def read(self, article: Article) -> Records:
        """The records of one article: its times, still symbolic, and its mentions in order of place."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Records]:
        """The records of each article in turn; some articles are parsed together, which is faster."""
        rest = iter(articles)
        while batch := list(islice(rest, BATCH)):
            yield from self._read_batch(batch)

    def _read_batch(self, articles: Sequence[Article]) -> Iterator[Records]:
        fields = [_fields(article) for article in articles]
        asked = (make_doc(self.nlp, a, field) for a, own in zip(articles, fields, strict=True) for field in own)
        docs = self.nlp.pipe(asked, batch_size=2 * BATCH)
        for article, own in zip(articles, fields, strict=True):
            if article.language == LANGUAGE:
                yield self._records(article, {field: parse_of(next(docs)) for field in own})
            else:
                yield read_foreign(article, self.version)

    def _records(self, article: Article, docs: dict[TextField, Parse]) -> Records:
        found: list[Mention] = []
        read: list[Timex] = []
        first = 0
        for field, doc in docs.items():
            place = Place(field, sentences(doc), first, len(read))
            read += times(doc, place)
            found += mentions(doc, place)
            first += len(place.own)
        return Records(
            article=article,
            times=tuple(read),
            mentions=tuple(found),
            terms=terms(docs.values()),
            names=names(found),
            version=self.version,
            signature=signature(docs.values()),
        )


def _fields(article: Article) -> list[TextField]:
    """The fields that are parsed: those with a text, of an article in our language."""
    if article.language != LANGUAGE:
        return []
    return [field for field in _ORDER if article.field_text(field).strip()]
