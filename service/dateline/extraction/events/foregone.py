"""Foregone: what became of plans, expectations and promises, as the words around them tell it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.events.forms import is_negated
from dateline.extraction.events.phrases import calls_off
from dateline.extraction.lexicon import class_of, governed_status, words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, has_auxpass, is_pluperfect, phrasal, tense, upwards
from dateline.model.mentions import Status, TriggerClass
from dateline.model.times import Tense

_PROMISING = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_POINTING = frozenset({"it", "this", "that", "they", "neither"})


def kept_or_broken(noun: Word) -> Status | None:
    """What came of a promise or a threat that was kept or broken ("made good on its threat to"); None for others."""
    if governed_status(noun.lemma_.lower()) not in _PROMISING:
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "nsubjpass", "pobj") or tense(verb) is not Tense.PAST:
        return None
    is_good = verb.lemma_ == "make" and any(child.lower_ == "good" for child in verb.children)
    if is_good or phrasal(verb) in words("clauses", "keeping"):
        return Status.NOT_OCCURRED if _is_undone(verb) else Status.OCCURRED
    return Status.NOT_OCCURRED if phrasal(verb) in words("clauses", "breaking") else None


def is_belied(governor: Word) -> bool:
    """Whether what was hoped for is looked back on from later, when it had not come ("had expected a rise")."""
    return governor.lemma_ in words("clauses", "hoping") and is_pluperfect(governor)


def is_given_up(token: Word) -> bool:
    """Whether what was to happen is told not to have: by what was done instead, or in so many words.

    "Was due to land on Monday but stayed in Oslo", "the trial, due to start on 2 March, never happened".
    """
    return _is_turned(token) or any(_is_undone(verb) for verb in _verdicts(token)) or _came_to_nothing(token)


def called_off_by(token: Word) -> Word | None:
    """The verb that calls a plan off in the same breath ("was planned for May but was called off"); or None."""
    verb = next((each for each in upwards(token) if tense(each) is not None), None)
    if verb is None or tense(verb) is not Tense.PAST or verb.lemma_ not in _planning():
        return None
    rows = (child for child in verb.children if child.dep_ == "conj" and child.i > token.i and calls_off(child))
    return next((row for row in rows if has_auxpass(row) and not any(c.dep_ in SUBJECTS for c in row.children)), None)


def is_called_off(token: Word) -> bool:
    """Whether a plan was called off, in the same breath or in the next sentence ("It was called off")."""
    end = token.sent.end
    following = token.doc[end].sent.root if end < len(token.doc) else None
    is_it = following is not None and calls_off(following) and has_auxpass(following)
    pointing = (child for child in following.children if child.dep_ == "nsubjpass") if is_it and following else ()
    return called_off_by(token) is not None or any(child.lower_ in _POINTING for child in pointing)


def _planning() -> frozenset[str]:
    """Verbs of plans and of what was to be."""
    return words("clauses", "foregone") | words("dating", "planning")


def _is_turned(token: Word) -> bool:
    verb = next((each for each in upwards(token) if tense(each) is not None), None)
    if verb is None or tense(verb) is not Tense.PAST or verb.lemma_ not in words("clauses", "foregone"):
        return False
    others = (child for child in verb.children if child.dep_ == "conj" and child.i > token.i)
    deeds = (other for other in others if class_of(other.lemma_) is not TriggerClass.REPORTING)
    is_turned = any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.children)
    return is_turned and any(tense(deed) is Tense.PAST for deed in deeds)


def _came_to_nothing(token: Word) -> bool:
    """Whether a plan failed in the row of verbs that it is the subject of ("was drawn up but came to nothing")."""
    noun = token.head
    if token.dep_ != "acl" or noun.dep_ not in SUBJECTS:
        return False
    row = (noun.head, *(child for child in noun.head.children if child.dep_ == "conj"))
    ends = (child for verb in row if verb.lemma_ == "come" for child in verb.children)
    is_nothing = any(inner.lower_ == "nothing" for end in ends for inner in end.children)
    return is_nothing or any(phrasal(verb) in words("clauses", "fail") for verb in row)


def _verdicts(token: Word) -> Iterator[Word]:
    """The verbs that tell whether a plan came true: that of its noun, or of "it" in the next sentence."""
    for each in upwards(token):
        if each.pos_ == "NOUN" and each.dep_ in SUBJECTS and phrasal(each.head) in words("clauses", "coming_true"):
            yield each.head
    end = token.sent.end
    following = token.doc[end].sent.root if end < len(token.doc) else None
    if following is None or phrasal(following) not in words("clauses", "coming_true"):
        return
    if any(child.dep_ in SUBJECTS and child.lower_ in _POINTING for child in following.children):
        yield following


def _is_undone(verb: Word) -> bool:
    is_denied = any(child.dep_ == "neg" for child in verb.children) or is_negated(verb)
    return is_denied and tense(verb) is Tense.PAST
