"""Status: whether an event happened, as its sentence tells it (component `dateline_status`).

Read in this order: the words beside the trigger, its auxiliaries, the clause it stands in, the word
that governs it (`forms`, `governing`). What is coordinated shares what it does not say itself.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from dateline.extraction.events.foregone import is_called_off, is_given_up
from dateline.extraction.events.forms import beside, own_form
from dateline.extraction.events.governing import above, guessed, has_happened, is_rejected
from dateline.extraction.events.hearings import is_charged
from dateline.extraction.events.phrases import calls_off
from dateline.extraction.events.planning import planning_verb
from dateline.extraction.extensions import TIMEXES, TRIGGERS, spans_of, values_of
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.parsing.attachment import datable
from dateline.extraction.parsing.parse import Parse, Passage, Word, parse_of
from dateline.extraction.parsing.syntax import (
    auxiliaries,
    is_plain_past,
    is_pluperfect,
    is_present_perfect,
    row_head,
    tense,
)
from dateline.model.dates import Relation
from dateline.model.mentions import Status, TriggerClass
from dateline.model.times import Tense

# How many governors up a status is looked for.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """What is said of one trigger."""

    trigger: str
    status: Status
    tense: Tense | None
    is_perfect: bool


@Language.factory("dateline_status", requires=["token.pos", "token.dep", "token.lemma", "doc.spans"], default_config={})
def make_status(nlp: Language, name: str) -> StatusFinder:
    """The component."""
    return StatusFinder()


class StatusFinder:
    """Reads the status of each trigger and writes `status`, `tense` and `is_perfect` into its values."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.annotate(doc, self.find(parse_of(doc)))
        return doc

    def find(self, doc: Parse) -> list[Reading]:
        """A reading for each trigger in order of place."""
        plans = {verb.i for time in datable(doc).values() if (verb := planning_verb(time)) is not None}
        return [_read(doc, span.id_, plans) for span in spans_of(doc, TRIGGERS)]

    def annotate(self, doc: Doc, readings: list[Reading]) -> None:
        """Write what `find` found."""
        for reading in readings:
            told = reading.tense.value if reading.tense is not None else None
            values = values_of(doc, reading.trigger)
            values.update(status=reading.status.value, tense=told, is_perfect=reading.is_perfect)


def _read(doc: Parse, trigger: str, plans: Collection[int]) -> Reading:
    values = values_of(doc, trigger)
    head = doc[values["head"]]
    verb = doc[values["verb"]] if values["verb"] is not None else head
    told = head if calls_off(verb) else verb
    status = (_beside(head, told) if told != head else None) or status_of(told)
    tlink = values.get("tlink")
    is_since = tlink is not None and tlink["relation"] == Relation.SINCE.value and tlink["basis"] is None
    when = tense(verb) if verb.pos_ in ("VERB", "AUX") else None
    if status is Status.OCCURRED and when is Tense.PRESENT and verb.i in plans:  # "a report is promised for May"
        status = Status.PLANNED
    if status is Status.OCCURRED and (is_since and not _is_over(verb) or _is_going_on(verb)):
        status = Status.ONGOING
    return Reading(trigger, status, when, when is Tense.PAST and is_present_perfect(verb))


def _beside(noun: Word, verb: Word) -> Status | None:
    """The status told beside a noun, but what was planned and then held is planned no more ("the postponed vote")."""
    status = beside(noun)
    return None if status is Status.PLANNED and tense(verb) is Tense.PAST else status


def status_of(head: Word) -> Status:
    """The status of a trigger by its head word; occurred where nothing speaks against it."""
    status = _beside(head, head.head if has_happened(head) else head) or guessed(head) or own_form(head)
    status = status or (None if is_rejected(head) else above(head, _REACH))
    status = status or (Status.ALLEGED if is_charged(row_head(head)) else Status.OCCURRED)
    if status is Status.PLANNED and is_called_off(head):
        return Status.CANCELLED
    return Status.NOT_OCCURRED if status is Status.PLANNED and is_given_up(head) else status


def _is_over(verb: Word) -> bool:
    """Whether what has been so since some time may be so no more ("ruled from 1999", "had ruled since 1999")."""
    return is_pluperfect(verb) or is_plain_past(verb)


def _is_going_on(verb: Word) -> bool:
    """Whether a verb tells what is still going on.

    That is a progressive in the present, a perfect that says how long a state has lasted, and what is done, or has
    been done, for nobody says how many years ("has long backed", "has sold grain for decades").
    """
    is_perfect = is_present_perfect(verb)
    if is_perfect and class_of(verb.lemma_) is TriggerClass.STATE and _lasts(verb):
        return True
    if (is_perfect or tense(verb) is Tense.PRESENT) and (_lasts(verb, is_vague=True) or _is_of_old(verb)):
        return True
    is_progressive = verb.tag_ == "VBG" or any(helper.lower_ == "being" for helper in auxiliaries(verb))
    if verb.pos_ != "VERB" or not is_progressive:
        return False
    return tense(verb) is Tense.PRESENT or is_perfect


def _lasts(verb: Word, *, is_vague: bool = False) -> bool:
    """Whether a verb says for how long ("has lived there for ten years").

    Args:
        is_vague: Whether it is to leave open how many units of time.
    """
    found = (span for span in spans_of(verb.doc, TIMEXES) if verb.sent.start <= span.start < verb.sent.end)
    lengths = {token.i for span in found if _is_length(span, is_vague=is_vague) for token in span}
    return any(child.lower_ == "for" and any(inner.i in lengths for inner in child.children) for child in verb.children)


def _is_length(span: Passage, *, is_vague: bool) -> bool:
    values = values_of(span.doc, span.id_)
    is_length = str(values["type"]) == "DURATION"
    return is_length and not (is_vague and any(token.like_num or token.lower_ in ("a", "an", "half") for token in span))


def _is_of_old(verb: Word) -> bool:
    """Whether an adverb says that something has been done again and again, for long."""
    return any(child.dep_ == "advmod" and child.lower_ in words("clauses", "of_old") for child in verb.children)
