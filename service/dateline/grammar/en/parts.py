"""Parts and members of other times: "late October", "the end of 2013". DCT: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.lengths import in_whole_units
from dateline.grammar.ranges import year_of
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always, nth_of, part_of, within
from dateline.model.expressions import (
    Anchor,
    Calendar,
    Clock,
    DayPart,
    Duration,
    Expression,
    Nth,
    Part,
    Shift,
    Window,
    Within,
)

_HALVES = (1, 2)
_ONE_DAY = Duration(((1, "day"),))
_LONG = ("decade", "century")  # of which quarters are no quarters of a year


def _edge(captures: Captures) -> Expression:
    return Part(captures["modifier"], captures["whole"])


def _edge_of_unit(captures: Captures) -> Expression:
    return Part(captures["modifier"], Shift(0, captures["unit"], "story"))


def _day_of_month(captures: Captures) -> Expression | None:
    """The captured day of a month; None of another unit."""
    month: Expression = captures.get("whole", Shift(0, "month", Anchor.STORY))
    is_month = isinstance(month, Shift) and month.unit == "month"
    return Nth(captures["number"], "day", month) if is_month else None


def _within_told(captures: Captures) -> Expression | None:
    """A weekday of a week, a day of a month or a month of a year that is told first; None of another unit."""
    inner, outer = captures["inner"], captures["outer"]
    fits = isinstance(inner, Calendar) and isinstance(outer, Shift) and outer.unit == _unit_around(inner)
    return Within(inner, outer) if fits else None


def _time_within(captures: Captures) -> Expression | None:
    """A time of a day of a month, of the year that follows; None of another day or unit."""
    time, outer = captures["time"], captures["outer"]
    day = time.day if isinstance(time, DayPart | Clock) else None
    if not isinstance(day, Calendar) or day.year is not None or None in (day.number, day.day):
        return None
    is_year = isinstance(outer, Shift) and outer.unit == "year"
    return replace(time, day=Within(day, outer)) if is_year else None


def _unit_around(inner: Calendar) -> str:
    """The unit that a month, a weekday or a day alone is told of."""
    if inner.granularity != "day" or inner.number is not None:
        return "year"
    return "month" if inner.weekday is None else "week"


def _in_year_before(captures: Captures) -> Expression | None:
    """A month, a day or a feast of the year that has been told just before; None after another unit."""
    inner, outer = captures["inner"], captures["outer"]
    is_told = isinstance(outer, Calendar) and outer.granularity == "year"
    is_counted = isinstance(outer, Shift) and outer.unit == "year"
    is_weekday = isinstance(inner, Calendar) and inner.number is None
    if is_weekday or year_of(inner) is not None or not (is_told or is_counted):
        return None
    return Within(inner, outer if is_told else Shift(0, "year", Anchor.STORY))


def _day_with_weekday(captures: Captures) -> tuple[Expression, Expression] | None:
    """A day that its weekday settles, and the weekday as that day; None of what is no day of a month."""
    day, weekday = captures["day"], captures["weekday"].weekday
    if not isinstance(day, Calendar) or day.number is None or weekday is None:
        return None
    return replace(day, weekday=weekday), replace(day, weekday=weekday)


def _nth_of_year(captures: Captures) -> Expression:
    """A member of a whole, the whole of a year that may follow it."""
    whole: Expression = captures["whole"]
    if captures.get("unit") == "quarter" and isinstance(whole, Calendar) and whole.granularity in _LONG:
        return Part({1: "early", 4: "late", -1: "late"}.get(captures["number"], "mid"), whole)
    if "outer" not in captures:
        return nth_of(captures)
    told = {name: captures[name] for name in ("number", "unit", "weekday") if name in captures}
    return nth_of(told | {"whole": Within(whole, captures["outer"])})


def _some_time(captures: Captures) -> Expression | None:
    """The whole in which some time is told; None for a length that is not one day."""
    whole: Expression = captures["whole"]
    return whole if captures.get("one", _ONE_DAY) == _ONE_DAY else None


def _length_of(captures: Captures) -> Expression | None:
    """A length of time with which a longer one begins or ends; None for one of no number."""
    length, direction = _opening_or_closing(captures)
    count, unit = length.amounts[0]
    if count is None:
        return None
    whole_units = Duration((in_whole_units(count, unit), *length.amounts[1:]), length.modifier)
    return Window(whole_units, direction, base=captures["whole"])


def _vague_length_of(captures: Captures) -> Expression:
    """The early or the late part of a whole, where the length that it begins or ends with has no number."""
    _, direction = _opening_or_closing(captures)
    return Part("early" if direction > 0 else "late", captures["whole"])


def _opening_or_closing(captures: Captures) -> tuple[Duration, int]:
    told: Window | Duration = captures["opening"] if "opening" in captures else captures["closing"]
    return told.length if isinstance(told, Window) else told, 1 if "opening" in captures else -1


def _half_of(captures: Captures) -> Expression | None:
    number = captures["number"]
    return Within(Calendar("half", number=number), captures["whole"]) if number in _HALVES else None


PARTS = (
    Rule(
        id="part.early_late",
        pattern="( the? modifier:<early_late> ~- whole:<date> "
        "/ the? very? modifier:<early_late> in|on? the? whole:<date> )",
        build=_edge,
        gives="date",
        not_after="as",
        yes={
            "2023-10": ["late October", "early October", "mid-October"],
            "2013": ["early 2013", "mid-2013"],
        },
        no=["late on the scene"],
    ),
    Rule(
        id="part.early_late_time",
        pattern="the? very? modifier:<early_late> in|on? the? whole:<time>",
        build=_edge,
        gives="time",
        not_after="as",
        yes={"2024-05-15TNI": ["late last night"], "2024-05-14TMO": ["early on Tuesday morning"]},
        no=["as early as last night"],
    ),
    Rule(
        id="part.sooner_later",
        pattern="modifier:<sooner_later> in|on? whole:<unitary|seasonal|deictic>",
        build=_edge,
        gives="date",
        yes={"2024": ["earlier this year", "later that year"], "2024-05-15": ["earlier yesterday"]},
        no=["Earlier Friday"],
    ),
    Rule(
        id="part.sometime",
        pattern="( sometime|someday / some day|time / one:<numeric> ) whole:<unitary>",
        build=_some_time,
        gives="date",
        yes={"2025": ["sometime next year", "one day next year"], "2024-W20": ["sometime this week"]},
        no=["sometime later", "two days next year"],
    ),
    Rule(
        id="part.about",
        pattern="about|around|circa|approximately whole:<yearly|ancient>",
        build=part_of("about"),
        gives="date",
        yes={"1910": ["about 1910", "circa 1910"]},
        no=["about Friday"],
    ),
    Rule(
        id="part.about_time",
        pattern="about|around|approximately whole:<clock>",
        build=part_of("about"),
        gives="time",
        yes={"2024-05-16T15:00": ["about 3 p.m.", "around 15:00"]},
        no=["about 3 people"],
    ),
    Rule(
        id="part.possessive",
        pattern="outer:<unitary|dated> ~' s inner:<quarterly|seasonal>",
        build=within,
        gives="date",
        yes={"2023-Q3": ["last year's third quarter"], "2024-SU": ["this year's summer"]},
        no=["this year's third prize"],
    ),
    Rule(
        id="part.edge_of",
        pattern="the? very? ( modifier:<edge> / modifier:<part_word> part|stages|<plural> ) of whole:<date>",
        build=_edge,
        gives="date",
        yes={
            "2013": ["the end of 2013", "the start of 2013"],
            "2024-03": ["the end of March", "the middle of March"],
        },
        no=["the end of the road"],
    ),
    Rule(
        id="part.edge_of_unit",
        pattern="the? very? modifier:<edge> of the? unit:<span_unit>|quarter|season|weekend",
        build=_edge_of_unit,
        gives="date",
        yes={"202": ["the end of the decade"], "2024-05-16": ["the end of the day"], "2024-05": ["by end of month"]},
        no=["the end of years", "the midst of the Second Front"],
    ),
    Rule(
        id="part.half_of",
        pattern="the? number:<half_number|ordinal> half ( of whole:<date> / whole:<yearly> )",
        build=_half_of,
        gives="date",
        yes={"2023-H2": ["the second half of 2023", "the latter half of 2023", "2nd half of 2023", "second half 2023"]},
        no=["half of 2023", "the third half of 2023"],
    ),
    Rule(
        id="part.nth_of",
        pattern="the? number:<ordinal|last_number> ( weekday:<weekly> / unit:<unit> ) of|in whole:<date> "
        "( of? outer:<unitary> )?",
        build=_nth_of_year,
        gives="date dayish nth",
        yes={
            "2024-03-04": ["the first Monday of March", "the first Monday of March this year"],
            "2024-05-31": ["the last day of May"],
            "20": ["the first quarter of the 21st century"],
            "2022-08-31": ["the last night of August 2022"],
        },
        no=["the first in 2024"],
    ),
    Rule(
        id="part.length_of",
        pattern="( opening:<opening> / closing:<closing> ) of whole:<date>",
        build=_length_of,
        gives="span",
        yes={
            "P9M": ["the first nine months of 2017", "the final nine months of last year"],
            "P2W": ["the last two weeks of May"],
            "P6M": ["the last half year of 2019"],
        },
        no=["the first nine months", "the first weeks of 2017"],
    ),
    Rule(
        id="part.vague_length_of",
        pattern="( opening:<opening> / closing:<closing> ) of whole:<date>",
        build=_vague_length_of,
        gives="date",
        yes={"194": ["the first years of the 1940s"], "2018": ["the closing months of 2018"]},
        no=["the first weeks of talks", "the first nine months of 2017"],
    ),
    Rule(
        id="part.nth_day_of",
        pattern="the? ( number:<ordinal|day_number> of ( whole:<unitary> / the month ) "
        "/ number:<figured> in? whole:<unitary> )",
        build=_day_of_month,
        gives="date dayish",
        yes={
            "2024-05-28": ["the 28th of that month", "28th of this month"],
            "2024-06-20": ["20 of next month", "on the 20th next month"],
        },
        no=["the third of voters", "20 of this year", "sold 20 this month"],
    ),
    Rule(
        id="part.within",
        pattern="inner:<yearless> ,? ( of|in? ) outer:<unitary>",
        build=within,
        gives="date",
        yes={
            "2023-10-14": ["October 14 of last year"],
            "2023-10": ["October last year", "October of last year"],
            "2024-05-06": ["Monday of last week"],
        },
        no=["October 14 of years"],
    ),
    Rule(
        id="part.time_within",
        pattern="time:<time> ,? of? outer:<unitary>",
        build=_time_within,
        gives="time",
        yes={
            "2023-05-09TEV": ["On the evening of 9 May last year a fire broke out"],
            "2023-05-09T12:00": ["at noon on 9 May last year"],
        },
        no=["on the evening of 9 May last month", "on Friday evening last year"],
    ),
    Rule(
        id="part.some_weekday",
        pattern="outer:<monthly|seasonal|dated> ,? on? a|one inner:<weekly>",
        build=within,
        emits={"inner": "date linked"},
        yes={"2014-11 2014-11-XX": ["in November 2014, on a Sunday", "November 2014, one Sunday"]},
        no=["on Sunday", "in November 2014, on Sunday"],
    ),
    Rule(
        id="part.some_weekday_of",
        pattern="a|one|some inner:<weekly> in|of|during outer:<monthly|seasonal|dated|yearly>",
        build=within,
        gives="date",
        yes={"2010-05-XX": ["a Tuesday in May 2010", "on one Tuesday in May 2010"]},
        no=["on Tuesday in May 2010", "a Tuesday in the rain"],
    ),
    Rule(
        id="part.described_weekday_of",
        pattern="inner:<weekly> in|during outer:<monthly|seasonal|dated>",
        build=within,
        gives="date",
        after="<word>",
        yes={"2010-05-XX": ["on a grey Tuesday in May 2010", "one bleak, windy Tuesday in May 2010"]},
        no=["on Tuesday in May 2010", "on a grey Tuesday in the rain"],
    ),
    Rule(
        id="reject.some_weekday",
        pattern="a|one <weekly|partial>",
        build=always("some weekday"),
        gives="rejected",
        after="on|in|was|<start>",
        before="<end>|.|,|he|she|it|they|we|i|you|when|that|because|and",
        yes={
            "": [
                "It happened on a Tuesday.",
                "On a Sunday we measured it",
                "it was a Monday when she left",
                "It burned on a Friday night and fell.",
                "He came in one Friday and left.",
            ]
        },
        no=["on a Friday flight", "a Monday in 2010", "was a Monday in May 2010.", "on a Friday night flight"],
    ),
    Rule(
        id="part.a_weekday",
        pattern="day:<dayish> ,|( a weekday:<weekly>",
        build=_day_with_weekday,
        emits={"day": "date dayish", "weekday": "date linked"},
        yes={"2024-03-08 2024-03-08": ["On 8 March, a Friday,", "8 March (a Friday)"]},
        no=["8 March and a Friday", "yesterday, a Wednesday"],
    ),
    Rule(
        id="part.within_before",
        pattern="outer:<unitary> on|in? inner:<weekly|monthly|monthday>",
        build=_within_told,
        gives="date",
        not_before="~' s|<name>|<date>|and|to|through",
        yes={
            "2023-10": ["last year in October"],
            "2024-05-07": ["last week on Tuesday", "last week Tuesday"],
            "2024-06-03": ["next month on the 3rd"],
        },
        no=["two weeks in October", "last month in Octobers"],
    ),
    Rule(
        id="part.in_year_before",
        pattern="outer:<yearly|unitary> , on|in inner:<yearless>",
        build=_in_year_before,
        emits={"inner": "date linked"},
        not_after="since|until|till|through|by",
        yes={
            "1985 1985-05-09": ["in 1985, on 9 May"],
            "2023 2023-12-24": ["Last year, on Christmas Eve,"],
            "2025 2025-03": ["The next year, in March, it will open"],
        },
        no=[
            "last week, on Friday", "docked there since 1951, on 9 May", "in 1985, on 9 May 1986", "in 1985. On 9 May",
            "in 1985, on Friday",
        ],
    ),
)
