"""Times as they hang in the parse: their preposition, the word they modify, the clause they open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Any

from dateline.extraction.extensions import TIMEXES, spans_of, values_of
from dateline.extraction.lexicon import ordinals, words
from dateline.extraction.parsing.comparing import dates_nothing
from dateline.extraction.parsing.parse import Parse, Passage, Word
from dateline.extraction.parsing.syntax import (
    SUBJECTS,
    clause_head,
    is_finite,
    is_infinitive,
    is_known,
    phrasal,
    reports_in_passing,
    tense,
)
from dateline.model.expressions import Anchor
from dateline.model.times import Tense

# Expressions that name no stretch of the calendar, so that they date nothing.
_DATELESS = frozenset({"Duration", "Recurrence", "Reference"})
_OPENERS = frozenset({"that", ",", ":", ";", "(", "–", "—", "-", "“", '"'})
_LONG = frozenset({"quarter", "season", "half", "year", "decade", "century"})
# Rules of a length and its last day ("the year to March").
_ENDED = ("results.quarter_ended", "results.length_ended")
# What sets the time of a list item off from what happened then ("**2 May**: launch").
_SEPARATORS = frozenset({":", "–", "—", "-"})
_GROUNDS = frozenset({"over", "for", "about", "into"})
_PREPOSITIONS = frozenset({"in", "on", "at", "from", "since", "during", "by", "until", "between", "after", "before"})


@dataclass(frozen=True)
class Time:
    """A timex in its sentence: its span and TIMEX3 type, its preposition, and the word it hangs on."""

    span: Passage
    type: str
    prep: Word | None
    governor: Word

    @property
    def preposition(self) -> str:
        """The preposition in lower case, "" without one."""
        return self.prep.lower_ if self.prep is not None else ""

    @property
    def expression(self) -> dict[str, Any]:
        """What its words say, in the plain form of `model.expressions`; `kind` names the class."""
        plain: dict[str, Any] = values_of(self.span.doc, self.span.id_)["expression"]
        return plain

    @property
    def is_past(self) -> bool:
        """Whether the words around it tell it as past."""
        return self._tense == Tense.PAST.value

    @property
    def is_told_ahead(self) -> bool:
        """Whether the words around it tell it as to come."""
        return self._tense == Tense.FUTURE.value

    @property
    def _tense(self) -> str | None:
        found: str | None = values_of(self.span.doc, self.span.id_).get("tense")
        return found

    @property
    def is_deictic(self) -> bool:
        """Whether it names a day by the day of writing ("on Monday", "yesterday", "on 9 May" without a year)."""
        return _is_deictic(self.expression)

    @property
    def is_of_day(self) -> bool:
        """Whether it names one day, or a part of one."""
        return self.is_deictic or str(self.expression.get("granularity")) in ("day", "hour", "minute")

    @property
    def is_near(self) -> bool:
        """Whether it names a day that lies near that of writing: not one by its month, as stories of the past do."""
        return self.is_deictic and self.expression.get("number") is None

    @property
    def is_long(self) -> bool:
        """Whether it names a stretch of more than a month ("in 1990", "in the third quarter")."""
        return str(self.expression.get("granularity", "")) in _LONG

    @property
    def has_year(self) -> bool:
        """Whether it names a year of the calendar ("in May 2019", "since 1990"), as what is no news of the day does."""
        plain = self.expression.get("time") or self.expression
        return plain["kind"] == "Calendar" and plain["year"] is not None

    @property
    def is_ahead(self) -> bool:
        """Whether its words say that it is to come ("next week", "in two days")."""
        plain = self.expression
        step = plain.get("step") or plain.get("count") or plain.get("direction") or 0
        return plain["kind"] in ("Shift", "Weekday") and step > 0

    @property
    def is_gone(self) -> bool:
        """Whether its words say that it was before the day of writing ("last week", "two days ago")."""
        plain = self.expression
        step = plain.get("step") or plain.get("count") or plain.get("direction") or 0
        is_behind = plain["kind"] in ("Shift", "Weekday", "Window") and step < 0
        is_earlier = plain["kind"] == "Part" and plain["modifier"] == "earlier"
        return is_earlier or bool(is_behind and plain["anchor"] == Anchor.DCT)


def _is_deictic(plain: dict[str, Any]) -> bool:
    if plain["kind"] in ("Shift", "Weekday"):
        return str(plain["anchor"]) == Anchor.DCT
    if plain["kind"] == "Calendar":
        return str(plain["granularity"]) == "day" and plain["year"] is None
    if plain["kind"] in ("DayPart", "Clock") and plain["day"] is not None:  # "at 9 on Monday"
        return _is_deictic(plain["day"])
    if plain["kind"] == "Part":  # "late on Friday"
        return _is_deictic(plain["whole"])
    return str(plain["kind"]) == "DayPart"


def read_time(span: Passage, type_: str) -> Time:
    """A timex with what it hangs on, looked up in the parse."""
    root = span.root
    prep = root.head if root.dep_ in ("pobj", "pcomp") and root.head.pos_ in ("ADP", "SCONJ") else None
    if prep is not None and prep.dep_ == "agent":  # "led by this year's winner"
        prep = None
    if root.dep_ == "prep" and root.lower_ in _PREPOSITIONS:  # "late on Friday"
        prep = root
    top = prep if prep is not None else root
    while top.dep_ in ("prep", "pcomp", "advmod") and top.head.pos_ == "ADP":
        top = top.head
    time = Time(span, type_, prep, _written_then(top.head) or top.head)
    if time.is_gone and (decided := _decided_then(time.governor)) is not None:
        return replace(time, governor=decided)
    noun = _answered_for(time, top) if time.is_past else None
    return time if noun is None else replace(time, governor=noun)


def _decided_then(infinitive: Word) -> Word | None:
    """The past verb above an infinitive, of which a time before now is ("agreed to pay a fine last week"); or None."""
    if not is_infinitive(infinitive) or any(child.lower_ == "have" for child in infinitive.lefts):
        return None
    above = next((each for each in infinitive.ancestors if each.pos_ in ("VERB", "AUX")), None)
    return above if above is not None and tense(above) is Tense.PAST else None


def _written_then(participle: Word) -> Word | None:
    """The verb of what somebody says or does by what is dated so ("resigned in a letter dated 4 May").

    Not of what is done with the text: "found his name in a letter dated 4 May".
    """
    prep = participle.head.head
    if not is_dated(participle) or prep.dep_ != "prep" or prep.lower_ not in ("in", "by") or prep.head.pos_ != "VERB":
        return None
    is_text = participle.head.lemma_.lower() in words("dating", "occasions") | words("dating", "writings")
    is_within = prep.i > prep.head.i and any(child.dep_ == "dobj" for child in prep.head.children)
    return prep.head if is_text and not is_within else None


def is_dated(participle: Word) -> bool:
    """Whether a word tells of the date that a thing bears ("a letter dated 4 May")."""
    return participle.lower_ == "dated" and participle.dep_ == "acl"


def _answered_for(time: Time, top: Word) -> Word | None:
    """The noun for which somebody is to answer, if a time before now stands behind it ("will be tried for the …")."""
    verb = time.governor
    if tense(verb) is not Tense.FUTURE:
        return None
    grounds = (child for child in verb.children if child.lower_ in _GROUNDS and verb.i < child.i < top.i)
    return next((noun for prep in grounds for noun in prep.children if noun.dep_ == "pobj" and is_known(noun)), None)


def datable(doc: Parse) -> dict[int, Time]:
    """The times that can date something, by their number; a range stands under its first end, whole."""
    spans = spans_of(doc, TIMEXES)
    found: dict[int, Time] = {}
    for number, span in enumerate(spans):
        values = values_of(doc, span.id_)
        plain = values["expression"]
        end = plain["time"] if plain["kind"] == "Bound" else plain  # "from May until June"
        if end["kind"] == "RangeEnd" and end["side"] == 0 and number + 1 < len(spans):
            span = Passage(doc, span.start, spans[number + 1].end, id_=span.id_)
        elif plain["kind"] in _DATELESS or end["kind"] == "RangeEnd" or _is_last_day(values):
            continue
        time = _in_row(read_time(span, values["type"]), found.get(number - 1))
        if not dates_nothing(time) or opened_by_when(time) is not None:
            found[number] = time
    return found


def _is_last_day(values: dict[str, Any]) -> bool:
    """Whether a time only tells up to when a length before it went: "in the three months to September"."""
    told = values["expression"]
    is_length = told["kind"] == "Window" or "quarter" in (told.get("granularity"), told.get("unit"))
    return values["derivation"][0] in _ENDED and not is_length


def _in_row(time: Time, before: Time | None) -> Time:
    """A time that hangs on the one before it in their row, as one of the same governor: "won in 2010 and 2014"."""
    on = time.governor.head if time.governor.lower_ == "again" else time.governor
    is_on = before is not None and (on == before.prep or before.span.start <= on.i < before.span.end)
    return replace(time, governor=before.governor) if before is not None and is_on else time


def words_of_ends(doc: Parse) -> set[int]:
    """The words between a length of time and its last day, which tell no event: "the quarter that ended on"."""
    pairs = pairwise(spans_of(doc, TIMEXES))
    return {i for one, other in pairs if _is_last_day(values_of(doc, other.id_)) for i in range(one.end, other.start)}


def is_beside_amount(time: Time) -> bool:
    """Whether an amount stands between a time and its preposition, which is the amount's: "by a third last year"."""
    between = () if time.prep is None else time.span.doc[time.prep.i + 1 : time.span.start]
    return any(word.lower_ in ordinals() or word.like_num for word in between)


