"""Articles and filters from wire form to records, and the faults in them."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.calendars import of_days
from dateline.calendars.days import day_number
from dateline.errors import Fault, InvalidRequest
from dateline.formats.native import Filters, read_article, read_articles, read_filters
from dateline.model.articles import Submitted
from dateline.model.mentions import Status
from dateline.reading.documents.subjects import distinct, subject


def test_articles_without_ids_are_numbered_by_place() -> None:
    raw = {"articles": [{"text": "One."}, {"id": "b", "text": "Two."}, {"text": "Three.", "published": "2020"}]}
    assert read_articles(raw) == [
        Submitted("1", "One."),
        Submitted("b", "Two."),
        Submitted("3", "Three.", published="2020"),
    ]


def test_article_may_be_about_as_much_as_a_document_is() -> None:
    named = [subject("ORG", [f"{number:0200}", *(f"{number} {alias}" for alias in range(20))]) for number in range(200)]
    told = distinct(named)
    raw = [{"name": one.name, "type": one.type, "aliases": list(one.aliases)} for one in told]
    assert read_article({"text": "T", "entities": raw}, "1").details.entities == told
    longer = {"name": f"{1:0201}"}
    for refused in ([*raw, {"name": "one more"}], [{**raw[0], "aliases": [*raw[0]["aliases"], "more"]}], [longer]):
        with pytest.raises(InvalidRequest):
            read_article({"text": "T", "entities": refused}, "1")


def test_article_keeps_every_field() -> None:
    raw = {"id": "x", "text": "T", "title": "H", "publisher": "P", "url": "U", "published": "2020-01-02"}
    assert read_article(raw, "1") == Submitted("x", "T", "H", "P", "U", "2020-01-02")


@pytest.mark.parametrize(
    ("raw", "faults"),
    [
        ([1], [Fault("", "an object", "a list")]),
        ({"articles": []}, [Fault("articles", "at least one article", "an empty list")]),
        ({"articles": [{"text": 3}]}, [Fault("articles[0].text", "a string", "3")]),
        (
            {"articles": [{"text": "x", "zeta": 1, "beta": {}}, 5]},
            [
                Fault("articles[0].beta", "no field of this name", "an object"),
                Fault("articles[0].zeta", "no field of this name", "1"),
                Fault("articles[1]", "an object", "5"),
            ],
        ),
        (
            {"articles": [{"text": "x", "\ud800": 1}]},
            [Fault(r"articles[0].\ud800", "no field of this name", "1")],
        ),
    ],
)
def test_faults_are_named_in_order(raw: Any, faults: list[Fault]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_articles(raw)
    assert list(caught.value.faults) == faults


def test_filters_that_are_not_asked_for_are_not_chosen() -> None:
    assert read_filters({"limit": None, "entity": None}) == Filters({}, has_sources=True)


def test_filters_become_what_options_take() -> None:
    raw = {"entity": "Ada", "status": "planned", "from": "2019", "to": "2020-02", "min_confidence": "0.5", "limit": "7"}
    assert read_filters({**raw, "sources": "none"}) == Filters(
        {
            "entity": "Ada",
            "statuses": frozenset({Status.PLANNED}),
            "window": of_days(day_number(2019, 1, 1), day_number(2020, 2, 29)),
            "min_confidence": 0.5,
            "limit": 7,
        },
        has_sources=False,
    )


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"from": "2013-02-30"}, Fault("query.from", "a day of the calendar", "'2013-02-30'")),
        ({"from": "2020", "to": "2019"}, Fault("query.to", "a date that is not before 2020", "'2019'")),
        ({"cursor": "x"}, Fault("query.cursor", "`next` of a page", "'x'")),
        ({"limit": "x"}, Fault("query.limit", "a whole number from 1 to 1000000", "'x'")),
        ({"colour": "red"}, Fault("query.colour", "no parameter of this name", "'red'")),
    ],
)
def test_filters_that_cannot_be_are_refused(raw: dict[str, str], fault: Fault) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_filters(raw)
    assert caught.value.faults == (fault,)
