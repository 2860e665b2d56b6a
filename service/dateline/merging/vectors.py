"""Unit vectors of words, and how like they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

import numpy as np

from dateline.merging.arrays import Floats, Numbers

#: Cosines are taken of so many vectors at once that a table of them against all terms has so many cells.
_CELLS = 1 << 21
#: So many pairs are multiplied together: more would only take memory.
_AT_ONCE = 1 << 12


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


class Vectors:
    """Unit vectors by number, for the cosines of many pairs at once.

    The terms of all vectors stand in one row, those of vector n from `starts[n]` to `starts[n + 1]`.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._starts = np.zeros(1, dtype=np.int64)
        self._terms = np.empty(0, dtype=np.int32)
        self._values = np.empty(0)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def add(self, vectors: Iterable[Mapping[str, float]]) -> None:
        """Add vectors, which take the next numbers; the terms of each are in order."""
        lengths: list[int] = []
        terms: list[int] = []
        values: list[float] = []
        for vector in vectors:
            lengths.append(len(vector))
            terms += [self._numbers.setdefault(term, len(self._numbers)) for term in vector]
            values += vector.values()
        self._starts = np.append(self._starts, self._starts[-1] + np.cumsum(lengths, dtype=np.int64))
        self._terms = np.append(self._terms, np.array(terms, dtype=np.int32))
        self._values = np.append(self._values, values)

    def cosines(self, ones: Numbers, others: Numbers) -> Floats:
        """The cosine of each two vectors, as `cosine` gives it."""
        found = np.zeros(len(ones))
        order = np.argsort(ones)
        firsts, starts = np.unique(ones[order], return_index=True)
        bounds = np.append(starts, len(ones))
        lot = max(1, _CELLS // max(1, len(self._numbers)))
        table = np.zeros((lot, len(self._numbers)))
        for first in range(0, len(firsts), lot):
            rows = firsts[first : first + lot]
            row_of, cells = self._cells(rows)
            table[row_of, self._terms[cells]] = self._values[cells]
            end = bounds[min(first + lot, len(firsts))]
            for start in range(bounds[first], end, _AT_ONCE):
                pairs = order[start : min(start + _AT_ONCE, end)]
                found[pairs] = self._products(table, np.searchsorted(rows, ones[pairs]), others[pairs])
            table[row_of, self._terms[cells]] = 0
        return found

    def _products(self, table: Floats, rows: Numbers, others: Numbers) -> Floats:
        """The products of rows of a table, which has a column for each term, with vectors."""
        pairs, cells = self._cells(others)
        products: Floats = table[rows[pairs], self._terms[cells]] * self._values[cells]
        return np.bincount(pairs, products, len(others)).astype(np.float64, copy=False)

    def _cells(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """The terms of some vectors: for each the place of its vector in `numbers`, and its own place in the row."""
        starts = self._starts[numbers]
        lengths = self._starts[numbers + 1] - starts
        shifts = starts - np.cumsum(lengths) + lengths
        return np.repeat(np.arange(len(numbers)), lengths), np.repeat(shifts, lengths) + np.arange(lengths.sum())
