"""How the triggers of two mentions are related."""

from __future__ import annotations

from functools import lru_cache

from dateline.merging.profiles import Profile
from dateline.merging.tables import idf
from dateline.merging.units import Unit

#: The inverse document frequency from which on a word is rare.
RARE = 7.0

#: How two triggers may be related, nearest first: the same word; another of its family, such as a verb and its
#: noun; a word that shares a class of WordNet; one of two words that is a kind of the other, or its cause; one that
#: the news has for the same kind of event; two kinds of one thing.
KINSHIPS = ("same_lemma", "same_family", "synonym", "kind_of", "one_kind", "sibling")
SAME = KINSHIPS[:2]
AKIN = KINSHIPS[2:]


@lru_cache(maxsize=4)
def kinship(one: Profile, other: Profile) -> str | None:
    """How two triggers are related, by the first of KINSHIPS that holds; None when they are not.

    Several features of one pair ask for it, one after the other.
    """
    return relation(one.unit, other.unit)


def relation(one: Unit, other: Unit) -> str | None:
    """How what two units tell is related, by the first of KINSHIPS that holds; None when it is not."""
    if not one.lemmas.isdisjoint(other.lemmas):
        return "same_lemma"
    if not one.families.isdisjoint(other.families):
        return "same_family"
    if not one.classes.own.isdisjoint(other.classes.own):
        return "synonym"
    if not one.classes.own.isdisjoint(other.classes.above) or not other.classes.own.isdisjoint(one.classes.above):
        return "kind_of"
    if not one.classes.kinds.isdisjoint(other.classes.kinds):
        return "one_kind"
    return None if one.classes.above.isdisjoint(other.classes.above) else "sibling"


def is_same_trigger(one: Profile, other: Profile) -> bool:
    """Whether the triggers are one word or of one family."""
    return kinship(one, other) in SAME


def commonness(lemma: str) -> float:
    """0 for a rare word, towards 1 for one that stands in most texts and so says little by itself."""
    return max(0.0, 1 - idf(lemma) / RARE)
