"""TIMEX3 values: of moments, of lengths of time, and of calendar units whose year is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, starmap

from dateline.calendars import MINUTES_PER_DAY, civil, iso_week
from dateline.dating.moments import Moment, day_of, is_finer, moved_on, unit_of
from dateline.model.dates import Granularity
from dateline.model.expressions import Calendar, Duration, Shift

SEASON_CODES = ("SP", "SU", "FA", "WI")
#: TIMEX3's mod for the modifiers of a date.
MODS = {
    "early": "START", "start": "START", "earlier": "START", "mid": "MID",
    "late": "END", "end": "END", "later": "END", "about": "APPROX",
}  # fmt: skip
_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "workday": "D", "night": "D", "week": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "season": "S", "half": "H", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML", "fortnight": "F",
}  # fmt: skip
#: Units that a count is told in others of: two decades are P20Y.
_COUNTED: dict[str, Callable[[float], tuple[float, str]]] = {
    "decade": lambda amount: (10 * amount, "year"),
    "century": lambda amount: (100 * amount, "year"),
    "fortnight": lambda amount: (2 * amount, "week"),
}
#: What half of a unit is told in where whole ones stand before it: two and a half years are P2Y6M.
_HALVES = {"year": (6, "month"), "day": (12, "hour"), "hour": (30, "minute"), "minute": (30, "second")}
_OF_A_DAY = ("second", "minute")
_CLOCK_UNITS = ("second", "minute", "hour")
_OPEN_UNITS = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.YEAR: "XXXX",
}
UNITS_WITHIN = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.MONTH: 31}  # in days
_FEW = 8  # of so many days of the longer unit one is


def timex_value(moment: Moment) -> str:
    """The TIMEX3 value: `1998-10-23`, `1998-W43`, `1998-Q3`, `1998-FA`, `199`, `BC0480`, `…T15:00`, `…TNI`."""
    if moment.interval is None or moment.interval.start is None or moment.pattern:
        return moment.pattern
    number, minute = divmod(moment.interval.start, MINUTES_PER_DAY)
    y, m, d = civil(number)
    name = _year(y)
    match moment.granularity:
        case Granularity.DAY:
            return f"{name}-{m:02}-{d:02}" + (f"T{moment.part}" if moment.part else "")
        case Granularity.MINUTE | Granularity.HOUR:
            return f"{name}-{m:02}-{d:02}T{minute // 60:02}:{minute % 60:02}{moment.part}"
        case Granularity.WEEK:
            iso = iso_week(number)
            return f"{_year(iso.year)}-W{iso.week:02}" + (f"-{moment.part}" if moment.part else "")
        case Granularity.MONTH:
            return f"{name}-{m:02}"
        case Granularity.QUARTER:
            return f"{name}-Q{(m + 2) // 3}"
        case Granularity.SEASON:
            return f"{name}-{SEASON_CODES[m // 3 - 1]}"
        case Granularity.HALF:
            return f"{name}-H{(m + 5) // 6}"
        case Granularity.DECADE:
            return name[:-1]
        case Granularity.CENTURY:
            return f"{y // 100:02}" if y >= 0 else f"BC{-y // 100 - 1:02}"
    return name


def _year(y: int) -> str:
    return f"{y:04}" if y > 0 else f"BC{1 - y:04}"


def open_calendar(calendar: Calendar) -> Moment:
    """A calendar unit whose year, or more, is not known: `XXXX-10`, `XXXX-WXX-5`, `XXXX-XX-28`."""
    if calendar.granularity == "weekend":
        return Moment(None, Granularity.WEEK, pattern="XXXX-WXX-WE")
    granularity = Granularity(calendar.granularity)
    return Moment(None, granularity, pattern=f"XXXX{_open_fields(calendar, granularity)}")


def _open_fields(calendar: Calendar, granularity: Granularity) -> str:
    number = calendar.number
    match granularity:
        case Granularity.DAY if calendar.weekday is not None and number is None and calendar.day is None:
            return f"-WXX-{calendar.weekday + 1}"
        case Granularity.DAY:
            return f"-{_two(number)}-{_two(calendar.day)}"
        case Granularity.SEASON:
            return f"-{SEASON_CODES[(number or 1) - 1]}"
        case Granularity.QUARTER:
            return f"-Q{number or 'X'}"
        case Granularity.HALF:
            return f"-H{number or 'X'}"
        case Granularity.WEEK:
            return f"-W{_two(number)}"
        case Granularity.MONTH:
            return f"-{_two(number)}"
    return ""


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02}"


def vaguely_shifted(anchor: Moment | None, shift: Shift) -> Moment:
    """What lies an untold number of units from an anchor: on its day where these are minutes, else on no known one."""
    is_of_day = anchor is not None and anchor.interval is not None and not is_finer(Granularity.DAY, anchor.granularity)
    if anchor is not None and is_of_day and shift.unit in _OF_A_DAY:
        return day_of(anchor)
    return Moment(None, unit_of(shift.unit), pattern="PAST_REF" if shift.direction < 0 else "FUTURE_REF")


def open_unit(unit: str) -> Moment:
    """A unit of the lexicon of which nothing is known but its kind: `XXXX`, `XXXX-WXX`."""
    granularity = unit_of(unit)
    return Moment(None, granularity, pattern=_OPEN_UNITS.get(granularity, ""))


def within_unit(whole: Moment, unit: Granularity, *, is_known: bool, is_near: bool = False) -> Moment:
    """A day, week or month of which only the larger unit told before is known: `1967-10-XX`.

    Where it is not even known to lie in that unit ("two days later"), the year alone is told; the unit
    is its time roughly where it lies at least near it (`is_near`).
    """
    name = _year(whole.civil.year)
    if unit is Granularity.DAY:
        is_month = is_known and whole.granularity is Granularity.MONTH
        pattern = f"{name}-{whole.civil.month:02}-XX" if is_month else f"{name}-XX-XX"
    else:
        pattern = f"{name}-WXX" if unit is Granularity.WEEK else f"{name}-XX"
    interval = whole.interval if is_known or is_near else None
    return Moment(interval, whole.granularity, pattern=pattern, is_rough=not is_known)


def counted_within(whole: Moment, unit: str, count: int) -> Moment:
    """What lies so many days, weeks or months from a longer unit: that, roughly, or as long a stretch so far on."""
    granularity = unit_of(unit)
    is_near = abs(count) * UNITS_WITHIN[granularity] * _FEW * MINUTES_PER_DAY <= whole.end - whole.start
    told = within_unit(whole, granularity, is_known=count == 0, is_near=is_near)
    if told.interval is not None or whole.interval is None:
        return told
    return replace(told, interval=moved_on(whole.interval, count, unit), granularity=Granularity.RANGE)


def duration_value(duration: Duration) -> str:
    """The TIMEX3 value of a length of time: P3Y, PT2H30M, PXW.

    >>> duration_value(Duration(((2, "decade"),)))
    'P20Y'
    """
    date, clock = "", ""
    for amount, unit in chain.from_iterable(starmap(_in_units, duration.amounts)):
        piece = f"{'X' if amount is None else f'{amount:.12g}'}{_LETTERS[unit]}"
        if unit in _CLOCK_UNITS:
            clock += piece
        else:
            date += piece
    return f"P{date}" + (f"T{clock}" if clock else "")


def _in_units(amount: float | None, unit: str) -> list[tuple[float | None, str]]:
    """An amount in the units that its value is told in: half an hour in minutes."""
    if amount is None:
        return [(amount, unit)]
    if unit in _COUNTED:
        amount, unit = _COUNTED[unit](amount)
    if unit == "hour" and amount < 1:
        return [(60 * amount, "minute")]
    if unit in _HALVES and amount > 1 and amount % 1 == 0.5:
        return [(amount - 0.5, unit), _HALVES[unit]]
    return [(amount, unit)]
