"""Comparing: times that date nothing, since something is only compared with them, described by them or judged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import clause_head, is_set_off, tense, upwards, word_before
from dateline.model.times import Tense

if TYPE_CHECKING:
    from dateline.extraction.parsing.attachment import Time

_BEST = frozenset({"JJS", "RBS"})
_ORDINALS = frozenset({"first", "last", "only"})
_COMPARING_REACH = 8  # tokens
_FROM_FIGURE = re.compile(r"\b(?:down|up) from (?:\w+ )?[$€£]?\d")
_BESIDE = frozenset({"from", "with", "against", "than"})
_WITHIN = frozenset({"early", "earlier", "late", "later"})


def dates_nothing(time: Time) -> bool:
    """Whether a time only tells what something is compared with, or since when somebody is so old.

    "When" may still open a clause after it: "the worst flood since 1979, when 60 drowned".
    """
    is_none = _is_compared_with(time) or _is_of_an_amount(time) or _is_of_an_age(time)
    return is_none or _is_described(time) or _is_judged(time)


def _is_judged(time: Time) -> bool:
    """Whether a time is spoken of by how it went ("blamed a weak Christmas", "a poor summer hurt it")."""
    left = {child.dep_: child.lower_ for child in time.span.root.lefts}
    return left.get("det") in ("a", "an") and "amod" in left and time.span.root.dep_ in ("dobj", "conj", "nsubj")


def _is_described(time: Time) -> bool:
    """Whether what a clause right behind a time tells is all that is known of it: "the year his son was born"."""
    root = time.span.root
    clauses = [child for child in root.children if child.dep_ == "relcl"]
    if root.dep_ == "dobj":  # of "I remember the Sunday we left" the clause may be read as what is remembered
        clauses += [child for child in root.head.children if child.dep_ == "ccomp"]
    is_open = time.expression["kind"] in ("Shift", "Calendar") and not time.expression.get("year")
    is_known = root.left_edge.lower_ != "the" or time.prep is not None and _is_within(time.prep)  # "later in the day"
    return is_open and not is_known and any(clause.left_edge.i == time.span.end for clause in clauses)


def _is_within(prep: Word) -> bool:
    return prep.i > prep.sent.start and prep.nbor(-1).lower_ in _WITHIN


def _is_compared_with(time: Time) -> bool:
    """Whether a time stands in a comparison ("more than in May", "fell 4 percent from 2022", "the best since 1994")."""
    kind = time.expression["kind"]
    if time.preposition == "since" or kind == "Bound" and time.expression["relation"] == "since":
        return _is_after_the_best(time)
    if kind == "Bound":  # "no later than in May"
        return False
    before = None if time.prep is None else word_before(time.prep)
    is_than = time.preposition == "than" or before is not None and before.lower_ == "than"
    return is_than or _is_beside_less(time) or time.preposition == "from" and _is_changed(time)


def _is_beside_less(time: Time) -> bool:
    """Whether a time is that of a figure which is more or less now ("down from 2,200 in 2009")."""
    start = time.span.start if time.prep is None else time.prep.i
    near = time.span.doc[max(time.span.sent.start, start - _COMPARING_REACH) : start]
    return _FROM_FIGURE.search(near.text) is not None


def _is_after_the_best(time: Time) -> bool:
    """Whether what stands before a time has no equal since then ("the heaviest defeat since 1994")."""
    doc, end = time.span.doc, time.prep.i if time.prep is not None else time.span.start
    for token in reversed(doc[max(time.span.sent.start, end - _COMPARING_REACH) : end]):
        if token.tag_ in _BEST or (token.lower_ in _ORDINALS and token.dep_ in ("amod", "compound")):
            return True
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_changed(time: Time) -> bool:
    """Whether a time after "from" is that of the amount that an amount is set beside ("fell 4 percent from 2022").

    What will change does so from then on ("fares will rise from June"), and so did what changed from a day of a month.
    """
    verb = clause_head(time.governor)
    is_range = time.expression["kind"] == "RangeEnd" or time.expression.get("day") is not None
    is_told = verb.pos_ == "VERB" and tense(verb) is not Tense.FUTURE
    return not is_range and is_told and verb.lemma_ in words("dating", "changing")


def _is_of_an_amount(time: Time) -> bool:
    """Whether a time before now tells when an amount was so that another is set beside ("from $24m a year earlier")."""
    before = word_before(time.span[0]) if time.prep is None else None
    if before is None or time.expression["kind"] != "Shift":
        return False
    phrase = next((each for each in upwards(before) if each.dep_ == "pobj"), None)
    has_amount = phrase is not None and any(token.like_num for token in phrase.subtree)
    return phrase is not None and has_amount and phrase.head.lower_ in _BESIDE


def _is_of_an_age(time: Time) -> bool:
    """Whether a time only says since when somebody is so old ("Berg, 30 last month, scored", "Berg, 30 in May, …")."""
    before = word_before(time.span[0] if time.prep is None else time.prep)
    return before is not None and before.tag_ == "CD" and is_set_off(before)
