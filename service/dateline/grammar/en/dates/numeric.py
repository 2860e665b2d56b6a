"""Dates in figures. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Rule
from dateline.grammar.verbs import calendar_day, calendar_unit, compact_day, moment_of_day, numeric

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
        not_before="~.|~,|~-|~/|~:|<counted>",
        source="ISO 8601, basic format",
        yes={"2013-02-12": ["20130212", "on 20130212"], "1998-12-31": ["19981231"]},
        no=["20131340", "$20130212"],
    ),
    Rule(
        id="time.iso",
        pattern="year:<d4> ~- month:<d2> ~- day:<d2> t hour:<hour> ~: minute:<minute> "
        "( ~: second:<minute> ( ~. <digits> )? )? "
        "( zone:<zone> / sign:~-|~+ zone_hour:<hour> ( ~: zone_minute:<minute> )? )?",
        build=moment_of_day,
        gives="time",
        source="ISO 8601",
        yes={
            "2013-02-12T10:30": ["2013-02-12T10:30", "2013-02-12T10:30Z"],
            "2013-02-12T10:30:05": ["2013-02-12T10:30:05Z", "2013-02-12T10:30:05.000+01:00"],
        },
        no=["2013-02-12T"],
    ),
    Rule(
        id="date.dotted",
        pattern="first:<day_number> ~. second:<day_number> ~. ( year:<d4> / short:<d2> )",
        build=numeric(True),
        gives="date dated dayish",
        yes={"2025-12-11": ["11.12.2025"], "2023-05-03": ["3.5.23"]},
        no=["version 1.40.2"],
    ),
    Rule(
        id="date.slashed",
        pattern="first:<day_number> ~/ second:<day_number> ~/ ( year:<d4> / short:<d2> )",
        build=numeric(None),
        gives="date dated dayish",
        yes={"2025-12-25": ["12/25/25", "25/12/2025"], "1998-02-27": ["02/27/1998"]},
        no=["40/50/60"],
    ),
    Rule(
        id="date.dashed",
        pattern="first:<day_number> ~- second:<day_number> ~- ( year:<d4> / short:<d2> )",
        build=numeric(None),
        gives="date dated dayish",
        not_before="~-",
        yes={"2025-12-25": ["12-25-2025", "25-12-25"]},
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
        pattern="day:<day_number> ~- month:<month> ~- ( year:<d4> / short:<d2> )",
        build=calendar_day,
        gives="date dated dayish",
        yes={"2021-05-12": ["12-May-2021", "12-May-21"]},
        no=["12-Maytime-2021"],
    ),
    Rule(
        id="date.slashed_day",
        pattern="first:<day_number> ~/ second:<day_number>",
        build=numeric(None),
        gives="date yearless dayish",
        after="on|by|until|since|before|after|due|from",
        not_before="~/|~-|~.|of|<counted>|<unit>|<units>|<number>",
        yes={"2024-05-20": ["it is due on 5/20"], "2024-02-15": ["since 2/15"]},
        no=["on 1/2 of them", "5/20"],
    ),
    Rule(
        id="date.month_slash_year",
        pattern="month:<month_number> ~/ year:<year4>",
        build=calendar_unit("month"),
        gives="date dated",
        not_after="~/",
        not_before="~/",
        yes={"2024-07": ["07/2024", "7/2024"]},
        no=["77/2024"],
    ),
)
