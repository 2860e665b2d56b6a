"""What each format says of an event, and that nothing an article says becomes markup, a formula or a script."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import feedparser
import jsonschema
import pytest
from icalendar import Calendar

from dateline.calendars import day
from dateline.formats.catalogue import FORMATS
from dateline.formats.entries import Export, labels_of
from dateline.model.articles import Article, Dct, DctBasis
from dateline.model.dates import Granularity
from dateline.model.events import Disagreement, TimelineArticle
from dateline.model.mentions import Status
from tests.formats.consumers import NINJS, expand, run_node
from tests.formats.samples import DATES, KEPT, all_dates, dated, make_event, make_timeline, one

HOSTILE = (
    '<script>alert("x")</script> & <img src=x onerror=alert(1)> *b* [l](javascript:x) `c` \x07\r\nDTSTART:19990101'
)
ON_ONE_LINE = '<script>alert("x")</script> & <img src=x onerror=alert(1)> *b* [l](javascript:x) `c` DTSTART:19990101'


def written(name: str, export: Export) -> bytes:
    return FORMATS[name].write(export).body


def losses(name: str, export: Export) -> set[str]:
    return {notice.code for notice in FORMATS[name].write(export).losses}


@pytest.mark.parametrize("name", FORMATS)
def test_same_timeline_gives_the_same_bytes(name: str) -> None:
    assert written(name, all_dates()) == written(name, all_dates())


@pytest.mark.parametrize("name", FORMATS)
def test_empty_timeline_is_written(name: str) -> None:
    assert written(name, Export(make_timeline()))


@pytest.mark.parametrize("name", FORMATS)
def test_sources_are_left_out_where_that_is_asked_for(name: str) -> None:
    export = Export(make_timeline(*one().timeline.events), has_sources=False)
    assert b"weir closed" not in written(name, export)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("json", set()),
        ("timelinejs", {"undated", "open_start", "open_end", "modifier", "time_zone"}),
        ("vis", {"undated", "open_start", "open_end", "modifier", "time_zone"}),
        ("ninjs", set()),
        ("jsonld", {"undated"}),
        ("ics", {"undated", "far_year", "open_start", "open_end", "modifier", "time_of_day"}),
        ("atom", set()),
        ("csv", {"warnings"}),
        ("markdown", set()),
    ],
)
def test_format_says_what_it_could_not_carry(name: str, expected: set[str]) -> None:
    assert losses(name, all_dates()) == expected


def test_timelinejs_shows_texts_as_they_are() -> None:
    told = run_node("timelinejs.js", written("timelinejs", one(HOSTILE)))
    (slide,) = told["slides"]
    assert (told["errors"], slide["id"], slide["when"], slide["group"]) == ([], "e1", "31 December 2024", "occurred")
    assert slide["headline"] == {"text": ON_ONE_LINE, "elements": []}
    assert slide["body"]["elements"] == ["blockquote", "cite", "a", "p"]
    assert 'The <b>mill</b> & the weir closed. Owners said: "=HYPERLINK(1)" was *never* true.' in slide["body"]["text"]
    assert "The Weir <Post> says 2023, not 31 December 2024." in slide["body"]["text"]


@pytest.mark.parametrize(
    ("kind", "start", "end", "shown"),
    [
        ("before Christ", {"year": -480}, None, "480 BC"),
        ("year", {"year": 2019}, None, "2019"),
        ("month", {"year": 2024, "month": 2}, None, "February 2024"),
        ("day", {"year": 2024, "month": 12, "day": 31}, None, "31 December 2024"),
        ("decade", {"year": 1990}, {"year": 1999}, "1990s"),
        ("since", {"year": 2000}, None, "since 2000"),
        (
            "late month",
            {"year": 2025, "month": 10, "day": 21},
            {"year": 2025, "month": 10, "day": 31},
            "late October 2025",
        ),
        ("minute", {"year": 2024, "month": 3, "day": 31, "hour": 1, "minute": 30}, None, "31 March 2024, 01:30 UTC−5"),
    ],
)
def test_timelinejs_claims_no_more_than_is_known(
    kind: str, start: dict[str, int], end: dict[str, int] | None, shown: str
) -> None:
    (slide,) = json.loads(written("timelinejs", one(kind=kind)))["events"]
    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, shown)


def test_timelinejs_has_no_slide_without_a_start() -> None:
    slides = json.loads(written("timelinejs", all_dates()))["events"]
    assert all(isinstance(slide["start_date"]["year"], int) for slide in slides)
    assert len({slide["unique_id"] for slide in slides}) == len(slides)


class Elements(HTMLParser):
    """The elements of a piece of HTML, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def in_vis(export: Export) -> Elements:
    (item,) = json.loads(written("vis", export))["items"]
    return Elements(item["content"])


def in_atom(export: Export) -> Elements:
    (entry,) = feedparser.parse(io.BytesIO(written("atom", export)), sanitize_html=False).entries
    assert entry.title == f"31 December 2024: {ON_ONE_LINE}"
    return Elements(entry.content[0].value.partition("<blockquote>")[0])


def in_ninjs(export: Export) -> Elements:
    html = json.loads(written("ninjs", export))["bodies"][0]["value"]
    return Elements(html.partition("</h2>")[0].removeprefix("<h2>"))


@pytest.mark.parametrize("read", [in_vis, in_atom, in_ninjs])
def test_texts_never_become_markup(read: Callable[[Export], Elements]) -> None:
    assert read(one(HOSTILE)).names == []


