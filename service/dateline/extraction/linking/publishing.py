"""Whether the publication date may stand in for the date of an event."""

from __future__ import annotations

from enum import Enum, auto

from dateline.extraction.lexicon import words
from dateline.extraction.linking.frames import is_main
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, auxiliaries, is_pluperfect, tense
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

# Adverbs and phrases that put an event at some other time, or at many times.
_ELSEWHEN = frozenset(
    {"once", "historically", "previously", "earlier", "formerly", "originally", "ever", "always", "often", "usually",
     "sometimes", "long", "never", "later", "then", "subsequently", "traditionally", "repeatedly", "recently",
     "already", "initially", "eventually", "afterwards", "afterward", "since"}
)  # fmt: skip
_ELSEWHEN_NOUNS = frozenset({"past", "history", "years", "decades", "months", "times", "century", "centuries"})
_EXPERIENTIAL = frozenset({"ever", "never", "before", "times", "twice", "always"})


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
    if verb.pos_ not in ("VERB", "AUX") or not is_main(verb) or _is_elsewhen(verb) or is_pluperfect(verb):
        return False
    if trigger_class is TriggerClass.STATE:
        return False
    when = tense(verb)
    if place is Place.HEADLINE:
        return when in (Tense.PAST, Tense.PRESENT)
    if trigger_class is TriggerClass.REPORTING and verb.lemma_ not in words("classes", "state"):
        return when in (Tense.PAST, Tense.PRESENT)
    return place is Place.LEAD and when is Tense.PAST and not _is_experiential(verb) and not _is_generic(verb)


def _is_elsewhen(verb: Word) -> bool:
    """Whether a clause has an adverb or a time noun that puts it elsewhere than in the news."""
    if any(child.dep_ == "advmod" and child.lower_ in _ELSEWHEN for child in verb.children):
        return True
    inner = [(prep, word) for prep in verb.children if prep.dep_ == "prep" for word in prep.children]
    if any(word.lower_ in _ELSEWHEN_NOUNS for _, word in inner):
        return True
    is_of_one = any(child.dep_ == "nsubj" and child.lower_ in ("he", "she", "who") for child in verb.children)
    return is_of_one and any(prep.lower_ == "at" and word.tag_ == "CD" for prep, word in inner)  # "left school at 14"


def _is_experiential(verb: Word) -> bool:
    """Whether a perfect tells what has been done at some time, not what is new."""
    if not any(helper.lemma_ == "have" for helper in auxiliaries(verb)):
        return False
    return any(each.lower_ in _EXPERIENTIAL for each in verb.subtree)


def _is_generic(verb: Word) -> bool:
    """Whether a clause has a bare plural or "people", "many" and the like for its subject."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ != "NNS":
        return False
    return not any(child.dep_ in ("det", "poss", "nummod", "amod", "compound") for child in subject.children)
