"""Sets: times that recur. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dataclasses import replace

from dateline.grammar.lengths import in_whole_units
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always, every
from dateline.model.expressions import Calendar, Clock, DayPart, Duration, Expression, Feast, Recurrence


def _weekdays(captures: Captures) -> Expression:
    return Recurrence("", 1, Calendar("day", weekday=captures["weekday"]))


def _frequency(captures: Captures) -> Expression:
    return Recurrence(captures["unit"], frequency=f"{captures.get('count', 1)}X")


def _every(captures: Captures) -> Expression:
    count = captures.get("count", 2 if "other" in captures else 1)
    return Recurrence(captures["unit"], count, quantifier="EVERY")


def _every_part(captures: Captures) -> Expression:
    if "season" in captures:
        return Recurrence("", 1, Calendar("season", number=captures["season"]), "EVERY")
    return Recurrence("day", 1, DayPart(captures["part"]), "EVERY")


def _every_part_of_weekday(captures: Captures) -> Expression:
    day = Calendar("day", weekday=captures["weekday"])
    return Recurrence("", 1, DayPart(captures["part"], day), "EVERY")


def _every_feast(captures: Captures) -> Expression:
    """Each such feast; one that moves is told by its year only."""
    feast: Feast = captures["feast"]
    month, is_fixed, day = feast.name.partition("-")
    if not is_fixed or not (month + day).isdigit():
        return Recurrence("year", quantifier="EVERY")
    return Recurrence("", 1, Calendar("day", number=int(month), day=int(day)), "EVERY")


def _every_day_of_year(captures: Captures) -> Expression | None:
    day = captures["day"]
    return Recurrence("", 1, day, "EVERY") if isinstance(day, Calendar) and day.number is not None else None


def _each(captures: Captures) -> Expression:
    """Each such unit, of which some time was told: "40 hours *a week*"."""
    return Recurrence(captures["each"].amounts[0][1])


def _every_length(captures: Captures) -> Expression:
    told: Duration = captures["length"]
    count, unit = told.amounts[0]
    return Recurrence(unit, count, quantifier="EVERY")


def _every_half(captures: Captures) -> Expression:
    count, unit = in_whole_units(0.5, captures["unit"])
    return Recurrence(unit, count, quantifier="EVERY")


def _every_such(captures: Captures) -> Expression | None:
    """Every such weekday, at a time of day where that is told with it; None of other times."""
    told = captures["second"]
    day = told.day if isinstance(told, Clock) else told
    is_weekday = isinstance(day, Calendar) and day.weekday is not None
    return Recurrence("", 1, told, "EVERY") if is_weekday else None


def _at_clock(captures: Captures) -> Expression | None:
    """A time of every day or of a weekday that recurs: "every Monday at 9 a.m."; None of other sets."""
    told: Recurrence = captures["set"]
    clock: Clock = captures["time"]
    is_weekday = isinstance(told.member, Calendar) and told.member.weekday is not None
    if clock.day is not None or not (is_weekday or (told.unit, told.count, told.member) == ("day", 1, None)):
        return None
    return replace(told, unit="", member=replace(clock, day=told.member))


def _same_part(captures: Captures) -> Expression:
    """The part of the day of a set that follows, of another weekday."""
    told: Recurrence = captures["set"]
    return replace(told, member=replace(told.member, day=captures["weekday"]))  # type: ignore[type-var]


SETS = (
    Rule(
        id="set.nth_of_every",
        pattern="the? ( <ordinal|last_number> <weekly>|day / <ordinal|figured> ) of|in every|each unit:<unit>",
        build=lambda captures: Recurrence(captures["unit"], quantifier="EVERY"),
        gives="set",
        yes={"P1M": ["the first Monday of every month", "the 15th of each month"]},
        no=["the first Monday of the month"],
    ),
    Rule(
        id="set.length_each",
        pattern="<numeric> each:<single>",
        build=_each,
        emits={"each": "set"},
        not_before="later|earlier|ago|before|after|from",
        yes={"PT40H P1W": ["40 hours a week"], "P3D P1M": ["three days a month"]},
        no=["three days a week later", "a week"],
    ),
    Rule(
        id="set.every_length",
        pattern="every|each length:<length>",
        build=_every_length,
        gives="set",
        yes={"P2W": ["every two weeks"], "P4Y": ["every four years"], "PXD": ["every few days"]},
        no=["two weeks"],
    ),
    Rule(
        id="set.every",
        pattern="every|each single? other:other|second? count:<number>? unit:<unit|units>",
        build=_every,
        gives="set",
        yes={
            "P1D": ["every day", "every single day"],
            "P1Y": ["every year"],
            "P2D": ["every other day", "every second day"],
        },
        no=["every daylight"],
    ),
    Rule(
        id="set.quarterly",
        pattern="quarterly",
        build=always(Recurrence("quarter")),
        gives="set",
        not_before="<word>",
        yes={"P1Q": ["quarterly", "paid quarterly."]},
        no=["quarterly dividends"],
    ),
    Rule(
        id="set.every_half",
        pattern="every|each half unit:<span_unit>",
        build=_every_half,
        gives="set",
        yes={"PT30M": ["every half hour"], "P6M": ["each half year", "every half year"]},
        no=["every half of it", "half an hour"],
    ),
    Rule(
        id="set.adverb",
        pattern="unit:<repetition>",
        build=every(),
        gives="set",
        not_before="<name>|<newspaper>|~-",
        yes={"P1D": ["daily"], "P1Y": ["annually"]},
        no=["day", "hourly-paid cleaners", "the party daily Vesti", "the Daily Mirror"],
    ),
    Rule(
        id="set.counted_adverb",
        pattern="each:<counted_repetition>",
        build=lambda captures: Recurrence(captures["each"][1], captures["each"][0]),
        gives="set",
        yes={"P2M": ["bimonthly", "bi-monthly"], "P6M": ["semi-annually"]},
        no=["monthly", "twice monthly"],
    ),
    Rule(
        id="set.and_weekday",
        pattern="first:<weekly_set> ,? and|or second:<weekly|time>",
        build=_every_such,
        emits={"second": "set weekly_set"},
        not_before="<daypart>|~'",
        yes={
            "XXXX-WXX-2 XXXX-WXX-4": ["every Tuesday and Thursday", "each Tuesday or Thursday"],
            "XXXX-WXX-2 XXXX-WXX-4T19:00": ["every Tuesday and Thursday at 7 p.m."],
        },
        no=["every day and Thursday"],
    ),
    Rule(
        id="set.weekdays_listed",
        pattern="<weekly_set> , second:<weekly> ,? and|or third:<weekly>",
        build=lambda captures: tuple(Recurrence("", 1, captures[name], "EVERY") for name in ("second", "third")),
        emits={"second": "set weekly_set", "third": "set weekly_set"},
        not_before="<daypart>|~'",
        yes={
            "XXXX-WXX-1 XXXX-WXX-3 XXXX-WXX-5": [
                "every Monday, Wednesday and Friday",
                "each Monday, Wednesday or Friday",
            ]
        },
        no=["every day, Wednesday and Friday", "every Monday and Friday"],
    ),
    Rule(
        id="set.parts_of_weekdays",
        pattern="weekday:<weekly> part:<dayparts>",
        build=lambda captures: Recurrence("", 1, DayPart(captures["part"], captures["weekday"])),
        gives="set parts_of_weekdays",
        yes={"XXXX-WXX-2TMO": ["Tuesday mornings", "on Tuesday mornings"], "XXXX-WXX-6TNI": ["Saturday nights"]},
        no=["Tuesday morning", "two nights"],
    ),
    Rule(
        id="set.and_parts_of_weekdays",
        pattern="weekday:<weekly> and|or set:<parts_of_weekdays>",
        build=_same_part,
        emits={"weekday": "set"},
        yes={"XXXX-WXX-1TNI XXXX-WXX-2TNI": ["Monday and Tuesday nights", "on Monday or Tuesday nights"]},
        no=["Monday and Tuesday night"],
    ),
    Rule(
        id="set.at_clock",
        pattern="( set:<set> ,? at time:<clock> / time:<clock> ,? on? set:<set> )",
        build=_at_clock,
        gives="set",
        not_after="to|until|till|through|and|-|~-",
        not_before="to|until|till|-|~-",
        yes={
            "XXXX-WXX-1T09:00": ["every Monday at 9 a.m.", "at 9 a.m. on Mondays", "at 9 a.m. every Monday"],
            "XXXX-XX-XXT12:00": ["every day at noon", "daily at noon", "at noon on weekdays"],
        },
        no=["every year at noon", "Mondays from 9 a.m. to 5 p.m.", "on Monday at noon"],
    ),
    Rule(
        id="set.per_unit",
        pattern="per unit:<span_unit>|quarter|weekend|season",
        build=every(),
        gives="set",
        yes={"P1D": ["per day"], "P1M": ["per month"]},
        no=["per cent", "ten metres per second"],
    ),
    Rule(
        id="set.weekdays",
        pattern="weekday:<weekdays>",
        build=_weekdays,
        gives="set",
        yes={"XXXX-WXX-1": ["Mondays"], "XXXX-WXX-7": ["Sundays"]},
        no=["Monday"],
    ),
)

NAMED = (
    Rule(
        id="set.every_month",
        pattern="every|each month:<month>",
        build=every("EVERY"),
        gives="set",
        yes={"XXXX-05": ["every May"], "XXXX-10": ["each October"]},
        no=["May"],
    ),
    Rule(
        id="set.every_weekday",
        pattern="every|each other|<ordinal|last_number>? weekday:<weekday>",
        build=every("EVERY"),
        gives="set weekly_set",
        yes={"XXXX-WXX-5": ["every Friday", "every second Friday", "every first Friday"]},
        no=["Friday"],
    ),
    Rule(
        id="set.every_part_of_weekday",
        pattern="every|each weekday:<weekday> part:<daypart>",
        build=_every_part_of_weekday,
        gives="set",
        yes={"XXXX-WXX-1TMO": ["every Monday morning"], "XXXX-WXX-5TNI": ["each Friday night"]},
        no=["every Monday", "Monday morning"],
    ),
    Rule(
        id="set.every_feast",
        pattern="every|each feast:<festive>",
        build=_every_feast,
        gives="set",
        yes={"XXXX-12-25": ["every Christmas"], "P1Y": ["each Easter"]},
        no=["Christmas"],
    ),
    Rule(
        id="set.every_day_of_year",
        pattern="every|each day:<dayish>",
        build=_every_day_of_year,
        gives="set",
        yes={"XXXX-07-04": ["every 4th of July", "each July 4"], "XXXX-01-01": ["every January 1st"]},
        no=["July 4", "every 4 days"],
    ),
)

PARTS = (
    Rule(
        id="set.every_part",
        pattern="every|each ( part:<daypart> / season:<season> )",
        build=_every_part,
        gives="set",
        yes={"XXXX-XX-XXTMO": ["every morning"], "XXXX-SU": ["every summer", "each summer"]},
        no=["the morning"],
    ),
)

RATES = (
    Rule(
        id="set.frequency",
        pattern="( once|twice|thrice / count:<number> times ) a|an|per|each|every unit:<unit>",
        build=_frequency,
        gives="set",
        yes={"P1D": ["twice a day"], "P1W": ["three times a week"]},
        no=["a day"],
    ),
    Rule(
        id="set.weekends",
        pattern="( every|each weekend / weekends )",
        build=always(Recurrence("", 1, Calendar("weekend"), "EVERY")),
        gives="set",
        not_after="<number>|<vague>|two|three",
        yes={"XXXX-WXX-WE": ["on weekends", "every weekend", "weekends"]},
        no=["two weekends", "the weekend"],
    ),
    Rule(
        id="set.per_annum",
        pattern="per annum",
        build=always(Recurrence("year")),
        gives="set",
        yes={"P1Y": ["per annum", "two percent per annum"]},
        no=["per anno"],
    ),
    Rule(
        id="set.working_days",
        pattern="( every|each weekday / weekdays )",
        build=always(Recurrence("day", quantifier="EVERY")),
        gives="set",
        yes={"P1D": ["on weekdays", "every weekday"]},
        no=["a weekday"],
    ),
    Rule(
        id="set.rate",
        pattern="a|an|per unit:<unit>",
        build=every(),
        gives="set",
        after="<rejected>|share",
        not_before="earlier|ago|later|before|after",
        yes={"P1Y": ["$1998 a year", "$2019 per year"]},
        no=["a year"],
    ),
)
