"""Placing: from what an expression says to the stretch of the calendar that it names in its story."""

from __future__ import annotations

from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY, civil, weekday, zone_offset
from dateline.calendars import moment as minutes_of
from dateline.dating.feasts import feast_days
from dateline.dating.forms import counts_on, follows_on, is_stated, is_told_roughly, is_weekly
from dateline.dating.hours import is_afternoon, is_hour_of, is_next_morning, is_night_of
from dateline.dating.moments import (
    Moment,
    day_moment,
    day_of,
    enclosing,
    fill,
    in_century,
    is_finer,
    nth,
    nth_unit,
    shifted,
    unit_of,
    weekday_in_week,
)
from dateline.dating.storyline import Storyline
from dateline.dating.values import (
    UNITS_WITHIN,
    counted_within,
    open_calendar,
    open_unit,
    timex_value,
    vaguely_shifted,
    within_unit,
)
from dateline.model.dates import Granularity, Interval
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Expression,
    Feast,
    Nth,
    Numeric,
    Part,
    RangeEnd,
    Reference,
    Shift,
    Weekday,
    Within,
)
from dateline.model.times import Tense, Timex

_MIDNIGHT, _MORNING, _AFTERNOON, _WINTER = 24, 7, 13, 4
_LATEST, _YEARS_AHEAD = 2029, 20  # the year where no publication is known, and how far ahead a year of two figures lies
_BEFORE = ("bound.before_time", "bound.by_time", "bound.until_time")
_OVERNIGHT, _THE_WEEKDAY = "time.overnight", "date.the_weekday"
_CLOCK_UNITS = {"hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86_400}  # in days
_AROUND = (-1, 0, 1)  # the units looked at on both sides of where the story is
_MONTHS_AROUND = range(-6, 7)  # in which "Monday the 20th" is looked for


class Placer:
    """Places expressions against the anchors of a story; `month_first` is the order of its figures."""

    def __init__(self, story: Storyline, *, month_first: bool) -> None:
        self._story, self._month_first = story, month_first

    def place(self, expression: Expression, timex: Timex) -> Moment | None:
        """The moment of an expression of `timex`; without an interval where it stays open, None for none."""
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
                return self._shift(expression, timex)
            case Weekday():
                return self._step(expression, timex)
            case Within(inner, outer):
                return self._within(inner, self.place(outer, timex), timex)
            case Part(whole=inner) | Bound(time=inner):
                return self.place(inner, timex)
            case RangeEnd(side, start, end):
                return self._range(start, end, timex)[side]
            case Nth(number, unit, whole, day):
                told = self.place(whole, timex)
                found = nth_unit(told, number, unit, day)
                return found if told is None else _as_claimed(found, told, number, unit)
            case DayPart(part, day_told):
                return self._part(part, day_told, timex)
            case Clock(day=day_told):
                return self._clock(expression, self._day(day_told, timex), timex)
        return None

    def _range(self, start: Expression, end: Expression, timex: Timex) -> tuple[Moment | None, Moment | None]:
        """Both ends of a range, the first moved back or the second on where their order is none.

        That is so where the words leave out the year, the week or the day: "from Tuesday to Friday", told on
        a Thursday.
        """
        first = self.place(start, timex)
        is_known = first is not None and first.interval is not None
        with self._story.having_told(first if is_known and follows_on(end) else None):
            last = self.place(end, timex)  # "from May 2012 to the end of the following year"
        if first is None or last is None or is_stated(start) or is_stated(end):
            return first, last
        if first.interval is None or last.interval is None or first.start <= last.start:
            return first, last
        if is_weekly(start) != is_weekly(end):
            return first, last
        is_back, unit = timex.tense is Tense.PAST, "week" if is_weekly(end) else "year"
        if isinstance(end, Clock):
            is_back, unit = is_back and self._story.is_today(day_of(last)), "day"
        if is_back:
            return shifted(first, -1, unit, keeps=True), last
        return first, shifted(last, 1, unit, keeps=True)

    def _calendar(self, calendar: Calendar, timex: Timex) -> Moment | None:
        if calendar.granularity == "century":
            return in_century(1 if calendar.number is None else calendar.number)
        if calendar.year is not None:
            return fill(calendar, self._full_year(calendar) if calendar.short_year else calendar.year)
        if calendar.granularity == "quarter" and calendar.number is None:
            return self._latest_quarter(timex)
        told = self._story.month_told(timex)
        if told is not None and calendar.granularity == "day" and calendar.number is None and calendar.day:
            return day_moment(told.year, told.month, calendar.day)
        if calendar.weekday is not None and _THE_WEEKDAY in timex.derivation:
            near = self._story.weekday_told(calendar.weekday, timex)
            return near or self._story.pick(self._candidates(calendar, timex), timex) or open_calendar(calendar)
        return self._story.pick(self._candidates(calendar, timex), timex) or open_calendar(calendar)

    def _latest_quarter(self, timex: Timex) -> Moment | None:
        """The quarter that results are told of, else the last one that was over at the publication."""
        if (told := self._story.results.quarter(timex.sentence)) is not None:
            return told
        anchor = self._story.anchor(Anchor.DCT)
        return None if anchor is None else shifted(anchor, -1, "quarter")

    def _full_year(self, calendar: Calendar) -> int:
        """A year of two figures: the latest such up to 20 years after the publication; a decade has begun by then."""
        latest = _LATEST if self._story.dct is None else self._story.dct.civil.year
        latest += 0 if calendar.granularity == "decade" else _YEARS_AHEAD
        return latest - (latest - (calendar.year or 0)) % 100

    def _candidates(self, calendar: Calendar, timex: Timex) -> list[Moment]:
        """The units of that name around where the story is, in order of time."""
        anchor = self._story.reached(timex)
        if anchor is None:
            return []
        y, m, _ = civil(anchor.start // MINUTES_PER_DAY)
        if calendar.granularity == "weekend":
            return [shifted(anchor, weeks, "weekend") for weeks in _AROUND]
        if calendar.weekday is not None and calendar.number is None and calendar.day is None:
            return [weekday_in_week(anchor.start, calendar.weekday, weeks) for weeks in _AROUND]
        if calendar.granularity == "day" and calendar.number is None:
            reach = _AROUND if calendar.weekday is None else _MONTHS_AROUND
            months = [divmod(12 * y + m - 1 + step, 12) for step in reach]
            days = [found for yy, mm in months if (found := day_moment(yy, mm + 1, calendar.day or 1))]
        else:
            days = [found for step in _AROUND if (found := fill(calendar, y + step))]
        return _on_weekday(days, calendar.weekday)

    def _feast(self, name: str, year: int | None, timex: Timex) -> Moment | None:
        if year is not None:
            return _on_feast(name, year)
        anchor = self._story.reached(timex)
        if anchor is None:
            return open_unit("day")
        around = civil(anchor.start // MINUTES_PER_DAY).year
        candidates = [found for step in _AROUND if (found := _on_feast(name, around + step))]
        return self._story.pick(candidates, timex)

    def _numeric(self, numeric: Numeric, timex: Timex) -> Moment | None:
        month_first = self._month_first if numeric.day_first is None else not numeric.day_first
        month, day = (numeric.first, numeric.second) if month_first else (numeric.second, numeric.first)
        if month > 12:
            month, day = day, month
        return self._calendar(Calendar("day", numeric.year, month, day, short_year=numeric.short_year), timex)

    def _shift(self, shift: Shift, timex: Timex) -> Moment | None:
        if shift.anchor == Anchor.EVENT:
            return None
        told = unit_of(shift.unit) if shift.count == 0 else None
        anchor = self._story.anchor(shift.anchor, timex, told) if shift.base is None else self.place(shift.base, timex)
        if shift.count is None:
            is_told = shift.anchor == Anchor.DCT or anchor is not self._story.dct
            return vaguely_shifted(anchor if is_told else None, shift)
        if anchor is None or anchor.interval is None:
            return open_unit(shift.unit)
        if shift.base is not None:
            anchor = _edge_of(anchor, shift.count)
        if shift.unit in _CLOCK_UNITS:
            if anchor is self._story.dct and self._story.minute is not None:
                anchor = self._story.minute
            if anchor.granularity not in (Granularity.MINUTE, Granularity.HOUR):
                return shifted(anchor, int(shift.count * _CLOCK_UNITS[shift.unit]), "day", keeps=True)
            return shifted(anchor, round(shift.count), shift.unit, keeps=True)
        if shift.base is None and is_finer(anchor.granularity, Granularity.DAY):
            anchor = day_of(anchor)
        unit = unit_of(shift.unit)
        if unit in UNITS_WITHIN and is_finer(unit, anchor.granularity):
            return counted_within(anchor, shift.unit, round(shift.count))
        if shift.unit == "year" and shift.count == -1 and (compared := self._compared(shift, timex)) is not None:
            return shifted(compared, -1, "year", keeps=not self._story.results.is_of_more)
        moved = shifted(anchor, round(shift.count), shift.unit, keeps=shift.keeps)
        if shift.base is None and counts_on(shift) and self._story.is_ahead(moved, timex):
            return open_unit(shift.unit)  # counted on from some other time than the one told last
        return replace(moved, is_rough=shift.base is None and is_told_roughly(shift, anchor))

    def _compared(self, shift: Shift, timex: Timex) -> Moment | None:
        """The quarter or month whose results are compared with those of a year before; None for none.

        That is meant by "the year-earlier period", and after results by "a year ago" and "a year earlier".
        """
        is_period = shift.direction == 0 and shift.keeps
        results = self._story.results
        if is_period or (shift.direction != 0 and (self._story.is_at_quarter or results.is_of_more)):
            return results.quarter(timex.sentence)
        if shift.direction == 0 or not self._story.is_told_today:
            return None
        return results.month(timex.sentence + (shift.anchor == Anchor.DCT))

    def _step(self, step: Weekday, timex: Timex) -> Moment | None:
        anchor = self._story.anchor(step.anchor, timex) if step.base is None else self.place(step.base, timex)
        unit = step.unit
        if anchor is None or anchor.interval is None:
            return open_unit("day") if isinstance(unit, Feast) else open_calendar(unit)
        if step.base is not None:
            anchor = _edge_of(anchor, step.step)
        if isinstance(unit, Calendar) and unit.weekday is not None and unit.number is None:
            if is_finer(Granularity.WEEK, anchor.granularity):
                return within_unit(anchor, Granularity.DAY, is_known=step.step == 0, is_near=True)
            return weekday_in_week(anchor.start, unit.weekday, _weeks(step, unit.weekday, anchor))
        year, month, _ = anchor.civil
        if step.step == 0:
            is_begun = isinstance(unit, Calendar) and unit.granularity == "season" and unit.number == _WINTER
            found = _in_year(unit, year - (is_begun and month < 3))  # "this winter", told in February
            is_ahead = step.anchor == Anchor.STORY and found is not None and self._story.is_ahead(found, timex)
            return _in_year(unit, year - 1) if is_ahead else found
        reach = abs(step.step) + 1
        candidates = [found for by in range(-reach, reach + 1) if (found := _in_year(unit, year + by))]
        before = [one for one in candidates if one.end <= anchor.start]
        is_year = anchor.granularity is Granularity.YEAR and step.anchor == Anchor.STORY
        after = [one for one in candidates if one.start > anchor.start and not (is_year and one.start < anchor.end)]
        return nth(before, step.step) if step.step < 0 else nth(after, step.step)

    def _within(self, inner: Expression, outer: Moment | None, timex: Timex) -> Moment | None:
        if isinstance(inner, Feast) and outer is not None and outer.interval is not None:
            return _feast_in(outer, inner.name)
        if not isinstance(inner, Calendar):
            return None
        if outer is None or outer.interval is None:
            return open_calendar(inner)
        if inner.granularity == "half" and outer.granularity is not Granularity.YEAR:
            return _half_of(outer, inner.number or 1)
        if outer.granularity in (Granularity.DECADE, Granularity.CENTURY):
            return outer
        if inner.granularity == "quarter" and inner.number is None:
            if self._story.results.is_of_more:
                return outer
            latest = self._latest_quarter(timex)
            inner = replace(inner, number=1 if latest is None else (latest.civil.month + 2) // 3)
        if inner.weekday is not None and inner.number is None:
            if is_finer(Granularity.WEEK, outer.granularity):
                return within_unit(outer, Granularity.DAY, is_known=True)
            return weekday_in_week(outer.start, inner.weekday)
        if inner.number is None and inner.day is not None:
            return day_moment(outer.civil.year, outer.civil.month, inner.day)
        return fill(inner, outer.civil.year)

    def _day(self, told: Expression | None, timex: Timex) -> Moment | None:
        """The day that a time of day belongs to: as told, else the story's."""
        moment = self.place(told, timex) if told is not None else self._story.day(timex)
        return None if moment is None or moment.interval is None else moment

    def _night_before(self, day: Moment | None, timex: Timex) -> Moment | None:
        """The day that a past "overnight" begins on, where it ends on the day of publication; else the day itself."""
        is_over = timex.derivation[0] == _OVERNIGHT and timex.tense is Tense.PAST
        return shifted(day, -1, "day") if is_over and day is not None and self._story.is_today(day) else day

    def _part(self, part: str, told: Expression | None, timex: Timex) -> Moment:
        """A part of the day told, else of the story's; the dawn after a night is of the day after."""
        day = self._night_before(self._day(told, timex), timex)
        if told is None and part == "MO" and day is not None and self._is_night_of(day):
            day = shifted(day, 1, "day")
        return self._day_part(part, day)

    def _is_night_of(self, day: Moment) -> bool:
        return is_night_of(self._story.recent, self._story.told_by, day)

    @staticmethod
    def _day_part(part: str, day: Moment | None) -> Moment:
        if day is None or day.granularity is not Granularity.DAY:
            told = day.pattern if day is not None and day.pattern else "XXXX-XX-XX"
            return Moment(None, Granularity.DAY, pattern=f"{told}T{part}")
        return replace(day, part=part)

    def _clock(self, clock: Clock, day: Moment | None, timex: Timex) -> Moment:
        hour, minute = clock.hour % 24, clock.minute or 0
        granularity, length = (Granularity.HOUR, 60) if clock.minute is None else (Granularity.MINUTE, 1)
        if day is None:
            return Moment(None, granularity, pattern=f"XXXX-XX-XXT{hour:02}:{minute:02}")
        if clock.day is None and is_afternoon(self._story.recent, self._story.told_by, timex, 60 * hour + minute):
            hour += 12
        number = day.start // MINUTES_PER_DAY
        is_night = clock.day is None and not timex.is_stamp and self._is_night_of(day)
        latest = _AFTERNOON if self._story.is_narrative else _MORNING
        is_begun = clock.day is None and not timex.is_perfect and is_hour_of(self._story.recent, day)
        is_begun = is_begun and not self._story.is_ahead(shifted(day, 1, "day"), timex)
        if clock.hour == _MIDNIGHT and (timex.derivation[0] in _BEFORE or is_night or is_begun):
            number += 1  # midnight ends the day that the story is in
        elif is_night and (clock.hour < latest or is_next_morning(self._story.told_by, timex, hour)):
            number += 1  # "on Friday night … at 4 a.m."
        elif clock.day is None and self._story.is_evening_before(timex, hour):
            number -= 1  # "said on Monday that it sank at 11 p.m."
        interval = minutes_of(number, 60 * hour + minute, length)
        seconds = "" if clock.second is None else f":{clock.second:02}"
        offset = zone_offset(clock.offset, MINUTES_PER_DAY * number + 60 * hour + minute)
        return Moment(interval, granularity, seconds, offset=offset)


def _on_weekday(days: list[Moment], told: int | None) -> list[Moment]:
    """The days that are the weekday told with them; all where none is, or none was told."""
    fitting = [one for one in days if told is None or weekday(one.start // MINUTES_PER_DAY) == told]
    return fitting or days


def _half_of(whole: Moment, number: int) -> Moment:
    """One of both halves of what is no year, in whole days, so a day's is the day; its value is that of the whole."""
    middle = enclosing((whole.start + whole.end) // 2, Granularity.DAY).start or 0
    if middle <= whole.start:
        return whole
    half = Interval(whole.start, middle) if number == 1 else Interval(middle, whole.end)
    return Moment(half, Granularity.RANGE, pattern=timex_value(whole))


def _edge_of(days: Moment, direction: float) -> Moment:
    """The last or first of several days told as one time, from which others are counted; else the time itself."""
    if days.granularity is not Granularity.RANGE:
        return days
    return Moment(enclosing(days.end - 1 if direction > 0 else days.start, Granularity.DAY), Granularity.DAY)


def _as_claimed(found: Moment | None, whole: Moment, number: int, unit: str) -> Moment | None:
    """A member of a whole as far as its words tell it: on which day a season begins and ends is not agreed on."""
    if unit == "week":
        return _seven_days(found, whole, number)
    is_of_season = found is not None and found.interval is not None and whole.granularity is Granularity.SEASON
    if unit != "day" or found is None or not is_of_season:
        return found
    return Moment(enclosing(found.start, Granularity.MONTH), Granularity.MONTH)


def _seven_days(week: Moment | None, whole: Moment, number: int) -> Moment | None:
    """A week of a month as seven days from its first on or up to its last; TIMEX3 has an ISO week for it."""
    if week is None or week.interval is None or whole.granularity is not Granularity.MONTH:
        return week
    length = 7 * MINUTES_PER_DAY
    start = whole.start + (number - 1) * length if number > 0 else whole.end + number * length
    days = Interval(start, min(start + length, whole.end))
    return Moment(days, Granularity.RANGE, pattern=timex_value(week))


def _weeks(step: Weekday, day: int, anchor: Moment) -> int:
    """How many weeks on from the anchor's own a weekday lies: "next Friday" is of the week after."""
    now = weekday(anchor.start // MINUTES_PER_DAY)
    if step.step < 0:
        return step.step + (day < now)
    if step.step == 1 and step.anchor == Anchor.DCT and step.base is None:
        return 1
    return step.step - (step.step > 0 and day > now)


def _in_year(unit: Calendar | Feast, year: int) -> Moment | None:
    return _on_feast(unit.name, year) if isinstance(unit, Feast) else fill(unit, year)


def _feast_in(outer: Moment, name: str) -> Moment | None:
    """The feast that lies in a year or a part of one; None for none, and in what is longer than a year."""
    if is_finer(Granularity.YEAR, outer.granularity):
        return None
    years = (outer.civil.year, civil((outer.end - 1) // MINUTES_PER_DAY).year)
    days = [found for year in years if (found := _on_feast(name, year))]
    return next((one for one in days if outer.start <= one.start < outer.end), None)


def _on_feast(name: str, year: int) -> Moment | None:
    days = feast_days(name, year)
    if days is None or "/" not in name:
        return None if days is None else Moment(days, Granularity.DAY)
    first = enclosing(days.start or 0, Granularity.DAY)
    return Moment(days, Granularity.RANGE, pattern=timex_value(Moment(first, Granularity.DAY)))
