"""What rises and falls: each price, index or number has a movement of its own, also on one day and in one word."""

from __future__ import annotations

import re
from itertools import chain

from dateline.merging.kinship import kinship
from dateline.merging.names import agree, prefix
from dateline.merging.profiles import Profile
from dateline.merging.tables import word_lists
from dateline.merging.undergoers import heads_of, names_of, undergoers

#: A share, or points of an index.
_SHARE = re.compile(r"\d ?(?:%|per ?cent\b|points?\b)")


def other_mover(one: Profile, other: Profile) -> float:
    """Something rose or fell by so much, and so did another thing ("the index fell 3.4 percent", "oil fell")."""
    if kinship(one, other) is None or not (rises_or_falls(one) and rises_or_falls(other)):
        return 0.0
    return float((_is_measured(one) or _is_measured(other)) and _are_other(one, other))


def _is_measured(profile: Profile) -> bool:
    """Whether it is told by how much something rose or fell: in its clause, as its title tells that."""
    told = profile.dated.mention
    return bool(told.numbers) or _SHARE.search(told.title) is not None


def rises_or_falls(profile: Profile) -> bool:
    """Whether a mention tells that something rose or fell."""
    return not profile.lemmas.isdisjoint(word_lists("words")["movements"])


def _are_other(one: Profile, other: Profile) -> bool:
    """Whether it is told of two things: two names, or nouns without one in common."""
    mine, theirs = undergoers(one.unit), undergoers(other.unit)
    names = names_of(mine), names_of(theirs)
    if any(prefix(key) == "person" for key in chain(*names)):
        return False  # who fell from a ridge has no price
    if all(names):
        return not agree(*names)
    heads = heads_of(mine), heads_of(theirs)
    return bool(mine and theirs) and heads[0].isdisjoint(heads[1])
