"""Records in wire form, with every field of the contract."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.calendars import day, month, of_days, year
from dateline.formats.native import article_times_json, timeline_json, times_json
from dateline.formats.native.dates import date_record
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.events import Disagreement, Event, Notice, Source, Timeline, TimelineArticle
from dateline.model.expressions import Expression
from dateline.model.mentions import Argument, DatedMention, Mention, Reason, Role, Status, TriggerClass
from dateline.model.times import ResolvedTimex, Timex, TimexType

TEXT = "Ada’s café opened in May 2021."
MAY = Date(month(2021, 5), Granularity.MONTH, Basis.STATED)
MAY_RECORD = {
    "edtf": "2021-05",
    "start": "2021-05-01",
    "end": "2021-05-31",
    "granularity": "month",
    "modifier": None,
    "relation": "in",
    "text": "May 2021",
    "basis": "stated",
    "alternatives": [],
}


def make_timeline() -> Timeline:
    article = Article("a", TEXT, title="A café")
    mention = Mention(
        TextField.TEXT, Span(0, 30), Span(11, 17), "open", "open", "VERB", TriggerClass.OCCURRENCE,
        Status.OCCURRED, "Ada’s café opened", 0,
    )  # fmt: skip
    dated = DatedMention("a", 0, mention, MAY, when=Span(21, 29), derivation=("date.month_year",))
    event = Event(
        "e1", MAY, "Ada’s café opened", Status.OCCURRED, "open", (Source(dated),),
        participants=(Argument(Role.AGENT, "Ada’s café", "ORG", "org:adas cafe", "café"),),
        places=(Argument(Role.OTHER, "Lindow", "GPE", None, "Lindow"),),
        confidence=0.87654, salience=0.5, disagreements=(Disagreement("a", "date", "2020", "May 2021"),),
    )  # fmt: skip
    undated = Event("e2", None, "It closed", Status.DENIED, "close", (), reason=Reason("no_time", "nothing dates it"))
    dct = Dct(None, DctBasis.NONE, Interval(None, day(2022, 1, 2).end))
    return Timeline(
        (event,), (undated,), (TimelineArticle(article, dct, 5),), (Notice("no_publication_date", "none found", "a"),)
    )


def test_timeline_has_every_field_of_the_contract() -> None:
    assert json.loads(timeline_json(make_timeline())) == {
        "id": None,
        "name": None,
        "entity": None,
        "revision": None,
        "events": [
            {
                "id": "e1",
                "date": MAY_RECORD,
                "title": "Ada’s café opened",
                "status": "occurred",
                "lemma": "open",
                "participants": [{"name": "Ada’s café", "type": "ORG", "role": "agent"}],
                "places": [{"name": "Lindow", "type": "GPE"}],
                "confidence": 0.877,
                "salience": 0.5,
                "independent_sources": 1,
                "sources": [
                    {
                        "article": "a",
                        "field": "text",
                        "quote": TEXT,
                        "start": 0,
                        "end": 30,
                        "status": "occurred",
                        "copy": False,
                        "trigger": {"text": "opened", "start": 11, "end": 17},
                        "when": {"text": "May 2021", "start": 21, "end": 29},
                        "date": MAY_RECORD,
                        "derivation": ["date.month_year"],
                        "link": None,
                    }
                ],
                "disagreements": [{"article": "a", "kind": "date", "says": "2020", "shown": "May 2021"}],
                "edited": False, "pinned": False, "note": None,
            }
        ],
        "undated": [
            {
                "id": "e2",
                "date": None,
                "title": "It closed",
                "status": "denied",
                "lemma": "close",
                "participants": [],
                "places": [],
                "confidence": 0.0,
                "salience": 0.0,
                "independent_sources": 1,
                "sources": [],
                "disagreements": [],
                "edited": False, "pinned": False, "note": None,
                "reason": {"code": "no_time", "text": "nothing dates it"},
            }
        ],
        "articles": [
            {
                "id": "a",
                "title": "A café",
                "publisher": None,
                "url": None,
                "published": None,
                "published_basis": "none",
                "published_bounds": {"start": None, "end": "2022-01-02"},
                "language": "en",
                "words": 5,
                "copy_of": None,
                "version": 1,
                "withdrawn": False,
            }
        ],
        "warnings": [{"code": "no_publication_date", "article": "a", "message": "none found"}],
        "partial": False,
        "next": None,
    }


def test_timeline_without_sources_leaves_them_out() -> None:
    told = json.loads(timeline_json(make_timeline(), has_sources=False))
    assert "sources" not in told["events"][0]
    assert "sources" not in told["undated"][0]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (MAY, {}),
        (
            Date(of_days(737_000, 737_010), Granularity.RANGE, Basis.RESOLVED, Modifier.ABOUT, Relation.DURING),
            {"granularity": "range", "modifier": "about", "relation": "during", "basis": "resolved"},
        ),
        (
            Date(Interval(year(2000).start, None), Granularity.RANGE, Basis.STATED, relation=Relation.SINCE),
            {"edtf": "2000/..", "start": "2000-01-01", "end": None, "text": "since 2000"},
        ),
        (
            Date(None, Granularity.MONTH, Basis.STATED, pattern="XXXX-10"),
            {"edtf": "XXXX-10", "start": None, "end": None, "text": "October (year not known)"},
        ),
        (
            Date(
                Interval(day(2024, 5, 3).start, day(2024, 5, 3).start + 60), Granularity.HOUR, Basis.STATED, offset=120
            ),
            {"edtf": "2024-05-03", "start": "2024-05-03T00:00+02:00", "end": "2024-05-03T00:59+02:00"},
        ),
    ],
)
def test_date_record(date: Date, expected: dict[str, Any]) -> None:
    record = date_record(date)
    assert record is not None
    assert {name: record[name] for name in expected} == expected
    assert list(record) == ["edtf", *list(MAY_RECORD)[1:]]


def test_date_record_tells_its_alternatives() -> None:
    other = Alternative(year(2020), Granularity.YEAR, 0.25)
    record = date_record(Date(year(2021), Granularity.YEAR, Basis.RESOLVED, alternatives=(other,)))
    assert record is not None
    assert record["alternatives"] == [
        {
            "start": "2020-01-01",
            "end": "2020-12-31",
            "edtf": "2020",
            "granularity": "year",
            "modifier": None,
            "text": "2020",
            "score": 0.25,
        }
    ]


def make_times() -> list[ResolvedTimex]:
    may = Timex(TextField.TEXT, 21, 29, "May 2021", TimexType.DATE, Expression(), ("date.month_year",))
    often = Timex(TextField.TITLE, 0, 5, "daily", TimexType.SET, Expression(), ("set.adverb",))
    return [
        ResolvedTimex(may, "2021-05", None, MAY, ("date.month_year", "stated")),
        ResolvedTimex(often, "P1D", "EQUAL_OR_MORE", None, ("set.adverb",)),
    ]


def test_times_are_told_article_by_article() -> None:
    expected = {
        "id": "a",
        "times": [
            {
                "field": "text",
                "start": 21,
                "end": 29,
                "text": "May 2021",
                "type": "DATE",
                "value": "2021-05",
                "mod": None,
                "date": MAY_RECORD,
                "derivation": ["date.month_year", "stated"],
            },
            {
                "field": "title",
                "start": 0,
                "end": 5,
                "text": "daily",
                "type": "SET",
                "value": "P1D",
                "mod": "EQUAL_OR_MORE",
                "date": None,
                "derivation": ["set.adverb"],
            },
        ],
    }
    assert json.loads(article_times_json("a", make_times())) == expected
    assert json.loads(times_json([("a", make_times()), ("b", [])])) == {
        "articles": [expected, {"id": "b", "times": []}]
    }
