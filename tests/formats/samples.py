"""Timelines of the kinds of dates that there are, for the tests of all formats."""

from __future__ import annotations

from typing import Any

from dateline.calendars import century, day, decade, month, part, season, week, year
from dateline.calendars.days import day_number
from dateline.calendars.intervals import moment
from dateline.formats.entries import Export
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.events import Disagreement, Event, Notice, Source, Timeline, TimelineArticle
from dateline.model.kept import Kept
from dateline.model.mentions import Argument, DatedMention, Mention, Reason, Role, Status, TriggerClass

TEXT = 'The <b>mill</b> & the weir closed.\nOwners said: "=HYPERLINK(1)" was *never* true.'
ARTICLE = Article("a", TEXT, title="A | mill", publisher="The Weir <Post>", url="https://post.example/mill?a=1&b=(2)")
COPY = Article("b c", TEXT, url="javascript:alert(1)")


def dated(interval: Interval, granularity: Granularity, **more: Any) -> Date:
    """A stated date."""
    return Date(interval, granularity, Basis.STATED, **more)


#: One date of each kind, by name, in order of time.
DATES = {
    "leap day before Christ": dated(day(-480, 2, 29), Granularity.DAY),
    "before Christ": dated(year(-479), Granularity.YEAR),
    "year one": dated(day(1, 1, 1), Granularity.DAY),
    "first century": dated(day(64, 7, 19), Granularity.DAY),
    "century": dated(century(19), Granularity.CENTURY),
    "decade": dated(decade(1990), Granularity.DECADE),
    "since": dated(Interval(year(2000).start, None), Granularity.RANGE, relation=Relation.SINCE),
    "until": dated(Interval(None, year(2019).end), Granularity.RANGE, relation=Relation.UNTIL),
    "year": dated(year(2019), Granularity.YEAR),
    "early year": dated(part(year(2020), Granularity.YEAR, Modifier.EARLY), Granularity.YEAR, modifier=Modifier.EARLY),
    "season": dated(season(2021, "winter"), Granularity.SEASON),
    "month": dated(month(2024, 2), Granularity.MONTH),
    "week": dated(week(2024, 9), Granularity.WEEK),
    "minute": dated(moment(day_number(2024, 3, 31), 90), Granularity.MINUTE, offset=-300),
    "day": dated(day(2024, 12, 31), Granularity.DAY),
    "late month": dated(
        part(month(2025, 10), Granularity.MONTH, Modifier.LATE), Granularity.MONTH, modifier=Modifier.LATE,
        alternatives=(Alternative(month(2024, 10), Granularity.MONTH, 0.25),),
    ),
    "far year": dated(year(12025), Granularity.YEAR),
}  # fmt: skip


def make_event(id_: str, date: Date | None, title: str = "The mill closed", **more: Any) -> Event:
    """An event that both articles tell, the second as a copy of the first."""
    return Event(
        id_, date, title, more.pop("status", Status.OCCURRED), "close",
        (Source(_told("a", date)), Source(_told("b c", date), is_copy=True)),
        participants=(Argument(Role.AGENT, "Ada Brandt", "PERSON", None, "Brandt"),
                      Argument(Role.OTHER, "Mill Trust", "ORG", None, "Trust")),
        places=(Argument(Role.OTHER, "Lindow", "GPE", None, "Lindow"),),
        confidence=0.875, salience=0.5, **more,
    )  # fmt: skip


def _told(article: str, date: Date | None) -> DatedMention:
    mention = Mention(
        TextField.TEXT, Span(0, len(TEXT)), Span(27, 33), "close", "close", "VERB", TriggerClass.OCCURRENCE,
        Status.OCCURRED, "The mill closed", 0,
    )  # fmt: skip
    return DatedMention(article, 0, mention, date)


def make_timeline(*events: Event, undated: tuple[Event, ...] = (), **more: Any) -> Timeline:
    """A timeline of these events."""
    published = Date(day(2025, 11, 3), Granularity.DAY, Basis.STATED)
    articles = (
        TimelineArticle(ARTICLE, Dct(published, DctBasis.GIVEN, day(2025, 11, 3)), 12),
        TimelineArticle(COPY, Dct(None, DctBasis.NONE), 12, copy_of="a"),
    )
    return Timeline(events, undated, articles, (Notice("no_publication_date", "none was found", "b c"),), **more)


def all_dates(**more: Any) -> Export:
    """An event for each kind of date, its id the kind with strokes for blanks, and one event without a date."""
    events = (make_event(id_of(kind), date) for kind, date in DATES.items())
    reason = Reason("no_date", "No source says when.")
    lost = make_event("lost", None, "It was lost", status=Status.DENIED, reason=reason)
    return Export(make_timeline(*events, undated=(lost,)), **more)


def id_of(kind: str) -> str:
    """The id of the event that has this kind of date."""
    return kind.replace(" ", "-")


def one(title: str = "The mill closed", *, kind: str = "day", **more: Any) -> Export:
    """A timeline of one event."""
    disagreements = (Disagreement("a", "date", "2023", "31 December 2024"),)
    return Export(make_timeline(make_event("e1", DATES[kind], title, disagreements=disagreements, **more)))


KEPT = Kept("t1", "Mill & weir", None, {}, 7, "2025-11-01T08:00:00Z", "2025-11-04T09:30:00Z")
