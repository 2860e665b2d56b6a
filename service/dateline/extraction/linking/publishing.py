"""Whether the publication date may stand in for the date of an event."""

from __future__ import annotations

from enum import Enum, auto

from dateline.extraction.lexicon import words
from dateline.extraction.linking.telling import is_elsewhen, is_in_trading, is_main
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, auxiliaries, has_auxpass, is_pluperfect, tense
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_EXPERIENTIAL = frozenset({"ever", "never", "before", "times", "twice", "always"})
_DETERMINING = frozenset({"det", "poss", "nummod"})
_DESCRIBING = frozenset({"amod", "compound"})
_CONCEDING = frozenset({"although", "though", "whereas", "while"})


class Place(Enum):
    """Where in the story a sentence stands; a headline tells the news in the present tense."""

    HEADLINE = auto()
    LEAD = auto()
    BODY = auto()


def is_publishable(verb: Word, trigger_class: TriggerClass, *, place: Place) -> bool:
    """Whether a verb that nothing dates may be given the publication date.

    Args:
        verb: The trigger's head, or the light verb that a nominal trigger shares a clause with.
        place: Where its sentence stands.
    """
    is_saying = trigger_class is TriggerClass.REPORTING and verb.lemma_ not in words("classes", "state")
    if verb.pos_ not in ("VERB", "AUX") or not (is_main(verb) or is_saying and _is_conceded(verb)):
        return False
    if trigger_class is TriggerClass.STATE or is_elsewhen(verb) or is_pluperfect(verb):
        return False
    when = tense(verb)
    if place is Place.HEADLINE:
        return when in (Tense.PAST, Tense.PRESENT)
    if is_saying:
        return when is Tense.PAST or when is Tense.PRESENT and not _is_naming(verb)
    is_news = place is Place.LEAD or is_in_trading(verb)
    return is_news and when is Tense.PAST and not _is_experiential(verb) and not _is_generic(verb)


def _is_conceded(verb: Word) -> bool:
    """Whether a clause stands against a main one ("Although Acme said it would pay, …")."""
    marks = (child.lower_ for child in verb.children if child.dep_ == "mark")
    return verb.dep_ == "advcl" and is_main(verb.head) and any(mark in _CONCEDING for mark in marks)


def _is_naming(verb: Word) -> bool:
    """Whether a passive tells what something is called, which holds at any time ("the service is called Mirror")."""
    return any(child.dep_ == "oprd" for child in verb.children) and has_auxpass(verb)


def _is_experiential(verb: Word) -> bool:
    """Whether a perfect tells what has been done at some time, not what is new."""
    if not any(helper.lemma_ == "have" for helper in auxiliaries(verb)):
        return False
    return any(each.lower_ in _EXPERIENTIAL for each in verb.subtree)


def _is_generic(verb: Word) -> bool:
    """Whether a clause has a bare plural or "people", "many" and the like for its subject, and nothing in particular.

    So "Women wore long skirts" is generic; "Police arrested two men" and "Shares fell 17%" are not.
    """
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ != "NNS" or _has(subject, _DETERMINING | _DESCRIBING):
        return False
    objects = (child for child in verb.children if child.dep_ in ("dobj", "npadvmod"))
    return not any(child.pos_ == "PROPN" or _has(child, _DETERMINING) for child in objects)


def _has(noun: Word, parts: frozenset[str]) -> bool:
    return any(child.dep_ in parts for child in noun.children)
