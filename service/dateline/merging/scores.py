"""How likely two mentions are one event: the weighted sum of their features, in whole thousandths.

A score is the logit of the probability. Whole numbers add up to the same sum in any order, so chains do not
depend on the order of articles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from dateline.merging.features import BOUNDLESS, FEATURES, STORY_FEATURES, like_articles
from dateline.merging.kinship import KINSHIPS, SAME, kinship
from dateline.merging.profiles import Profile, Story
from dateline.merging.readings import FIRST, OF_DEED, OF_STORIES, THEN, Group
from dateline.merging.tables import Weights, load_weights

#: Scores are cut here, in thousandths of a logit: a pair at the lower end is never one event.
LIMIT = 8000

#: What the likeness of articles is worth depends on the kinship of the triggers.
LIKE = {
    kin: ("same" if kin in SAME else "akin") + "_trigger_like_articles" for kin in KINSHIPS
}
#: All features of a pair, in the order of a table.
NAMES = (*KINSHIPS, *FEATURES, *STORY_FEATURES, *sorted(set(LIKE.values())))

#: What is worth this or less, in logits, bars a pair whatever else speaks for it.
VETO = -20.0

#: Groups with the worth of each of their features that counts.
Weighed = tuple[tuple[Group, Mapping[str, float]], ...]

#: More than all features together are worth.
_BOUNDLESS = 1e6


def bits_of(kin: Iterable[str]) -> int:
    """A bit for each kinship."""
    return sum(1 << KINSHIPS.index(each) for each in kin)


class Scorer:
    """Scores pairs of mentions."""

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or load_weights()
        self.worth = {name: self.weights.features.get(name, 0.0) for name in NAMES}
        grouped = {name for group in (OF_DEED, *FIRST, *THEN) for name in group.names}
        rest = Group(tuple(name for name in FEATURES if name not in grouped), lambda profile: profile)
        self.first, self.then = self._weighed(FIRST), self._weighed((*THEN, rest))
        self._of_deed = self._weights(OF_DEED)

    def _weighed(self, groups: Iterable[Group]) -> Weighed:
        """The groups of which something counts, with what."""
        return tuple((group, weights) for group in groups if (weights := self._weights(group)))

    def _weights(self, group: Group) -> dict[str, float]:
        """The worth of those features of a group that count, vetoes first."""
        worth = {name: -math.inf if self.worth[name] <= VETO else self.worth[name] for name in group.names}
        return {name: worth[name] for name in sorted(worth, key=lambda name: worth[name] > -math.inf) if worth[name]}

    def features(self, one: Profile, other: Profile) -> dict[str, float]:
        """The value of every feature that is not 0, by name."""
        values = {name: value for name, feature in FEATURES.items() if (value := feature(one, other))}
        values |= of_articles(one.story, other.story)
        kin = kinship(one, other)
        if kin is not None:
            values[kin] = 1.0
            values[LIKE[kin]] = values["like_articles"]
        return {name: value for name, value in values.items() if value}

    def score(self, one: Profile, other: Profile) -> int:
        """The logit that the two are one event, in thousandths, between -LIMIT and LIMIT."""
        of_deed, steepness, _ = self.of_deed(one, other)
        logit = self.weights.bias + of_deed
        for _, worth in self.first:
            logit += of_group(worth, one, other)
        logit += self.of_stories(one, other)
        logit += (self.worth["like_articles"] + steepness) * like_articles(one.story, other.story)
        for _, worth in self.then:
            logit += of_group(worth, one, other)
        return round(max(-LIMIT, min(LIMIT, 1000 * logit)))

    def of_deed(self, one: Profile, other: Profile) -> tuple[float, float, int]:
        """What two triggers add, what they add for articles that are all alike, in logits; the bit of their kinship."""
        kin = kinship(one, other)
        of_deed = of_group(self._of_deed, one, other)
        if kin is None:
            return of_deed, 0.0, 0
        return self.worth[kin] + of_deed, self.worth[LIKE[kin]], bits_of((kin,))

    def of_stories(self, one: Profile, other: Profile) -> float:
        """What two articles add beside their likeness, in logits."""
        return sum(self.worth[name] * STORY_FEATURES[name](one.story, other.story) for name in OF_STORIES.names)


def of_articles(one: Story, other: Story) -> dict[str, float]:
    """The features of a pair of articles, by name."""
    return {name: feature(one, other) for name, feature in STORY_FEATURES.items()}


def of_group(worth: Mapping[str, float], one: Profile, other: Profile) -> float:
    """What features add, in logits; -inf for a veto.

    Args:
        worth: of each, vetoes first.
    """
    logit = 0.0
    for name, each in worth.items():
        value = FEATURES[name](one, other)
        if value:
            if each == -math.inf:
                return each
            logit += each * value
    return logit


def most_of(worth: Mapping[str, float], *, is_one: bool = False) -> float:
    """The most that features can add, in logits.

    Args:
        is_one: that at most one of those that attract is not 0.
    """
    mosts = [_BOUNDLESS if name in BOUNDLESS else each for name, each in worth.items() if each > 0]
    return max(mosts, default=0.0) if is_one else sum(mosts)