def test_json_ld_can_stand_in_a_script_element() -> None:
    document = written("jsonld", one(HOSTILE, kind="month"))
    assert b"<" not in document
    (graph,) = expand(document)
    event = graph["http://schema.org/itemListElement"][0]["@list"][0]["http://schema.org/item"][0]
    assert event["http://schema.org/name"][0]["@value"] == ON_ONE_LINE
    assert event["urn:dateline:terms:edtf"][0]["@value"] == "2024-02"
    assert event["@type"] == ["http://schema.org/Event"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [(Status.PLANNED, "EventScheduled"), (Status.CANCELLED, "EventCancelled"), (Status.OCCURRED, None)],
)
def test_json_ld_has_the_status_of_what_is_to_come(status: Status, expected: str | None) -> None:
    item = json.loads(written("jsonld", one(status=status)))["@graph"][0]["itemListElement"][0]["item"]
    assert item.get("eventStatus") == (expected and f"https://schema.org/{expected}")


def calendar(export: Export) -> Any:
    return Calendar.from_ical(written("ics", export))


def test_calendar_has_all_day_events_with_stable_names() -> None:
    (event,) = calendar(Export(one(HOSTILE).timeline, KEPT)).walk("VEVENT")
    assert (event["uid"], str(event["summary"])) == ("e1@t1", ON_ONE_LINE)
    assert event["dtstart"].to_ical() == b"20241231"
    assert event["dtend"].to_ical() == b"20250101"
    assert event["dtstamp"].to_ical() == b"20251104T093000Z"
    assert event["url"] == "https://post.example/mill?a=1&b=(2)"


def test_calendar_of_what_is_not_kept_is_stamped_by_its_articles() -> None:
    (event,) = calendar(one()).walk("VEVENT")
    assert event["dtstamp"].to_ical() == b"20251103T000000Z"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.OCCURRED, "CONFIRMED"),
        (Status.PLANNED, "TENTATIVE"),
        (Status.CANCELLED, "CANCELLED"),
        (Status.ALLEGED, None),
    ],
)
def test_calendar_has_statuses_that_it_knows(status: Status, expected: str | None) -> None:
    (event,) = calendar(one(status=status)).walk("VEVENT")
    assert event.get("status") == expected


def test_calendar_says_what_it_lacks() -> None:
    notices = calendar(all_dates())["x-dateline-warning"]
    assert any(str(notice).startswith("far_year: ") for notice in notices)


def rows(export: Export) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written("csv", export).decode(), newline="")))


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1"])
def test_no_cell_is_a_formula(title: str) -> None:
    (row,) = rows(one(title))
    assert not row["title"].startswith(("=", "+", "-", "@", "\t", "＝"))
    assert row["title"].endswith("1") or row["title"].endswith(")")


def test_sheet_has_a_row_for_every_event() -> None:
    export = all_dates()
    assert [row["id"] for row in rows(export)] == [entry.event.id for entry in (*export.dated, *export.undated)]
    assert rows(export)[-1]["remarks"] == "No source says when."


@pytest.mark.parametrize(("status", "words"), [("not_occurred", "did not happen"), ("planned", "planned")])
def test_status_that_a_source_gives_otherwise_is_told_in_words(status: str, words: str) -> None:
    event = make_event("e1", DATES["day"], disagreements=(Disagreement("a", "status", status, "occurred"),))
    assert rows(Export(make_timeline(event)))[0]["remarks"] == f"The Weir <Post>: {words}."


def dct_of(on: int | None) -> Dct:
    return Dct(None if on is None else dated(day(2024, 5, on), Granularity.DAY), DctBasis.GIVEN)


def test_articles_that_would_be_called_the_same_are_told_apart() -> None:
    told = [("a", "Post", 3), ("b", "Post", 4), ("c", "Mail", 3), ("d", "Sun", None), ("e", "Sun", None)]
    articles = [
        TimelineArticle(Article(id_, "", publisher=name), dct_of(on), 1)
        for id_, name, on in told
    ]
    assert list(labels_of(articles).values()) == ["Post, 3 May 2024", "Post, 4 May 2024", "Mail", "Sun, d", "Sun, e"]


def test_markdown_shows_texts_as_they_are() -> None:
    page = written("markdown", one(HOSTILE)).decode()
    assert "\\<script\\>" in page
    assert "\\[l\\]\\(javascript:x\\)" in page
    assert "[The Weir \\<Post\\>](https://post.example/mill?a=1&b=%282%29)" in page
    assert len([line for line in page.splitlines() if "DTSTART" in line]) == 1


@pytest.mark.parametrize("name", ["timelinejs", "atom", "jsonld", "ics", "csv", "markdown", "ninjs"])
def test_addresses_that_are_scripts_are_no_links(name: str) -> None:
    assert b"javascript:alert" not in written(name, one())


@pytest.mark.parametrize("kept", [None, KEPT])
def test_ninjs_is_valid(kept: Any) -> None:
    item = json.loads(written("ninjs", all_dates(kept=kept)))
    jsonschema.Draft202012Validator(NINJS, format_checker=jsonschema.FormatChecker()).validate(item)
    assert item["standard"]["version"] == "3.1"
    assert (item["people"], item["places"]) == (
        [{"name": "Ada Brandt", "rel": "about"}],
        [{"name": "Lindow", "rel": "about"}],
    )
    assert sum(each["rel"] == "event" for each in item["associations"]) == len(item["events"])


def test_atom_is_read_without_complaint() -> None:
    feed = feedparser.parse(io.BytesIO(written("atom", all_dates(kept=KEPT))))
    assert (feed.bozo, feed.feed.title, feed.feed.id) == (False, "Mill & weir", "urn:dateline:timeline:t1")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert feed.feed.updated == "2025-11-04T09:30:00Z"
