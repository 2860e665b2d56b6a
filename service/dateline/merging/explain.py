"""Why mentions are one event: the features of each pair, what they add up to, and what nearly joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.merging.chains import Chain, Merged
from dateline.merging.profiles import MentionKey, Profile
from dateline.merging.scores import Scorer

#: Chains kept apart came near when their average score is within this much of joining (thousandths of a logit).
NEAR = 2500
MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Share:
    """What one feature adds to a score, in logits: its value times its weight."""

    feature: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class PairReasons:
    """Two mentions, the score that they are one event (thousandths of a logit), and what makes it up.

    `shares` come largest first, whatever their sign; the model's bias is the rest.
    """

    one: MentionKey
    other: MentionKey
    score: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a chain is one event.

    `pairs` hold, for each mention after the first, its best pair with one before it; `near` the best
    pair with each chain that came near and was kept apart, nearest first; `join` is the average score
    that joins (thousandths of a logit).
    """

    pairs: tuple[PairReasons, ...]
    near: tuple[PairReasons, ...]
    join: int


def explain_pair(one: Profile, other: Profile, scorer: Scorer) -> PairReasons:
    """The features of two mentions and what each is worth."""
    features = scorer.features(one, other)
    weights = scorer.weights.features
    shares = [Share(name, round(value, 4), weights.get(name, 0.0)) for name, value in features.items()]
    shares.sort(key=lambda s: (-abs(s.value * s.weight), s.feature))
    return PairReasons(one.key, other.key, scorer.total(features), tuple(shares))


def explain(chain: Chain, merged: Merged) -> Reasons:
    """Why the mentions of a chain are one event, and what was kept apart from it."""
    scorer = Scorer()
    profiles = {p.key: p for component in merged.components.values() for p in component.profiles}
    inside = [profiles[m.article, m.index] for m in chain.mentions]
    near = []
    for other in merged.chains:
        if other.first != chain.first:
            members = [profiles[m.article, m.index] for m in other.mentions]
            average = _average(inside, members, scorer)
            if average >= scorer.weights.join - NEAR:
                near.append((-average, other.first, _best(inside, members, scorer)))
    near.sort(key=lambda row: row[:2])
    return Reasons(
        pairs=tuple(_best(inside[:number], [inside[number]], scorer) for number in range(1, len(inside))),
        near=tuple(reasons for _, _, reasons in near[:MOST_NEAR]),
        join=scorer.weights.join,
    )


def _average(ones: Sequence[Profile], others: Sequence[Profile], scorer: Scorer) -> float:
    return sum(scorer.score(one, other) for one in ones for other in others) / (len(ones) * len(others))


def _best(ones: Sequence[Profile], others: Sequence[Profile], scorer: Scorer) -> PairReasons:
    pairs = ((one, other) for one in ones for other in others)
    one, other = max(pairs, key=lambda pair: scorer.score(*pair))
    return explain_pair(one, other, scorer)
