"""Candidates without all pairs: mentions that share a trigger's sign and something of what it was about.

A mention has signs of its trigger (lemma, family, classes of related words) and signs of its matter
(its participants and places, the names that its article is most about, the head of its object, its
month). Mentions that share one of each stand in one block. Blocks are small as a rule; in a large one
a mention meets only its neighbours in time. So the number of candidates grows with that of mentions.
"""

from __future__ import annotations

import numpy as np

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.arrays import Bools, Numbers, Small
from dateline.merging.profiles import Profile
from dateline.merging.tables import idf
from dateline.merging.unlike import things_then
from dateline.model.entities import spelt_plainly

#: From this inverse document frequency on, the head word of an argument may join unrelated triggers.
_TELLING = 3.0
_DAYS_PER_BUCKET = 31
_WORD = 32


def trigger_signs(profile: Profile) -> set[str]:
    """What two mentions must share one of: the family, a class of related words, or what it was done with."""
    classes = profile.classes
    return {
        *(f"{family}*" for family in profile.families),
        *(f"{c}" for c in classes.own | classes.above),
        *(f"{kind}#" for kind in classes.kinds),
        *(f"{word}=" for word in profile.words if idf(word) > _TELLING),
        *(f"{thing}=" for thing in things_then(profile)),
    }


def matter_signs(profile: Profile) -> set[str]:
    """What they must share one of, too: a participant, a place, what the article is about, the month."""
    signs = {*profile.name_marks, *profile.words, *map(spelt_plainly, profile.words)}
    signs.update(profile.story.foremost)
    if profile.interval is not None and profile.interval.start is not None:
        signs.add(f"{profile.interval.start // (MINUTES_PER_DAY * _DAYS_PER_BUCKET)}@")
    return signs


def pair_codes(ones: Numbers | Small, others: Numbers | Small) -> Numbers:
    """One number for each two members, whichever comes first."""
    return np.minimum(ones, others).astype(np.int64) << _WORD | np.maximum(ones, others)


def members_in(codes: Numbers) -> tuple[Numbers, Numbers]:
    """The two members of each pair, the smaller first."""
    return codes >> _WORD, codes & ((1 << _WORD) - 1)


def distinct(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Where each of the codes stands once, by size, and for each of all the place of its own there.

    np.unique gives the same, but sorts stably, which takes twice as long.
    """
    order = np.argsort(codes)
    ordered = codes[order]
    is_first = np.append(True, ordered[1:] != ordered[:-1])[: len(codes)]
    places = np.empty(len(codes), dtype=np.int64)
    places[order] = np.cumsum(is_first) - 1
    return order[is_first], places


def no_numbers() -> Numbers:
    """None at all."""
    return np.empty(0, dtype=np.int64)


def find(pairs: Numbers, codes: Numbers) -> tuple[Numbers, Bools]:
    """Where codes stand, or would stand, among pairs; and which of them are there."""
    at = np.searchsorted(pairs, codes)
    known = np.zeros(len(codes), dtype=bool)
    inside = at < len(pairs)
    known[inside] = pairs[at[inside]] == codes[inside]
    return at, known
