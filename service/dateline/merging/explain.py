"""Why mentions are one event: the features of each pair, what they add up to, and what nearly joined."""

from __future__ import annotations

from collections.abc import Sequence, Set

from dateline.merging.candidates import Candidates
from dateline.merging.chains import Chain, Merged
from dateline.merging.profiles import MentionKey, Profile
from dateline.merging.scores import Scorer
from dateline.model.reasons import PairReasons, Reasons, Share

#: Chains kept apart came near when their average score is within this much of joining (thousandths of a logit).
NEAR = 2500
MOST_NEAR = 5


def explain_pair(one: Profile, other: Profile, scorer: Scorer) -> PairReasons:
    """The features of two mentions and what each is worth."""
    features = scorer.features(one, other)
    weights = scorer.weights.features
    shares = [Share(name, round(value, 4), weights.get(name, 0.0)) for name, value in features.items()]
    shares.sort(key=lambda s: (-abs(s.value * s.weight), s.feature))
    return PairReasons(one.key, other.key, scorer.score(one, other), tuple(shares))


def explain(chain: Chain, merged: Merged) -> Reasons:
    """Why the mentions of a chain are one event, and what was kept apart from it; nothing is said of an empty one.

    Only chains can have come near that a mention of this one has met in a block.
    """
    scorer = Scorer()
    if not chain.mentions:
        return Reasons((), (), scorer.weights.join)
    profiles = {profile.key: profile for profile in merged.candidates.profiles.values()}
    inside = [profiles[m.article, m.index] for m in chain.mentions]
    met = _met({profile.key for profile in inside}, merged.candidates)
    near = []
    for other in merged.chains:
        if other.first != chain.first and any((m.article, m.index) in met for m in other.mentions):
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


def _met(keys: Set[MentionKey], candidates: Candidates) -> set[MentionKey]:
    """The mentions that stand in one block with some of these."""
    inside = [member for member, profile in candidates.profiles.items() if profile.key in keys]
    return {candidates.profiles[member].key for member in candidates.blocks.beside(inside)}


def _average(ones: Sequence[Profile], others: Sequence[Profile], scorer: Scorer) -> float:
    return sum(scorer.score(one, other) for one in ones for other in others) / (len(ones) * len(others))


def _best(ones: Sequence[Profile], others: Sequence[Profile], scorer: Scorer) -> PairReasons:
    pairs = ((one, other) for one in ones for other in others)
    one, other = max(pairs, key=lambda pair: scorer.score(*pair))
    return explain_pair(one, other, scorer)
