"""How times stand to one another: bounds, ranges, lists. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.en.clock_ranges import TO
from dateline.grammar.ranges import carry_year, range_ends, year_of
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bound
from dateline.model.expressions import Calendar, Expression, RangeEnd

_LIST = "( , and|or? / and|or / ~/ )"


def _day_like(expression: Expression, day: int | None) -> Expression | None:
    """The same month and year with another day."""
    if not isinstance(expression, Calendar) or expression.number is None or day is None or not 1 <= day <= 31:
        return None
    return replace(expression, day=day, weekday=None)


def _year_like(expression: Expression, short: int) -> Expression | None:
    if not isinstance(expression, Calendar) or expression.year is None:
        return None
    year = expression.year + (short - expression.year) % 100
    return Calendar("year", year if year > expression.year else year + 100)


def _ends(start: Expression | None, end: Expression | None) -> tuple[Expression, Expression] | None:
    """Both ends of a range; None where one of them was no date."""
    return None if start is None or end is None else (RangeEnd(0, start, end), RangeEnd(1, start, end))


def _short_start(captures: Captures) -> tuple[Expression, Expression] | None:
    return _ends(_day_like(captures["end"], captures["start"]), captures["end"])


def _short_end(captures: Captures) -> tuple[Expression, Expression] | None:
    return _ends(captures["start"], _day_like(captures["start"], captures["end"]))


def _ends_of_month(captures: Captures) -> tuple[Expression, Expression] | None:
    """Two days of one month, the first with its name and the second with the year."""
    start, end = captures["start"], captures["end"]
    if not isinstance(start, Calendar) or start.number is None or start.day is None or start.year is not None:
        return None
    return _ends(replace(start, year=end.year), replace(end, number=start.number))


def _short_year(captures: Captures) -> tuple[Expression, Expression] | None:
    return _ends(captures["start"], _year_like(captures["start"], captures["end"]))


def _ancient_start(captures: Captures) -> tuple[Expression, Expression] | None:
    end = captures["end"]
    if not isinstance(end, Calendar) or end.year is None or captures["start"] <= 1 - end.year:
        return None
    return _ends(Calendar("year", 1 - captures["start"]), end)


def _listed_day(captures: Captures) -> tuple[Expression, Expression] | None:
    first = captures["first"]
    second = _day_like(first, captures["second"])
    return None if second is None else (first, second)


def _weekdays_with_days(captures: Captures) -> tuple[Expression, Expression, Expression] | None:
    """The first weekday told is of the first day told, the second of the last: "Saturday and Sunday, June 1 and 2"."""
    first, second = captures["first"], captures["second"]
    third = _day_like(second, captures["third"])
    if not all(isinstance(one, Calendar) and one.weekday is not None for one in (first, second)):
        return None
    if third is None or second.day is None or (captures["third"] - second.day - second.weekday + first.weekday) % 7:
        return None  # the days are as far apart as the weekdays
    begin = replace(second, weekday=first.weekday)
    return begin, begin, third


def _listed_days(captures: Captures) -> tuple[Expression, Expression, Expression] | None:
    first, last = captures["first"], captures["third"]
    if isinstance(last, Calendar):
        first, last = carry_year(first, last), last.day
    second, third = (_day_like(first, day) for day in (captures["second"], last))
    return None if second is None or third is None else (first, second, third)


def _listed_day_before(captures: Captures) -> tuple[Expression, Expression] | None:
    second = captures["second"]
    first = _day_like(second, captures["first"])
    return None if first is None else (first, second)


def _listed_days_before(captures: Captures) -> tuple[Expression, Expression, Expression] | None:
    second, zeroth = captures["second"], captures["zeroth"]
    days = (zeroth.day if isinstance(zeroth, Calendar) else zeroth, captures["first"])
    zeroth, first = (_day_like(second, day) for day in days)
    return None if zeroth is None or first is None else (zeroth, first, second)


def _listed_unit(captures: Captures) -> tuple[Expression, Expression] | None:
    """Two centuries or quarters of which the first is told by its number only; None of others."""
    second = captures["second"]
    is_told = isinstance(second, Calendar) and second.granularity in ("century", "quarter")
    if not is_told or (second.number or 0) < 1:
        return None
    first = captures["first"]
    number = first.day if isinstance(first, Calendar) else first  # "from the 18th" is a day until "century" is read
    return (replace(second, number=number), second) if isinstance(number, int) else None


def _listed(captures: Captures) -> tuple[Expression, Expression] | None:
    first, second = captures["first"], captures["second"]
    is_year = isinstance(second, Calendar) and second.granularity == "year"
    return None if is_year or year_of(second) is None else (carry_year(first, second), second)


def _listed_all(captures: Captures) -> tuple[Expression, Expression, Expression] | None:
    later = _listed(captures)
    return None if later is None else (carry_year(captures["zeroth"], later[1]), *later)


_ENDS = {"start": "date linked", "end": "date linked"}
_BOTH = {"first": "date linked", "second": "date linked"}

SHORT = (
    Rule(
        id="range.short_day_start",
        pattern="start:<day_number|figured> ( ~- / - / to|through|until the? ) end:<dayish>",
        build=_short_start,
        emits=_ENDS,
        yes={"2024-05-13 2024-05-15": ["13-15 May", "13 to 15 May", "13th-15th May"]},
        no=["15 people to 17 May"],
    ),
    Rule(
        id="range.short_day_end",
        pattern="start:<dayish> ( ~- / - / to|through ) end:<day_number|figured>",
        build=_short_end,
        emits=_ENDS,
        not_before="<units>|<unit>|<counted>|<people>",
        yes={
            "2024-04-06 2024-04-07": ["April 6-7", "April 6 to 7", "April 6th-7th"],
            "2024-01-03 2024-01-05": ["January 3rd through 5th"],
        },
        no=["May 4 to 5 people"],
    ),
    Rule(
        id="range.days_of_month",
        pattern="start:<dayish> ( ~- / - / to|through|and|or ) end:<monthless>",
        build=_ends_of_month,
        emits=_ENDS,
        yes={"2012-05-09 2012-05-11": ["May 9-11, 2012", "May 9 to 11, 2012", "May 9 and 11, 2012"]},
        no=["2 May 2011 and May 11, 2012"],
    ),
    Rule(
        id="range.short_year",
        pattern="start:<yearly> ~-|~/ end:<d2>",
        build=_short_year,
        emits=_ENDS,
        not_before="~-",
        yes={"1957 1958": ["1957-58", "1957/58"], "1999 2001": ["1999-01"]},
        no=["1957-5"],
    ),
    Rule(
        id="range.ancient",
        pattern=f"start:<d2|d3|d4> {TO} end:<ancient>",
        build=_ancient_start,
        emits=_ENDS,
        yes={"BC0499 BC0493": ["499-493 BC", "from 499 to 493 BC"]},
        no=["400 men in 493 BC"],
    ),
    Rule(
        id="list.day_after",
        pattern="first:<dayish> and|or second:<day_number|ordinal>",
        build=_listed_day,
        emits=_BOTH,
        not_before="<units>|<unit>|<counted>|<people>|<name>|<month>|<date>",
        yes={"2024-05-04 2024-05-05": ["May 4 and 5", "May 4 or 5"]},
        no=["May 4 and 5 people"],
    ),
    Rule(
        id="list.weekdays_with_days",
        pattern="first:<weekly> ( and|to|through / ~- ) second:<dayish> ( and|to|through / ~- / - ) third:<day_number>",
        build=_weekdays_with_days,
        emits=_BOTH | {"third": "date linked"},
        not_before="<units>|<unit>|<counted>|<people>|<month>",
        yes={
            "2024-06-01 2024-06-01 2024-06-02": ["Saturday and Sunday, June 1 and 2", "Saturday and Sunday, June 1-2"],
            "2024-05-23 2024-05-23 2024-05-26": ["Thursday to Sunday, May 23-26"],
        },
        no=[
            "Saturday and Sunday, June 2",
            "Saturday and June 1 and 2",
            "Saturday and Sunday, June 2 and 20 others",
        ],
    ),
    Rule(
        id="list.days_after",
        pattern="first:<dayish> , second:<day_number|figured> ,? and|or third:<day_number|figured|monthless>",
        build=_listed_days,
        emits=_BOTH | {"third": "date linked"},
        not_before="~:|<units>|<unit>|<counted>|<people>|<word>|<name>|<month>|<date>",
        yes={
            "2024-05-04 2024-05-05 2024-05-07": ["May 4, 5 and 7", "May 4th, 5th and 7th"],
            "2016-11-07 2016-11-08 2016-11-09": ["November 7, 8 and 9, 2016"],
        },
        no=["May 4, 5 and 7 people"],
    ),
    Rule(
        id="list.day_before",
        pattern=f"first:<day_number|ordinal> {_LIST} second:<dayish>",
        build=_listed_day_before,
        emits=_BOTH,
        yes={"2024-05-04 2024-05-05": ["4 and 5 May", "the 4th and 5th May"]},
        no=["4 people and 5 May"],
    ),
    Rule(
        id="list.days_before",
        pattern="zeroth:<day_number|ordinal|monthless|yearless> , first:<day_number|ordinal> ,? and|or second:<dayish>",
        build=_listed_days_before,
        emits={"zeroth": "date linked"} | _BOTH,
        yes={"2024-05-04 2024-05-05 2024-05-07": ["4, 5 and 7 May", "on the 4th, 5th and 7th of May"]},
        no=["4, 5 and 7 people", "May 4, 5 and 7"],
    ),
    Rule(
        id="list.unit_before",
        pattern="first:<ordinal|yearless> ( and|or|to|through / ~- / - ) the? second:<era|quarterly>",
        build=_listed_unit,
        emits=_BOTH,
        yes={
            "11 13": ["between the 12th and 14th centuries", "from the 12th to the 14th century"],
            "2019-Q1 2019-Q3": ["the first and third quarters of 2019"],
        },
        no=["the 12th and the 1990s", "the first and the third prize"],
    ),
    Rule(
        id="list.years_back",
        pattern="zeroth:<yearless> , first:<yearless> ,? and|or second:<date>",
        build=_listed_all,
        emits={"zeroth": "date linked"} | _BOTH,
        yes={
            "1955-04 1955-06 1955-09": ["April, June and September 1955"],
            "2014-01-01 2014-04-01 2014-10-01": ["1 Jan, 1 Apr and 1 Oct 2014"],
        },
        no=["April, June and 1955"],
    ),
    Rule(
        id="list.year_back",
        pattern=f"first:<yearless> {_LIST} second:<date>",
        build=_listed,
        emits=_BOTH,
        yes={
            "1955-04 1955-06": ["April and June 1955"],
            "1955-SP 1955-SU": ["the spring and early summer of 1955"],
        },
        no=["April and 1955"],
    ),
)

RANGES = (
    Rule(
        id="range.from_to",
        pattern=f"from|between start:<date> ,? {TO} end:<date>",
        build=range_ends,
        emits=_ENDS,
        yes={
            "2005 2022": ["from 2005 to 2022", "between 2005 and 2022"],
            "1988-05-15 1988-08-16": ["from May 15 to August 16, 1988"],
            "2016-11 2017-02": ["from November to February 2017"],
            "2024-05-20 2024-05-22": ["between Monday and Wednesday next week"],
            "2023-06 2023-08": ["between June and August last year"],
            "2022-11 2023-02": ["from November to February last year"],
        },
        no=["2005 and 2022"],
    ),
    Rule(
        id="range.dash",
        pattern="start:<date> ( ~- / - / to|through|until|till ) end:<date>",
        build=range_ends,
        emits=_ENDS,
        yes={"2005 2022": ["2005-2022", "2005 to 2022"]},
        no=["2005, 2022"],
    ),
)

BOUNDS = tuple(
    Rule(
        id=f"bound.{relation}",
        pattern=f"{words} time:<date>",
        build=bound("before" if relation == "by" else relation),
        emits={"time": "date linked"},
        not_after="<linked>",  # which begins a range
        yes=yes,
        no=no,
    )
    for relation, words, yes, no in (
        ("since", "since", {"2000": ["since 2000"], "2024-03": ["since March"]}, ["in 2000"]),
        (
            "until",
            "( until|till|til / over:through )",
            {"2019": ["until 2019", "till 2019"], "2024-05-17": ["it runs through Friday"]},
            ["in 2019", "January 3rd through 5th", "through the 1950s it prospered", "all through the 19th century"],
        ),
        (
            "by",
            "( by / by? no|not later than )",
            {"2013": ["by 2013", "by the end of 2013"], "2024-05-20": ["no later than Monday"]},
            ["in 2013", "later than 2013"],
        ),
        (
            "before",
            "( before / prior to )",
            {"2013": ["before 2013", "before late 2013", "prior to 2013"]},
            ["in 2013"],
        ),
        ("after", "after", {"2013": ["after 2013", "after the end of 2013"]}, ["in 2013"]),
    )
) + tuple(
    Rule(
        id=f"bound.{relation}_time",
        pattern=f"{words} time:<time|clock>",
        build=bound("before" if relation == "by" else relation),
        emits={"time": "time linked"},
        not_after="<linked>",
        yes=yes,
        no=no,
    )
    for relation, words, yes, no in (
        (
            "before",
            "before",
            {"2024-05-21T12:00": ["before noon on Tuesday"], "2024-05-22T00:00": ["before midnight on Tuesday"]},
            ["at noon on Tuesday"],
        ),
        (
            "by",
            "by",
            {"2024-05-21T12:00": ["by noon on Tuesday"], "2024-05-17T00:00": ["by midnight tonight"]},
            ["at noon on Tuesday"],
        ),
        (
            "until",
            "until|till",
            {"2024-05-17T15:00": ["it is open until 3 p.m. on Friday"], "2024-05-17TNI": ["till Friday night"]},
            ["at 3 p.m. on Friday", "from 9:30 till 11:00 on Thursday"],
        ),
        (
            "after",
            "after",
            {"2024-05-21T15:00": ["after 3 p.m. on Tuesday"], "2024-05-14TNI": ["after Tuesday night"]},
            ["at 3 p.m. on Tuesday"],
        ),
    )
)
