"""The reader: one extractor for all the threads of a worker."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flask import current_app

from dateline import timeline
from dateline.errors import Unavailable
from dateline.model.articles import Submitted
from dateline.model.mentions import Records

if TYPE_CHECKING:
    from dateline.api.metrics import Metrics
    from dateline.extraction import Extractor


class Reader:
    """Reads the articles of one request at a time: a spaCy pipeline is not made for several threads.

    Args:
        extractor: what reads articles.
        wait_seconds: how long a request waits for its turn.
        metrics: are told how long was waited and read.
    """

    def __init__(self, extractor: Extractor, wait_seconds: float, metrics: Metrics) -> None:
        self._extractor = extractor
        self._wait_seconds = wait_seconds
        self._metrics = metrics
        self._turn = threading.Lock()

    @property
    def version(self) -> str:
        """What reads articles: the name and version of the pipeline."""
        return self._extractor.version

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A turn at reading.

        Raises:
            Unavailable: it was not this request's turn in time.
        """
        with self._metrics.waiting_seconds.time():
            has_turn = self._turn.acquire(timeout=self._wait_seconds)
        if not has_turn:
            raise Unavailable("other requests are being read; try again in a few seconds")
        try:
            yield
        finally:
            self._turn.release()

    def read(self, articles: Sequence[Submitted]) -> list[Records]:
        """The records of each article, in the order given.

        Raises:
            InvalidRequest: articles that cannot be read.
            Unavailable: it was not this request's turn in time.
        """
        if not articles:
            return []
        timeline.check(articles)
        with self.turn(), self._metrics.reading_seconds.time():
            records = timeline.extract(articles, self._extractor)
        self._metrics.articles_read.inc(len(records))
        return records


def current_reader() -> Reader:
    """The reader of the running application."""
    reader: Reader = current_app.extensions["dateline_reader"]
    return reader
