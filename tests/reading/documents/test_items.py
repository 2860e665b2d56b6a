"""Wire items: ninjs of every version."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.errors import InvalidRequest, MalformedBody
from dateline.model.articles import Issue, NamedEntity
from dateline.model.received import Hold, Received
from dateline.reading.documents.items import is_item, read_items

URI = "urn:newsml:wire.example:20210507:1"
BODIES = [
    {"role": "teaser", "contentType": "text/plain", "value": "The weir broke, and more text than the story has."},
    {"role": "main", "contentType": "text/html", "value": "<p>The weir broke.</p><p>It rained.</p>"},
]


def read(**item: Any) -> Received:
    (received,) = read_items({"uri": URI, **item})
    return received


@pytest.mark.parametrize(
    "item",
    [
        {"bodies": BODIES},
        {"bodies": [{key.lower(): value for key, value in body.items()} for body in BODIES]},
        {"body_xhtml": "<p>The weir broke.</p><p>It rained.</p>", "body_teaser": "x" * 99},
        {"body_text": "The weir broke.\n\nIt rained."},
        {"bodies": [{"value": "<p>The weir broke.</p><p>It rained.</p>"}]},
        {"associations": [{"uri": "urn:a", "name": "text", "type": "text", "bodies": BODIES}]},
        {"associations": {"text": {"uri": "urn:a", "type": "text", "bodies": BODIES}}},
    ],
)
def test_body_is_the_main_one(item: dict[str, Any]) -> None:
    assert read(**item).text == "The weir broke.\n\nIt rained."


@pytest.mark.parametrize(
    "item", [{"headlines": [{"role": "short", "value": "Weir"}, {"role": "main", "value": "Weir breaks"}]},
             {"headlines": [{"value": "Weir breaks"}]}, {"headline": "Weir breaks"}, {"headline_main": "Weir breaks"}]
)  # fmt: skip
def test_title_is_the_main_headline(item: dict[str, Any]) -> None:
    assert read(body_text="x", **item).title == "Weir breaks"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"versioncreated": "2021-05-07T20:00:00Z"}, "2021-05-07T20:00:00Z"),
        ({"firstCreated": "2021-05-07T20:00:00Z", "versionCreated": "2021-05-09T08:00:00Z"}, "2021-05-09T08:00:00Z"),
        ({"firstCreated": "2021-05-07T20:00:00Z", "versionCreated": "2021-09-01T08:00:00Z"}, "2021-05-07T20:00:00Z"),
        ({"contentCreated": "2021-05-07T20:00:00Z"}, "2021-05-07T20:00:00Z"),
        ({"versionCreated": "one day"}, None),
    ],
)
def test_text_was_written_with_its_version_unless_that_corrects_it(item: dict[str, str], expected: str | None) -> None:
    assert read(body_text="x", **item).published == expected


@pytest.mark.parametrize("name", ["pubstatus", "pubStatus"])
@pytest.mark.parametrize(
    ("status", "hold"), [("usable", None), ("canceled", Hold.CANCELLED), ("withheld", Hold.WITHHELD)]
)
def test_status_is_honoured(name: str, status: str, hold: Hold | None) -> None:
    assert read(body_text="x", **{name: status}).hold is hold


def test_cancelled_item_needs_no_text() -> None:
    received = read(pubStatus="canceled")
    assert (received.id, received.hold, received.text) == (URI, Hold.CANCELLED, "")


@pytest.mark.parametrize("name", ["embargoed", "embargoedUntil"])
def test_embargo_is_told(name: str) -> None:
    assert read(body_text="x", **{name: "2021-05-08T00:00:00Z"}).embargo == "2021-05-08T00:00:00Z"


@pytest.mark.parametrize("value", [20990101000000, True, {"until": "2099-01-01"}])
def test_embargo_that_is_no_text_holds_too(value: object) -> None:
    assert read(body_text="x", embargoedUntil=value).embargo == str(value)


def test_cancelled_package_takes_its_parts_along() -> None:
    part = {"uri": "urn:a", "type": "text", "bodies": BODIES}
    told = read_items({"uri": URI, "pubStatus": "canceled", "associations": [part]})
    assert [(one.id, one.hold) for one in told] == [(URI, Hold.CANCELLED), ("urn:a", Hold.CANCELLED)]


@pytest.mark.parametrize(
    ("own", "embargo"),
    [(None, "2021-05-08T00:00:00Z"), ("2021-05-07T00:00:00Z", "2021-05-08T00:00:00Z"),
     ("2021-05-08T01:00:00+02:00", "2021-05-08T00:00:00Z"), ("2021-05-09", "2021-05-09"), ("later", "later")],
)  # fmt: skip
def test_part_is_embargoed_until_its_package_and_itself_may_be_shown(own: str | None, embargo: str) -> None:
    part = {"uri": "urn:a", "type": "text", "bodies": BODIES, "embargoedUntil": own}
    assert read(embargoedUntil="2021-05-08T00:00:00Z", associations=[part]).embargo == embargo


def test_item_says_who_published_it_and_where() -> None:
    received = read(
        body_text="x", infoSources=[{"name": "Wire"}], renditions=[{"name": "web", "href": "https://w.example/1"}]
    )
    assert (received.publisher, received.url) == ("Wire", "https://w.example/1")


def test_item_without_text_is_an_error() -> None:
    with pytest.raises(InvalidRequest):
        read(type="picture")


@pytest.mark.parametrize("value", [None, [], "x", {"uri": 1}, {"articles": [], "uri": "x"}, {"text": "x"}])
def test_other_json_is_no_item(value: object) -> None:
    assert not is_item(value)
    with pytest.raises(MalformedBody):
        read_items(value)


@pytest.mark.parametrize("names", [("people", "organisations", "places"), ("person", "organisation", "place")])
def test_people_organisations_and_places_are_what_an_item_is_about(names: tuple[str, str, str]) -> None:
    told = dict(zip(names, [[{"name": "Ana  Ruiz"}], [{"name": "Bay Union"}], [{"name": "Lindow"}]], strict=True))
    assert read(body_text="x", **told).entities == (
        NamedEntity("Ana Ruiz", "PERSON"), NamedEntity("Bay Union", "ORG"), NamedEntity("Lindow", "GPE")
    )  # fmt: skip


@pytest.mark.parametrize(
    "people", ["Ana", [None, "Ana", {"name": 3}, {"name": " "}, {"name": "x" * 201}], {"name": "Ana"}]
)
def test_what_is_no_name_is_passed_over(people: object) -> None:
    assert read(body_text="x", people=people).entities == ()


def test_item_is_about_each_thing_once_and_not_about_too_many() -> None:
    people = [{"name": f"Ana {n}"} for n in (*range(150), *range(150))]
    assert len(read(body_text="x", people=people).entities) == 100


@pytest.mark.parametrize(
    ("item", "issue"),
    [
        ({"version": "3", "versionCreated": "2021-05-07T08:00:00+02:00"}, Issue(3, "2021-05-07T06:00:00+00:00")),
        ({"version": 3, "versioncreated": "2021-05-07"}, Issue(3, "2021-05-07T00:00:00+00:00")),
        ({"version": "1.2", "versionCreated": "soon"}, Issue()),
        ({"version": "9" * 5000, "versionCreated": "0001-01-01T00:00:00+14:00"}, Issue()),
    ],
)
def test_item_says_which_version_it_is(item: dict[str, Any], issue: Issue) -> None:
    assert read(body_text="x", **item).issue == issue
