"""The date that an article gives each of its mentions: from the time it is tied to, else from the DCT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.calendars import MINUTES_PER_DAY, of_days
from dateline.calendars import first_day as first_day_of
from dateline.calendars import last_day as last_day_of
from dateline.dating.backwards import counted_back
from dateline.dating.clauses import is_aside
from dateline.dating.parts import Part, part_of, parts_of, tells_distant_past, tells_earlier
from dateline.dating.rows import in_rows
from dateline.model.articles import Dct, Span, TextField
from dateline.model.dates import Basis, Date, Granularity, Interval, Modifier, Relation
from dateline.model.mentions import DatedMention, Mention, Reason, Records, Status, TriggerClass
from dateline.model.times import ResolvedTimex, Tense, TimexType

#: Why a mention has no place on the calendar: code → what the reader is told.
REASONS = {
    "no_time": "its article ties no time to it",
    "no_publication_date": "only the publication date could date it, and that is not known",
    "year_unknown": "its time needs a year that the article does not give",
    "vague_time": "its time words name no stretch of the calendar",
    "not_yet": "its time comes out after the article was written, though it is told as past",
    "event_time": "its time is told by another event whose date is not known",
}
#: A lead tells what happened in the week before; older days in it are background.
_NEWS_DAYS = 7
#: What is said of an older day in the lead was said since.
_SAID_DAYS = 3
_LEAD_SENTENCES = 3
_BESIDE = (Relation.BEFORE, Relation.AFTER)
_DAYS = (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE)
_EXPECTING = {"anticipate", "expect"}
_FACTS = {Status.OCCURRED, Status.ONGOING}
#: Statuses whose mentions the publication date may stand in for.
_PUBLISHED = {Status.OCCURRED, Status.ONGOING, Status.CANCELLED, Status.ALLEGED, Status.DENIED}


def date_mentions(records: Records, resolved: Sequence[ResolvedTimex], dct: Dct) -> tuple[DatedMention, ...]:
    """Each mention of an article, in order, with its date or the reason why it has none.

    Args:
        records: what extraction found in the article.
        resolved: `records.times` against their anchors, in the same order.
        dct: the article's settled creation time.
    """
    counted, rows = _counted(records, resolved), in_rows(records, resolved)
    parts = parts_of(records, resolved, dct)
    first = int(bool(records.article.field_text(TextField.TITLE).strip()))  # a title is the first sentence
    days = {part.start_char: day_of_story(part, first) for part in parts}
    found = []
    for index, mention in enumerate(records.mentions):
        part = part_of(parts, mention)
        time = None if mention.tlink is None else resolved[mention.tlink.timex]
        if time is not None and mention.tlink is not None and mention.tlink.basis is not None:
            time = part.lends(time)
        elif time is not None and mention.tlink is not None and mention.tlink.relation is Relation.IN:
            time = rows[mention.tlink.timex]
        day = days[part.start_char]
        if time is not None:
            one = _date_tied(records, index, time, part.dct, dct)
        elif tells_distant_past(records.article, part, mention) or tells_earlier(part, mention, day, first):
            one = DatedMention(records.article.id, index, mention, None, _reason("no_time"))
        else:
            one = _date_untied(records, index, day if _follows(mention, day, part) else None, part.dct)
        found.append(counted.get(index, one))
    return tuple(found)


def _counted(records: Records, resolved: Sequence[ResolvedTimex]) -> dict[int, DatedMention]:
    """The mentions of events from which a time is counted that another time tells, by their index."""
    told = counted_back(records.article, resolved)
    return {
        index: _date_counted(records, index, resolved[one.distance], one.date)
        for index, mention in enumerate(records.mentions)
        for one in told
        if mention.field is records.times[one.told].field
        and meets(mention.trigger, one.event)
        and (mention.tlink is None or mention.tlink.timex in (one.distance, one.told))
    }


def _date_counted(records: Records, index: int, time: ResolvedTimex, date: Date) -> DatedMention:
    return DatedMention(
        records.article.id, index, records.mentions[index], date,
        when=Span(time.timex.start_char, time.timex.end_char), derivation=(*time.derivation, "resolve.back"),
    )


def meets(one: Span, other: Span) -> bool:
    """Whether two spans of one field share a character."""
    return one.start_char < other.end_char and other.start_char < one.end_char


def day_of_story(part: Part, first: int) -> ResolvedTimex | None:
    """The day that the lead of a part says the news happened on: the first day told in the opening sentences.

    One that only tells which thing is spoken of ("the blaze that broke out on Thursday") is none.
    It lies in the week that ends with the publication date; None where the lead tells no such day. That of a
    dateline is none of them: it is the publication's.

    Args:
        first: the number of the first sentence of the text.
    """
    written = None if part.dct.date is None else part.dct.date.interval
    last = None if written is None else last_day_of(written)
    if last is None:
        return None
    opening = first if part.opening is None else part.opening.timex.sentence
    lead = (time for time in part.times if time.timex.sentence - opening < _LEAD_SENTENCES and not is_aside(time.timex))
    return next((time for time in lead if _is_one_of_days(time, last - _NEWS_DAYS, last)), None)


def _is_one_of_days(time: ResolvedTimex, first: int, last: int) -> bool:
    date = time.date
    if date is None or date.interval is None or date.granularity not in _DAYS or time.timex.type is TimexType.SET:
        return False
    day = first_day_of(date.interval)
    return day is not None and first <= day <= last and day == last_day_of(date.interval)


def _date_tied(records: Records, index: int, time: ResolvedTimex, written: Dct, dct: Dct) -> DatedMention:
    """A mention dated by a time; what an entry's day is not the end of ("fled the next day") was by the publication."""
    mention = records.mentions[index]
    tlink = mention.tlink
    assert tlink is not None  # untied mentions go another way
    date = None if time.date is None else bound(time.date, tlink.relation, is_time=time.timex.type is TimexType.TIME)
    if date is not None and tlink.basis is not None:
        date = replace(date if tlink.rule == "tlink.shared" else _whole_day(date), basis=tlink.basis)
    reason = None
    if date is None or date.is_open:
        reason = _reason("event_time" if time.timex.event else "year_unknown" if date else "vague_time")
    elif mention.status in _FACTS and _is_to_come(date, written):
        if mention.tense is not Tense.PAST or date.basis is not Basis.RESOLVED:
            mention = replace(mention, status=Status.PLANNED)
        elif _is_to_come(date, dct):
            date, reason = None, _reason("not_yet")
    elif mention.status is Status.OCCURRED and mention.lemma in _EXPECTING and _is_due(date, written):
        mention = replace(mention, status=Status.PLANNED)
    elif mention.status is Status.OCCURRED and (mention.tense or time.timex.tense) is Tense.PAST:
        date = _so_far(date, written)
    return DatedMention(
        records.article.id, index, mention, date, reason,
        when=Span(time.timex.start_char, time.timex.end_char),
        derivation=(*time.derivation, tlink.rule) if tlink.rule else time.derivation,
    )


