"""How likely two mentions are one event: the weighted sum of their features, in whole thousandths."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.merging.features import FEATURES, STORY_FEATURES
from dateline.merging.profiles import Profile, Story
from dateline.merging.tables import Weights, load_weights

#: Scores are cut here, in thousandths of a logit, so that no single pair rules an average.
LIMIT = 8000


class Scorer:
    """Scores pairs of mentions; remembers the likeness of articles while it lives.

    A score is the logit of the probability in whole thousandths. Whole numbers add up to the same
    sum in any order, so chains do not depend on the order of articles.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or load_weights()
        self._likeness: dict[tuple[str, str], dict[str, float]] = {}

    def features(self, one: Profile, other: Profile) -> dict[str, float]:
        """The value of every feature that is not 0, by name."""
        values = {name: feature(one, other) for name, feature in FEATURES.items()}
        values |= self._of_articles(one.story, other.story)
        if values["same_lemma"] or values["same_family"]:
            values["same_trigger_like_articles"] = values["like_articles"]
        elif values["synonym"] or values["kind_of"]:
            values["akin_trigger_like_articles"] = values["like_articles"]
        return {name: value for name, value in values.items() if value}

    def score(self, one: Profile, other: Profile) -> int:
        """The logit that the two are one event, in thousandths, between -LIMIT and LIMIT."""
        return self.total(self.features(one, other))

    def total(self, features: Mapping[str, float]) -> int:
        """The score that features add up to."""
        weights = self.weights.features
        logit = self.weights.bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
        return max(-LIMIT, min(LIMIT, round(1000 * logit)))

    def _of_articles(self, one: Story, other: Story) -> dict[str, float]:
        """The features of a pair of articles, by name."""
        first, second = (one, other) if one.id < other.id else (other, one)
        found = self._likeness.get((first.id, second.id))
        if found is None:
            found = {name: feature(first, second) for name, feature in STORY_FEATURES.items()}
            self._likeness[first.id, second.id] = found
        return found
