"""Candidates without all pairs: mentions that share a trigger's sign and something of what it was about.

A mention has signs of its trigger (lemma, family, classes of related words) and signs of its matter
(its participants and places, the names that its article is most about, the head of its object, its
month). Mentions that share one of each stand in one block. Blocks are small as a rule; in a large one
a mention meets only its neighbours in time. So the number of candidates grows with that of mentions.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.profiles import Profile
from dateline.merging.tables import idf
from dateline.model.entities import marks_of

#: In a block a mention meets at most this many that follow it in time.
WINDOW = 12
#: From this inverse document frequency on, the head word of an argument may join unrelated triggers.
_TELLING = 3.0
_DAYS_PER_BUCKET = 31
_WORD = 32


def trigger_signs(profile: Profile) -> list[str]:
    """What two mentions must share one of: the family, a class of related words, or what it was done with."""
    classes = profile.classes
    return [
        f"{profile.dated.mention.family}*",
        *(f"{c}" for c in sorted(classes.own | classes.above)),
        *(f"{word}=" for word in sorted(profile.words) if idf(word) > _TELLING),
    ]


def matter_signs(profile: Profile) -> list[str]:
    """What they must share one of, too: a participant, a place, what the article is about, the month."""
    signs = {mark for key in profile.named | profile.places for mark in marks_of(key)}
    signs |= profile.words
    signs.update(profile.story.foremost)
    if profile.interval is not None and profile.interval.start is not None:
        signs.add(f"{profile.interval.start // (MINUTES_PER_DAY * _DAYS_PER_BUCKET)}@")
    return sorted(signs)


def _blocks(profiles: Sequence[Profile]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The (sign pair, mention) rows, as two columns sorted by sign pair, then by mention."""
    numbers: dict[str, int] = {}
    signs, members = array("q"), array("q")
    for member, profile in enumerate(profiles):
        matters = [numbers.setdefault(sign, len(numbers)) for sign in matter_signs(profile)]
        for trigger in trigger_signs(profile):
            high = numbers.setdefault(trigger, len(numbers)) << _WORD
            signs.extend(high | matter for matter in matters)
            members.extend([member] * len(matters))
    sign, member_of = np.frombuffer(signs, dtype=np.int64), np.frombuffer(members, dtype=np.int64)
    order = np.lexsort((member_of, sign))
    return sign[order], member_of[order]


def _pairs(signs: NDArray[np.int64], members: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The pairs `one * count + other` that stand within WINDOW places of each other in a block."""
    found = []
    for step in range(1, min(WINDOW + 1, len(signs))):
        same = signs[step:] == signs[:-step]
        if not same.any():
            break
        found.append(np.unique(members[:-step][same] * count + members[step:][same]))
    return np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)


def in_time(profiles: Iterable[Profile]) -> list[Profile]:
    """Mentions in order of the time that is known of them, by their words or by their article."""
    return sorted(profiles, key=lambda profile: (profile.moment, profile.key))


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `profiles` (which must be `in_time`) that are worth scoring, in order."""
    signs, members = _blocks(profiles)
    for pair in _pairs(signs, members, len(profiles)).tolist():
        one, other = divmod(pair, len(profiles))
        if one != other:
            yield one, other
