"""News or narrative: which of the two a text is shows in its own times.

Policy. Many dates with their years make a narrative; "yesterday", "last week", "now" and weekdays
make news. A text none of whose times is counted from today and all of whose years are long past is
a narrative with few dates, too: it names the year once and goes on. Its glances at today ("the mill
was sold last year") count from the publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dateline.dating.forms import innermost, is_weekly, tells_clock
from dateline.dating.moments import Moment
from dateline.model.articles import TextField
from dateline.model.expressions import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Expression,
    Part,
    Reference,
    Shift,
    Weekday,
    Within,
)
from dateline.model.times import Tense, Timex, TimexType

#: What makes a narrative: at least so many full dates, and so many for each time counted from today.
_FULL_DATES, _PER_DEICTIC, _PER_PRESENT = 8, 12, 3
_FEWEST, _LONG_PAST = 3, 10  # dates of a history, and years before the publication
_YEARS_BACK = 2
_NOW = Reference("PRESENT_REF")


def is_narrative(timexes: Sequence[Timex], published: Moment | None = None) -> bool:
    """Whether the times of a text are those of a narrative, not of news.

    A narrative tells many full dates and hardly ever counts from today; one weekday in a short
    life story, told when its subject died, makes that news.
    """
    expressions = _expressions(timexes)
    dated = sum(map(_tells_year, expressions))
    deictic = sum(map(_is_deictic, expressions))
    present = expressions.count(_NOW)
    if published is not None and is_history(timexes, published):
        return True
    return (
        dated >= _FULL_DATES and dated > _PER_DEICTIC * deictic and dated > _PER_PRESENT * (deictic + present)
    )


def is_history(timexes: Sequence[Timex], published: Moment) -> bool:
    """Whether a text begins with its year, tells days or months of such, and all its years are long past.

    A glance at today for each few of its dates leaves it that.
    """
    expressions = _expressions(timexes)
    glances = sum(_is_deictic(one) or one == _NOW for one in expressions)
    dates = _dates_of_long_ago(expressions, published)
    return len(dates) >= _FEWEST * (1 + glances)


def _dates_of_long_ago(expressions: Sequence[Expression], published: Moment) -> list[Calendar]:
    """The dates with their years, where the text begins with one, tells a month or a day, and all are long past."""
    told = [one for one in map(innermost, expressions) if isinstance(one, Calendar)]
    dates = [one for one in told if one.year is not None and not one.short_year]
    is_dated = any(one.number is not None for one in dates) and told[0] is dates[0]
    latest = published.civil.year - _LONG_PAST
    return dates if is_dated and all(one.year is None or one.year <= latest for one in dates) else []


def is_note(timexes: Sequence[Timex]) -> bool:
    """Whether a text is one line with a time of day, in which no verb tells a tense: "meeting Monday 10am"."""
    is_line = all(one.tense is None and not (one.block or one.sentence or one.is_heading) for one in timexes)
    is_text = is_line and all(one.field is TextField.TEXT for one in timexes)
    return is_text and any(tells_clock(one.expression) for one in timexes)


def blocks_of_today(timexes: Sequence[Timex], published: Moment | None) -> frozenset[int]:
    """The blocks that tell anything of the day of writing: a time counted from there, or not told as past.

    Weekdays are such, but where all that a block tells is of long ago.
    """
    found = set()
    for block, group in groupby(timexes, key=lambda timex: timex.block):
        told = list(group)
        is_old = published is not None and bool(_dates_of_long_ago(_expressions(told), published))
        if any(_is_of_today(timex) or (not is_old and is_weekly(timex.expression)) for timex in told):
            found.add(block)
    return frozenset(found)


def _is_of_today(timex: Timex) -> bool:
    is_told_so = timex.tense in (Tense.PRESENT, Tense.FUTURE) and not timex.is_quoted
    return is_told_so or timex.expression == _NOW or _is_counted_from_today(innermost(timex.expression))


def _is_counted_from_today(expression: Expression) -> bool:
    """Whether an expression counts from the day of writing, and from there not whole years back."""
    match expression:
        case Shift(count=float() | int() as count, unit="year", anchor=Anchor.DCT):
            return count > -_YEARS_BACK
        case Within(outer=outer):
            return _is_counted_from_today(outer)
    return isinstance(expression, Shift | Weekday) and expression.anchor == Anchor.DCT


def _expressions(timexes: Sequence[Timex]) -> list[Expression]:
    return [timex.expression for timex in timexes if timex.type is not TimexType.DURATION]


def _tells_year(expression: Expression) -> bool:
    match expression:
        case Calendar(year=int(), short_year=False):
            return True
        case Part(whole=inner):
            return _tells_year(inner)
    return False


def _is_deictic(expression: Expression) -> bool:
    match expression:
        case Shift(anchor=Anchor.DCT) | Weekday(anchor=Anchor.DCT) | Calendar(year=None, weekday=int()):
            return True
        case Part(whole=inner) | DayPart(day=Expression() as inner) | Clock(day=Expression() as inner):
            return _is_deictic(inner)
    return False
