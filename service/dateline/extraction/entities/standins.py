"""Stand-ins: what a pronoun that means no name for certain most likely stands for.

A title may say "the nurse" for "she" where a timeline of one person must not. Of what is in view and fits in
number and gender, a fitted model tells how likely each is (`standin_features`); what is not likely enough
stands for nothing, and the title keeps the pronoun.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from math import exp

from dateline.extraction.entities.anaphora import SUBJECTS, is_indefinite
from dateline.extraction.entities.binding import is_bound_apart, own_clause_subject, share_clause
from dateline.extraction.entities.entities import may_be_person
from dateline.extraction.entities.governing import governing, is_of_listener, own_subject
from dateline.extraction.entities.standin_features import (
    can_mean,
    leading,
    nothing_features,
    standin_features,
    takes_up,
)
from dateline.extraction.entities.view import MOST_IN_VIEW, Seen, View
from dateline.extraction.gazetteer import gender_of, type_referred
from dateline.extraction.linear import Linear
from dateline.extraction.parsing.clauses import OBJECTS, is_saying, subject
from dateline.extraction.parsing.parse import Word

MODEL = "standins"
# Sentences before its own that a pronoun in a title looks back over.
REACH = 2
_EMPTY_SUBJECTS = frozenset(("it", "this", "that", "who", "there", "one"))
# The least probability with which a title names what a pronoun stands for, and one of several persons.
LEAST, CONTESTED = 0.5, 0.85


def likeliest(view: View, token: Word, sentence: int, kind: str) -> Seen | None:
    """What a pronoun most likely stands for; None when nothing near is likely enough.

    Args:
        view: What the article has referred to so far.
        token: The pronoun.
        sentence: The number of its sentence.
        kind: PERSON for "he" and "she", THING for "it", MANY for "they".
    """
    if own_clause_subject(token) is not None:
        own = own_subject(view, token)
        if own is not None and kind == "PERSON" and (told := _beside_stranger(view, token, own)) is not None:
            return told
        is_other = own is not None and not own.is_plural and kind == "MANY" and view.many_before(token)
        if own is None or not is_other and can_mean(view, token, own, kind):
            return own
        if own.place is not None and kind == "PERSON" and view.kind(own) != "PERSON":
            return own if view.kind(own) == "" else None
        if _is_owner_beside(view, token, sentence, kind):
            return None
    above = governing(view, token)
    if above is not None and (above.place is None or can_mean(view, token, above, kind)):
        return above
    above = _subject_above(view, token) if kind == "PERSON" else None
    if above is not None and can_mean(view, token, above, kind):
        return above
    if is_of_listener(view, token):
        return None
    matter = _commented(view, token) if kind == "THING" else None
    return matter or choose(view, token, sentence, kind)


def _beside_stranger(view: View, token: Word, own: Seen) -> Seen | None:
    """Whom an article is about, where somebody new of no known sex does something to what is "hers"; else None.

    Example: "In 1985 she was made a dame. A thief broke into her house."
    """
    found = _protagonist(view, token)
    is_stranger = own.place is None and is_indefinite(own.token) and view.gender(own) is None
    return found if is_stranger and found is not None and view.gender(found) == gender_of(token.lower_) else None


def _is_owner_beside(view: View, token: Word, sentence: int, kind: str) -> bool:
    """Whether a possessive may mean an object before it, beside which it reads well ("gave the town its park")."""
    near = (each for each in view.near(token, sentence, 0) if each.token.head == token.head.head)
    objects = (each for each in near if each.token.dep_ in (*OBJECTS, "dative") and each.token.i < token.i)
    return token.dep_ == "poss" and any(can_mean(view, token, each, kind) for each in objects)


def candidates(view: View, token: Word, sentence: int, kind: str) -> list[Seen]:
    """What is in view and allowed by number and gender, latest first."""
    echoes = (each for each in view.echoes_near(sentence, REACH) if not _is_apart(token, each.token))
    near = (each for each in (*view.near(token, sentence, REACH), *echoes) if can_mean(view, token, each, kind))
    if kind == "PERSON":
        near = (each for each in near if not _is_said_of_subject(each.token) and not _is_in_opening(token, each.token))
    return list(islice(near, MOST_IN_VIEW))


def _is_in_opening(pronoun: Word, noun: Word) -> bool:
    """Whether a noun stands in what opens a pronoun's clause, and does nothing there ("Taught by a nun, she …")."""
    if pronoun.dep_ not in SUBJECTS or noun.pos_ != "NOUN" or noun.dep_ in (*SUBJECTS, "poss"):
        return False
    return noun.i > pronoun.head.left_edge.i and noun.i < pronoun.i and pronoun.head.is_ancestor(noun)


def _is_said_of_subject(noun: Word) -> bool:
    """Whether a noun only says what its subject is, which is meant rather ("Berg was a nurse and, later, a spy")."""
    while noun.dep_ in ("appos", "conj"):
        noun = noun.head
    return noun.dep_ == "attr" and any(
        child.dep_ == "nsubj" and child.lower_ not in _EMPTY_SUBJECTS for child in noun.head.children
    )


