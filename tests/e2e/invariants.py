"""What the contract promises of every timeline, whatever the articles say."""

from __future__ import annotations

from functools import cache
from typing import Any

from edtf import parse_edtf

STATUSES = {
    "occurred",
    "ongoing",
    "planned",
    "cancelled",
    "alleged",
    "denied",
    "not_occurred",
    "hypothetical",
}
GRANULARITIES = {
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "range",
}
BASES = {"stated", "resolved", "event", "inherited", "published"}

Json = dict[str, Any]


def check_timeline(timeline: Json, articles: list[dict[str, str]]) -> None:
    """Assert every promise for a timeline made from `articles` (ids given)."""
    texts = {article["id"]: article for article in articles}
    assert [article["id"] for article in timeline["articles"]] == list(texts)
    check_order(timeline["events"])
    for event in [*timeline["events"], *timeline["undated"]]:
        check_event(event)
        for source in event["sources"]:
            check_source(source, texts[source["article"]])
    for event in timeline["events"]:
        assert event["date"]["start"] or event["date"]["end"]
    for event in timeline["undated"]:
        assert event["reason"]["code"]
        assert event["reason"]["text"]


def check_order(events: list[Json]) -> None:
    """Events come by start, an open start by its end."""
    keys = [(event["date"]["start"] or event["date"]["end"])[:10] for event in events]
    assert keys == sorted(keys)


def check_event(event: Json) -> None:
    """An event has a title, sources, scores between 0 and 1, a known status, and a date or none."""
    assert event["title"].strip()
    assert event["sources"]
    assert event["status"] in STATUSES
    assert 0 <= event["confidence"] <= 1
    assert 0 <= event["salience"] <= 1
    articles = {source["article"] for source in event["sources"]}
    assert 1 <= event["independent_sources"] <= len(articles)
    if event["date"] is not None:
        check_date(event["date"])


def check_date(date: Json) -> None:
    """A date has ordered ends, an EDTF string that the edtf library takes, and words to show."""
    assert is_edtf(date["edtf"])
    assert date["text"].strip()
    assert date["granularity"] in GRANULARITIES
    assert date["basis"] in BASES
    if date["start"] and date["end"]:
        assert date["start"] <= date["end"]


@cache
def is_edtf(text: str) -> bool:
    """Whether the edtf library takes a string, which it is slow to tell."""
    return bool(parse_edtf(text))


def check_source(source: Json, article: dict[str, str]) -> None:
    """Offsets count code points of the field; trigger and quote stay inside one block."""
    text = article[source["field"]]
    assert text[source["start"] : source["end"]] == source["quote"]
    assert source["quote"] == source["quote"].strip() != ""
    assert "\n\n" not in source["quote"].replace("\r\n", "\n")
    trigger = source["trigger"]
    assert text[trigger["start"] : trigger["end"]] == trigger["text"] != ""
    assert source["start"] <= trigger["start"] < trigger["end"] <= source["end"]
    assert source["status"] in STATUSES
    assert source["derivation"] == [] or all(source["derivation"])
    if source["when"] is not None:
        when = source["when"]
        assert text[when["start"] : when["end"]] == when["text"] != ""
    if source["date"] is not None:
        check_date(source["date"])