def _follows(mention: Mention, day: ResolvedTimex | None, part: Part) -> bool:
    """Whether the day of the lead may be that of a mention."""
    return mention.follows_lead and not _tells_later(mention, day, part) and not _is_asked_since(mention, day, part)


def _is_asked_since(mention: Mention, day: ResolvedTimex | None, part: Part) -> bool:
    """Whether a mention is a saying about a day of the lead that lies some days back: who is asked speaks today."""
    since, until = _end(None if day is None else day.date), _end(part.dct.date)
    if mention.trigger_class is not TriggerClass.REPORTING or since is None or until is None:
        return False
    return until - since > _SAID_DAYS * MINUTES_PER_DAY


def _tells_later(mention: Mention, day: ResolvedTimex | None, part: Part) -> bool:
    """Whether the sentence of a mention tells a day since that of the lead: what is said of it was said later."""
    since, until = _end(None if day is None else day.date), _end(part.dct.date)
    if since is None or until is None:
        return False
    told = (
        time.date.interval.start
        for time in part.times
        if time.timex.field is mention.field and meets(mention.quote, Span(time.timex.start_char, time.timex.end_char))
        if time.date is not None and time.date.interval is not None and time.date.granularity in _DAYS
    )
    return any(start is not None and since <= start < until for start in told)


def _end(date: Date | None) -> int | None:
    return None if date is None or date.interval is None else date.interval.end


def _whole_day(date: Date) -> Date:
    """A time of day, or a part of a day, as its day: what another sentence takes over is the day alone."""
    start = date.interval.start if date.interval is not None else None
    is_plain = date.granularity is Granularity.DAY and date.modifier is None
    if start is None or is_plain or date.granularity not in _DAYS:
        return date
    number = start // MINUTES_PER_DAY
    return Date(of_days(number, number), Granularity.DAY, date.basis)