def choose(view: View, token: Word, sentence: int, kind: str) -> Seen | None:
    """The most likely of the candidates, by all words for one thing together; None in doubt."""
    seen = [] if kind == "THING" and takes_up(token) else candidates(view, token, sentence, kind)
    if not seen:
        is_told_of = view.quotation is None and not is_saying(token.head)  # who speaks may be anybody
        found = _protagonist(view, token) if kind == "PERSON" and is_told_of else None
        return None if found is not None and _is_passed_over(view, token, sentence, found) else found
    model = Linear.load(MODEL)
    latest: dict[tuple[bool, int], Seen] = {}
    weights: defaultdict[tuple[bool, int], float] = defaultdict(float)
    for each in seen:
        thing = thing_of(view, each)
        latest.setdefault(thing, each)
        weights[thing] += exp(model.total(standin_features(view, token, sentence, kind, each)))
    nothing = exp(model.total(nothing_features(view, token, kind)))
    best = max(weights, key=lambda thing: weights[thing])
    is_contested = kind == "PERSON" and len(weights) > 1
    least = CONTESTED if is_contested and best != (True, leading(view)) else LEAST
    if weights[best] < least * (sum(weights.values()) + nothing):
        return None
    found = latest[best]
    is_aside = kind == "THING" and found.token.head.dep_ == "relcl" and not found.token.head.is_ancestor(token)
    is_rivalled = (is_contested or is_aside) and any(_is_above(each, found) for each in seen)
    is_passed_over = kind == "PERSON" and _is_passed_over(view, token, sentence, found)
    return None if _is_unsettled(view, found) or is_rivalled or is_passed_over else found


def _is_passed_over(view: View, token: Word, sentence: int, found: Seen) -> bool:
    """Whether a later sentence is of a name that may be a person's, too ("Lisa Berg left. Ingvild Holt … She …")."""
    later = (each for each in view.near(token, sentence, REACH) if each.sentence > found.sentence and each.is_subject)
    others = (each for each in later if each.place != found.place or each.place is None)
    return any(view.agrees(token, each) and _may_be_person(view, each) for each in others)


def _may_be_person(view: View, seen: Seen) -> bool:
    """Whether a name may be a person's, or a noun tells of one person in the story's own words ("The nurse …")."""
    if seen.place is not None:
        return may_be_person(view.cast.entities[seen.place])
    is_one = seen.token.pos_ == "NOUN" and not seen.is_plural and view.kind(seen) == "PERSON"
    return is_one and not view.is_beside(seen)


def _is_above(seen: Seen, best: Seen) -> bool:
    """Whether a sentence's main clause is another's ("Berg fell on the day that Ruiz left")."""
    is_beside = seen.is_subject and seen.sentence == best.sentence and seen.place != best.place
    return is_beside and seen.token.verbs_above < best.token.verbs_above and not is_saying(seen.token.head)


def thing_of(view: View, seen: Seen) -> tuple[bool, int]:
    """What words for one thing have in common: its place in the cast, else the word that it was brought in by."""
    first = view.cast.stand_ins.get(seen.token.i, seen.token.i)
    place = view.cast.means.get(first) if seen.place is None else seen.place
    return (place is not None, first if place is None else place)


def _is_unsettled(view: View, seen: Seen) -> bool:
    """Whether something is a pronoun of which nothing is known."""
    return seen.token.pos_ == "PRON" and seen.place is None and seen.token.i not in view.echoes


def _is_apart(token: Word, other: Word) -> bool:
    """Whether grammar keeps a pronoun from meaning another word."""
    return share_clause(token, other) or is_bound_apart(token, other)


def _protagonist(view: View, token: Word) -> Seen | None:
    """Where the one person was last referred to whom an article is about; None where nobody is."""
    place = leading(view)
    last = view.last[place] if place is not None else None
    return last if last is not None and view.agrees(token, last) and not _is_apart(token, last.token) else None


def _subject_above(view: View, token: Word) -> Seen | None:
    """Who does what a clause hangs on that a pronoun stands in ("whose aide fled before police searched his flat")."""
    found = (subject(verb) for verb in token.head.ancestors if verb.dep_ == "relcl")
    return next((seen for each in found if each is not None and (seen := view.seen_as(each)) is not None), None)


def _commented(view: View, token: Word) -> Seen | None:
    """What somebody speaks of who did something to it ("He welcomed the decision, saying it gave them room")."""
    saying = token.head.head
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ccomp" or saying.dep_ != "advcl" or saying.tag_ != "VBG":
        return None
    matter = next((child for child in saying.head.rights if child.dep_ in OBJECTS and child.i < saying.i), None)
    is_one = matter is not None and matter.tag_ == "NN" and type_referred(matter.lemma_.lower()) is None
    return view.seen_as(matter) if matter is not None and is_one and is_saying(saying) else None


def meant_by_those(token: Word) -> Word | None:
    """The plural subject that "those of …" repeats ("Its shares rose, those of Acme fell"); None without one."""
    before = (other for other in reversed(list(token.doc[token.sent.start : token.i])) if other.dep_ in SUBJECTS)
    other = next(before, None) or next((each for each in _subjects_before(token)), None)
    return other if other is not None and other.tag_ == "NNS" else None


def _subjects_before(token: Word) -> list[Word]:
    """The subject of the main clause of the sentence before."""
    start = token.sent.start
    root = token.doc[start - 1].sent.root if start else None
    return [] if root is None else [child for child in root.lefts if child.dep_ in SUBJECTS]


def meant_by_one(view: View, token: Word, sentence: int) -> Seen | None:
    """What "the one" is one of: the last plural in view ("She wrote letters. The one that she sent …")."""
    near = (each for each in view.near(token, sentence, REACH) if each.place is None and each.token.tag_ == "NNS")
    return next(near, None)
