"""Times told from the day of writing, and lengths of time, in the words of `relative.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from dateline.grammar.foreign.found import ForeignTime
from dateline.grammar.foreign.words import compiled, either, filled, one_of, relative, value, words
from dateline.grammar.lengths import away
from dateline.model.expressions import (
    Calendar,
    DayPart,
    Duration,
    Expression,
    Nth,
    Part,
    Recurrence,
    Reference,
    Shift,
    Unresolved,
    Weekday,
    Window,
    Within,
)

_DIRECTIONS = {"past": -1, "present": 0, "coming": 1}
_LONG = ("weekend", "week", "month", "year", "decade", "century")
_EDGES = ("start", "mid", "end")
_WINDOWS = {"over": -1, "ahead": 1}
_ALONE, _LASTING, _EVERY = "alone", "lasting", "every"
_HALVES = ("half_in", "half_after")  # "zweieinhalb Stunden", "deux heures et demie"
_AGES = ("year", "decade", "century")
_DIGITS = r"(?<![\d.,:])(?P<digits>\d{1,3})"
_LONGEST_NUMBER = 20  # characters looked at before the last part of a number
_BEFORE, _AFTER = r"(?<![\w-])", r"(?!\w)"  # a whole word


def find_relative(text: str, start_char: int, end_char: int, language: str) -> Iterator[ForeignTime]:
    """The times between two characters of a text that its language tells from the day of writing, and lengths.

    Weekdays and seasons alone come too, for what stands beside them to tell their week or year.
    """
    for meaning, pattern in _patterns(language):
        for match in pattern.finditer(text, start_char, end_char):
            expression = _expression(meaning, match.groupdict(), language)
            if expression is not None and not _is_cut(match, language):
                yield ForeignTime(*match.span(), expression, f"fallback.relative.{language}")


def _is_cut(match: re.Match[str], language: str) -> bool:
    """Whether a number goes on with what a form counts: "treinta y" with "cinco días", "2 500" with "jours"."""
    told = [name for name, word in match.groupdict().items() if word and name.startswith(("number", "unit"))]
    starts = [match.start(name) for name in told if name == "number" or match.start(name) == match.start()]
    if not starts:
        return False
    start = starts[0]
    return _higher(language).search(match.string[max(0, start - _LONGEST_NUMBER) : start]) is not None


@cache
def _higher(language: str) -> re.Pattern[str]:
    told = relative(language)
    numbers = "|".join((*told["counts"], *told.get("round_counts", {}).values(), told["higher"]))
    return compiled(f"(?:{told.get('word_start', _BEFORE)}(?:{numbers})|\\d)\\s?$")


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of a language with what they mean."""
    told = relative(language)
    if not told:
        return ()
    meanings = (*_DIRECTIONS, *_WINDOWS, _LASTING, _EVERY, _ALONE)
    forms = [(meaning, form) for meaning in meanings for form in told.get(meaning, ())]
    forms.append((_ALONE, "{season}"))
    forms += [(_ALONE, "{nth} {weekday}")] if "nth" in told else []
    forms += [(meaning, _phrases(meaning, phrases, told)) for meaning, phrases in told["phrases"].items()]
    slots = _slots(told, language)
    before, after = told.get("word_start", _BEFORE), _word_end(told)
    return tuple(
        (meaning, re.compile(f"{before}(?:{filled(form, slots)})(?:{after})", re.IGNORECASE))
        for meaning, form in forms
    )


def _phrases(meaning: str, phrases: Iterable[str], told: Mapping[str, Any]) -> str:
    """A pattern of phrases; the edge of this year has no other told after it."""
    other = "|".join((r"[12]\d{3}", *filter(None, (told.get("past_beside"), told.get("coming_beside")))))
    return f"(?:{'|'.join(phrases)})" + (f"(?! (?:{other}))" if meaning.split()[-1] in _EDGES else "")


def _word_end(told: Mapping[str, Any]) -> str:
    """What must stand after a form: the end of a word, or a part of the day where one is glued to it."""
    end: str = told.get("word_end", _AFTER)
    return rf"{end}|(?=(?:{'|'.join(told['day_parts'].values())})\b)" if told.get("is_glued") else end


