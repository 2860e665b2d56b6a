"""Forms: the status that a trigger's own form and the words beside it tell: negations, modals, conditions."""

from __future__ import annotations

from dateline.extraction.lexicon import class_of, modifier_status, words
from dateline.extraction.parsing.deferral import is_deferred
from dateline.extraction.parsing.parse import Word, asked_once
from dateline.extraction.parsing.syntax import (
    LONGEST_ROW,
    SUBJECTS,
    auxiliaries,
    coordinator,
    is_command,
    is_infinitive,
    is_pluperfect,
    phrasal,
    row_head,
    shares_auxiliaries,
    tense,
)
from dateline.model.mentions import Status, TriggerClass
from dateline.model.times import Tense

_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "ought", "would", "'d", "need", "dare"})
_NEEDLESS = frozenset({"should", "need", "ought"})
_WOULD = frozenset({"would", "'d"})
_OBJECTS = frozenset({"dobj", "attr"})
_ALMOST = frozenset({"almost", "nearly"})
_AHEAD = frozenset({"after", "before", "once", "until", "till", "when"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "supposing"})


def beside(head: Word) -> Status | None:
    """The status told by modifiers, determiners and negations that hang on the trigger, and by "instead of"."""
    if _is_instead(head):
        return Status.NOT_OCCURRED
    for child in head.children:
        if child.dep_ == "neg" and _is_regretted(head):
            return Status.OCCURRED
        if child.dep_ == "neg" and is_deferred(head):
            return None
        if child.dep_ == "neg" and not _is_only(child) or _is_no_longer(child):
            is_open = is_conditional(head) or is_pluperfect(head) and is_inverted(head)
            return Status.HYPOTHETICAL if is_open else Status.NOT_OCCURRED
        if child.lower_ in _ALMOST and head.pos_ == "VERB" and head.lemma_ not in words("clauses", "gradual"):
            return Status.NOT_OCCURRED
        if child.dep_ in ("amod", "advmod", "det", "preconj", "cc", "compound"):
            status = modifier_status(child.lower_)
            is_beside_verb = status is Status.PLANNED and child.dep_ == "advmod"  # "fell next to the wall"
            if status is not None and not is_beside_verb and not _is_only(child):
                return status
    # "Whether a third ship sails.", whose verb is read as a noun.
    return Status.HYPOTHETICAL if head.dep_ == "pobj" and head.head.lower_ in _CONDITIONS else None


def _is_regretted(verb: Word) -> bool:
    """Whether a negated verb tells what was done without need or right ("should not have sold it")."""
    helpers = {helper.lower_ for helper in auxiliaries(verb)}
    return "have" in helpers and not _NEEDLESS.isdisjoint(helpers)


def _is_instead(head: Word) -> bool:
    """Whether a trigger tells what was left undone for something else ("rather than appeal"), whatever it hangs on."""
    first = head.left_edge.i
    before = tuple(token.lower_ for token in head.doc[max(head.sent.start, first - 2) : first])
    return before in (("instead", "of"), ("rather", "than"))


def _is_no_longer(adverb: Word) -> bool:
    parts = {child.lower_ for child in adverb.children}
    return adverb.lower_ == "longer" and "no" in parts and "than" not in parts  # "lasted no longer than a day"


def _is_only(negation: Word) -> bool:
    """Whether a negation is that of "not only", "not just", "no doubt"."""
    after = negation.nbor(1).lower_ if negation.i + 1 < len(negation.doc) else ""
    return after in ("only", "just", "merely", "simply", "doubt", "matter", "least", "less")


def own_form(head: Word) -> Status | None:
    """The status told by a verb's form: its auxiliaries, negative subjects and objects, conditions."""
    if head.pos_ not in ("VERB", "AUX"):
        return None
    helpers = {helper.lemma_.lower() for helper in auxiliaries(head)} | {h.lower_ for h in auxiliaries(head)}
    if is_pluperfect(head) and is_inverted(head) or is_conditional(head):  # "had they stayed, …"
        return Status.HYPOTHETICAL
    if is_negated(head) and not is_deferred(head):  # "will have no bank" tells what will be
        is_to_come = tense(head) is Tense.FUTURE and _has_negative(head, _OBJECTS)
        return Status.PLANNED if is_to_come else Status.NOT_OCCURRED
    if tense(head) is Tense.FUTURE:
        clauses = (*head.children, *row_head(head).children)
        return Status.HYPOTHETICAL if any(map(_is_condition, clauses)) else Status.PLANNED
    if _is_awaited(head):
        return Status.PLANNED
    if helpers & _MODALS:
        return _modal(head, helpers)
    if _is_deed(head):
        return Status.OCCURRED
    if is_infinitive(head) and (head.dep_ == "ROOT" or _is_to_be(head)):
        is_asked = any(child.tag_ in ("WRB", "WP") for child in head.children)  # "How to cook rice"
        past = Status.NOT_OCCURRED if _is_to_be(head) and "have" in helpers else Status.PLANNED
        return Status.HYPOTHETICAL if is_asked else past
    if is_command(head):
        return Status.HYPOTHETICAL
    return None


def _is_awaited(verb: Word) -> bool:
    """Whether a clause tells what will happen first, or at the same time ("will stay shut until it is repaired")."""
    if verb.dep_ != "advcl" or tense(verb) is not Tense.PRESENT or tense(verb.head) is not Tense.FUTURE:
        return False
    return any(child.lower_ in _AHEAD for child in verb.children if child.dep_ in ("mark", "advmod"))


