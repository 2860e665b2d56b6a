"""How dates were got, in words: by the time words, by the publication date, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.calendars import day, parse_iso, year
from dateline.dating import account, account_of_choice, known_of
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval
from dateline.model.events import Event, Source
from dateline.model.expressions import Anchor, Bound, Calendar, Expression, Shift, Weekday, Within
from dateline.model.mentions import (
    DatedArticle,
    DatedMention,
    Mention,
    Reason,
    Records,
    Status,
    Tlink,
    TriggerClass,
)
from dateline.model.times import Timex, TimexType

DCT = Dct(parse_iso("2025-12-12"), DctBasis.DATELINE)
WHEN = "12 December 2025, read from the article's dateline or byline"
DATE = Date(day(2025, 12, 8), Granularity.DAY, Basis.RESOLVED)
MAY = Calendar("month", number=5)
MENTION = Mention(
    TextField.TEXT, Span(0, 20), Span(5, 9), "open", "open", "VERB", TriggerClass.OCCURRENCE, Status.OCCURRED,
    "Bridge opens", sentence=0, tlink=Tlink(0),
)  # fmt: skip


def told(
    date: Date | None, *rules: str, expression: Expression = MAY, dct: Dct = DCT, reason: str = "", when: bool = True
) -> str:
    """The account of a mention that is dated by the words of an expression."""
    timex = Timex(TextField.TEXT, 10, 16, "that day", TimexType.DATE, expression, ("rule",))
    mention = MENTION if when else replace(MENTION, tlink=None)
    dated = DatedMention(
        "a", 0, mention, date, Reason("why", reason) if reason else None, Span(10, 16) if when else None, rules
    )
    return account(dated, DatedArticle(Records(Article("a", "x" * 40), (timex,), (mention,)), dct, (dated,)))


@pytest.mark.parametrize(
    ("expression", "reading"),
    [
        (Calendar("month", year=2025, number=5), "names its year itself"),
        (Shift(-1, "day", Anchor.DCT), f"is counted from the publication date, {WHEN}"),
        (Shift(1, "day", Anchor.STORY), "is counted from the time told before it"),
        (Shift(1, "day", Anchor.DCT, base=Shift(0, "week", Anchor.STORY)), "is counted from the time told before it"),
        (Bound("until", Weekday(Calendar("day", weekday=4), -1)), f"is counted from the publication date, {WHEN}"),
        (Within(MAY, Shift(-1, "year")), f"is counted from the publication date, {WHEN}"),
        (MAY, f"is completed from the times told before it and the publication date, {WHEN}"),
    ],
)
def test_account_says_what_the_words_are_read_against(expression: Expression, reading: str) -> None:
    assert told(DATE, expression=expression) == f"“that day” stands with it and {reading}: 8 December 2025."


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ("tlink.governor", "with it"),
        ("inherited.heading", "in the heading above it"),
        ("inherited.sentence", "in a sentence before it"),
        ("inherited.lead", "in the opening, which says when the news happened"),
        ("tlink.shared", "with another event of its sentence"),
    ],
)
def test_account_says_where_the_words_stand(rule: str, place: str) -> None:
    said = told(DATE, "date.month", rule, expression=Calendar("year", year=2025))
    assert said == f"“that day” stands {place} and names its year itself: 8 December 2025."


def test_account_tells_another_reading() -> None:
    other = Alternative(day(2025, 8, 12), Granularity.DAY, 0.5)
    assert told(replace(DATE, alternatives=(other,))).endswith(" It could also be 12 August 2025.")


def test_account_of_a_time_told_by_an_event() -> None:
    said = told(replace(DATE, basis=Basis.EVENT), expression=Shift(1, "day", Anchor.EVENT))
    assert "is counted from another event, whose date the articles tell" in said


def test_account_of_the_publication_date() -> None:
    date = Date(day(2025, 12, 12), Granularity.DAY, Basis.PUBLISHED)
    assert told(date, "published", when=False) == (
        f"Only the publication date dates it, {WHEN}; so it was then or before."
    )


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (True, "“that day” stands with it. It is not dated: the year is missing."),
        (False, "It is not dated: the year is missing."),
    ],
)
def test_account_says_why_there_is_no_date(when: bool, said: str) -> None:
    assert told(None, reason="the year is missing", when=when) == said


def test_account_says_what_is_known_of_an_unknown_publication_date() -> None:
    dct = Dct(None, DctBasis.TEXT, Interval(day(2025, 12, 1).start, None))
    assert "the publication date, which is not known, only that it is not before 2025-12-01: " in told(DATE, dct=dct)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (None, None, ""),
        (day(2025, 3, 1).start, None, ", only that it is not before 2025-03-01"),
        (None, day(2025, 3, 1).end, ", only that it is not after 2025-03-01"),
        (day(2025, 3, 1).start, day(2025, 3, 4).end, ", only that it lies between 2025-03-01 and 2025-03-04"),
    ],
)
def test_bounds_are_told_as_far_as_they_are_known(start: int | None, end: int | None, said: str) -> None:
    assert known_of(Dct(None, DctBasis.NONE, Interval(start, end))) == said


YEAR = Date(year(2025), Granularity.YEAR, Basis.STATED)
OTHER = Date(year(2024), Granularity.YEAR, Basis.STATED)


@pytest.mark.parametrize(
    ("shown", "dates", "said"),
    [
        (DATE, {"a": DATE}, "One article dates it."),
        (DATE, {"a": DATE, "b": None}, "One article dates it."),
        (
            DATE,
            {"a": DATE, "b": YEAR, "c": OTHER},
            "2 of the 3 articles that date it agree; the most exact of their dates is shown.",
        ),
        (OTHER, {"a": DATE}, "A person set this date."),
        (OTHER, {}, "A person set this date."),
        (None, {"a": None}, "No date: the year is missing."),
    ],
)
def test_choice_is_told_by_how_many_agree(shown: Date | None, dates: dict[str, Date | None], said: str) -> None:
    sources = tuple(Source(DatedMention(article, 0, MENTION, date)) for article, date in dates.items())
    reason = None if shown else Reason("year_unknown", "the year is missing")
    event = Event("e1", shown, "Bridge opens", Status.OCCURRED, "open", sources, reason=reason)
    assert account_of_choice(event) == said
