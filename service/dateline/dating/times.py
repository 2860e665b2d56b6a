"""Resolution: from what the words of a timex say to its TIMEX3 value and its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dateline.calendars import MINUTES_PER_DAY, contains, hull, intersect
from dateline.calendars import shift as shift_interval
from dateline.dating.backwards import at_distance
from dateline.dating.forms import (
    innermost,
    is_comparison,
    is_fewer,
    is_prospect,
    is_stated,
    modifier_of,
    tells_year,
)
from dateline.dating.mentions import bound
from dateline.dating.moments import Moment, claimed, enclosing, is_writable, unit_of
from dateline.dating.narrative import blocks_of_today, is_history, is_narrative, is_note
from dateline.dating.outlook import outlook
from dateline.dating.parts import BEGINS, Dateline, Openings, written_on
from dateline.dating.placing import Placer
from dateline.dating.readings import other_order, with_other_readings
from dateline.dating.storyline import Doubt, Storyline
from dateline.dating.vague import FEWEST, stretch
from dateline.dating.values import MODS, duration_value, open_calendar, timex_value
from dateline.model.articles import Dct
from dateline.model.dates import Alternative, Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    DayPart,
    Duration,
    Expression,
    Numeric,
    Part,
    RangeEnd,
    Recurrence,
    Shift,
    Window,
)
from dateline.model.times import ResolvedTimex, Tense, Timex, TimexType

_LONG_AGO = 1000  # years
_PART = 200  # times that tell what kind of story a part is: a diary has thousands of parts
_BY, _BEFORE = "bound.by", ("bound.before_time", "bound.by_time")
_LENGTH_OF = "part.length_of"
#: "The nine months", and what of more than a quarter ended on some day.
_RESULTS = (
    "relative.the_length",
    "relative.first_window",
    "relative.final_window",
    _LENGTH_OF,
    "relative.the_business_year",
    "results.length_ended",
)
_QUARTER_ENDED = "results.quarter_ended"


def resolve(
    timexes: Sequence[Timex],
    dct: Dct,
    *,
    anchors: Mapping[int, Date] | None = None,
    month_first: bool | None = None,
    datelines: Mapping[int, Dateline] = MappingProxyType({}),
) -> list[ResolvedTimex]:
    """Resolve the timexes of one article.

    Args:
        timexes: in order of place.
        dct: what is known of the publication date.
        anchors: the dates of events that timexes are told by, by index in `timexes`.
        month_first: whether figures give the month before the day; inferred from the text when None.
        datelines: the times, by index, that may say when what follows them was written.

    Returns:
        One record for each timex, in the same order; its value is "" where the words leave all open.
    """
    order = _order(timexes) if month_first is None else month_first
    resolver = _Resolver(timexes, dct, month_first=order is not False)
    story, openings, told, end = resolver.story, Openings(dct, datelines), [], None
    for index, timex in enumerate(timexes):
        if end is not None and timex.start_char >= end:
            resolver, end = _Resolver(timexes[index:], dct, month_first=order is not False, reach=_PART), None
        one = resolver.resolve(timex, (anchors or {}).get(index))
        is_own = order is None and resolver.is_published_on(other_order(timex.expression))
        if index in datelines and not resolver.story.is_narrative and not is_own and openings.begins(one):
            one = replace(one, derivation=(*one.derivation, BEGINS))
            resolver = _Resolver(timexes[index + 1 :], written_on(one), month_first=order is not False, reach=_PART)
            resolver.story.is_entry, end = datelines[index].is_entry, datelines[index].end_char
        told.append(one)
    return with_other_readings(told, story, is_order_known=order is not None)


class _Resolver:
    """Resolves the timexes of one article, to be given in order of place; `reach` of them tell its kind, or all."""

    def __init__(self, timexes: Sequence[Timex], dct: Dct, *, month_first: bool, reach: int | None = None) -> None:
        day = minute = None
        self._written: Interval | None = None
        if dct.date is not None and dct.date.interval is not None and dct.date.interval.start is not None:
            day = Moment(enclosing(dct.date.interval.start, Granularity.DAY), Granularity.DAY)
            self._written = hull(enclosing(day.start, Granularity.DAY), dct.date.interval)
            if dct.date.granularity is Granularity.MINUTE:
                minute = Moment(dct.date.interval, Granularity.MINUTE)
        told = timexes[:reach]
        is_old = day is not None and is_history(told, day)
        self.story = Storyline(
            day, is_narrative(told, day), is_old, blocks_of_today(told, day), minute=minute, is_note=is_note(told)
        )
        self._placer = Placer(self.story, month_first=month_first)
        if self.story.is_narrative:
            self.story.outlook = outlook(timexes, self._placer.place)
        else:
            self.story.retrospect.look_ahead(told, self._placer.place)

    def is_published_on(self, day: Moment | None) -> bool:
        """Whether a day, if it is one, is that of the publication."""
        return day is not None and self.story.dct is not None and day.start == self.story.dct.start

    def resolve(self, timex: Timex, event: Date | None) -> ResolvedTimex:
        """The value and date of a timex; `event` is the date of the event that it is told by, if known."""
        if timex.derivation[0] in _RESULTS:
            self.story.results.is_of_more = True
        match timex.expression:
            case Duration(modifier=mod) as length:
                return ResolvedTimex(timex, duration_value(length), mod, None, timex.derivation)
            case Window(length=length) as window:
                if timex.derivation[0] == _LENGTH_OF and window.base is not None:
                    self._placed(replace(timex, type=TimexType.DATE), window.base)  # which moves the story
                return ResolvedTimex(
                    timex, duration_value(length), length.modifier, self._window(window, timex), timex.derivation
                )
            case Recurrence() as recurrence:
                return ResolvedTimex(timex, _set_value(recurrence), None, None, timex.derivation)
            case Shift(anchor=Anchor.EVENT) as shift:
                return _told_by_event(timex, shift, event)
        return self._placed(timex, timex.expression)

    def _placed(self, timex: Timex, expression: Expression) -> ResolvedTimex:
        self.story.go_to(timex)
        modifier = modifier_of(expression)
        mod = None if modifier is None else MODS.get(modifier, modifier)
        moment = self._placer.place(expression, timex)
        if moment is None or not is_writable(moment):
            return ResolvedTimex(timex, "", mod, None, timex.derivation)
        date, other = self._date(timex, moment), None
        if date is not None and not tells_year(expression) and (share := self.story.doubt(timex)):
            date, other = self._with_other(date, timex, expression, share)
        if timex.type in (TimexType.DATE, TimexType.TIME) and not self._is_beside(timex, moment):
            self.story.move(timex, _reached(timex, moment), tells_year=tells_year(expression), doubt=other)
        return ResolvedTimex(timex, timex_value(moment), mod, date, timex.derivation)

    def _with_other(
        self, date: Date, timex: Timex, expression: Expression, share: float
    ) -> tuple[Date, Doubt | None]:
        """A date with the reading that it, or what it counts from, has outside of a retrospect, or in one."""
        with self.story.supposing_other(timex):
            moment = self._placer.place(expression, timex)
            if moment is None or moment.interval is None or self.story.is_ahead(moment, timex):
                return date, None
            told = self._date(timex, moment)
        if told is None or told.interval is None or told.interval == date.interval:
            return date, None
        other = Alternative(told.interval, told.granularity, share, told.modifier)
        return replace(date, alternatives=(other,)), Doubt(moment, share)

    def _is_beside(self, timex: Timex, moment: Moment) -> bool:
        """Whether a time leaves the story where it is.

        A comparison does, in a narrative a prospect and a glance at today, in news the day of something
        else ("Monday's vote", "the quarter ended *Sept. 30*").
        """
        if self.story.is_narrative:
            is_away = is_comparison(timex.expression) or is_prospect(timex.expression)
            return is_away or self.story.is_glance(timex)
        is_day = moment.granularity is Granularity.DAY
        is_of_other = is_day and (timex.is_possessive or timex.derivation[0] == _QUARTER_ENDED)
        return is_of_other or is_comparison(timex.expression)

    def _date(self, timex: Timex, moment: Moment) -> Date | None:
        expression = timex.expression
        if isinstance(unit := innermost(expression), Shift) and unit.unit == "season":
            return None  # "this season" of a sport or a crop has days of its own
        basis = Basis.STATED if is_stated(expression) else Basis.RESOLVED
        if isinstance(expression, Shift) and expression.count is None and moment.interval is None:
            return self._vague(expression, timex)
        if moment.interval is None:
            is_open = moment.pattern.startswith("XXXX")
            return Date(None, moment.granularity, basis, pattern=moment.pattern) if is_open else None
        if isinstance(unit, Shift) and unit.unit == "year" and abs(unit.count or 0) >= _LONG_AGO:
            return _in_round_years(moment, abs(round(unit.count or 0)))
        date = claimed(moment, modifier_of(expression), basis)
        match expression:
            case Bound() if timex.derivation[0] == _BY or _is_before_an_end(expression):
                return _by(date)
            case Bound(relation=relation):
                return bound(date, Relation(relation), is_time=timex.type is TimexType.TIME)
            case Part(whole=Shift() as shift) if _is_within(timex, shift):
                count = round(shift.count or 0)
                direction = 1 if count > 0 else -1
                return self._window(Window(Duration(((abs(count), shift.unit),)), direction, shift.anchor), timex)
            case Part(modifier="earlier" | "later" as side, whole=whole):
                return self._on_side(side, whole, date)
            case RangeEnd(side, start, end):
                other = self._placer.place(RangeEnd(1 - side, start, end), timex)
                if other is not None and other.interval is not None:
                    return Date(hull(moment.interval, other.interval), Granularity.RANGE, basis)
        return date

    def _vague(self, distance: Shift, timex: Timex, *, fewest: int = FEWEST) -> Date | None:
        """The stretch in which an untold number of units lies, up to the publication for what news tells as past."""
        base = distance.base
        anchor = self.story.anchor(distance.anchor, timex) if base is None else self._placer.place(base, timex)
        is_loose = anchor is self.story.dct and distance.anchor != Anchor.DCT
        if anchor is None or anchor.interval is None or is_loose:
            return None
        found = stretch(anchor.interval, anchor.granularity, distance, fewest=fewest)
        is_past_news = timex.tense is Tense.PAST and not self.story.is_narrative
        if found is not None and is_past_news and self._written is not None:
            found = intersect(found, Interval(None, self._written.end))
        return None if found is None else Date(found, Granularity.RANGE, Basis.RESOLVED, Modifier.ABOUT)

    def _on_side(self, side: str, whole: Expression, date: Date) -> Date:
        """What of a unit's date lies up to the time that it is told from, or from there on; all if that is outside."""
        anchor = self.story.anchor(whole.anchor if isinstance(whole, Shift) else Anchor.STORY)
        at = self._written if anchor is self.story.dct else None if anchor is None else anchor.interval
        told = date.interval
        if at is None or told is None or at == told or not contains(told, at):
            return date
        part = Interval(told.start, at.end) if side == "earlier" else Interval(at.start, told.end)
        return replace(date, interval=part, granularity=Granularity.RANGE)

    def _window(self, window: Window, timex: Timex) -> Date | None:
        """The stretch that a window covers; None where its length or its anchor is not known, or too short for it."""
        base = window.base
        anchor = self.story.anchor(window.anchor) if base is None else self._placer.place(base, timex)
        count, unit = window.length.amounts[0]
        if count is None:
            return self._vague(Shift(None, unit, window.anchor, window.direction, base=base), timex, fewest=0)
        if anchor is None or anchor.interval is None:
            return None
        is_of_today = base is None and anchor is self.story.dct
        if window.direction > 0 and is_of_today and window.anchor == Anchor.STORY and timex.tense is Tense.PAST:
            return None  # it follows on what another sentence tells
        is_to_end = base is not None and window.direction < 0
        day = enclosing(anchor.end if is_to_end else anchor.start, Granularity.DAY)
        moved = shift_interval(day, window.direction * round(count), unit_of(unit))
        if base is None:
            return Date(hull(day, moved), Granularity.RANGE, Basis.RESOLVED)
        basis = Basis.STATED if is_stated(base) else Basis.RESOLVED
        moment = Moment(moved, Granularity.DAY)
        start, end = (moment.start, anchor.end) if is_to_end else (anchor.start, moment.start)
        is_inside = timex.derivation[0] != _LENGTH_OF or (anchor.start <= start and end <= anchor.end)
        return Date(Interval(start, end), Granularity.RANGE, basis) if is_inside and start < end else None