def is_conditional(verb: Word) -> bool:
    """Whether a verb tells what is only supposed ("if no ship sails"), or what would follow from it.

    A past clause is so after a condition that is open now ("if that is so, he lied").
    """
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children):
        return True
    if _is_proviso(verb):
        return True
    if tense(verb) is not Tense.PAST or class_of(verb.lemma_) is TriggerClass.REPORTING:
        return False
    clauses = (child for child in verb.children if child.i < verb.i and tense(child) is Tense.PRESENT)
    return any(map(_is_condition, clauses))


def _is_proviso(verb: Word) -> bool:
    """Whether a clause tells what must be so first ("on condition that no ship sails", "provided it sails")."""
    above = verb.head
    if verb.dep_ not in ("acl", "ccomp", "pcomp") or above.lower_ not in words("clauses", "provisos"):
        return False
    if above.pos_ == "NOUN":
        return above.dep_ == "pobj"
    return not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in above.children)


def _is_condition(clause: Word) -> bool:
    """Whether a clause tells what must happen first ("if the talks fail")."""
    is_well = any(child.lower_ in words("clauses", "well") for child in clause.children)
    if clause.dep_ != "advcl" or clause.lemma_ in words("clauses", "proviso") or is_well:
        return False
    is_supposed = is_inverted(clause) and any(helper.lower_ == "should" for helper in auxiliaries(clause))
    return is_supposed or any(child.lower_ in ("if", "unless") for child in clause.children)


def _is_to_be(verb: Word) -> bool:
    """Whether an infinitive tells what is or was to be ("was to open", "was to have opened"; not "is to blame")."""
    if verb.dep_ != "xcomp" or verb.head.lemma_ != "be" or verb.lemma_ == "blame":
        return False
    return not any(child.dep_ in ("acomp", "attr") for child in verb.head.children)


def _is_deed(infinitive: Word) -> bool:
    """Whether an infinitive tells what was done ("her first act was to sell")."""
    verb = infinitive.head
    if infinitive.dep_ != "xcomp" or verb.lemma_ != "be" or tense(verb) is not Tense.PAST:
        return False
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in words("clauses", "deeds") for child in verb.children)


def _modal(head: Word, helpers: set[str]) -> Status | None:
    """A modal; "would" in what was said is a plan told from the past, "must have" is a guess.

    What somebody "would go on to" do, or "would later" do, was done.
    """
    if "have" in helpers:  # "would have gone on to win", "must have left by noon"
        return Status.HYPOTHETICAL
    if helpers & _WOULD and _is_looked_back_on(row_head(head)):
        return None
    if "must" in helpers and any(child.dep_ == "prep" and child.lower_ in ("by", "within") for child in head.children):
        return Status.PLANNED  # "must ratify it by May"
    if "should" in helpers and any(child.dep_ == "advmod" and child.lower_ == "now" for child in head.children):
        return Status.PLANNED  # "should now begin in May"
    if helpers & _WOULD and head.dep_ in ("ccomp", "conj"):
        return Status.PLANNED
    return Status.HYPOTHETICAL


def _is_looked_back_on(verb: Word) -> bool:
    """Whether "would" tells what came later in a story of the past ("the man she would later marry")."""
    would = next((helper.i for helper in auxiliaries(verb) if helper.lower_ in _WOULD), None)
    if would is None or any(map(_is_condition, verb.children)):
        return False
    is_later = any(child.lower_ == "later" and child.i > would for child in verb.children)
    return phrasal(verb) == "go_on" or verb.dep_ in ("ROOT", "relcl") and is_later


@asked_once
def is_negated(head: Word) -> bool:
    """Whether a verb has a negative subject or object, or shares the negation of a verb before it in its row.

    A row shares its subject ("nobody called or came"), and under "or" all that is said before it ("has not called,
    written or come"), whatever form the tagger gives its verbs.
    """
    if _has_negative(head):
        return True
    verb = head
    for _ in range(LONGEST_ROW):
        joint = coordinator(verb)
        if verb.dep_ != "conj" or joint == "but":
            return False
        is_alternative = joint in ("or", "nor")
        if not is_alternative and any(child.dep_ in SUBJECTS for child in verb.children):
            return False
        is_shared = is_alternative or shares_auxiliaries(verb)
        verb = verb.head
        if _has_negative(verb, SUBJECTS | _OBJECTS if is_shared else SUBJECTS):
            return True
        if any(child.dep_ == "neg" and not _is_only(child) for child in verb.children):
            return is_shared
    return False


def _has_negative(verb: Word, parts: frozenset[str] = SUBJECTS | _OBJECTS) -> bool:
    """Whether a subject or object of a verb is negative ("nobody", "no ship"); "no fault" can be found."""
    if verb.lemma_ in words("classes", "perceiving") | words("classes", "forecasting"):
        parts = parts & SUBJECTS
    for child in verb.children:
        if child.dep_ in parts:
            told = [child.lower_, *(c.lower_ for c in child.children if c.dep_ in ("det", "advmod", "preconj"))]
            if any(word in ("no", "none", "nobody", "nothing", "neither") for word in told):
                return True
    return False


def is_inverted(verb: Word) -> bool:
    """Whether an auxiliary stands before the subject, as in "what did they find"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return subject is not None and any(helper.i < subject.i for helper in auxiliaries(verb))
