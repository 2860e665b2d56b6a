"""Edits to the chains: which mentions are one event. `merge` and `split`, and `add` for what no source tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.curation.naming import MentionKey, Naming
from dateline.model.edits import Edit, Op, Target


@dataclass(slots=True, eq=False)
class Strand:
    """A chain under edit: its mentions, and the edits that added events to it by hand, in order."""

    mentions: frozenset[MentionKey] = frozenset()
    added: tuple[Edit, ...] = ()
    is_edited: bool = False


@dataclass(slots=True, eq=False)
class Strands:
    """All chains under edit, and where each mention is.

    `holder` knows each mention's strand, `home` the strand of each edit that added an event.
    """

    all: list[Strand]
    naming: Naming
    holder: dict[MentionKey, Strand] = field(default_factory=dict)
    home: dict[str, Strand] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.holder = {key: strand for strand in self.all for key in strand.mentions}

    def apply(self, edit: Edit) -> bool:
        """Do what an edit to chains says; False where it applies to nothing any more."""
        match edit.op:
            case Op.ADD:
                self._put(Strand(added=(edit,), is_edited=True))
                return True
            case Op.MERGE:
                return self._merge(edit.targets)
            case Op.SPLIT:
                return self._split(edit.targets[0])
        raise ValueError(f"an edit to chains expected, got {edit.op}")

    def find(self, target: Target) -> Strand | None:
        """The strand that holds most of a target's mentions; None where all are gone.

        Of equals it is the one that holds the first of them.
        """
        if target.added is not None:
            return self.home.get(target.added)
        votes = Counter(self.holder[key] for key in self._keys(target))
        # A Counter keeps the order in which it first saw each, so the first of the most is taken.
        return max(votes, key=votes.__getitem__, default=None)

    def _keys(self, target: Target) -> list[MentionKey]:
        """The mentions of a target that are on the timeline: one that only echoes another is in no strand."""
        return [key for name in target.mentions for key in self.naming.find(name) if key in self.holder]

    def _merge(self, targets: Sequence[Target]) -> bool:
        """Make one strand of those that are there; with fewer than two of them there is nothing to say."""
        found = [strand for target in targets if (strand := self.find(target)) is not None]
        if len(found) < 2:
            return False
        distinct = list(dict.fromkeys(found))
        if len(distinct) > 1:
            self._replace(
                distinct,
                [
                    Strand(
                        frozenset().union(*(strand.mentions for strand in distinct)),
                        tuple(edit for strand in distinct for edit in strand.added),
                        is_edited=True,
                    )
                ],
            )
        return True

    def _split(self, target: Target) -> bool:
        """Take the mentions that are there out of their strand; those that are alone already stay so."""
        strand = self.find(target)
        if strand is None:
            return False
        taken = strand.mentions & set(self._keys(target))
        rest = strand.mentions - taken
        if rest or strand.added:
            self._replace(
                [strand], [Strand(rest, strand.added, is_edited=True), Strand(taken, is_edited=True)]
            )
        return True

    def _replace(self, old: Iterable[Strand], new: Iterable[Strand]) -> None:
        for strand in old:
            self.all.remove(strand)
        for strand in new:
            self._put(strand)

    def _put(self, strand: Strand) -> None:
        self.all.append(strand)
        self.holder |= dict.fromkeys(strand.mentions, strand)
        self.home |= {edit.id: strand for edit in strand.added}