def _reached(timex: Timex, moment: Moment) -> Moment:
    """Where a story has got to with a moment: "before midnight" is still in the day that this ends."""
    if timex.derivation[0] not in _BEFORE or moment.interval is None or moment.part or moment.start % MINUTES_PER_DAY:
        return moment
    return Moment(enclosing(moment.start - 1, Granularity.DAY), Granularity.DAY)


def _in_round_years(moment: Moment, count: int) -> Date:
    """A year so many years ago, claimed no closer than its last figure that is no 0, nor than a tenth of the way."""
    zeros = len(str(count)) - len(str(count).rstrip("0"))
    reach = min(10**zeros, count // 10) // 2
    ends = (shift_interval(Interval(moment.start, moment.end), by, Granularity.YEAR) for by in (-reach, reach))
    return Date(hull(*ends), Granularity.RANGE if reach else moment.granularity, Basis.RESOLVED, Modifier.ABOUT)


def _is_within(timex: Timex, shift: Shift) -> bool:
    """Whether a time is told as less far away than a length: "less than two weeks ago", "less than a week later"."""
    is_counted = bool(shift.count) and shift.base is None
    return is_counted and timex.type is TimexType.DATE and is_fewer(timex)


def _is_before_an_end(bound_: Bound) -> bool:
    """Whether what lies before a time may reach into it: "before the end of May", not "before late May"."""
    is_end = isinstance(bound_.time, Part) and bound_.time.modifier == Modifier.END
    return bound_.relation == Relation.BEFORE and is_end


def _by(date: Date) -> Date:
    """A time as the bound of what is done by it, at its end at the latest: "by the summer"."""
    told = bound(date, Relation.BEFORE)
    if date.interval is None or date.interval.end is None:
        return told
    return replace(told, interval=Interval(None, date.interval.end))


def _told_by_event(timex: Timex, shift: Shift, event: Date | None) -> ResolvedTimex:
    """A time told by an event: a length, until the date of the event is known."""
    count = None if shift.count is None else abs(shift.count)
    value = duration_value(Duration(((count, shift.unit),)))
    date = None if event is None else _from_event(event, timex, shift)
    if date is None:
        return ResolvedTimex(timex, value, None, None, timex.derivation)
    if date.granularity is not Granularity.RANGE:
        value = timex_value(Moment(date.interval, date.granularity))
    return ResolvedTimex(timex, value, None, date, (*timex.derivation, "resolve.event"))


def _from_event(event: Date, timex: Timex, distance: Shift) -> Date | None:
    """The date at a distance from that of an event; roughly, where no number is told."""
    if distance.count is not None:
        return at_distance(event, timex, distance, round(distance.count))
    found = None if event.interval is None else stretch(event.interval, event.granularity, distance)
    return None if found is None else Date(found, Granularity.RANGE, Basis.EVENT, Modifier.ABOUT)


def _set_value(recurrence: Recurrence) -> str:
    match recurrence.member:
        case Calendar() as unit:
            return open_calendar(unit).pattern
        case DayPart(part, day):
            return f"{_recurring_day(day)}T{part}"
        case Clock(hour, minute, day=day):
            return f"{_recurring_day(day)}T{hour % 24:02}:{minute or 0:02}"
    return duration_value(Duration(((recurrence.count, recurrence.unit),)))


def _recurring_day(day: Expression | None) -> str:
    return open_calendar(day).pattern if isinstance(day, Calendar) else "XXXX-XX-XX"


def _order(timexes: Sequence[Timex]) -> bool | None:
    """Whether figures give the month first, as the first date tells that has one order only."""
    for timex in timexes:
        if isinstance(timex.expression, Numeric) and timex.expression.day_first is None:
            if timex.expression.first > 12:
                return False
            if timex.expression.second > 12:
                return True
    return None
