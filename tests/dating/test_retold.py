"""Publication dates inferred from articles that tell the same events."""

from itertools import permutations

import pytest

from dateline.calendars import day, format_day, hull, month, year
from dateline.dating.retold import infer
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.mentions import DatedArticle, DatedMention, Mention, Records, Status, TriggerClass

DECEMBER = Dct(Date(day(2025, 12, 12), Granularity.DAY, Basis.STATED), DctBasis.GIVEN, day(2025, 12, 12))
OPEN = Dct(None, DctBasis.NONE)
LATE_OCTOBER = Date(hull(day(2025, 10, 21), day(2025, 10, 31)), Granularity.MONTH, Basis.RESOLVED)
OCTOBER = Date(None, Granularity.MONTH, Basis.RESOLVED, pattern="XXXX-10")
MAY = Date(None, Granularity.MONTH, Basis.RESOLVED, pattern="XXXX-05")
OLD = Date(year(1998), Granularity.YEAR, Basis.STATED)


def article(name, dct):
    return DatedArticle(Records(Article(name, "")), dct, ())


def mention(name, date, index=0):
    told = Mention(TextField.TEXT, Span(0, 1), Span(0, 1), "ask", "ask", "VERB", TriggerClass.OCCURRENCE,
                   Status.OCCURRED, "", 0)  # fmt: skip
    return DatedMention(name, index, told, date)


def bounds(inferred, name):
    interval = inferred[name].bounds
    return tuple(None if end is None else format_day(end // 1440) for end in (interval.start, interval.end))


def test_infer_bounds_a_month_without_its_year_by_the_date_that_another_gives():
    found = infer([article("a", OPEN), article("b", OPEN)], [[mention("a", OCTOBER), mention("b", LATE_OCTOBER)]])
    assert found["a"].basis is DctBasis.ARTICLES
    assert bounds(found, "a") == ("2025-10-21", "2026-10-01")


def test_infer_bounds_a_weekday_by_the_day_that_another_gives():
    told = Date(day(2025, 10, 21), Granularity.DAY, Basis.STATED)  # a Tuesday
    tuesday, friday = (Date(None, Granularity.DAY, Basis.RESOLVED, pattern=f"XXXX-WXX-{n}") for n in (2, 5))
    found = infer([article("a", OPEN), article("b", DECEMBER)], [[mention("a", tuesday), mention("b", told)]])
    assert bounds(found, "a") == ("2025-10-21", "2025-10-29")
    assert not infer([article("a", OPEN), article("b", DECEMBER)], [[mention("a", friday), mention("b", told)]])


def test_infer_bounds_by_two_recent_events_that_are_retold():
    chains = [[mention("a", None), mention("b", LATE_OCTOBER)], [mention("a", None, 1), mention("b", LATE_OCTOBER, 1)]]
    assert bounds(infer([article("a", OPEN), article("b", DECEMBER)], chains), "a") == ("2025-10-21", "2026-02-11")


def test_infer_bounds_by_a_month_before_another_article_was_written():
    chains = [[mention("a", OCTOBER), mention("b", None)], [mention("a", None, 1), mention("b", LATE_OCTOBER, 1)]]
    assert bounds(infer([article("a", OPEN), article("b", DECEMBER)], chains), "a") == ("2025-10-21", "2026-02-11")


@pytest.mark.parametrize(
    ("own", "other"),
    [
        (None, LATE_OCTOBER),  # one shared event may be a mistake
        (MAY, LATE_OCTOBER),  # another month is another event
        (OLD, OLD),  # who gives the year may tell it at any time
        (None, OLD),  # an old event is retold at any time
        (None, Date(day(2025, 12, 12), Granularity.DAY, Basis.PUBLISHED)),  # dated by its own article's day only
    ],
)
def test_infer_says_nothing_on_weak_evidence(own, other):
    assert infer([article("a", OPEN), article("b", DECEMBER)], [[mention("a", own), mention("b", other)]]) == {}


def test_infer_leaves_settled_articles_alone():
    chains = [[mention("a", OCTOBER), mention("b", LATE_OCTOBER)]]
    assert infer([article("a", DECEMBER), article("b", DECEMBER)], chains) == {}


def test_infer_of_one_article_is_nothing():
    assert infer([article("a", OPEN)], [[mention("a", OCTOBER), mention("a", LATE_OCTOBER, 1)]]) == {}


def test_infer_keeps_what_the_text_bounds_from_below():
    known = Dct(None, DctBasis.TEXT, hull(month(2025, 11), month(2025, 11)))
    found = infer([article("a", known), article("b", OPEN)], [[mention("a", OCTOBER), mention("b", LATE_OCTOBER)]])
    assert bounds(found, "a")[0] == "2025-11-01"


def test_infer_does_not_depend_on_order():
    articles = [article("a", OPEN), article("b", DECEMBER), article("c", OPEN)]
    chains = [
        [mention("a", OCTOBER), mention("b", LATE_OCTOBER), mention("c", None)],
        [mention("c", OCTOBER, 1), mention("b", None, 1)],
    ]
    found = infer(articles, chains)
    for order in permutations(articles):
        assert infer(order, [chain[::-1] for chain in reversed(chains)]) == found
