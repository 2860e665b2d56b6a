"""Days, months and years with their names written out. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bare_unit, calendar_day, calendar_unit, capture, day_of_month
from dateline.model.expressions import Calendar, Expression, Part, Shift, Within

_WEEKDAY = "( weekday:<weekday|short_weekday> .? ,? the? )?"
_TINY_WEEKDAY = "( weekday:<weekday|short_weekday|tiny_weekday> .? ,? the? )?"
_YEAR = "( year:<year4> / ~' short:<d2> / ' short:<d2> )"


def _in_old_month(captures: Captures) -> Expression:
    return Within(Calendar("day", day=captures["day"]), Shift(captures["month"], "month"))


def _unless_round(captures: Captures) -> Expression | None:
    """A day with its year; None where its four figures end in two noughts, as counts do and years hardly."""
    return calendar_day(captures) if captures["year"] % 100 else None


DAYS = (
    Rule(
        id="date.month_day_year",
        pattern=f"{_WEEKDAY} month:<month> .? the? day:<day_number|ordinal> ( ,? of? {_YEAR} )",
        build=calendar_day,
        gives="date dated dayish",
        not_before="<magnitude>",
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
        id="date.day_month_short_year",
        pattern=f"{_WEEKDAY} day:<day_number> month:<month|tiny_month> .? short:<d2>",
        build=calendar_day,
        gives="date dated dayish",
        before="<end>|.|,|;|)|at",
        not_before="~.|~,|, <digits>",
        yes={"2022-11-03": ["3 Nov 22", "It closed on 3 Nov 22."], "1965-06-06": ["06 Jun 65, it"]},
        no=["on 3 Nov 22 people died", "3 May 10, 12 and 14"],
    ),
    Rule(
        id="date.year_month_day",
        pattern="year:<modern_year> month:<month> .? day:<day_number|ordinal>",
        build=calendar_day,
        gives="date dated dayish",
        not_before="~:|<unit>|<units>|<counted>|<people>|,? <year4>",
        yes={"2011-02-14": ["2011 February 14", "2011 Feb. 14th"]},
        no=["In 2011, February 14 came", "2011 February"],
    ),
    Rule(
        id="date.label_day",
        pattern="year:<year4> , month:<month> .? day:<day_number|ordinal>",
        build=calendar_day,
        gives="date dated dayish",
        after="<start>",
        before=":|-|–|—",
        yes={"1992-03-01": ["1992, March 1: Loses to Roe", "1992, Mar. 1 – Loses to Roe"]},
        no=["In 1992, March 1: lost", "1992, March 1 came"],
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
        id="date.tiny_month_day",
        pattern=f"{_TINY_WEEKDAY} month:<tiny_month> day:<day_number|ordinal> ( ,? {_YEAR} )?",
        build=calendar_day,
        gives="date yearless dayish",
        not_after="<word>|<name>|that|this",
        not_before="<word>|<unit>|<units>|<counted>|<people>|~:|<magnitude>|times",
        yes={"2024-03-03": ["on march 3", "march third"], "2013-05-09": ["on may 9, 2013", "may 9 2013"]},
        no=["you may 3 times", "on march 3 people left"],
    ),
    Rule(
        id="date.tiny_day_month_last",
        pattern="the? day:<day_number|figured> month:<short_small_month> .?",
        build=calendar_day,
        gives="date yearless dayish",
        before="<end>|.|,|;|)|?|!|at|to|-|~-|until|till|<clock>|<daypart>",
        not_after="<currency>|~.|~,|<number>",
        yes={"2024-02-15": ["15 feb", "on the 15th feb."], "2024-02-15T16:00": ["15 feb 4pm"]},
        no=["Only 4 may, at most, come.", "5 march to the sea"],
    ),
    Rule(
        id="date.tiny_day_month",
        pattern=(
            f"( weekday:<weekday|short_weekday|tiny_weekday> .? day:<day_number|ordinal> month:<tiny_month>"
            " / weekday:<weekday|short_weekday> .? , day:<day_number|ordinal> month:<short_small_month> .?"
            f" / the? day:<ordinal> of month:<tiny_month> ( ,? {_YEAR} )?"
            f" / the? day:<day_number|ordinal> month:<tiny_month> .? ,? {_YEAR} )"
        ),
        build=calendar_day,
        gives="date yearless dayish",
        yes={
            "2024-03-01": ["1st of march", "the first of march"],
            "2013-05-09": ["9th may 2013", "9th of may, 2013", "9 may 2013"],
            "2013-10-09": ["9 oct 2013", "9 oct. 2013"],
            "2024-03-08": ["fri 8 march", "fri 8th march"],
            "2024-06-15": ["Saturday, 15 jun."],
        },
        no=["the first may come", "9 may come"],
    ),
    Rule(
        id="date.weekday_figures",
        pattern="weekday:<weekday|short_weekday> .? ,? the? day:<dated>",
        build=capture("day"),
        gives="date dated dayish",
        yes={"2018-11-29": ["Thursday 29.11.2018", "Thu, 2018-11-29", "Thursday 29/11/2018"]},
        no=["Thursday 29 November 2018"],
    ),
    Rule(
        id="date.day_after_week",
        pattern="the day:<ordinal>",
        build=day_of_month,
        gives="date yearless dayish",
        after="week|weekend of|beginning|commencing",
        not_before="<word>|<name>|<unit>|<month>|of",
        yes={"2024-W20": ["the week of the 14th"], "2024-W20-WE": ["the weekend of the 18th."]},
        no=["the week of the 14th of March", "the week of the second vote"],
    ),
    Rule(
        id="date.day_and_year",
        pattern="day:<day_number> ,? year:<year4>",
        build=calendar_day,
        gives="date monthless",
        after="<month>|.|, <day_number> ~-|-|to|through|and|or",
        yes={
            "2012-05-09 2012-05-11": ["May 9-11, 2012", "May 9 and 11, 2012"],
            "2012-11-07 2012-11-11": ["Nov. 7-11, 2012"],
        },
        no=["from 9 to 11, 2012 was", "May 9-11"],
    ),
    Rule(
        id="date.month_dash_day",
        pattern="( month:<month|tiny_month> ~- day:<day_number> / day:<day_number> ~- month:<month|tiny_month> )",
        build=calendar_day,
        gives="date yearless dayish",
        not_after="~-|~/|~.|mid|early|late",
        not_before="~-|~/|~.|<digits>|<number>|<word>",
        yes={"2024-09-12": ["sep-12", "12-Sep", "Sep-12"], "2024-05-20": ["on 20-May"]},
        no=["Sep-12-2014", "mid-Sep", "May-June"],
    ),
    Rule(
        id="date.weekday_ordinal",
        pattern="( weekday:<weekday> ( ,? the day:<ordinal> / day:<figured> ) "
        "/ weekday:<short_weekday|tiny_weekday> .? ,? the? day:<figured> )",
        build=calendar_day,
        gives="date yearless dayish",
        not_before="<word>|<name>|<unit>",
        yes={"2024-05-14": ["Tuesday the 14th", "Tuesday 14th", "tue the 14th"]},
        no=["Tuesday the price"],
    ),
    Rule(
        id="date.old_month_day",
        pattern="( <weekday> ,? )? the? day:<ordinal|figured> month:<old_month> .?",
        build=_in_old_month,
        gives="date dayish",
        not_before="<word>|<unit>",
        yes={"2024-05-07": ["the 7th inst.", "Tuesday, the 7th inst."], "2024-04-03": ["on the 3rd ult."]},
        no=["the 7th instance", "the 3rd", "the third instant message"],
    ),
)

#: Read before what figures count is turned down, since the year of a day may stand before a noun in the plural.
DAYS_BEFORE_NOUNS = (
    Rule(
        id="date.month_day_year_before_noun",
        pattern=f"{_WEEKDAY} month:<month> .? the? day:<day_number|ordinal> ,? year:<year4>",
        build=_unless_round,
        gives="date dated dayish",
        before="<counted>|<people>",
        yes={"2016-05-06": ["On May 6, 2016 troops left.", "On May 6 2016 people danced."]},
        no=["On May 6, 2000 people danced.", "On May 6, 2,016 people danced.", "May 6, 2016"],
    ),
)

MONTHS = (
    Rule(
        id="date.month_year",
        pattern=f"( the month of )? month:<month> .? ( ,? of? {_YEAR} )",
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
        id="date.year_month",
        pattern="year:<modern_year> month:<plain_month|short_month> .?",
        build=calendar_unit("month"),
        gives="date dated monthly",
        not_before="<day_number>|<ordinal>|<year4>|and|to|~-|-",
        yes={"2003-10": ["2003 October", "in 2003 October"], "2011-02": ["2011 Feb."]},
        no=["2011 February 14", "in 2003, October was wet", "2003 march"],
    ),
    Rule(
        id="date.label_month",
        pattern="year:<year4> , month:<month> .?",
        build=calendar_unit("month"),
        gives="date dated monthly",
        after="<start>",
        before=":|-|–|—",
        yes={"1998-01": ["1998, January: Port lease signed", "1998, Jan. – It closes"]},
        no=["1998, January was wet"],
    ),
    Rule(
        id="date.tiny_month_year",
        pattern=f"month:<tiny_month> .? ,? of? {_YEAR}",
        build=calendar_unit("month"),
        gives="date dated monthly",
        after="in|since|of|until|till|by|from|to|through|between|and|before|after|during|early|late|mid|~-|-|<start>",
        not_before="<counted>|<word>",
        yes={
            "2014-03": ["in mar 2014", "since march 2014", "march of 2014"],
            "2014-05": ["in may 2014"],
            "2014-08 2014-12": ["from aug 2014 to dec 2014", "aug 2014 - dec 2014"],
        },
        no=["you may 2014 times"],
    ),
    Rule(
        id="date.month_joined_year",
        pattern="month:<month> ~-|~/ year:<year4>",
        build=calendar_unit("month"),
        gives="date dated monthly",
        not_after="~-|~/",
        not_before="~-|~/",
        yes={"2011-02": ["Feb-2011", "February/2011"]},
        no=["May-12", "1-May-2011"],
    ),
    Rule(
        id="date.the_month_of",
        pattern="the month of month:<month>",
        build=bare_unit,
        gives="date yearless monthly",
        not_before="<day_number>|<ordinal>",
        yes={"2024-03": ["the month of March"], "2023-10": ["in the month of October"]},
        no=["the month of marching"],
    ),
    Rule(
        id="date.season_year",
        pattern=f"( the number:<season|shy_season> of / number:<season|shy_season> ,? of? ) {_YEAR} ( ~-|~/ <d2|d4> )?",
        build=calendar_unit("season"),
        gives="date dated seasonal",
        yes={
            "1955-SU": ["summer 1955", "summer of 1955", "the summer of 1955"],
            "2018-FA": ["fall 2018", "autumn of 2018"],
            "2012-WI": ["the winter of 2012-13", "winter 2012/2013"],
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
        pattern="the? calendar|tax|school|academic? year year:<year4> ( ~-|~/ <d2|d4> )?",
        build=calendar_unit("year"),
        gives="date dated",
        yes={
            "1998": ["the year 1998", "calendar year 1998"],
            "2016": ["school year 2016-17", "the academic year 2016/2017"],
        },
        no=["the years"],
    ),
    Rule(
        id="date.around_year",
        pattern="around year:<year4>",
        build=lambda captures: Part("about", Calendar("year", captures["year"])),
        emits={"year": "date dated yearly"},
        after="<start>|(|from|since|until|till|by|before|after|between",
        before="<end>|.|,|;|)",
        yes={"1848": ["around 1848", "It dates from around 1848."]},
        no=["around 1848 people", "A crowd of around 1500.", "from around 1848 hours"],
    ),
    Rule(
        id="date.circa",
        pattern="c|ca|circa . year:<year4>",
        build=lambda captures: Part("about", Calendar("year", captures["year"])),
        gives="date dated yearly",
        not_after="a|an|the|his|her|another",
        yes={"1848": ["ca. 1848", "c. 1848"]},
        no=["ca. 18", "He earned a C. 1998 was a good year."],
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
        pattern=f"the? ( fiscal:fiscal|financial|fy year? {_YEAR} ( ~-|~/ <d2> )? / fiscal:fy short:<d2> )",
        build=calendar_unit("year"),
        gives="date dated",
        yes={
            "2024": ["fiscal 2024", "fiscal year 2024", "FY2024", "FY 2024/25", "FY24"],
            "1998": ["financial year 1998"],
        },
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
