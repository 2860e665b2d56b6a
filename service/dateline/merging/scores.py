"""How likely two mentions are one event: the weighted sum of their features, in whole thousandths."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.merging.features import FEATURES, KINSHIPS, STORY_FEATURES, kinship
from dateline.merging.profiles import Profile, Story
from dateline.merging.tables import Weights, load_weights
from dateline.merging.timing import other_date

#: Scores are cut here, in thousandths of a logit: a pair at the lower end is never one event.
LIMIT = 8000


#: The features that only two mentions of one article have.
_WITHIN_ARTICLE = ("same_article", "same_article_trigger", "one_telling", "refers_back")
#: The features that only two mentions have which share a name or place; a word; a quantity; or tell all their roles.
_BY_NAMES = ("shared_names", "same_place", "same_patient", "same_actor", "same_deed_then")
_BY_WORDS = ("same_words",)
_BY_NUMBERS = ("same_number",)
_BY_ROLES = ("all_roles",)
#: The features of the triggers alone, beside their kinship; they are counted as they are.
_OF_TRIGGERS = ("common_trigger", "reporting", "stative", "bare_noun")
#: The features of which two mentions with overlapping dates have one at most.
_BY_DATES = ("same_fine_date", "same_month", "same_year", "same_span")
#: What two dates say that do not overlap.
_APART = ("other_date", "far_date", "far_shaky_date")
#: The features that hang on none of these: they count as far as they may speak for any two mentions.
_ELSE = tuple(
    name for name in FEATURES
    if name not in {
        *_WITHIN_ARTICLE, *_BY_NAMES, *_BY_WORDS, *_BY_NUMBERS, *_BY_ROLES, *_OF_TRIGGERS, *_BY_DATES, *_APART,
        "next_day", "same_month_name",
    }
)
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
        self._most_worth: dict[tuple[str, ...], float] = {}
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

        What may speak for the two counts in full where they have what it hangs on, and what speaks against
        them only as far as articles, dates and triggers tell it. That holds for any weights.
        Unrelated triggers are one event only where all roles agree.

        Args:
            score: in thousandths of a logit.
        """
        kin = kinship(one, other)
        if kin is None:
            return one.is_full and other.is_full
        logit = self.weights.bias + self._worth[kin] + self._of_story_pair(one.story, other.story, _LIKE[kin])
        logit += self._most_of_dates(one, other) + self._most(_ELSE)
        if one.story is other.story:
            logit += self._most(_WITHIN_ARTICLE)
        if not one.name_marks.isdisjoint(other.name_marks):
            logit += self._most(_BY_NAMES)
        if not one.words.isdisjoint(other.words):
            logit += self._most(_BY_WORDS)
        if not one.numbers.isdisjoint(other.numbers):
            logit += self._most(_BY_NUMBERS)
        if one.is_full and other.is_full:
            logit += self._most(_BY_ROLES)
        logit += sum(self._worth[name] * FEATURES[name](one, other) for name in _OF_TRIGGERS)
        return 1000 * logit >= score - 1

    def _most(self, names: tuple[str, ...]) -> float:
        """The most that features can add, in logits."""
        found = self._most_worth.get(names)
        if found is None:
            found = self._most_worth[names] = sum(max(0.0, self._worth[name]) for name in names)
        return found

    def _most_of_dates(self, one: Profile, other: Profile) -> float:
        """The most that two dates can add to a score, in logits."""
        if one.interval is None or other.interval is None:
            return self._most(("same_month_name",)) if one.month is not None and one.month == other.month else 0.0
        if not other_date(one, other):
            return max(self._most((name,)) for name in _BY_DATES) + self._most(_APART)
        return self._most(("next_day",)) + sum(
            self._worth[name] * FEATURES[name](one, other) for name in _APART
        )

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
