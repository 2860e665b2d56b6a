"""Why an event is one entry and has its date, in wire form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.formats.native.jsontext import write_json
from dateline.formats.native.kept import edit_record
from dateline.formats.native.timelines import source_record, undated_record
from dateline.model.articles import Article
from dateline.model.events import Source
from dateline.model.kept import KeptEdit
from dateline.model.reasons import MentionKey, PairReasons, Share, Why
from dateline_schemas import ExplanationSchema

_SCHEMA = ExplanationSchema()
_DIGITS = 3


def explanation_json(why: Why, edits: Iterable[KeptEdit] = ()) -> bytes:
    """Why an event is one entry and has its date.

    Args:
        why: the reasons.
        edits: those in force that speak of it.
    """
    articles = {id_: dated.records.article for id_, dated in why.articles.items()}
    record = {
        "event": undated_record(why.event, None),
        "account": why.choice,
        "sources": [
            {**source_record(source, articles), "account": account}
            for source, account in zip(why.event.sources, why.accounts, strict=True)
        ],
        "join": _logits(why.reasons.join),
        "joined": [_pair(pair, why, articles) for pair in why.reasons.pairs],
        "near": [_near(pair, why, articles) for pair in why.reasons.near],
        "edits": [edit_record(kept) for kept in edits],
    }
    return write_json(_SCHEMA.dump(record))


def _pair(pair: PairReasons, why: Why, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "score": _logits(pair.score),
        "sources": [source_record(_source(key, why), articles) for key in (pair.one, pair.other)],
        "features": [_feature(share) for share in pair.shares if share.value and share.weight],
    }


def _near(pair: PairReasons, why: Why, articles: Mapping[str, Article]) -> dict[str, Any]:
    other = why.homes[pair.other]
    return {**_pair(pair, why, articles), "event": other.id, "title": other.title}


def _source(key: MentionKey, why: Why) -> Source:
    """The source that a mention is."""
    sources = why.homes[key].sources
    return next(source for source in sources if (source.dated.article, source.dated.index) == key)


def _feature(share: Share) -> dict[str, Any]:
    return {
        "name": share.feature,
        "value": round(share.value, _DIGITS),
        "weight": round(share.weight, _DIGITS),
        "share": round(share.value * share.weight, _DIGITS),
    }


def _logits(thousandths: int) -> float:
    return thousandths / 1000
