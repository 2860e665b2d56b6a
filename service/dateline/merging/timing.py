"""What the dates of two mentions say for and against their being one event."""

from __future__ import annotations

import math
from functools import cache

from dateline.calendars import MINUTES_PER_DAY, overlaps
from dateline.merging.profiles import Profile
from dateline.model.dates import Basis, Granularity, Interval

_SEASON = 92 * MINUTES_PER_DAY
_FINE = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.DAY, Granularity.WEEK})
_MIDDLE = frozenset({Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER})
#: Ever coarser units; all others are coarser still.
_UNITS = (_FINE, _MIDDLE, frozenset({Granularity.HALF, Granularity.YEAR}))
COARSEST = len(_UNITS)
#: Dates with more days between them than this are far apart.
FAR_DAYS = 3
#: Two months, or longer times, are far apart when they do not overlap.
MONTH = 28 * MINUTES_PER_DAY
#: What far dates count for that only stand in the same sentences.
_ALOOF = 0.1
#: News is seldom older than this when it is told.
_NEWS_DAYS = 7
_YEAR_DAYS = 366
#: A plan that is carried out so much later is carried out all the same.
_OVERDUE = 14 * MINUTES_PER_DAY
_FIRM = frozenset({Basis.STATED, Basis.RESOLVED, Basis.INHERITED})


def _both(one: Profile, other: Profile) -> tuple[Interval, Interval] | None:
    mine, theirs = one.interval, other.interval
    return None if mine is None or theirs is None else (mine, theirs)


def _apart(one: Profile, other: Profile) -> tuple[Interval, Interval] | None:
    """Two dates that may be of two events; none where a plan was carried out a little later."""
    return None if overdue(one, other) else _both(one, other)


def overdue(one: Profile, other: Profile) -> bool:
    """Whether one may be what the other tells as planned for a time shortly before."""
    return _is_overdue(one, other) or _is_overdue(other, one)


def _is_overdue(plan: Profile, deed: Profile) -> bool:
    """Whether a deed may be what was planned for a time shortly before it: a long time can be put off for as long."""
    planned, done = plan.interval, deed.interval
    if plan.reality != 0 or deed.reality != 1 or planned is None or done is None or planned.end is None:
        return False
    length = 0 if planned.start is None else planned.end - planned.start
    return done.start is not None and 0 <= done.start - planned.end <= length + _OVERDUE


def _coarsest(one: Profile, other: Profile) -> int:
    """The coarseness of the coarser date."""
    return max(coarseness(profile.date and profile.date.granularity) for profile in (one, other))


@cache
def coarseness(granularity: Granularity | None) -> int:
    """0 of a fine date (a week or less) and of none, 1 up to a season, 2 up to a year, else COARSEST."""
    return next((rank for rank, known in enumerate(_UNITS) if granularity is None or granularity in known), COARSEST)


def _meet(one: Profile, other: Profile) -> bool:
    """Whether two dates overlap that both have a start and an end: "by May" does not say when."""
    pair = _both(one, other)
    return pair is not None and _is_closed(pair[0]) and _is_closed(pair[1]) and overlaps(*pair)


def _is_closed(date: Interval) -> bool:
    return date.start is not None and date.end is not None


def one_time(one: Profile, other: Profile) -> bool:
    """Whether dates, as fine as years, or what stands beside them, say that two events were at one time."""
    if _both(one, other) is None:
        return bool(same_month_name(one, other) or near_date_beside(one, other))
    return bool((_meet(one, other) and _coarsest(one, other) < COARSEST) or next_day(one, other))


def same_fine_date(one: Profile, other: Profile) -> float:
    """Dates of a week or less that overlap."""
    return float(_meet(one, other) and _coarsest(one, other) == 0)


def same_month(one: Profile, other: Profile) -> float:
    """Dates that overlap, the coarser a month or a season."""
    return float(_meet(one, other) and _coarsest(one, other) == 1)


def same_month_name(one: Profile, other: Profile) -> float:
    """The same month, where at least one of the two does not know its year ("in October")."""
    if _both(one, other) is not None:
        return 0.0
    mine, theirs = one.month, other.month
    return float(mine is not None and mine == theirs)