def is_fronted(time: Time) -> bool:
    """Whether a time stands before the subject of the clause it hangs on."""
    verb = clause_head(time.governor)
    subjects = [child.i for child in verb.children if child.dep_ in SUBJECTS]
    return bool(subjects) and time.span.end <= min(subjects)


def opened_clause(time: Time) -> Word | None:
    """The verb that surely has a time: "in 2019, when …", "…: in 2019, she …", "has served since 2019".

    The first two are read from the words' order, whatever the parse made of them.
    """
    return opened_by_when(time) or itemised(time) or _after_comma(time) or _bounded(time) or _counted(time)


def counted_from(time: Time) -> Word | None:
    """The word of the event that a time is counted from: a noun or a verb ("a week after he fell"); None for others."""
    doc, span = time.span.doc, time.span
    if values_of(doc, span.id_).get("event") is None or span.end == len(doc):
        return None
    marker = doc[span.end]
    if marker.dep_ == "mark":
        return marker.head
    return next((child for child in marker.children if child.dep_ in ("pobj", "pcomp")), None)


def _counted(time: Time) -> Word | None:
    """The verb of the sentence that opens with how long it came after, or before, what a clause or a noun tells."""
    event = counted_from(time)
    if event is None:
        return None
    verb = event.head if event.dep_ == "advcl" else event.head.head if event.dep_ == "pobj" else event
    is_fronted = event.i < verb.i and (event.dep_ == "advcl" or time.span.start == time.span.sent.start)
    return verb if is_fronted and verb.pos_ in ("VERB", "AUX") else None


