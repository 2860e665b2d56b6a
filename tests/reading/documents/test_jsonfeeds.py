"""JSON Feed."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.errors import InvalidRequest
from dateline.model.articles import Issue
from dateline.model.received import Received
from dateline.reading.documents.jsonfeeds import is_json_feed, read_json_feed

VERSION = "https://jsonfeed.org/version/1.1"
ADDRESS = "https://valley.example/dam"
ENTRY = {"id": ADDRESS, "url": ADDRESS, "content_text": "The dam was mended."}


def read(**entry: Any) -> Received:
    (received,) = read_json_feed({"version": VERSION, "title": "Valley Wire", "items": [{**ENTRY, **entry}]})
    return received


def test_entry_is_an_article_with_what_it_says_of_itself() -> None:
    entry = read(title="Dam mended", date_published="2019-06-14T09:00:00+02:00", date_modified="2019-06-15T09:00:00Z")
    assert entry == Received(
        "The dam was mended.", ADDRESS, "Dam mended", "Valley Wire", ADDRESS, "2019-06-14T09:00:00+02:00",
        issue=Issue(None, "2019-06-15T09:00:00+00:00"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ({"content_html": "<p>It was mended.</p><p>It cost £3m.</p>"}, "It was mended.\n\nIt cost £3m."),
        ({"content_html": "<p> </p>"}, "The dam was mended."),
        ({"content_text": "", "summary": "It was mended."}, "It was mended."),
    ],
)
def test_text_is_the_fullest(entry: dict[str, str], text: str) -> None:
    assert read(**entry).text == text


@pytest.mark.parametrize(("id_", "expected"), [("2", "2"), (7, "7"), ("", ADDRESS), ({"a": 1}, ADDRESS)])
def test_id_is_the_entrys_own_or_its_address(id_: object, expected: str) -> None:
    assert read(id=id_).id == expected


def test_id_that_is_no_address_has_no_versions() -> None:
    assert read(id="2", date_modified="2019-06-15T09:00:00Z").issue is None


@pytest.mark.parametrize("items", [[], None, ["text"], [{"id": "1"}]])
def test_feed_without_a_text_is_refused(items: object) -> None:
    with pytest.raises(InvalidRequest):
        read_json_feed({"version": VERSION, "items": items})


@pytest.mark.parametrize(
    ("value", "expected"), [({"version": VERSION}, True), ({"version": "1.1", "items": []}, False), ([], False)]
)
def test_feed_is_known_by_its_version(value: object, expected: bool) -> None:
    assert is_json_feed(value) is expected
