"""Lending: the times that the triggers of a sentence have from one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from dateline.extraction.events.phrases import leads_to
from dateline.extraction.events.sharing import gives_time_to, shares_time_with
from dateline.extraction.extensions import values_of
from dateline.extraction.lexicon import class_of, words
from dateline.extraction.linking.telling import is_elsewhen, is_main
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import (
    SUBJECTS,
    is_finite,
    is_infinitive,
    is_plain_past,
    is_pluperfect,
    is_present_perfect,
    opening_bracket,
    tense,
    upwards,
)
from dateline.model.dates import Basis, Relation
from dateline.model.mentions import TriggerClass
from dateline.model.times import Tense

_AT = frozenset({"in", "on", "at"})
_LASTING = frozenset({Relation.UNTIL.value, Relation.DURING.value})
_CLAUSES = frozenset({"conj", "relcl", "advcl", "ccomp"})
# How far a time is trusted that another trigger lends.
_SHARED = 0.8
# How many triggers in a row may share one time.
_SHARING_STEPS = 3


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to a timex, by its number in the Doc; the rest is what `model.Tlink` says."""

    timex: int
    relation: str
    basis: str | None
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one trigger: its tie, and whether the publication date, or the day of the lead, may stand in."""

    trigger: str
    tlink: Link | None
    publishable: bool
    follows_lead: bool = True


def clause_verb(id_: str, head: Word) -> Word:
    """The verb that lends a trigger its tense: a light one, or that of "managed to sing"; else the trigger's head."""
    values = values_of(head.doc, id_)
    verb = values["verb"] if values["repeat"] is None else values["head"]
    if verb is not None:
        return head.doc[verb]
    above = head.head.head if head.dep_ == "pcomp" else head.head  # "went on buying oil"
    is_led_to = head.dep_ in ("xcomp", "pcomp") and is_finite(above) and leads_to(above) == head
    return above if is_led_to else head


def share(
    answers: list[Answer], heads: dict[str, Word], lent: dict[str, Word], here: dict[int, Time]
) -> list[Answer]:
    """The answers, those without a time taking over that of the trigger they share it with.

    A coordinated verb with another time in its clause shares none, nor is it of the publication date.

    Args:
        lent: The light verbs of nominal triggers, by the triggers' ids.
        here: The times of the sentence, by their numbers.
    """
    by_head = {heads[answer.trigger].i: answer for answer in answers}
    noun_of = {verb.i: heads[id_].i for id_, verb in lent.items()}
    if not any(answer.tlink is not None or answer.publishable for answer in answers):
        return answers
    lacking = [
        head
        for a in answers
        if a.tlink is None and ((head := heads[a.trigger]).dep_ == "conj" or not a.publishable)
    ]
    apart = {head.i for head in lacking if head.dep_ == "conj" and has_time_below(head, here.values())}
    by_head |= {i: replace(by_head[i], publishable=False) for i in sorted(apart)}
    lacking = [head for head in lacking if head.i not in apart]
    days = {i for i, time in here.items() if time.is_of_day}
    of_day = {i for i, answer in by_head.items() if answer.tlink is not None and answer.tlink.timex in days}
    givers = ((head, shares_time_with(head) or _befalling(head, of_day)) for head in lacking)
    found = ((head.i, other.i) for head, other in givers if other and opening_bracket(head) == opening_bracket(other))
    sharing = [(lacker, noun_of.get(giver, giver)) for lacker, giver in found]
    for _ in range(_SHARING_STEPS):
        for lacker, giver in sharing:
            if giver in by_head:
                by_head[lacker] = _taking_over(by_head[lacker], by_head[giver])
    return [by_head[heads[answer.trigger].i] for answer in answers]


def _befalling(verb: Word, of_day: set[int]) -> Word | None:
    """The verb of the clause before on whose day so many came to harm ("sank on 3 May, and ten people died").

    Args:
        of_day: The verbs that happened on a day which the sentence tells.
    """
    before = verb.head
    if verb.dep_ != "conj" or before.i not in of_day or not is_main(verb) or is_elsewhen(verb):
        return None
    is_deed = class_of(before.lemma_) is TriggerClass.OCCURRENCE and is_plain_past(before)
    is_harm = verb.lemma_ in words("dating", "befalling") and is_plain_past(verb)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    is_counted = any(word.tag_ == "CD" for subject in subjects for word in (subject, *subject.children))
    return before if is_deed and is_harm and is_counted else None


def decide(own: dict[str, Link | None], heads: dict[str, Word], here: dict[int, Time]) -> dict[str, Link | None]:
    """The ties, without those that what was decided on has with the deciding.

    A day not told as to come is that of the deciding, a longer time that of the deed ("voted on Monday to close the
    school in July"); with a year it may be that of both.
    """
    settled, verbs = dict(own), {head.i: id_ for id_, head in heads.items()}
    for id_, head in heads.items():
        act, link = _decision(head), own[id_]
        asked = verbs.get(head.head.i) if act is None and _is_wanted(head) else None
        if asked is not None and own[asked] is None and link is not None and link.timex in here:
            is_past = here[link.timex].is_past and link.relation == Relation.IN.value
            settled[asked] = _shared(link) if is_past else None
        if act is None or act.i not in verbs or link is None or link.timex not in here:
            continue
        other, time = own[verbs[act.i]], here[link.timex]
        is_both = other is not None and other.timex == link.timex
        is_day = link.relation == Relation.IN.value and time.is_deictic and not time.is_ahead
        if is_day and (is_both or other is None and act.lemma_ in words("dating", "deciding")):
            settled |= {id_: None, verbs[act.i]: other or link}
        elif is_both and time.expression.get("year") is None:
            settled[verbs[act.i]] = None
    return settled