def _bounded(time: Time) -> Word | None:
    """The verb with a tense that "since" or "until" hangs on, itself or through what completes it."""
    verb = time.governor
    is_state = not is_infinitive(verb) and verb.head.lemma_ in words("classes", "state")
    if verb.dep_ in ("xcomp", "acomp") and verb.head.pos_ == "VERB" and (is_state or time.preposition == "since"):
        verb = verb.head  # "has been trying to leave since May", "remained closed until May"
    is_bounded = time.preposition in ("since", "until", "till") and verb.pos_ == "VERB" and is_finite(verb)
    is_put_off = phrasal(verb) in words("dating", "putting_off")
    return verb if is_bounded and not is_put_off and not _is_inserted(verb) else None


def is_after_colon(trigger: Word, time: Time) -> bool:
    """Whether a time stands before the colon that opens a trigger's clause ("his acts in 2018: he …").

    Not so where another clause comes before the colon ("It ended in 2013, and few were surprised: …").
    """
    if time.span.end > trigger.i or trigger.dep_ == "relcl":
        return False
    between = trigger.doc[time.span.end : trigger.i]
    colon = next((token.i for token in between if token.text == ":"), None)
    if colon is None:
        return False
    return not any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in trigger.doc[time.span.end : colon])


def opened_by_when(time: Time) -> Word | None:
    """The verb of a clause that "when" opens right after a time, or "in which" after "a letter of 2 May"."""
    doc, at = time.span.doc, time.span.end
    at += at < len(doc) and doc[at].text == ","
    opening = [token.lower_ for token in doc[at : at + 2]]
    if opening[:1] != ["when"] and not (opening == ["in", "which"] and time.preposition == "of"):
        return None
    verb = clause_head(doc[at])
    return verb if verb.i > at else None


