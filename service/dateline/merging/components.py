"""Which mentions are linked together: those that pairs that join connect, in parts of bounded size.

Each part is known by its label, the smallest of its members. Labels are found anew after each change, for all
members at once; a part whose members all had its label before, and were all that had it, is the same part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from dateline.merging.arrays import Bools, Numbers
from dateline.merging.blocking import members_in
from dateline.merging.candidates import Joining
from dateline.merging.profiles import Profile

#: Larger parts fall apart at ever higher scores.
COMPONENT_SIZE = 200
_STEP = 500


def connected(ones: Numbers, others: Numbers, count: int) -> Numbers:
    """For each of `count` items the first of those that pairs connect it with, itself among them.

    Args:
        ones: an item of each pair.
        others: the other one.
    """
    homes = np.arange(count)
    while len(ones):
        low, high = np.minimum(homes[ones], homes[others]), np.maximum(homes[ones], homes[others])
        np.minimum.at(homes, high, low)
        while np.any(homes != (further := homes[homes])):
            homes = further
        apart = homes[ones] != homes[others]
        ones, others = ones[apart], others[apart]
    return homes


def labels_of(joining: Joining, profiles: Mapping[int, Profile], count: int, least: int) -> Numbers:
    """The label of each of `count` members.

    Args:
        joining: the pairs that connect them, which score `least` or more.
        profiles: by member number.
    """
    levels = _levels(joining, count, least)
    labels = levels[0]
    for finer in levels[1:]:
        # What no stronger pair is in does not fall apart.
        is_linked = np.bincount(labels[finer != np.arange(count)], minlength=count) > 0
        labels = np.where(is_linked[labels] & _is_large(labels), finer, labels)
    labels = labels.copy()
    for label in np.unique(labels[_is_large(labels)]).tolist():
        for piece in _slices(np.flatnonzero(labels == label).tolist(), profiles):
            labels[piece] = min(piece)
    return labels


def _levels(joining: Joining, count: int, least: int) -> list[Numbers]:
    """What pairs of `least` or more connect, what those a step stronger do, and so on, a label for each member."""
    ones, others = members_in(joining.pairs)
    steps = (joining.scores - least) // _STEP
    labels = np.arange(count)
    found = []
    for step in range(int(steps.max(initial=0)), -1, -1):
        at = np.flatnonzero(steps == step)
        labels = connected(labels[ones[at]], labels[others[at]], count)[labels]
        found.append(labels)
    return found[::-1]


def _is_large(labels: Numbers) -> Bools:
    """Whether each member's part is too large."""
    large: Bools = np.bincount(labels)[labels] > COMPONENT_SIZE
    return large


def _slices(part: list[int], profiles: Mapping[int, Profile]) -> Iterator[list[int]]:
    """A part in pieces of bounded size, by time."""
    part.sort(key=lambda member: (profiles[member].moment, profiles[member].key))
    for first in range(0, len(part), COMPONENT_SIZE):
        yield part[first : first + COMPONENT_SIZE]


def parts_changed(labels: Numbers, before: Numbers) -> dict[int, list[int]]:
    """The members, in order, of each part that is not what it was, by label.

    Args:
        labels: of all members.
        before: of those that there were before.
    """
    former = np.append(before, np.full(len(labels) - len(before), -1))
    stays = former == labels
    count = len(labels)
    now, then = np.bincount(labels, minlength=count), np.bincount(before, minlength=count)
    is_same = (np.bincount(labels[stays], minlength=count) == now) & (now == then)
    moved = np.flatnonzero(~is_same[labels])
    parts: dict[int, list[int]] = {}
    for member, label in zip(moved.tolist(), labels[moved].tolist(), strict=True):
        parts.setdefault(label, []).append(member)
    return parts
