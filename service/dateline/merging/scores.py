"""How likely two mentions are one event: the weighted sum of their features, in whole thousandths."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.merging.features import FEATURES, KINSHIPS, STORY_FEATURES, kinship
from dateline.merging.profiles import Profile, Story
from dateline.merging.tables import Weights, load_weights

#: Scores are cut here, in thousandths of a logit: a pair at the lower end is never one event.
LIMIT = 8000


#: The features that only two mentions of one article have.
_WITHIN_ARTICLE = ("same_article", "same_article_trigger", "one_telling", "refers_back")
#: What the likeness of articles is worth depends on the kinship of the triggers.
_LIKE = {
    kin: ("same" if kin in KINSHIPS[:2] else "akin") + "_trigger_like_articles" for kin in KINSHIPS
}
#: All features of a pair, in the order of a table.
NAMES = (*KINSHIPS, *FEATURES, *STORY_FEATURES, *sorted(set(_LIKE.values())))


class Scorer:
    """Scores pairs of mentions; remembers the likeness of articles while it lives.

    A score is the logit of the probability in whole thousandths. Whole numbers add up to the same
    sum in any order, so chains do not depend on the order of articles.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or load_weights()
        self._worth = {name: self.weights.features.get(name, 0.0) for name in NAMES}
        self._story_worth: dict[tuple[str, str, str], float] = {}
        self._likeness: dict[tuple[str, str], dict[str, float]] = {}

    def features(self, one: Profile, other: Profile) -> dict[str, float]:
        """The value of every feature that is not 0, by name."""
        values = {name: value for name, feature in FEATURES.items() if (value := feature(one, other))}
        values |= self._of_articles(one.story, other.story)
        kin = kinship(one, other)
        if kin is not None:
            values[kin] = 1.0
            values[_LIKE[kin]] = values["like_articles"]
        return {name: value for name, value in values.items() if value}

    def score(self, one: Profile, other: Profile) -> int:
        """The logit that the two are one event, in thousandths, between -LIMIT and LIMIT."""
        return self.total(self.features(one, other))

    def total(self, features: Mapping[str, float]) -> int:
        """The score that features add up to."""
        weights = self.weights.features
        logit = self.weights.bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
        return max(-LIMIT, min(LIMIT, round(1000 * logit)))

    def may_reach(self, score: int, one: Profile, other: Profile) -> bool:
        """Whether the score of two mentions can be as high as `score`: a quick look that errs to yes.

        Without a name, word, quantity or time in common, only their triggers and articles can speak
        for them; and unrelated triggers are one event only where all roles agree.
        """
        kin = kinship(one, other)
        if kin is None:
            return one.is_full and other.is_full
        if not one.marks.isdisjoint(other.marks):
            return True
        worth = self._worth
        logit = worth[kin] + self._of_story_pair(one.story, other.story, _LIKE[kin])
        if one.date is not None and other.date is not None:
            logit += max(0.0, worth["same_year"], worth["same_span"])
        logit += max(0.0, worth["both_known"])
        if one.story is other.story:
            logit += sum(max(0.0, worth[name]) for name in _WITHIN_ARTICLE)
        return 1000 * (self.weights.bias + logit) >= score - 1

    def _of_story_pair(self, one: Story, other: Story, like: str) -> float:
        """What the articles add to a score, in logits."""
        key = (one.id, other.id, like)
        found = self._story_worth.get(key)
        if found is None:
            features = self._of_articles(one, other)
            found = sum(self._worth[name] * value for name, value in features.items())
            found += self._worth[like] * features["like_articles"]
            self._story_worth[key] = found
        return found

    def _of_articles(self, one: Story, other: Story) -> dict[str, float]:
        """The features of a pair of articles, by name."""
        first, second = (one, other) if one.id < other.id else (other, one)
        found = self._likeness.get((first.id, second.id))
        if found is None:
            found = {name: feature(first, second) for name, feature in STORY_FEATURES.items()}
            self._likeness[first.id, second.id] = found
        return found