def itemised(time: Time) -> Word | None:
    """The word that tells what happened in a list item "<time>: <fragment>": its verb, else its noun."""
    doc, sent, at = time.span.doc, time.span.sent, time.span.end
    before = (token for token in doc[sent.start : time.span.start] if not _is_mark(token))
    if any(token.lower_ not in _PREPOSITIONS for token in before):
        return None
    while at < sent.end and _is_mark(doc[at]) and doc[at].text not in _SEPARATORS:
        at += 1
    if at >= sent.end or doc[at].text not in _SEPARATORS:
        return None
    return _told_by(doc[at + 1 : sent.end])


def _is_mark(token: Word) -> bool:
    return token.is_punct or token.is_space or not any(character.isalnum() for character in token.text)


def _told_by(fragment: Passage) -> Word | None:
    """The first verb of a fragment outside of its subordinate clauses, else its first whole noun."""
    verbs = (t for t in fragment if t.pos_ == "VERB" and t.dep_ not in ("acl", "relcl", "advcl", "amod", "pcomp"))
    nouns = (t for t in fragment if t.pos_ == "NOUN" and t.dep_ not in ("compound", "npadvmod", "nmod", "poss"))
    return next(verbs, None) or next(nouns, None)


def _after_comma(time: Time) -> Word | None:
    """The first finite verb after a time that commas set off before a clause, whatever the parse made of it."""
    span, doc = time.span, time.span.doc
    before = span.start - 1
    if before >= span.sent.start and doc[before].lower_ in _PREPOSITIONS:
        before -= 1
    is_opened = before < span.sent.start or doc[before].text in _OPENERS
    if not is_opened or span.end >= span.sent.end or doc[span.end].text != ",":
        return None
    is_inside = before >= span.sent.start and doc[before].text == "("  # "Lind (3 May 1871, Bonn – 1940) was a judge"
    told = takewhile(lambda token: not is_inside or token.text != ")", doc[span.end : span.sent.end])
    verbs = (t for t in told if t.dep_ not in ("aux", "auxpass") and t.pos_ in ("VERB", "AUX"))
    first = next((verb for verb in verbs if is_finite(verb) and not _is_inserted(verb)), None)
    return first if first is not None and _has_subject_between(first, span.end) else None


def _is_inserted(verb: Word) -> bool:
    """Whether a verb stands in a relative clause or one that is counted from, or reports in passing."""
    is_counted = any(child.dep_ == "mark" and child.lower_ in ("after", "before") for child in verb.children)
    return is_counted or verb.dep_ in ("relcl", "acl") or reports_in_passing(verb)


def _has_subject_between(verb: Word, start: int) -> bool:
    return any(child.dep_ in SUBJECTS and start <= child.i < verb.i for child in verb.children)