def _slots(told: Mapping[str, Any], language: str) -> dict[str, str]:
    units = told["units"]
    halves = [f"(?P<{slot}>{told[slot]})?" if slot in told else "" for slot in _HALVES]
    counts = one_of("count", [*told.get("round_counts", {}).items(), *enumerate(told["counts"], start=1)])
    return {
        "unit": one_of("unit", units.items()) + halves[1],
        "period": f"(?!(?:{told.get('several', '(?!)')})(?!\\w))"
        + one_of("unit", ((unit, units[unit]) for unit in _LONG if unit in units)),
        "span": one_of("unit", ((unit, word) for unit, word in units.items() if unit not in _AGES)) + halves[1],
        "count": f"(?:(?P<half_only>{told.get('half', '(?!)')})|(?P<number>{_DIGITS}|{counts}){halves[0]}"
        f"|(?P<vague>{told['vague']}))",
        "weekday": one_of("weekday", enumerate(told["weekdays"])),
        "nth": one_of("nth", enumerate(told.get("nth", ()))),
        "season": f"(?P<season>{either(words('seasons', language))})",
    }


def _expression(meaning: str, groups: Mapping[str, str | None], language: str) -> Expression | None:
    """What a form and its slots say; None for a length of one, which is often only some time."""
    told = dict(name.partition("_")[::2] for name, word in groups.items() if word is not None)
    if "nth" in told:  # of a month that is told beside it
        return Nth((1, 2, 3, 4, -1)[int(told["nth"])], "day", Unresolved(), int(told["weekday"]))
    if "weekday" in told:
        return _weekday(meaning, int(told["weekday"]), is_of_week="unit" in told)
    if "season" in told:
        season = Calendar("season", number=value("seasons", language, str(groups["season"])))
        return season if meaning == _ALONE else Weekday(season, _DIRECTIONS[meaning])
    if "unit" not in told:
        return _phrase(meaning)
    if meaning == _EVERY and told.keys() & {"vague", "half"}:
        return None
    if meaning == _EVERY:
        return Recurrence(told["unit"], _count(told, groups) or 1, quantifier="EVERY")
    if told.keys() == {"unit"} and meaning in _DIRECTIONS:
        return Shift(_DIRECTIONS[meaning], told["unit"])
    count = _count(told, groups)
    is_half_more = "half" in told and "vague" not in told
    length = Duration((((count or 0) + 0.5 if is_half_more else count, told["unit"]),))
    if meaning in _WINDOWS:
        return Window(length, _WINDOWS[meaning])
    if meaning == _LASTING:
        return None if count == 1 and not is_half_more and "digits" not in told else length
    moved: Expression | None = away(_DIRECTIONS[meaning])({"length": length})
    return moved


def _count(told: Mapping[str, str], groups: Mapping[str, str | None]) -> int | None:
    """The number told in figures or in a word; None for none."""
    if "digits" in told:
        return int(str(groups["digits"]))
    return int(told["count"]) if "count" in told else None


def _weekday(meaning: str, weekday: int, *, is_of_week: bool) -> Expression:
    """A weekday alone, of the week that a form tells, or the one in its direction."""
    day = Calendar("day", weekday=weekday)
    if meaning == _ALONE:
        return day
    if meaning == _EVERY:
        return Recurrence("", 1, day, "EVERY")
    direction = _DIRECTIONS[meaning]
    if is_of_week:
        return Within(day, Shift(direction, "week"))
    if direction > 0:  # the first to come, also where it lies in this week
        return Weekday(day, direction, base=Shift(0, "day"))
    return Weekday(day, direction)


def _phrase(meaning: str) -> Expression:
    """What a meaning written as "-1 day", "0 day MO", "0 year end" or "PAST_REF" says."""
    if meaning.endswith("_REF"):
        return Reference(meaning)
    count, unit, *part = meaning.split()
    moved = Shift(int(count), unit)
    if not part:
        return moved
    return DayPart(part[0], moved) if unit == "day" else Part(part[0], moved)
