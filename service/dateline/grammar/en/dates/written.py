"""Days, months and years with their names written out. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bare_unit, calendar_day, calendar_unit
from dateline.model.expressions import Calendar, Expression

_WEEKDAY = "( weekday:<weekday|short_weekday> .? ,? the? )?"
_YEAR = "( year:<year4> / ~' short:<d2> / ' short:<d2> )"


def _weekday_of_month(captures: Captures) -> Expression | None:
    return calendar_day(captures)


def _era_year(captures: Captures) -> Expression | None:
    return calendar_unit("year")(captures)


def _approximate(captures: Captures) -> Expression:
    return Calendar("year", captures["year"])


DAYS = (
    Rule(
        id="date.month_day_year",
        pattern=f"{_WEEKDAY} month:<month> .? the? day:<day_number|ordinal> ( ,? {_YEAR} / , of? {_YEAR} / of {_YEAR} )",
        build=calendar_day,
        gives="date dated dayish",
        not_before="<magnitude>|<counted>",
        yes={
            "2025-12-11": ["December 11, 2025", "Dec. 11, 2025", "Thursday, Dec. 11, 2025", "Dec 11th 2025"],
            "1988-08-16": ["August 16, 1988"],
        },
        no=["December 2025", "February 30, 2024"],
    ),
    Rule(
        id="date.day_month_year",
        pattern=f"{_WEEKDAY} the? day:<day_number|ordinal> of? month:<month> .? ,? of? {_YEAR}",
        build=calendar_day,
        gives="date dated dayish",
        yes={
            "2025-12-11": ["11 December 2025", "11th of December, 2025", "Thursday 11 Dec. 2025"],
            "1998-05-03": ["the 3rd of May 1998"],
        },
        no=["May 2025", "31 June 2024"],
    ),
    Rule(
        id="date.month_day",
        pattern=f"{_WEEKDAY} month:<month> .? the? day:<day_number|ordinal>",
        build=calendar_day,
        gives="date yearless dayish",
        not_before="~:|<unit>|<units>",
        yes={"2024-05-14": ["May 14", "May 14th", "Tuesday, May 14"], "2024-03-02": ["Mar. 2"]},
        no=["May 2024", "may 14 people come"],
    ),
    Rule(
        id="date.day_month",
        pattern=f"{_WEEKDAY} the? day:<day_number|ordinal> of? month:<month>",
        build=calendar_day,
        gives="date yearless dayish",
        yes={"2024-05-14": ["14 May", "14th of May", "the 14th of May", "Tuesday 14 May"]},
        no=["14 May 1998", "the 14 may come"],
    ),
    Rule(
        id="date.weekday_ordinal",
        pattern="weekday:<weekday> ,? the day:<ordinal>",
        build=calendar_day,
        gives="date yearless dayish",
        not_before="<word>|<name>|<unit>",
        yes={"2024-05-14": ["Tuesday the 14th", "Tuesday, the 14th"]},
        no=["Tuesday the price"],
    ),
)

MONTHS = (
    Rule(
        id="date.month_year",
        pattern=f"month:<month> .? ( ,? of? {_YEAR} )",
        build=calendar_unit("month"),
        gives="date dated monthly",
        not_before="~,",
        yes={
            "2024-07": ["July 2024", "Jul. 2024", "July, 2024", "July of 2024"],
            "1998-05": ["May 1998", "May '98"],
        },
        no=["July 4", "she may 1998 times"],
    ),
    Rule(
        id="date.season_year",
        pattern=f"( the number:<season|shy_season> of / number:<season|shy_season> ,? of? ) {_YEAR}",
        build=calendar_unit("season"),
        gives="date dated seasonal",
        yes={
            "1955-SU": ["summer 1955", "summer of 1955", "the summer of 1955"],
            "2018-FA": ["fall 2018", "autumn of 2018"],
        },
        no=["summer holidays"],
    ),
    Rule(
        id="date.month_era",
        pattern="month:<month> ,? year:<digits> era:<era>",
        build=calendar_unit("month"),
        gives="date dated monthly",
        yes={"BC0480-04": ["April 480 BC"], "BC0044-03": ["March 44 BC"]},
        no=["April 480"],
    ),
    Rule(
        id="date.season_era",
        pattern="the? number:<season|shy_season> of? year:<digits> era:<era>",
        build=calendar_unit("season"),
        gives="date dated seasonal",
        yes={"BC0481-FA": ["autumn of 481 BC"], "BC0480-SP": ["spring 480 BC"]},
        no=["spring of 481"],
    ),
    Rule(
        id="date.day_month_era",
        pattern="day:<day_number|ordinal> of? month:<month> ,? year:<digits> era:<era>",
        build=calendar_day,
        gives="date dated dayish",
        yes={"BC0044-03-15": ["15 March 44 BC", "15th of March 44 BC"]},
        no=["15 March 1944"],
    ),
)

YEARS = (
    Rule(
        id="date.year_era",
        pattern="approximate:circa|ca|c? .? year:<digits> era:<era>",
        build=calendar_unit("year"),
        gives="date dated ancient",
        yes={"BC0480": ["480 BC", "480 B.C."], "1066": ["1066 AD"]},
        no=["480 people"],
    ),
    Rule(
        id="date.era_year",
        pattern="era:<era> year:<digits>",
        build=calendar_unit("year"),
        gives="date dated",
        yes={"0079": ["AD 79"], "1066": ["AD 1066"]},
        no=["an ad 79 people saw"],
    ),
    Rule(
        id="date.the_year",
        pattern="( the? calendar|tax? year ) year:<year4>",
        build=calendar_unit("year"),
        gives="date dated",
        yes={"1998": ["the year 1998", "calendar year 1998"], "2000": ["the year 2000"]},
        no=["the years"],
    ),
    Rule(
        id="date.years",
        pattern="the years year:<year4>",
        build=calendar_unit("year"),
        gives="date dated yearly",
        yes={"1955": ["the years 1955", "in the years 1955"]},
        no=["the years"],
    ),
    Rule(
        id="date.fiscal_year",
        pattern="the? fiscal:fiscal|financial year? ( year:<year4> / ' short:<d2> / ~' short:<d2> )",
        build=calendar_unit("year"),
        gives="date dated",
        yes={"2024": ["fiscal 2024", "fiscal year 2024"], "1998": ["financial year 1998"]},
        no=["fiscal policy"],
    ),
    Rule(
        id="date.short_year",
        pattern="' short:<d2>",
        build=calendar_unit("year"),
        gives="date dated",
        not_before="~-|s|<magnitude>|~'",
        after="in|of|since|by|until|from|to|class|and|summer",
        yes={"1998": ["in '98", "since '98"]},
        no=["98 people"],
    ),
)

BARE = (
    Rule(
        id="date.month_after_word",
        pattern="month:<plain_month|shy_month|small_month>",
        build=bare_unit,
        gives="date yearless monthly",
        after="in|since|until|till|by|of|from|to|through|during|before|after|between|and|or|the|its|his|their|this|a|an|"
        "<modifier>|mid|~-|around|about|for|as|every|each|,|(|on|only|late|early",
        not_before="<day_number>|~'",
        yes={"2024-03": ["in March", "since March"], "2024-05": ["until May"]},
        no=["March on Rome", "you may go"],
    ),
    Rule(
        id="date.month_before_month",
        pattern="month:<month>",
        build=bare_unit,
        gives="date yearless monthly",
        before="~-|-|and|to|or|through|until|, <month>|<monthly>",
        yes={"2024-03 2024-04": ["March and April", "March to April"]},
        no=["March and walk"],
    ),
    Rule(
        id="date.month",
        pattern="month:<plain_month>",
        build=bare_unit,
        gives="date yearless monthly",
        yes={"2023-10": ["October"], "2024-02": ["February"]},
        no=["March", "August"],
    ),
    Rule(
        id="date.small_month",
        pattern="month:<small_month>",
        build=bare_unit,
        gives="date yearless monthly",
        yes={"2023-10": ["october"], "2024-02": ["february"]},
        no=["march", "may"],
    ),
    Rule(
        id="date.weekday",
        pattern="weekday:<weekday>",
        build=bare_unit,
        gives="date yearless dayish weekly",
        yes={"2024-05-13": ["Monday"], "2024-05-16": ["Thursday"]},
        no=["the Mondays"],
    ),
    Rule(
        id="date.short_weekday",
        pattern="weekday:<short_weekday> .",
        build=bare_unit,
        gives="date yearless dayish weekly",
        after="on|until|by|from|since|last|next",
        yes={"2024-05-14": ["on Tues."], "2024-05-13": ["since Mon."]},
        no=["the sun.", "on sun"],
    ),
    Rule(
        id="date.season",
        pattern="the? season:<season>",
        build=bare_unit,
        gives="date yearless seasonal",
        yes={"2024-SP": ["the spring"], "2024-SU": ["the summer", "summer"]},
        no=["the summers"],
    ),
    Rule(
        id="date.shy_season",
        pattern="the season:<shy_season>",
        build=bare_unit,
        gives="date yearless seasonal",
        after="in|during|over|by|since|until|through|throughout|of",
        not_before="of|in",
        yes={"2023-FA": ["in the fall", "during the fall"]},
        no=["the fall of the wall", "prices fall"],
    ),
    Rule(
        id="date.year",
        pattern="year:<modern_year>",
        build=calendar_unit("year"),
        gives="date dated yearly",
        not_after="~.|~,|~:|~/|+",
        not_before="~:|~/|<counted>",
        yes={"1998": ["in 1998", "1998"], "2024": ["2024"]},
        no=["$1998", "1998 people"],
    ),
    Rule(
        id="date.old_year",
        pattern="year:<year4>",
        build=calendar_unit("year"),
        gives="date dated yearly",
        after="in|since|until|till|by|during|before|after|between|circa|c|ca|early|late|mid|year|throughout|of|from|to|and|the|,|(",
        not_before="~.|~,|~:|~/|<counted>|of|<magnitude>",
        yes={"1789": ["in 1789", "since 1789"]},
        no=["of 1500 men", "1200 supporters"],
    ),
    Rule(
        id="date.old_year_range",
        pattern="year:<year4>",
        build=calendar_unit("year"),
        gives="date dated yearly",
        before="~- <year4|d2>",
        yes={"1861 1863": ["1861-1863"], "1895 1897": ["1895-97"]},
        no=["1861-1"],
    ),
    Rule(
        id="date.old_year_range_end",
        pattern="year:<year4>",
        build=calendar_unit("year"),
        gives="date dated yearly",
        after="~-",
        not_before="~-|<word>",
        yes={"1861 1863": ["1861-1863"], "1914 1918": ["1914-1918"]},
        no=["no 1861"],
    ),
    Rule(
        id="date.ancient_year",
        pattern="year:<d3>",
        build=calendar_unit("year"),
        gives="date dated",
        after="in",
        not_before="<word>|<name>|~.|~,|<counted>|<units>|-|~-|and|or|to|of|<number>|%",
        yes={"0476": ["in 476", "in 476."]},
        no=["in 476 cases", "in 300 to 400"],
    ),
)
