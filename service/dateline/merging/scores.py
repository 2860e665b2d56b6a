"""How likely two mentions are one event: the weighted sum of their features, in whole thousandths."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.merging.features import BOUNDLESS, FEATURES, STORY_FEATURES, Feature
from dateline.merging.kinship import KINSHIPS, SAME, kinship
from dateline.merging.profiles import Profile, Story
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
#: What rounding may change of a sum, in thousandths of a logit.
ROUNDING = 1.0


class Scorer:
    """Scores pairs of mentions; remembers the likeness of articles while it lives.

    A score is the logit of the probability in whole thousandths. Whole numbers add up to the same
    sum in any order, so chains do not depend on the order of articles.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or load_weights()
        self.worth = {name: self.weights.features.get(name, 0.0) for name in NAMES}
        self._vetoes = tuple(FEATURES[name] for name in FEATURES if self.worth[name] <= VETO)
        self._steps = _steps(self.worth)
        self._likeness: dict[tuple[str, str], dict[str, float]] = {}

    def features(self, one: Profile, other: Profile) -> dict[str, float]:
        """The value of every feature that is not 0, by name."""
        values = {name: value for name, feature in FEATURES.items() if (value := feature(one, other))}
        values |= self.of_articles(one.story, other.story)
        kin = kinship(one, other)
        if kin is not None:
            values[kin] = 1.0
            values[LIKE[kin]] = values["like_articles"]
        return {name: value for name, value in values.items() if value}

    def score(self, one: Profile, other: Profile) -> int:
        """The logit that the two are one event, in thousandths, between -LIMIT and LIMIT."""
        found = self.score_from(-LIMIT, one, other)
        return -LIMIT if found is None else found

    def score_from(self, least: int, one: Profile, other: Profile) -> int | None:
        """The score of two mentions if it is `least` or more, else None.

        Looks first at what may speak for the two, and no further than until what is left cannot make it up.
        """
        if any(veto(one, other) for veto in self._vetoes):
            return None if least > -LIMIT else -LIMIT
        logit = self._known(one, other)
        for feature, worth, left in self._steps:
            if 1000 * (logit + left) < least - ROUNDING:
                return None
            value = feature(one, other)
            if value:
                logit += worth * value
        score = max(-LIMIT, min(LIMIT, round(1000 * logit)))
        return score if score >= least else None

    def _known(self, one: Profile, other: Profile) -> float:
        """What the articles, the kinship of the triggers and the boundless features add up to, in logits."""
        values = self.of_articles(one.story, other.story)
        logit = self.weights.bias + sum(self.worth[name] * value for name, value in values.items())
        kin = kinship(one, other)
        if kin is not None:
            logit += self.worth[kin] + self.worth[LIKE[kin]] * values["like_articles"]
        return logit + sum(self.worth[name] * FEATURES[name](one, other) for name in BOUNDLESS)

    def of_articles(self, one: Story, other: Story) -> dict[str, float]:
        """The features of a pair of articles, by name."""
        first, second = (one, other) if one.id < other.id else (other, one)
        found = self._likeness.get((first.id, second.id))
        if found is None:
            found = {name: feature(first, second) for name, feature in STORY_FEATURES.items()}
            self._likeness[first.id, second.id] = found
        return found


def _steps(worth: Mapping[str, float]) -> tuple[tuple[Feature, float, float], ...]:
    """Features from 0 to 1, those worth most first, with that, and with the most that they and the rest can add."""
    names = sorted((name for name in FEATURES if worth[name] and name not in BOUNDLESS), key=lambda n: -worth[n])
    most = [max(0.0, worth[name]) for name in names]
    return tuple((FEATURES[name], worth[name], sum(most[place:])) for place, name in enumerate(names))
