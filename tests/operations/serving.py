"""The service over an extractor without a language model, for gunicorn to serve."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from typing import Any, cast

from flask import Flask

from dateline.api import create_app
from dateline.model.articles import Article
from dateline.model.mentions import Records
from tests.fakes import WordExtractor

#: How long it takes to read one article, in seconds.
PAUSE = "READING_SECONDS"


class SlowWords(WordExtractor):
    """Every "opened" is an event, and reading takes its time."""

    def read_all(self, articles: Iterable[Article]) -> Iterator[Records]:
        for records in super().read_all(articles):
            time.sleep(float(os.environ.get(PAUSE, "0")))
            yield records


def create() -> Flask:
    return create_app(extractor=cast(Any, SlowWords()))
