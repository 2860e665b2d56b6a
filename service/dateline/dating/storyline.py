"""The anchors of an article: its publication date and the story's own line of time.

Policy. A news text tells its times from the publication date: weekdays, months and days without a
year are the ones nearest to it, before it when told in the past, after it when told as to come. A
narrative tells them from the time it has reached, and its publication date says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.calendars import MINUTES_PER_DAY, CivilDate
from dateline.dating.clauses import is_aside, is_out_of
from dateline.dating.forms import counts_on, innermost, is_prospect, is_weekly
from dateline.dating.labels import Labels
from dateline.dating.moments import Moment, day_of, is_around, is_finer, weekday_in_week
from dateline.dating.named import looks_back
from dateline.dating.outlook import BACKWARD, Outlook
from dateline.dating.results import Results
from dateline.dating.retrospect import Retrospect
from dateline.dating.steps import distance, weights
from dateline.dating.ways import DISTANT
from dateline.model.dates import Granularity
from dateline.model.expressions import Anchor, Bound, Shift, Weekday
from dateline.model.times import Tense, Timex

_WEEK, _YEAR = 7 * MINUTES_PER_DAY, 366 * MINUTES_PER_DAY
_AROUND_WEEKS = 2 * _WEEK  # from the weekday of the week before to that of the week after
_ASIDE_BACK, _ASIDE_ON = _YEAR, 5 * _YEAR  # a story's next step is not farther than that
_BLOCKS_OF_A_DAY = 3
_BACK = 4  # how much farther a step back from there counts
_NEVER = 1_000_000  # how much longer a step back from a note to what it plans counts
_AGAINST = 6  # one of a weekday, or one on from a past perfect
_TWO_MONTHS = 62 * MINUTES_PER_DAY
_DAYS = (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE)
_NEAR = 3 * _YEAR
_EVENING = 18  # o'clock
_THAT, _BY_TIME = "relative.that_unit", "bound.by_time"


class Doubt(NamedTuple):
    """What else a time may be, and the belief in that."""

    moment: Moment
    share: float


@dataclass(slots=True)
class Storyline:
    """Where the telling has got to.

    `dct` is the day of publication, None where nothing is known of it, `minute` its minute of that
    day where that is given; the weekdays of a note are to come. `last` is the last step of the
    story's own line, `recent` the last time told, asides included, `told_by` its timex; "that day" and "two days later"
    count from `recent`. A narrative has an `outlook` on the times that it tells next; a business story
    has `results`. In a history glances at today ("last year") count from the publication.
    """

    dct: Moment | None
    is_narrative: bool
    is_history: bool = False
    today: frozenset[int] = frozenset()
    outlook: Outlook | None = None
    minute: Moment | None = None
    is_note: bool = False
    is_entry: bool = False
    last: Moment | None = None
    recent: Moment | None = None
    _recent_doubt: Doubt | None = None
    _aside: Moment | None = None
    _left: Moment | None = None
    _is_described: bool = False
    _is_recent_main: bool = False
    _recent_sentence: int = -1
    told_by: Timex | None = None
    _block: int = -1
    _day_told: Moment | None = None
    _day_block: int = -1
    _is_said: bool = False
    _heading_day: Moment | None = None
    _heading_year: Moment | None = None
    labels: Labels = field(default_factory=Labels)
    results: Results = field(init=False)
    retrospect: Retrospect = field(init=False)

    def __post_init__(self) -> None:
        self.results = Results(self.dct)
        self.retrospect = Retrospect(self.dct, self.today)

    def anchor(self, name: str, timex: Timex | None = None, unit: Granularity | None = None) -> Moment | None:
        """The moment that an anchor stands for, for a timex where one is given.

        An aside is counted from in its own sentence only, and in the next one by its own `unit`, a
        larger one ("… by 1940. In August of that year") and by what counts on ("two years later").
        """
        if timex is not None and self._is_next_of_past(timex):
            return self.recent
        is_told = self.is_narrative and self.last is not None
        is_today = timex is not None and (self.is_glance(timex) or self._is_up_to_today(timex))
        if name == Anchor.DCT and (not is_told or is_today):
            return self.dct
        if timex is not None and unit is not None and self._is_of_writing(timex, unit):
            return self.dct
        is_left = timex is not None and self._aside is self.recent and self._is_left(timex, unit)
        return (self.last if is_left else self.recent) or (None if self.is_narrative else self.dct)

    def _is_next_of_past(self, timex: Timex) -> bool:
        """Whether what is "next" was so in the distant past: "walked free in 2010 and died the spring after next".

        Not in an aside of the next sentence, whose tense is its own ("The minister, who is due tomorrow, called …").
        """
        if timex.tense is not Tense.PAST or timex.is_quoted or timex.sentence > self._recent_sentence + 1:
            return False
        if is_aside(timex) and timex.sentence > self._recent_sentence:
            return False
        if self.recent is None or self.dct is None or not is_prospect(timex.expression):
            return False
        return self.recent.end < self.dct.start - DISTANT

    def go_to(self, timex: Timex) -> None:
        """Let the story go to a timex: what a relative clause told before is left with it, or with its sentence.

        What counts on in the same sentence counts from there ("a man who was seized in 2004 was killed a year later").
        """
        is_over = self._left is not None and timex.sentence > self._recent_sentence
        if not is_over and counts_on(timex.expression):
            return
        if is_over or self._is_described and self.told_by is not None and is_out_of(timex, self.told_by):
            self.recent, self._left, self._recent_doubt, self._is_described = self._left, None, None, False

    def doubt(self, timex: Timex) -> float:
        """The belief in the other reading of a timex, or of the time that it may count from; 0 for none."""
        read = self.retrospect.read(timex)
        return read.doubt or (0 if self._recent_doubt is None else self._recent_doubt.share)

    @contextmanager
    def supposing_other(self, timex: Timex) -> Iterator[None]:
        """The story as it is where the reading holds that is in doubt."""
        recent, read = self.recent, self.retrospect.read(timex)
        if read.doubt:
            self.retrospect.suppose(timex, read.turned)
        elif self._recent_doubt is not None:
            self.recent = self._recent_doubt.moment
        try:
            yield
        finally:
            self.recent = recent
            self.retrospect.suppose(timex, read)

    @contextmanager
    def having_told(self, moment: Moment | None) -> Iterator[None]:
        """The story as it is once a moment has been told; as it is where that is None."""
        recent, self.recent = self.recent, moment or self.recent
        try:
            yield
        finally:
            self.recent = recent

    def is_glance(self, timex: Timex) -> bool:
        """Whether a timex of a history is counted from today by the one who tells it: "last year", not "this year"."""
        match innermost(timex.expression):
            case Shift(count=step, anchor=Anchor.DCT) | Weekday(step=step, anchor=Anchor.DCT):
                return self.is_history and not timex.is_quoted and bool(step)
        return False

    def _is_up_to_today(self, timex: Timex) -> bool:
        """Whether a narrative has come so near to its publication that "last October" counts from there."""
        if self.last is None or self.dct is None or timex.is_quoted:
            return False
        match innermost(timex.expression):
            case Shift(count=float() | int() as step) | Weekday(step=step):
                return step < 0 and self.dct.start - _NEAR <= self.last.end <= self.dct.end
        return False

    def _is_of_writing(self, timex: Timex, unit: Granularity) -> bool:
        """Whether "the month" is that of writing: in news, after a longer time and not told as past, or as to come."""
        if self.is_narrative or self.recent is None or self.dct is None or timex.tense is Tense.PAST:
            return False
        is_over = timex.tense is Tense.FUTURE and _THAT not in timex.derivation and self.recent.end <= self.dct.start
        is_over |= looks_back(timex) and self.recent.start >= self.dct.end  # "on sale since the start of the month"
        return is_over or is_finer(unit, self.recent.granularity)

    def _is_left(self, timex: Timex, unit: Granularity | None) -> bool:
        """Whether the last time told is too far back to be meant, where that is an aside.

        A story that goes far on goes on from there.
        """
        if self.recent is not None and self.last is not None and self.recent.start > self.last.start:
            return False
        is_unit = self.recent is not None and unit is not None and not is_finer(unit, self.recent.granularity)
        is_meant = is_unit or counts_on(timex.expression)
        return timex.sentence > self._recent_sentence + is_meant

    def day(self, timex: Timex) -> Moment | None:
        """The day that a time of day without one belongs to; None where the story tells no day.

        That of the time told last; in news else the last one told as past a few paragraphs before, or
        the publication's. The hour that heads an entry of a live page is of the publication's day, or of the
        last heading's.
        """
        if timex.is_stamp and not self.is_narrative:
            return self._heading_day or self.dct
        recent, told = self.day_told(), self._deed_day(timex)
        if recent is not None and self.dct is not None and self._is_back_at_today(timex, recent):
            return self.dct
        if told is not None and self._is_said and not timex.is_said:
            return told
        if recent is not None and not self.is_ahead(recent, timex) and not self._is_over(recent, timex):
            return recent
        return None if self.is_narrative else told or self.dct

    def _told_before_plan(self, timex: Timex) -> Moment | None:
        """The time of months ago, told just before, after which a plan of the past was to be; None for none."""
        if self.recent is None or self.dct is None or timex.tense is not Tense.FORESEEN or is_weekly(timex.expression):
            return None
        is_just_before = self._is_recent_main and timex.sentence <= self._recent_sentence + 1
        return self.recent if is_just_before and self.recent.end < self.dct.start - _TWO_MONTHS else None

    def _deed_day(self, timex: Timex) -> Moment | None:
        """The day told last, a few paragraphs before a past timex of news, on which something was done, not said."""
        told = None if self.is_narrative or timex.tense is not Tense.PAST else self._day_told
        if told is None or self.is_ahead(told, timex) or timex.block - self._day_block > _BLOCKS_OF_A_DAY:
            return None
        return told

    def is_evening_before(self, timex: Timex, hour: int) -> bool:
        """Whether a past hour is of the evening before the day told last, on which it was only told."""
        is_told = self._is_said and not timex.is_said and timex.tense is Tense.PAST
        return is_told and hour >= _EVENING and self._deed_day(timex) is None

    def day_told(self) -> Moment | None:
        """The day of the time told last; None where that is coarser."""
        return day_of(self.recent) if self.recent is not None and self.recent.granularity in _DAYS else None

    def weekday_told(self, day: int, timex: Timex) -> Moment | None:
        """The weekday of the week told last, or the nearest to the day told last; None where neither was told.

        In news none of a distant past told before, where the paragraph tells of today, nor of a quotation out of it;
        what is only told as since, before or until a time counts for no day.
        """
        is_out = self.told_by is not None and self.told_by.is_quoted and not (timex.is_quoted or self.is_narrative)
        if self._is_past_left(timex) or is_out:
            return None
        if self.recent is not None and self.recent.end - self.recent.start == _WEEK:
            weeks_of = (weekday_in_week(self.recent.start, day, weeks) for weeks in (0, 1))
            return next(one for one in weeks_of if one.start >= self.recent.start)
        is_bound = self.told_by is not None and isinstance(self.told_by.expression, Bound)
        told = self._day_told if is_bound and self._day_told is not None else self.day_told()
        days = [] if told is None else [weekday_in_week(told.start, day, weeks) for weeks in (-1, 0, 1)]
        return min(days, key=lambda one: abs(one.start - (told or one).start), default=None)

    def _is_past_left(self, timex: Timex) -> bool:
        """Whether news has come back from a distant past to a paragraph that tells of today."""
        return self.recent is not None and self._is_back_at_today(timex, self.recent, DISTANT)

    def _is_back_at_today(self, timex: Timex, told: Moment, distance: int = _WEEK) -> bool:
        """Whether news has come to a paragraph that tells of today from one in which a time farther back was told."""
        if self.is_narrative or self.dct is None or (self.told_by and timex.block == self.told_by.block):
            return False
        return timex.block in self.today and told.end < self.dct.start - distance

    def is_ahead(self, moment: Moment, timex: Timex) -> bool:
        """Whether a moment lies after the publication, where news tells a timex as past; an entry's day is none."""
        is_past_news = timex.tense is Tense.PAST and not self.is_narrative and not self.is_entry
        return is_past_news and self.dct is not None and moment.start >= self.dct.end

    def _is_over(self, moment: Moment, timex: Timex) -> bool:
        """Whether a moment of an earlier sentence is over, where news tells a timex as present or to come."""
        is_open = timex.tense in (Tense.PRESENT, Tense.FUTURE) and timex.sentence > self._recent_sentence
        return is_open and not self.is_narrative and self.dct is not None and moment.end <= self.dct.start

    def month_told(self, timex: Timex) -> CivilDate | None:
        """A day of the month that was told last, where the publication is not in that or the next one."""
        if self.recent is None or self.recent.granularity not in (*_DAYS, Granularity.MONTH):
            return None
        if self._is_over(self.recent, timex):
            return None
        is_near = self.dct is not None and abs(self.recent.start - self.dct.start) < _TWO_MONTHS
        return None if is_near else self.recent.civil

    def is_today(self, moment: Moment) -> bool:
        """Whether a moment is the whole day of publication."""
        return self.dct is not None and moment.interval == self.dct.interval

    @property
    def is_at_quarter(self) -> bool:
        """Whether the last time told is a quarter."""
        return self.recent is not None and self.recent.granularity is Granularity.QUARTER

    @property
    def is_told_today(self) -> bool:
        """Whether the last time told is a day of the week up to the publication, as that of what was said then."""
        if self.dct is None or self.recent is None or self.recent.granularity not in _DAYS:
            return False
        return 0 < self.dct.end - self.recent.start <= _WEEK

    def reached(self, timex: Timex) -> Moment | None:
        """What a time without its year is near to.

        The date that labels the block above, where it labels its own. In a narrative the story's last step; in news
        the publication, unless it heads an entry under a year ("January: snow closes the pass"), or goes on from the
        distant past that is told. A decade has no June of its own.
        """
        if (label := self.labels.above(timex)) is not None:
            return label
        if self.is_narrative:
            is_longer = self.last is not None and is_finer(Granularity.YEAR, self.last.granularity)
            return None if is_longer else self.last or self.dct
        if timex.is_stamp and self._heading_year is not None:
            return self._heading_year
        return self.retrospect.read(timex).anchor or self.dct

    def move(self, timex: Timex, moment: Moment, *, tells_year: bool, doubt: Doubt | None = None) -> None:
        """Let the story go on to a moment that a timex of it tells."""
        if moment.interval is None or moment.interval.start is None or moment.interval.end is None:
            return
        self.labels.tell(timex, moment)
        if self.retrospect.is_before(timex, moment):
            return
        is_left = timex.is_relative and (self._left is not None or self._is_recent_main)
        is_left |= self._is_quoted_beside(timex)
        self._is_described = is_aside(timex) and not self.is_narrative
        self._left = (self._left or self.recent) if is_left or self._is_described else None
        self._is_recent_main = timex.is_main or timex.is_fronted
        self.recent, self._recent_sentence, self._recent_doubt = moment, timex.sentence, doubt
        self.told_by = timex
        if not self.is_narrative:
            self.retrospect.tell(timex, moment, tells_year=tells_year)
        self.results.tell(timex, moment)
        self._is_said = timex.is_said and moment.granularity in _DAYS
        is_bound = isinstance(timex.expression, Bound) and timex.derivation[0] != _BY_TIME
        is_deed = not (is_bound or timex.is_said or timex.is_relative)
        if moment.granularity in _DAYS and is_deed:
            self._day_told, self._day_block = day_of(moment), timex.block
        if moment.granularity is Granularity.DAY and timex.is_heading:
            self._heading_day = moment
        if moment.granularity is Granularity.YEAR and timex.is_heading:
            self._heading_year = moment
        if self.last is not None and is_around(moment, self.last):
            return
        if self.last is not None and self._is_aside(timex, moment, self.last):
            self._aside = moment
            return
        self._aside, self.last, self._block = None, moment, timex.block

    def _is_quoted_beside(self, timex: Timex) -> bool:
        """Whether a time stands in a quotation, and another of its sentence before it: the story goes on from that."""
        told = self.told_by
        return timex.is_quoted and told is not None and told.sentence == timex.sentence and not told.is_quoted

    def _is_aside(self, timex: Timex, moment: Moment, last: Moment) -> bool:
        """Whether a time is too far from where the story is to be its next step; a second one in a row is not.

        A story told by days and months does not go on to a whole year within a paragraph ("for the
        offensive of 1976"). After a time told as a whole year a later one of a main clause is the next, however far.
        """
        if timex.is_heading or timex.block != self._block:
            return False
        is_next = not is_finer(last.granularity, Granularity.YEAR) and moment.start > last.start
        if is_next and not is_aside(timex):
            return False
        if self._aside is not None and abs(moment.start - self._aside.start) < _YEAR:
            return False
        if is_finer(last.granularity, Granularity.YEAR) and not is_finer(moment.granularity, Granularity.YEAR):
            return not last.start - _ASIDE_BACK < moment.start < last.end
        return not last.start - _ASIDE_BACK < moment.start < last.end + _ASIDE_ON

    def pick(self, candidates: Sequence[Moment], timex: Timex) -> Moment | None:
        """The candidate that is meant: the nearest, a step against the tense counting as a longer one.

        In a narrative the one that makes the way to the times told next shortest. Candidates are in
        order of time; None where there is nothing to choose by.
        """
        reached = self.reached(timex)
        if not candidates or reached is None:
            return None
        if (next_one := self.labels.next_one(candidates, timex)) is not None and not self.is_ahead(next_one, timex):
            return next_one
        if self.outlook is not None and not is_weekly(timex.expression):
            return self.outlook.choose(candidates, reached, timex)
        if self.is_narrative:
            back, on = BACKWARD, 1.0
        elif reached is self.dct and (told := self._told_before_plan(timex)) is not None:
            return next((one for one in candidates if one.start >= told.end), candidates[-1])
        elif reached is self.dct:
            is_due = self.is_note and candidates[-1].start - candidates[0].start == _AROUND_WEEKS
            back, on = (_NEVER, 1) if is_due else weights(timex, candidates[0])
        elif (past := self.retrospect.read(timex).past) in candidates:
            return past
        else:
            back, on = (1, _AGAINST) if timex.is_perfect else (_AGAINST if is_weekly(timex.expression) else _BACK, 1)
        return min(candidates, key=lambda one: distance(one, reached, back, on))
