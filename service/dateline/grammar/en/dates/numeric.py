"""Dates in figures. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.figures import (
    compact_day,
    compact_moment,
    day_of_year,
    iso_month,
    moment_of_day,
    numeric,
    week_day,
)
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import calendar_day, calendar_unit
from dateline.model.expressions import Calendar, Expression

_ROUND_THE_CLOCK, _ATTACKS = (24, 7), (9, 11)


def _figures(captures: Captures) -> tuple[int, int]:
    return captures["first"], captures["second"]


def _day_alone(captures: Captures) -> Expression | None:
    """A day and month in figures, but not "24/7"."""
    return None if _figures(captures) == _ROUND_THE_CLOCK else numeric(None)(captures)


def _attacks(captures: Captures) -> Expression | None:
    """The day that "9/11" has been the name of since 2001."""
    return Calendar("day", 2001, *_ATTACKS) if _figures(captures) == _ATTACKS else None


def _single_month(captures: Captures) -> Expression | None:
    """A month in one figure; None where the end of a range may be told so: "1998-9"."""
    told: int = captures["month"]
    return Calendar("month", captures["year"], told) if 0 < told <= captures["year"] % 10 else None


_SECONDS = "~: second:<minute> ( ~.|~, <digits> )?"
_OFFSET = "( zone:<zone> / sign:+|- zone_hour:<hour> ( ~: zone_minute:<minute> )? / sign:+|- zone_clock:<d4> )?"

NUMERIC = (
    Rule(
        id="date.iso",
        pattern="year:<d4> ~- month:<d2> ~- day:<d2>",
        build=calendar_day,
        gives="date dated dayish",
        not_before="~-",
        source="ISO 8601",
        yes={"2025-12-11": ["2025-12-11"], "1998-02-28": ["1998-02-28"]},
        no=["2025-13-11", "555-1234-12"],
    ),
    Rule(
        id="date.iso_short",
        pattern="year:<year4> ~- month:<month_number> ~- day:<day_number>",
        build=calendar_day,
        gives="date dated dayish",
        not_before="~-",
        yes={"2025-12-01": ["2025-12-1"], "1998-03-03": ["1998-3-3"]},
        no=["2025-13-1"],
    ),
    Rule(
        id="date.compact",
        pattern="figures:<compact_day>",
        build=compact_day,
        gives="date dated dayish",
        not_after="~.|~,|~-|~/|~:|<currency>",
        not_before="~.|~,|~-|~/|~:|<counted>|<people>",
        source="ISO 8601, basic format",
        yes={"2013-02-12": ["20130212", "on 20130212"], "1998-12-31": ["19981231"]},
        no=["20131340", "$20130212"],
    ),
    Rule(
        id="time.iso",
        pattern="year:<d4> ~- month:<d2> ~- day:<d2> "
        f"( t hour:<hour> ( ~: minute:<minute> ( {_SECONDS} )? )? {_OFFSET} "
        f"/ hour:<hour> ~: minute:<minute> {_SECONDS} {_OFFSET} )",
        build=moment_of_day,
        gives="time",
        source="ISO 8601",
        yes={
            "2013-02-12T10:30": ["2013-02-12T10:30", "2013-02-12T10:30Z"],
            "2013-02-12T10:30:05": ["2013-02-12T10:30:05Z", "2013-02-12 10:30:05.000+01:00"],
            "2013-02-12T08:30": ["2013-02-12T08:30-0500"],
        },
        no=["2013-02-12T"],
    ),
    Rule(
        id="date.dotted",
        pattern="first:<day_number> ( ~. second:<day_number> ~. short:<d2> / . second:<day_number> . year:<d4> )",
        build=numeric(True),
        gives="date dated dayish",
        not_after="version|versions|release|section|clause|article|paragraph|rule|chapter|v",
        not_before="~.",
        yes={"2025-12-11": ["11.12.2025", "11. 12. 2025"], "2023-05-03": ["3.5.23"]},
        no=["version 1.40.2", "Version 10.4.11", "10.12.20.24"],
    ),
    Rule(
        id="date.slashed",
        pattern="first:<day_number> ( ~/ second:<day_number> ~/ short:<d2> / /|~/ second:<day_number> /|~/ year:<d4> )",
        build=numeric(None),
        gives="date dated dayish",
        yes={"2025-12-25": ["12/25/25", "25/12/2025"], "1998-02-27": ["02/27/1998", "2 / 27 / 1998"]},
        no=["40/50/60"],
    ),
    Rule(
        id="date.dashed",
        pattern="first:<day_number> ( ~- second:<day_number> ~- short:<d2> / - second:<day_number> - year:<d4> )",
        build=numeric(None),
        gives="date dated dayish",
        not_before="~-",
        yes={"2025-12-25": ["12-25-2025", "25-12-25", "25 - 12 - 2025"]},
        no=["555-12-1234-5", "31-30-2024"],
    ),
    Rule(
        id="date.year_slash",
        pattern="year:<year4> ~/ month:<month_number> ~/ day:<day_number>",
        build=calendar_day,
        gives="date dated dayish",
        yes={"2024-03-09": ["2024/03/09", "2024/3/9"]},
        no=["2024/13/40"],
    ),
    Rule(
        id="date.day_month_figures",
        pattern="day:<day_number|figured> ~-|~/|~. month:<month> ~-|~/|~. ( year:<d4> / short:<d2> )",
        build=calendar_day,
        gives="date dated dayish",
        yes={"2021-05-12": ["12-May-2021", "12-May-21", "12/May/2021", "12.May.2021"]},
        no=["12-Maytime-2021"],
    ),
    Rule(
        id="date.month_day_figures",
        pattern="month:<month> ~-|~/|~. day:<day_number> ~-|~/|~. ( year:<d4> / short:<d2> )",
        build=calendar_day,
        gives="date dated dayish",
        yes={"2021-05-12": ["May-12-2021", "May/12/2021", "May-12-21"]},
        no=["May-12", "June-31-2021"],
    ),
    Rule(
        id="date.year_month_day_figures",
        pattern="year:<year4> ~-|~/|~. month:<month> ~-|~/|~. day:<day_number>",
        build=calendar_day,
        gives="date dated dayish",
        yes={"2021-05-12": ["2021-May-12", "2021/May/12"]},
        no=["2021-May"],
    ),
    Rule(
        id="date.year_dotted",
        pattern="year:<year4> ~. month:<month_number> ~. day:<day_number>",
        build=calendar_day,
        gives="date dated dayish",
        not_before="~.|~-",
        yes={"2021-05-12": ["2021.05.12", "2021.5.12"]},
        no=["2021.13.12", "version 2021.5"],
    ),
    Rule(
        id="date.iso_ordinal",
        pattern="year:<modern_year> ~- number:<d3>",
        build=day_of_year,
        gives="date dated dayish",
        not_after="~-",
        not_before="~-|~.|~,|<word>",
        source="ISO 8601, ordinal dates",
        yes={"2011-02-14": ["2011-045"], "2020-12-31": ["2020-366"]},
        no=["2011-366", "555-2011-045"],
    ),
    Rule(
        id="date.iso_month",
        pattern="year:<year4> ~-|~/ month:<d2>",
        build=iso_month,
        gives="date dated",
        not_before="~-|~/|~.",
        source="ISO 8601",
        yes={"2011-02": ["2011-02", "2011/02"], "2019-07": ["in 2019-07"]},
        no=["2011-12", "1998-99", "1999-01"],
    ),
    Rule(
        id="date.short_iso_month",
        pattern="year:<modern_year> ~- month:<d1>",
        build=_single_month,
        gives="date dated",
        after="in|since|until|from|<start>",
        not_after="~-|~/|~.|~:|<currency>",
        not_before="~-|~/|~.|~,|~:|<counted>|<people>|<units>|<word>",
        yes={"2015-03": ["2015-3", "in 2015-3"], "2019-06": ["2019-6"]},
        no=["1998-9", "2011-0", "2015-3-4", "The team won 2015-3."],
    ),
    Rule(
        id="date.iso_week",
        pattern="year:<year4> ~-? w number:<d2>",
        build=calendar_unit("week"),
        gives="date dated",
        not_before="~-",
        source="ISO 8601",
        yes={"2011-W07": ["2011-W07", "2011W07"]},
        no=["2011-W7", "2011-X07"],
    ),
    Rule(
        id="date.iso_week_day",
        pattern="year:<year4> ~- w number:<d2> ~- weekday:<d1>",
        build=week_day,
        gives="date dated dayish",
        source="ISO 8601",
        yes={"2011-02-14": ["2011-W07-1"], "2011-02-20": ["2011-W07-7"]},
        no=["2011-W07-8"],
    ),
    Rule(
        id="time.compact",
        pattern="( figures:<compact_day> t clock:<digits> zone:<zone>? / moment:<compact_moment> )",
        build=compact_moment,
        gives="time",
        source="ISO 8601, basic format",
        yes={"2013-02-12T10:30": ["20130212T1030", "20130212T1030Z"], "2013-02-12T10:30:05": ["20130212103005"]},
        no=["20130212T2575", "20130212T"],
    ),
    Rule(
        id="date.nine_eleven",
        pattern="first:<d1> ~/ second:<d2>",
        build=_attacks,
        gives="date dated dayish",
        after="the|of|on|since|before|after|~-",
        not_before="~/|~-|~.",
        yes={"2001-09-11": ["since 9/11", "the 9/11 attacks", "post-9/11 wars"]},
        no=["9/11", "9/11/2019", "since 9/12"],
    ),
    Rule(
        id="date.slashed_day",
        pattern="first:<day_number> ~/ second:<day_number>",
        build=numeric(None),
        gives="date yearless dayish",
        after="on|by|until|since|before|after|due|from|ends|opens|starts|begins|closes|expires",
        not_before="~/|~-|~.|of|<counted>|<people>|<unit>|<units>|<number>",
        yes={"2024-05-20": ["it is due on 5/20"], "2024-02-15": ["since 2/15"]},
        no=["on 1/2 of them", "5/20"],
    ),
    Rule(
        id="date.slashed_day_alone",
        pattern="first:<day_number> ~/ second:<day_number>",
        build=_day_alone,
        gives="date yearless dayish",
        after="<start>",
        before="<end>|at|@",
        yes={"2024-05-20": ["5/20", "20/5"], "2024-02-15T12:00": ["2/15 at noon"]},
        no=["1/2 of them", "on 5/20", "24/7"],
    ),
    Rule(
        id="date.dotted_day",
        pattern="first:<day_number> ~. second:<month_number> .",
        build=numeric(True),
        gives="date yearless dayish",
        after="on|by|until|since|before|after|due|from",
        not_before="~.|<digits>",
        yes={"2024-05-20": ["it is due on 20.5."], "2024-02-15": ["since 15.2., it seems,"]},
        no=["on 3.5. 2 people", "20.5.", "up by 20.13."],
    ),
    Rule(
        id="date.dotted_day_to_day",
        pattern="first:<day_number> ~. second:<month_number> .",
        build=numeric(True),
        gives="date yearless dayish",
        before="~-|-|to|until <day_number> ~. <month_number>",
        yes={"2012-12-25 2012-12-27": ["25.12.-27.12.2012"], "2024-05-03 2024-05-17": ["3.5. to 17.5.2024"]},
        no=["3.5. to 17 people", "20.5."],
    ),
    Rule(
        id="date.dotted_day_after_day",
        pattern="first:<day_number> ~. second:<month_number> .",
        build=numeric(True),
        gives="date yearless dayish",
        after="~. <month_number> . ~-|-|to|until",
        not_before="~.|<digits>",
        yes={"2023-12-25 2023-12-27": ["25.12.-27.12.", "25.12. to 27.12."]},
        no=["27.12.", "5.12-27.12."],
    ),
    Rule(
        id="date.month_dot_year",
        pattern="month:<month_number> ~.|~- year:<modern_year>",
        build=calendar_unit("month"),
        gives="date dated",
        after="in|since|until|till|by|from|of|before|after|to|<start>",
        not_after="~.|~-",
        not_before="~.|~-|~,|<units>|<unit>|<counted>|<people>|<magnitude>|<word>",
        yes={"2017-11": ["in 11.2017", "11-2017"], "2018-03": ["since 03.2018"]},
        no=["11.2017 litres", "grew by 2.2017 percent", "21.2017"],
    ),
    Rule(
        id="date.month_slash_year",
        pattern="month:<month_number> ~/ year:<year4>",
        build=calendar_unit("month"),
        gives="date dated",
        not_after="~/|q",
        not_before="~/",
        yes={"2024-07": ["07/2024", "7/2024"]},
        no=["77/2024"],
    ),
)
