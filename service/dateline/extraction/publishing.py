"""Whether the publication date may stand in for the date of an event (DESIGN.md, section 3, `published`)."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.extraction.frames import is_main
from dateline.extraction.syntax import SUBJECTS, auxiliaries, clause_head, tense
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

# Adverbs and phrases that put an event at some other time, or at many times.
_ELSEWHEN = frozenset(
    {"once", "historically", "previously", "earlier", "formerly", "originally", "ever", "always", "often", "usually",
     "sometimes", "long", "never", "later", "then", "subsequently", "traditionally", "repeatedly", "recently",
     "already", "initially", "eventually", "afterwards", "afterward", "since"}
)  # fmt: skip
_ELSEWHEN_NOUNS = frozenset({"past", "history", "years", "decades", "months", "times", "century", "centuries"})
_EXPERIENTIAL = frozenset({"ever", "never", "before", "times", "many", "several", "twice", "always"})


def is_publishable(head: Token, trigger_class: TriggerClass, *, is_lead: bool) -> bool:
    """Whether a trigger that nothing dates may be given the publication date.

    Args:
        head: The trigger's head, or the light verb that a nominal trigger shares a clause with.
        is_lead: Whether its sentence opens the story or is its title.
    """
    verb = head if head.pos_ in ("VERB", "AUX") else None
    if verb is None or not is_main(verb) or _is_elsewhen(verb) or _is_generic(verb):
        return False
    when = tense(verb)
    if trigger_class is TriggerClass.REPORTING:
        return when in (Tense.PAST, Tense.PRESENT)
    return is_lead and when is Tense.PAST and not _is_experiential(verb)


def _is_elsewhen(verb: Token) -> bool:
    around = [each for each in verb.subtree if clause_head(each) == verb]
    return any(each.lower_ in _ELSEWHEN or each.lower_ in _ELSEWHEN_NOUNS for each in around)


def _is_experiential(verb: Token) -> bool:
    """Whether a perfect tells what has been done at some time, not what is new."""
    if not any(helper.lemma_ == "have" for helper in auxiliaries(verb)):
        return False
    return any(each.lower_ in _EXPERIENTIAL for each in verb.subtree)


def _is_generic(verb: Token) -> bool:
    """Whether a clause has a bare plural or "people", "many" and the like for its subject."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ != "NNS":
        return False
    return not any(child.dep_ in ("det", "poss", "nummod", "amod", "compound") for child in subject.children)
