"""Weekdays, weeks and other units counted on or back. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.grammar.lengths import away
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import bare_unit, part_of_shifted, shift, stepped
from dateline.model.expressions import Anchor, Calendar, Expression, Shift, Weekday

_MOST = 60  # weekdays or seasons that anyone counts


def _weekdays_away(captures: Captures) -> Expression | None:
    direction = -1 if captures["way"] == "ago" else 1
    return _counted(captures["count"], Calendar("day", weekday=captures["weekdays"]), direction)


def _figures_ago(captures: Captures) -> Expression:
    """So many days, weeks or years ago as sites abbreviate them."""
    unit = next(unit for unit in ("day", "week", "year") if unit in captures)
    return Shift(-captures["count"], unit)


def _seasons_ago(captures: Captures) -> Expression | None:
    return _counted(captures["count"], Calendar("season", number=captures["season"]), -1)


def _counted(count: float, unit: Calendar, direction: int) -> Expression | None:
    """The weekday or season so many of them on or back; None for a count that nobody tells."""
    return Weekday(unit, direction * int(count)) if 1 <= count <= _MOST and count == int(count) else None


def _weeks_from(captures: Captures) -> Expression | None:
    """A weekday so many weeks from the coming one or, with `ago` and `last`, before the last one."""
    *_, (count, unit) = captures["length"].amounts
    weeks = {"week": 1, "fortnight": 2}.get(unit, 0) * (count or 0)
    if weeks not in range(1, _MOST):
        return None
    step = int(weeks) + 1
    return Weekday(bare_unit(captures), -step if captures["way"] in ("ago", "last") else step)


def _weekday_on(captures: Captures) -> Expression:
    """A weekday a week or two after the coming one."""
    return Weekday(bare_unit(captures), 3 if "fortnight" in captures else 2)


def _beside_today(captures: Captures) -> Expression:
    """The first such weekday after the day of writing, or the last before it."""
    return Weekday(bare_unit(captures), 1 if "next" in captures else -1, Anchor.STORY, base=Shift(0, "day"))


def _week_of(captures: Captures) -> Expression:
    return Shift(0, captures.get("unit", "week"), base=captures["day"])


_NAMED = "( weekday:<weekday> / month:<month> / season:<season> )"

COUNTED = (
    Rule(
        id="relative.weekdays_away",
        pattern="count:<number> weekdays:<weekdays> ( way:ago / way:from now|today / way:hence )",
        build=_weekdays_away,
        gives="date dayish",
        yes={"2024-05-05": ["two Sundays ago"], "2024-05-24": ["two Fridays from now", "2 Fridays hence"]},
        no=["two Sundays"],
    ),
    Rule(
        id="relative.figures_ago",
        pattern="count:<digits> ( day:d / week:w / year:y ) ago",
        build=_figures_ago,
        gives="date unitary",
        not_after="<currency>|~.|~-",
        yes={"2024-05-14": ["2d ago"], "2024-W17": ["3w ago"], "2023": ["1y ago"]},
        no=["2d"],
    ),
    Rule(
        id="relative.seasons_away",
        pattern="count:<number> season:<seasons> ago",
        build=_seasons_ago,
        gives="date seasonal",
        yes={"2022-SU": ["two summers ago"], "2021-WI": ["three winters ago"]},
        no=["two summers"],
    ),
    Rule(
        id="relative.weeks_from_weekday",
        pattern="( length:<numeric|single> way:from|ago / length:<single> way:on "
        "/ length:<numeric|single> ago? way:last ) weekday:<weekday>",
        build=_weeks_from,
        gives="date dayish",
        yes={
            "2024-06-04": ["two weeks from Tuesday"],
            "2024-05-24": ["a week from Friday", "a week on Friday"],
            "2024-05-03": ["a week ago Friday", "a week last Friday"],
            "2024-04-22": ["three weeks ago last Monday"],
        },
        no=["two months from Tuesday", "two weeks on Tuesday"],
    ),
    Rule(
        id="relative.weekday_week",
        pattern="weekday:<weekday> ( week / fortnight:fortnight )",
        build=_weekday_on,
        gives="date dayish",
        not_after="of|every|each",
        before="<end>|.|,|;|at|to",
        yes={"2024-05-24": ["Friday week", "on Friday week."], "2024-06-03": ["Monday fortnight"]},
        no=["Friday weekly", "Friday week nights"],
    ),
    Rule(
        id="relative.deictic_week",
        pattern="count:<deictic_day> week",
        build=lambda captures: Shift(captures["count"] + (-7 if captures["count"] < 0 else 7), "day"),
        gives="date dayish deictic",
        before="<end>|.|,|;|at|to",
        yes={"2024-05-24": ["tomorrow week"], "2024-05-23": ["today week."], "2024-05-08": ["yesterday week"]},
        no=["tomorrow weekly", "tomorrow weeks"],
    ),
    Rule(
        id="relative.weekday_next",
        pattern="weekday:<weekday> ( next:next / last|past )",
        build=_beside_today,
        gives="date dayish",
        before="<end>|.|,|;|)|at|in",
        yes={"2024-05-17": ["Friday next", "on Friday next."], "2024-05-10": ["Friday last"]},
        no=["Friday next week", "Friday last week"],
    ),
    Rule(
        id="relative.named_after_next",
        pattern=f"the? {_NAMED} after next",
        build=stepped(2),
        gives="date dayish",
        not_before="<word>|<unit>|<weekday>|<month>",
        yes={"2024-05-24": ["the Friday after next"], "2025-10": ["October after next"]},
        no=["the Friday after next week"],
    ),
    Rule(
        id="relative.named_before_last",
        pattern="the? ( weekday:<weekday> / month:<month> / season:<season> / feast:<festive> ) before last",
        build=stepped(-2),
        gives="date dayish",
        not_before="<unit>|<weekday>|<month>",
        yes={
            "2024-05-05": ["the Sunday before last"],
            "2022-10": ["October before last"],
            "2022-SU": ["the summer before last"],
            "2022-12-25": ["the Christmas before last"],
        },
        no=["the Sunday before last week"],
    ),
    Rule(
        id="relative.unit_after_next",
        pattern="the? unit:<unit> after next",
        build=shift(2),
        gives="date unitary",
        not_before="<unit>|<weekday>|<month>",
        yes={"2024-W22": ["the week after next"], "2026": ["the year after next"]},
        no=["the week after next Friday"],
    ),
    Rule(
        id="relative.part_before_last",
        pattern="the part:night|evening before last",
        build=part_of_shifted(-2),
        gives="time partial",
        yes={"2024-05-14TNI": ["the night before last"], "2024-05-14TEV": ["the evening before last"]},
        no=["the night before last Friday's vote"],
        not_before="<unit>|<weekday>|<month>",
    ),
    Rule(
        id="relative.after_that",
        pattern="length:<length> after that|this",
        build=away(1, Anchor.STORY, keeps=True),
        gives="date unitary",
        before=",|.|;|)|:|<end>|he|she|it|they|we|i|you|the|a|an|his|her|its|their|<name>",
        yes={"2024-05-18": ["two days after that it will rain", "two days after this, it will rain"]},
        no=["two days after that vote", "two days after the vote"],
    ),
    Rule(
        id="relative.unit_before_last",
        pattern="the? unit:<unit> before last",
        build=shift(-2),
        gives="date unitary",
        not_before="<unit>|<weekday>|<month>",
        yes={"2024-W18": ["the week before last"], "2022": ["the year before last"]},
        no=["the week before last Friday"],
    ),
    Rule(
        id="relative.week_of",
        pattern="( the? unit:week|weekend of|beginning|starting|commencing|ending / w ~/ c|e ) day:<dayish>",
        build=_week_of,
        gives="date unitary",
        yes={
            "2024-W10": ["the week of March 4"],
            "2023-W40": ["the week beginning 2 October 2023", "w/c 2 October 2023", "w/e 8 October 2023"],
            "2023-W40-WE": ["the weekend of 7 October 2023"],
        },
        no=["a week of talks", "the week of September 2014"],
    ),
)
