"""Unit vectors of words, and how like they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping


def unit_vector(counts: Mapping[str, int], weigh: Callable[[str], float]) -> dict[str, float]:
    """Damped counts times weights, scaled to length 1; terms in order, so that sums are repeatable.

    Example:
        >>> unit_vector({"b": 1, "a": 1, "c": 0}, lambda _: 2.0)["a"] ** 2
        0.5000000000000001
    """
    raw = {term: (1 + math.log(counts[term])) * weigh(term) for term in sorted(counts) if counts[term] > 0}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}


def cosine(one: Mapping[str, float], other: Mapping[str, float], but: frozenset[str] = frozenset()) -> float:
    """The cosine of two unit vectors; summed in the order of their terms.

    Args:
        but: Terms that do not count.
    """
    shared = one.keys() & other.keys()
    return sum([one[term] * other[term] for term in sorted(shared - but)])
