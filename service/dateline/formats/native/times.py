"""The temporal expressions of articles in wire form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dateline.formats.native.dates import date_record
from dateline.formats.native.jsontext import write_json
from dateline.model.times import ResolvedTimex
from dateline_schemas import ArticleTimesSchema, TimesSchema

_ARTICLE_SCHEMA = ArticleTimesSchema()
_SCHEMA = TimesSchema()


def times_json(articles: Iterable[tuple[str, Sequence[ResolvedTimex]]]) -> bytes:
    """The times of several articles, each with its id, as one line of JSON."""
    return write_json(_SCHEMA.dump({"articles": [_article(id_, times) for id_, times in articles]}))


def article_times_json(id_: str, times: Sequence[ResolvedTimex]) -> bytes:
    """The times of one article as one line of JSON."""
    return write_json(_ARTICLE_SCHEMA.dump(_article(id_, times)))


def _article(id_: str, times: Sequence[ResolvedTimex]) -> dict[str, Any]:
    return {"id": id_, "times": [_time(one) for one in times]}


def _time(resolved: ResolvedTimex) -> dict[str, Any]:
    timex = resolved.timex
    return {
        "field": timex.field.value,
        "start": timex.start_char,
        "end": timex.end_char,
        "text": timex.text,
        "type": timex.type.value,
        "value": resolved.value,
        "mod": resolved.mod,
        "date": date_record(resolved.date),
        "derivation": list(resolved.derivation),
    }
