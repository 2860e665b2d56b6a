"""Resolution: from what the words of a timex say to its TIMEX3 value and its date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY, civil, hull, of_days, weekday
from dateline.calendars import moment as minutes_of
from dateline.calendars import part as part_of
from dateline.calendars import shift as shift_interval
from dateline.dating.feasts import feast_day
from dateline.dating.mentions import bound
from dateline.dating.moments import (
    Moment,
    day_moment,
    enclosing,
    shifted,
    timex_value,
    unit_moment,
    unit_of,
    weekday_in_week,
)
from dateline.dating.storyline import Storyline, is_narrative
from dateline.model.articles import Dct
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Duration,
    Expression,
    Feast,
    Nth,
    Numeric,
    Part,
    RangeEnd,
    Recurrence,
    Reference,
    Shift,
    Weekday,
    Window,
    Within,
)
from dateline.model.times import ResolvedTimex, Timex, TimexType

_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "season": "S",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
#: Units that TIMEX3 counts in smaller ones.
_PLAIN: dict[str, Callable[[float], tuple[float, str]]] = {
    "decade": lambda amount: (10 * amount, "year"),
    "century": lambda amount: (100 * amount, "year"),
    "fortnight": lambda amount: (2 * amount, "week"),
}
_CLOCK_UNITS = ("second", "minute", "hour")
_MODS = {"early": "START", "start": "START", "mid": "MID", "late": "END", "end": "END", "about": "APPROX"}


def resolve(
    timexes: Sequence[Timex],
    dct: Dct,
    *,
    anchors: Mapping[int, Date] | None = None,
    month_first: bool | None = None,
) -> list[ResolvedTimex]:
    """Resolve the timexes of one article.

    Args:
        timexes: in order of place.
        dct: what is known of the publication date.
        anchors: the dates of events that timexes are told by, by index in `timexes`.
        month_first: whether figures give the month before the day; inferred from the text when None.

    Returns:
        One record for each timex, in the same order; its value is "" where the words leave all open.
    """
    return _Resolver(timexes, dct, anchors or {}, month_first).run()


class _Resolver:
    def __init__(
        self, timexes: Sequence[Timex], dct: Dct, anchors: Mapping[int, Date], month_first: bool | None
    ) -> None:
        self._timexes, self._anchors = timexes, anchors
        moment = None
        if dct.date is not None and dct.date.interval is not None and dct.date.interval.start is not None:
            moment = Moment(enclosing(dct.date.interval.start, Granularity.DAY), Granularity.DAY)
        self._story = Storyline(moment, is_narrative(timexes, moment), dct.bounds)
        self._month_first = _month_first(timexes) if month_first is None else month_first

    def run(self) -> list[ResolvedTimex]:
        return [self._resolve(index, timex) for index, timex in enumerate(self._timexes)]

    def _resolve(self, index: int, timex: Timex) -> ResolvedTimex:
        expression = timex.expression
        mod = None
        match expression:
            case Reference(name):
                return ResolvedTimex(timex, name, None, None, timex.derivation)
            case Duration():
                return ResolvedTimex(
                    timex, duration_value(expression), expression.modifier, None, timex.derivation
                )
            case Shift(anchor=Anchor.EVENT):
                return self._told_by_event(index, timex, expression)
            case Recurrence():
                return ResolvedTimex(timex, self._set_value(expression, timex), None, None, timex.derivation)
            case Window(length=length):
                return ResolvedTimex(
                    timex, duration_value(length), None, self._window(expression), timex.derivation
                )
        moment = self.moment(expression, timex)
        modifier = _modifier(expression)
        mod = None if modifier is None else _MODS.get(modifier)
        if moment is None:
            return ResolvedTimex(timex, "", mod, None, timex.derivation)
        value = timex_value(moment)
        date = self._date(expression, moment, modifier, timex)
        if timex.type in (TimexType.DATE, TimexType.TIME) and not _is_comparison(expression):
            self._story.move(timex, moment)
        return ResolvedTimex(timex, value, mod, date, timex.derivation)

    def _told_by_event(self, index: int, timex: Timex, shift: Shift) -> ResolvedTimex:
        """A time told by an event: a length, until the date of the event is known."""
        event = self._anchors.get(index)
        count = None if shift.count is None else abs(shift.count)
        value = duration_value(Duration(((count, shift.unit),)))
        if event is None or event.interval is None or shift.count is None or event.interval.start is None:
            return ResolvedTimex(timex, value, None, None, timex.derivation)
        moment = shifted(
            Moment(event.interval, event.granularity), round(shift.count), shift.unit, keeps=True
        )
        date = Date(moment.interval, moment.granularity, Basis.EVENT)
        return ResolvedTimex(timex, timex_value(moment), None, date, (*timex.derivation, "resolve.event"))

    def _date(
        self, expression: Expression, moment: Moment, modifier: str | None, timex: Timex
    ) -> Date | None:
        basis = Basis.STATED if _is_stated(expression) else Basis.RESOLVED
        if moment.interval is None:
            return (
                Date(None, moment.granularity, basis, pattern=moment.pattern)
                if moment.pattern[:4] == "XXXX"
                else None
            )
        known = Modifier(modifier) if modifier in set(Modifier) else None
        interval = moment.interval
        if known is not None and moment.granularity not in (Granularity.MINUTE, Granularity.HOUR):
            interval = part_of(interval, moment.granularity, known)
        date = Date(interval, moment.granularity, basis, known, offset=moment.offset)
        match expression:
            case Bound(relation=relation):
                return bound(date, Relation(relation))
            case RangeEnd(side, start, end):
                other = self.moment(end if side == 0 else start, timex)
                if other is not None and other.interval is not None:
                    whole = hull(moment.interval, other.interval)
                    return Date(whole, Granularity.RANGE, basis)
        return date

    def _window(self, window: Window) -> Date | None:
        anchor = self._story.anchor(window.anchor)
        count, unit = window.length.amounts[0]
        if anchor is None or count is None or unit not in _LETTERS:
            return None
        day = enclosing(anchor.start, Granularity.DAY)
        moved = shift_interval(day, window.direction * int(count), unit_of(unit))
        return Date(hull(day, moved), Granularity.RANGE, Basis.RESOLVED)

    def _set_value(self, recurrence: Recurrence, timex: Timex) -> str:
        if recurrence.member is not None:
            moment = self._open(recurrence.member)
            return moment.pattern if moment else ""
        return duration_value(Duration(((recurrence.count, recurrence.unit),)))

    def moment(self, expression: Expression, timex: Timex) -> Moment | None:
        """The stretch of the calendar that an expression names; without an interval where it stays open."""
        match expression:
            case Calendar():
                return self._calendar(expression, timex)
            case Numeric():
                return self._numeric(expression, timex)
            case Reference(name):
                return Moment(None, Granularity.DAY, pattern=name)
            case Feast(name, year):
                return self._feast(name, year, timex)
            case Shift():
                return self._shift(expression)
            case Weekday():
                return self._step(expression, timex)
            case Within(inner, outer):
                return self._within(inner, self.moment(outer, timex), timex)
            case Part(whole=inner) | Bound(time=inner):
                return self.moment(inner, timex)
            case RangeEnd(side, start, end):
                return self.moment(end if side else start, timex)
            case Nth():
                return self._nth(expression, timex)
            case DayPart(part, day):
                return self._day_part(part, day, timex)
            case Clock():
                return self._clock(expression, timex)
        return None

    def _calendar(self, calendar: Calendar, timex: Timex) -> Moment | None:
        if calendar.granularity == "century":
            return Moment(
                enclosing(_minute((calendar.number or 1) * 100 - 50), Granularity.CENTURY),
                Granularity.CENTURY,
            )
        if calendar.short_year and calendar.year is not None:
            calendar = replace(calendar, year=self._full_year(calendar.year), short_year=False)
        if calendar.year is not None:
            return fill(calendar, calendar.year)
        if calendar.granularity == "quarter" and calendar.number is None:
            return self._latest_quarter()
        picked = self._story.pick(self._candidates(calendar, timex), timex)
        return picked or self._open(calendar)

    def _latest_quarter(self) -> Moment | None:
        """The quarter that the story is at, else the last one that was over at the publication."""
        if self._story.recent is not None and self._story.recent.granularity is Granularity.QUARTER:
            return self._story.recent
        anchor = self._story.anchor("dct")
        return None if anchor is None else shifted(anchor, -1, "quarter")

    def _full_year(self, year: int) -> int:
        anchor = self._story.dct
        latest = civil(anchor.start // MINUTES_PER_DAY).year + 20 if anchor else 2050
        return latest - (latest - year) % 100

    def _candidates(self, calendar: Calendar, timex: Timex) -> list[Moment]:
        anchor = self._story.reached
        if anchor is None:
            return []
        number = anchor.start // MINUTES_PER_DAY
        y, m, _ = civil(number)
        if calendar.granularity == "weekend":
            return [shifted(anchor, weeks, "weekend") for weeks in (-1, 0, 1)]
        if calendar.granularity == "day" and calendar.number is None:
            if calendar.day is None:
                assert calendar.weekday is not None
                return [weekday_in_week(anchor.start, calendar.weekday, weeks) for weeks in (-1, 0, 1)]
            months = [divmod(12 * y + m - 1 + step, 12) for step in (-1, 0, 1)]
            return [found for yy, mm in months if (found := day_moment(yy, mm + 1, calendar.day))]
        return [found for step in (-1, 0, 1) if (found := fill(calendar, y + step))]

    def _feast(self, name: str, year: int | None, timex: Timex) -> Moment | None:
        if year is not None:
            return _on_feast(name, year)
        anchor = self._story.reached
        if anchor is None:
            return Moment(None, Granularity.DAY, pattern="XXXX-XX-XX")
        around = civil(anchor.start // MINUTES_PER_DAY).year
        candidates = [found for step in (-1, 0, 1) if (found := _on_feast(name, around + step))]
        return self._story.pick(candidates, timex)

    def _numeric(self, numeric: Numeric, timex: Timex) -> Moment | None:
        month_first = self._month_first if numeric.day_first is None else not numeric.day_first
        month, day = (numeric.first, numeric.second) if month_first else (numeric.second, numeric.first)
        if month > 12:
            month, day = day, month
        return self._calendar(Calendar("day", numeric.year, month, day, short_year=numeric.short_year), timex)

    def _shift(self, shift: Shift) -> Moment | None:
        if shift.anchor == Anchor.EVENT:
            return None
        if shift.count is None:
            return Moment(
                None, unit_of(shift.unit), pattern="PAST_REF" if shift.direction < 0 else "FUTURE_REF"
            )
        anchor = self._story.anchor(shift.anchor)
        if anchor is None or anchor.interval is None:
            return Moment(None, unit_of(shift.unit), pattern=_OPEN.get(unit_of(shift.unit), ""))
        if shift.unit == "year" and shift.count == -1 and shift.direction and self._is_at_quarter():
            return shifted(self._story.recent or anchor, -1, "year", keeps=True)
        return shifted(anchor, round(shift.count), shift.unit, keeps=shift.keeps)

    def _is_at_quarter(self) -> bool:
        """Whether the story compares quarters, so that "a year ago" is the same quarter of last year."""
        return self._story.recent is not None and self._story.recent.granularity is Granularity.QUARTER

    def _step(self, step: Weekday, timex: Timex) -> Moment | None:
        anchor = self._story.anchor(step.anchor)
        if anchor is None:
            return self._open(step.unit)
        unit = step.unit
        if unit.weekday is not None and unit.number is None:
            now = weekday(anchor.start // MINUTES_PER_DAY)
            on = 1 if step.anchor == Anchor.DCT or unit.weekday <= now else 0
            weeks = {-1: -1 if unit.weekday >= now else 0, 1: on, 0: 0}[step.step]
            return weekday_in_week(anchor.start, unit.weekday, weeks)
        year = civil(anchor.start // MINUTES_PER_DAY).year
        candidates = [found for by in (-1, 0, 1) if (found := fill(unit, year + by))]
        if step.step < 0:
            return next(
                (one for one in reversed(candidates) if one.interval and one.interval.end <= anchor.start),
                None,
            )
        if step.step > 0:
            return next((one for one in candidates if one.start > anchor.start), None)
        return fill(unit, year)

    def _within(self, inner: Expression, outer: Moment | None, timex: Timex) -> Moment | None:
        if outer is None or outer.interval is None or not isinstance(inner, Calendar):
            return self._open(inner) if isinstance(inner, Calendar) else None
        if outer.granularity in (Granularity.DECADE, Granularity.CENTURY):
            return outer
        if inner.granularity == "quarter" and inner.number is None:
            latest = self._latest_quarter()
            inner = replace(
                inner, number=1 if latest is None else (civil(latest.start // MINUTES_PER_DAY).month + 2) // 3
            )
        if inner.weekday is not None and inner.number is None:
            return weekday_in_week(outer.start, inner.weekday)
        return fill(inner, civil(outer.start // MINUTES_PER_DAY).year)

    def _nth(self, nth: Nth, timex: Timex) -> Moment | None:
        whole = self.moment(nth.whole, timex)
        if whole is None or whole.interval is None or whole.interval.end is None:
            return whole
        granularity = Granularity.DAY if nth.weekday is not None else unit_of(nth.unit)
        units: list[Moment] = []
        at = whole.start
        while at < whole.interval.end and len(units) < 400:
            interval = enclosing(at, granularity)
            if nth.weekday is None or weekday(at // MINUTES_PER_DAY) == nth.weekday:
                units.append(Moment(interval, granularity))
            assert interval.end is not None
            at = interval.end
        index = nth.number if nth.number < 0 else nth.number - 1
        return units[index] if -len(units) <= index < len(units) else None

    def _day_part(self, part: str, day: Expression | None, timex: Timex) -> Moment | None:
        moment = self.moment(day, timex) if day is not None else self._story.day
        if moment is None or moment.interval is None or moment.granularity is not Granularity.DAY:
            return Moment(None, Granularity.DAY, pattern=f"XXXX-XX-XXT{part}")
        return replace(moment, part=part)

    def _clock(self, clock: Clock, timex: Timex) -> Moment | None:
        moment = self.moment(clock.day, timex) if clock.day is not None else self._story.day
        hour, minute = clock.hour % 24, clock.minute or 0
        if moment is None or moment.interval is None:
            return Moment(None, Granularity.MINUTE, pattern=f"XXXX-XX-XXT{hour:02}:{minute:02}")
        number = moment.start // MINUTES_PER_DAY
        length = 60 if clock.minute is None else 1
        granularity = Granularity.HOUR if clock.minute is None else Granularity.MINUTE
        return Moment(minutes_of(number, 60 * hour + minute, length), granularity, offset=clock.offset)

    def _open(self, expression: Expression) -> Moment | None:
        if not isinstance(expression, Calendar):
            return None
        if expression.granularity == "weekend":
            return Moment(None, Granularity.WEEK, pattern="XXXX-WXX-WE")
        granularity = Granularity(expression.granularity)
        number = expression.number
        match granularity:
            case Granularity.DAY if (
                expression.weekday is not None and number is None and expression.day is None
            ):
                pattern = f"XXXX-WXX-{expression.weekday + 1}"
            case Granularity.DAY:
                pattern = f"XXXX-{_two(number)}-{_two(expression.day)}"
            case Granularity.SEASON:
                pattern = f"XXXX-{('SP', 'SU', 'FA', 'WI')[(number or 1) - 1]}"
            case Granularity.QUARTER:
                pattern = f"XXXX-Q{number or 'X'}"
            case Granularity.HALF:
                pattern = f"XXXX-H{number or 'X'}"
            case Granularity.WEEK:
                pattern = f"XXXX-W{_two(number)}"
            case _:
                pattern = f"XXXX-{_two(number)}" if number else "XXXX"
        return Moment(None, granularity, pattern=pattern)


_OPEN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.YEAR: "XXXX",
}


def _on_feast(name: str, year: int) -> Moment | None:
    number = feast_day(name, year)
    return None if number is None else Moment(of_days(number, number), Granularity.DAY)


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02}"


def _minute(year: int) -> int:
    from dateline.calendars import day_number

    return day_number(year, 1, 1) * MINUTES_PER_DAY


def fill(calendar: Calendar, year: int) -> Moment | None:
    """A calendar expression in a year; None where the year has no such day."""
    granularity = Granularity(calendar.granularity)
    if granularity is Granularity.DAY and calendar.number is not None and calendar.day is not None:
        return day_moment(year, calendar.number, calendar.day)
    if granularity is Granularity.DECADE:
        return Moment(enclosing(_minute(year), Granularity.DECADE), Granularity.DECADE)
    return unit_moment(granularity, year, calendar.number)


def duration_value(duration: Duration) -> str:
    """The TIMEX3 value of a length of time: P3Y, PT2H30M, PXW."""
    date, clock = "", ""
    for amount, unit in duration.amounts:
        if unit == "hour" and amount is not None and amount < 1:
            amount, unit = 60 * amount, "minute"
        amount, unit = _PLAIN[unit](amount) if unit in _PLAIN and amount is not None else (amount, unit)
        count = "X" if amount is None else f"{amount:g}"
        if unit in _CLOCK_UNITS:
            clock += count + _LETTERS[unit]
        else:
            date += count + _LETTERS[unit]
    return f"P{date}" + (f"T{clock}" if clock else "")


def _modifier(expression: Expression) -> str | None:
    match expression:
        case Part(modifier=modifier):
            return modifier
        case Bound(time=inner):
            return _modifier(inner)
    return None


def _is_comparison(expression: Expression) -> bool:
    """Whether an expression only looks back from the story ("a year earlier") and leaves it where it is."""
    match expression:
        case Shift(keeps=True, count=count):
            return count is not None and count < 0
        case Part(whole=inner):
            return _is_comparison(inner)
        case Within(outer=outer):
            return _is_comparison(outer) or outer == Shift(-1, "year", Anchor.STORY)
    return False


def _is_stated(expression: Expression) -> bool:
    match expression:
        case Calendar():
            return expression.year is not None or expression.granularity == "century"
        case Numeric():
            return expression.year is not None
        case Part(whole=inner) | Bound(time=inner) | Nth(whole=inner):
            return _is_stated(inner)
        case RangeEnd(start=start, end=end):
            return _is_stated(start) and _is_stated(end)
        case DayPart(day=day) | Clock(day=day) if day is not None:
            return _is_stated(day)
    return False


def _month_first(timexes: Sequence[Timex]) -> bool:
    for timex in timexes:
        if isinstance(timex.expression, Numeric) and timex.expression.day_first is None:
            if timex.expression.first > 12:
                return False
            if timex.expression.second > 12:
                return True
    return True


__all__ = ["Interval", "duration_value", "fill", "of_days", "resolve"]