def _so_far(date: Date, written: Dct) -> Date:
    """The days of a week up to that on which the article was written: what is done "this week" was done in them.

    Of a longer unit the name says more than the part, and is as true.
    """
    if date.granularity is not Granularity.WEEK or date.interval is None or written.date is None:
        return date
    first, last = first_day_of(date.interval), last_day_of(date.interval)
    today = None if written.date.interval is None else last_day_of(written.date.interval)
    if first is None or last is None or today is None or not first <= today < last:
        return date
    return replace(date, interval=of_days(first, today))


def _is_due(date: Date, written: Dct) -> bool:
    """Whether a date is one before which something is to come ("results are expected by Friday")."""
    until, latest = _end(date), _end(written.date)
    return date.relation is Relation.BEFORE and until is not None and latest is not None and until > latest


def _is_to_come(date: Date | None, dct: Dct) -> bool:
    """Whether a date begins after the article was written: "Rovers travel to Hull on 7 December" is a plan."""
    latest = dct.bounds.end if dct.date is None or dct.date.interval is None else dct.date.interval.end
    if date is None or date.interval is None or date.interval.start is None or latest is None:
        return False
    return date.interval.start >= latest


def _date_untied(records: Records, index: int, day: ResolvedTimex | None, dct: Dct) -> DatedMention:
    mention = records.mentions[index]
    if not (mention.publishable and mention.status in _PUBLISHED):
        return DatedMention(records.article.id, index, mention, None, _reason("no_time"))
    if day is not None and day.date is not None and not mention.is_perfect:
        when = Span(day.timex.start_char, day.timex.end_char) if day.timex.field is mention.field else None
        return DatedMention(
            records.article.id, index, mention, replace(_whole_day(day.date), basis=Basis.INHERITED),
            when=when, derivation=(*day.derivation, "inherited.lead"),
        )
    date = published(dct)
    if date is None:
        return DatedMention(records.article.id, index, mention, None, _reason("no_publication_date"))
    return DatedMention(records.article.id, index, mention, date, derivation=("published",))


def published(dct: Dct) -> Date | None:
    """The weak date that the DCT alone gives: about its last day; None where the DCT is not settled.

    "About", because a paper prints today what happened yesterday: of the past main clauses that
    open an article some 70 % happened on the publication day and 12–20 % on the day before.
    """
    if dct.date is None or dct.date.interval is None:
        return None
    last = last_day_of(dct.date.interval)
    if dct.date.granularity not in _DAYS or last is None:
        return replace(dct.date, basis=Basis.PUBLISHED, modifier=Modifier.ABOUT, alternatives=())
    return Date(of_days(last, last), Granularity.DAY, Basis.PUBLISHED, Modifier.ABOUT)


def bound(date: Date, relation: Relation, *, is_time: bool = False) -> Date:
    """A time as the date of an event that lies so to it: "since 2000" starts then and has no end.

    A time that is open on that side already, or not resolved, is only marked with the relation.
    What lies before or after a time of day (`is_time`) lies on that day: "before noon on Tuesday".
    """
    interval = date.interval
    if is_time and interval is not None and interval.start is not None and relation in _BESIDE:
        minute = interval.start - (relation is Relation.BEFORE and date.granularity is not Granularity.DAY)
        number = minute // MINUTES_PER_DAY
        return Date(of_days(number, number), Granularity.DAY, date.basis)
    if interval is None or relation in (Relation.IN, Relation.DURING):
        return date if relation is Relation.IN else replace(date, relation=relation)
    by_relation = {
        Relation.SINCE: (interval.start, None),
        Relation.UNTIL: (None, interval.end),
        Relation.BEFORE: (None, interval.start if interval.start is not None else interval.end),
        Relation.AFTER: (interval.end if interval.end is not None else interval.start, None),
    }
    start, end = by_relation[relation]
    if start is None and end is None:
        return replace(date, relation=relation)
    modifier = date.modifier if date.modifier is Modifier.ABOUT else None
    unit = date.end_unit if date.granularity is Granularity.RANGE else date.granularity
    ends = Interval(start, end)
    return Date(ends, Granularity.RANGE, date.basis, modifier, relation, offset=date.offset, end_unit=unit)


def _reason(code: str) -> Reason:
    return Reason(code, REASONS[code])


__all__ = ["REASONS", "bound", "date_mentions", "meets", "published"]