def other_month_name(one: Profile, other: Profile) -> float:
    """Different months, where at least one of the two does not know its year ("on 14 February", "on 20 January")."""
    if _both(one, other) is not None:
        return 0.0
    mine, theirs = one.month, other.month
    return float(mine is not None and theirs is not None and mine != theirs)


def same_year(one: Profile, other: Profile) -> float:
    """Dates that overlap, the coarser a year or half of one."""
    return float(_meet(one, other) and _coarsest(one, other) == 2)


def not_yet(one: Profile, other: Profile) -> float:
    """One is told as done, without a date, by an article that appeared before the other was."""
    return float(_is_before(one, other) or _is_before(other, one))


def _is_before(done: Profile, dated: Profile) -> bool:
    appeared, date = done.story.appeared.end, dated.interval
    if done.interval is not None or date is None or date.start is None or appeared is None:
        return False
    is_done = done.reality == 1 and done.dated.mention.pos == "VERB"
    return is_done and is_firm(dated) and date.start - appeared > FAR_DAYS * MINUTES_PER_DAY


def other_span(one: Profile, other: Profile) -> float:
    """One goes on since a time, the other had an end ("since 2005", "from 2005 to 2022"), or was within days of it."""
    return float(any(
        _is_range(mine) and (_is_range(theirs) and _is_open(mine) and not _is_open(theirs) or _lasts(mine, theirs))
        for mine, theirs in ((one, other), (other, one))
    ))


def _is_range(profile: Profile) -> bool:
    return profile.date is not None and profile.date.granularity is Granularity.RANGE and profile.interval is not None


def _is_open(profile: Profile) -> bool:
    return profile.interval is not None and profile.interval.end is None


def _lasts(long: Profile, brief: Profile) -> bool:
    """Whether a range is longer than a month ("was fought from 1812 to 1814"), and the other date a week or less."""
    both = _both(long, brief)
    if both is None or not all(map(_is_closed, both)) or not (is_firm(long) and is_firm(brief)):
        return False
    lengths = [(date.end or 0) - (date.start or 0) for date in both]
    return lengths[0] > MONTH and lengths[1] <= 7 * MINUTES_PER_DAY


def gap_in_days(one: Interval, other: Interval) -> float:
    """The days between two intervals; 0 when they touch or overlap.

    What has gone on since a day began that day: with what has an end it is compared by their starts.
    """
    first, second = sorted((one, other), key=lambda i: (i.start is not None, i.start or 0))
    reached = first.end
    if reached is None and second.end is not None:
        reached = first.start
    if reached is None or second.start is None:
        return 0.0
    return max(0, second.start - reached) / MINUTES_PER_DAY


def next_day(one: Profile, other: Profile) -> float:
    """Dates of a week or less of which one begins where the other ends: a night belongs to two days."""
    pair = _apart(one, other)
    return float(pair is not None and _coarsest(one, other) == 0 and not overlaps(*pair) and gap_in_days(*pair) == 0)


def other_date(one: Profile, other: Profile) -> float:
    """Dates that do not overlap."""
    pair = _apart(one, other)
    return float(pair is not None and not overlaps(*pair))


def far_date(one: Profile, other: Profile) -> float:
    """Dates told by words, far apart, or two different months, quarters or years."""
    pair = _apart(one, other)
    if pair is None or not (is_firm(one) and is_firm(other)):
        return 0.0
    return float(are_far(*pair))


def are_far(one: Interval, other: Interval) -> bool:
    """Whether two times are more than FAR_DAYS apart, or two months, quarters or years that do not overlap."""
    if gap_in_days(one, other) > FAR_DAYS:
        return True
    return not overlaps(one, other) and all(
        None not in (time.start, time.end) and (time.end or 0) - (time.start or 0) >= MONTH for time in (one, other)
    )


def days_between(one: Profile, other: Profile) -> float:
    """Days told by words, with at least one whole day between them, and not far apart."""
    pair = _apart(one, other)
    if pair is None or _coarsest(one, other) or not (is_firm(one) and is_firm(other)):
        return 0.0
    return float(1 <= gap_in_days(*pair) <= FAR_DAYS)