def _is_wanted(deed: Word) -> bool:
    """Whether an infinitive tells what somebody did something for ("applied to join in 2009"): that was done then."""
    is_aim = deed.dep_ in ("xcomp", "advcl") and is_infinitive(deed)
    return is_aim and deed.head.pos_ == "VERB" and tense(deed.head) is Tense.PAST and is_finite(deed.head)


def _decision(deed: Word) -> Word | None:
    """The past verb that decides on a deed ("voted to sell", "rejected a plan to sell"); None for other words."""
    above = deed.head
    if deed.dep_ == "acl" and is_infinitive(deed):  # "voted against a plan to sell"
        deed, above = above, above.head
    is_for = deed.dep_ in ("pcomp", "pobj") and above.lower_ in ("for", "against")
    act = above.head if is_for else above
    is_decided = is_for or deed.dep_ in ("xcomp", "dobj")
    is_act = act.lemma_ in words("dating", "deciding") | words("dating", "promising")
    return act if is_decided and is_act and tense(act) is Tense.PAST else None


def has_time_below(verb: Word, times: Iterable[Time]) -> bool:
    """Whether one of the times hangs below a verb, in no clause but its own."""
    return any(verb.is_ancestor(time.span.root) and _is_of_clause(time, verb) for time in times)


def _is_of_clause(time: Time, verb: Word) -> bool:
    below = takewhile(lambda word: word is not verb, upwards(time.governor))
    return not any(word.dep_ in _CLAUSES for word in below)


def _taking_over(lacking: Answer, given: Answer) -> Answer:
    """The answer for a trigger with that of the trigger whose time it shares; a time goes before the publication's."""
    if lacking.tlink is not None or lacking.publishable and given.tlink is None:
        return lacking
    if given.tlink is not None and given.tlink.relation in _LASTING:
        return lacking  # what ended what lasted until then came later: "reigned until 1910 and was buried in Bath"
    return replace(lacking, tlink=_shared(given.tlink), publishable=given.publishable, follows_lead=given.follows_lead)


def given(heads: dict[str, Word], own: dict[str, Link | None], here: dict[int, Time]) -> dict[str, Answer]:
    """What verbs get from a part of their clause, where a time hangs on that part for certain."""
    verbs = {head.i: id_ for id_, head in heads.items()}
    found: dict[str, Answer] = {}
    for id_, head in heads.items():
        link, verb = own[id_], gives_time_to(head)
        if link is None or verb is None or verb.i not in verbs or link.timex not in here:
            continue
        time = here[link.timex]
        is_at = time.preposition in _AT or (not time.preposition and (head.pos_ == "VERB" or head.dep_ == "pobj"))
        is_at = is_at or verb.lemma_ in words("dating", "coincident")
        if head.dep_ == "pcomp" and not time.is_of_day:  # "after winning the cup in 2010, the club was sold"
            continue
        if time.governor.i == head.i and is_at and link.basis is None:
            found[verbs[verb.i]] = Answer(verbs[verb.i], _shared(link), publishable=False)
    return found


def bounded(own: dict[str, Link | None], heads: dict[str, Word]) -> dict[str, Link]:
    """The ties of verbs without one to the time of what they have been so since, or until ("since he died in 2011")."""
    found: dict[str, Link] = {}
    lacking = {head.i: id_ for id_, head in heads.items() if own[id_] is None}
    for id_, head in heads.items():
        link, bound = own[id_], _bounds(head)
        if link is None or link.relation != Relation.IN.value or bound is None or bound[0].i not in lacking:
            continue
        score = round(link.score * _SHARED, 3)
        found[lacking[bound[0].i]] = replace(link, relation=bound[1].value, rule="tlink.shared", score=score)
    return found


def _bounds(inner: Word) -> tuple[Word, Relation] | None:
    """The verb that a clause or a noun after "since" or "until" bounds, and how; "since" gives reasons, too."""
    if inner.dep_ == "advcl":
        verb, openings = inner.head, {child.lower_ for child in inner.children if child.dep_ == "mark"}
    elif inner.dep_ in ("pobj", "pcomp"):
        verb, openings = inner.head.head, {inner.head.lower_}
    else:
        return None
    if "since" in openings and (is_present_perfect(verb) or is_pluperfect(verb)):
        return verb, Relation.SINCE
    return (verb, Relation.UNTIL) if openings & {"until", "till"} and is_plain_past(verb) else None


def _shared(link: Link | None) -> Link | None:
    if link is None:
        return None
    rule = "tlink.shared" if link.basis is None else link.rule
    return replace(link, basis=Basis.INHERITED.value, rule=rule, score=round(link.score * _SHARED, 3))