def other_news(one: Profile, other: Profile) -> float:
    """One is news, without a date, and the other is news of another time or was far from then.

    The value is the weeks between, in powers of ten: 0 is one or less, 1 ten or more.
    """
    days = max(_days_from_news(one, other), _days_from_news(other, one))
    return min(1.0, math.log10(max(1.0, days / _NEWS_DAYS)))


def _days_from_news(news: Profile, other: Profile) -> float:
    theirs = other.story.appeared if other.is_news else other.interval
    if not news.is_news or theirs is None or not (other.is_news or is_firm(other)):
        return 0.0
    return _days_from(news.story.appeared, theirs)


def _days_from(appeared: Interval, when: Interval) -> float:
    """The days from when an article appeared, some time between two bounds, to another time; 0 if none is certain."""
    ahead = when.start - appeared.end if when.start is not None and appeared.end is not None else 0
    behind = appeared.start - when.end if appeared.start is not None and when.end is not None else 0
    return max(0, ahead, behind) / MINUTES_PER_DAY


def far_sentences(one: Profile, other: Profile) -> float:
    """Both are undated, and all dates beside them are far apart ("met on Monday for their summit").

    It is less where either takes no part in what was then: a sentence may tell of several times.
    """
    if one.interval is not None or other.interval is not None or one.key[0] == other.key[0]:
        return 0.0
    pairs = [(mine, theirs) for mine in one.beside for theirs in other.beside]
    if not pairs or not all(are_far(*pair) for pair in pairs):
        return 0.0
    return 1.0 if one.is_hosted and other.is_hosted else _ALOOF


def near_date_beside(one: Profile, other: Profile) -> float:
    """One is undated, and a date of a season or less in its sentence overlaps such a date of the other."""
    return float(any(are_near(*pair) for pair in _beside(one, other)))


def are_near(one: Interval, other: Interval) -> bool:
    """Whether two times of a season or less overlap."""
    return overlaps(one, other) and _is_short(one) and _is_short(other)


def far_date_beside(one: Profile, other: Profile) -> float:
    """One is undated, and the dates in its sentence are all far from that of the other.

    It is less where the undated one takes no part in what was then ("in the winter after the theft").
    """
    pairs = _beside(one, other)
    if not pairs or not all(are_far(*pair) for pair in pairs):
        return 0.0
    undated = one if one.interval is None else other
    return 1.0 if undated.is_hosted else _ALOOF


def rival_dates(one: Profile, other: Profile) -> float:
    """One is undated, and either article tells such an event of another time than the other's: it may be that one."""
    when = one.interval or other.interval
    if when is None or (one.interval and other.interval) or one.story is other.story:
        return 0.0
    return float(any(
        not overlaps(when, date)
        for family in one.families & other.families
        for story in (one.story, other.story) for date in story.dates.get(family, ())
    ))


def years_away(one: Profile, other: Profile) -> float:
    """One is undated, and the other so many years from when the article of the first appeared, in powers of ten.

    0 is a year or less, 1 ten years or more.
    """
    return max((
        years_in_powers(_days_from(undated.story.appeared, dated.interval))
        for dated, undated in ((one, other), (other, one))
        if undated.interval is None and dated.interval is not None
    ), default=0.0)


def years_in_powers(days: float) -> float:
    """Days as years, in powers of ten: 0 is a year or less, 1 ten years or more."""
    return min(1.0, math.log10(max(1.0, days / _YEAR_DAYS)))


def _is_short(interval: Interval) -> bool:
    return interval.start is not None and interval.end is not None and interval.end - interval.start <= _SEASON


def _beside(one: Profile, other: Profile) -> list[tuple[Interval, Interval]]:
    return [
        (dated.interval, date) for dated, undated in ((one, other), (other, one))
        if dated.interval is not None and undated.interval is None for date in undated.beside
    ]


def far_shaky_date(one: Profile, other: Profile) -> float:
    """Dates far apart, one of which is reckoned from an event."""
    pair = _apart(one, other)
    return float(pair is not None and gap_in_days(*pair) > FAR_DAYS and not far_date(one, other))


def is_firm(profile: Profile) -> bool:
    """Whether words tell the date, and no other event."""
    return profile.date is not None and profile.date.basis in _FIRM
