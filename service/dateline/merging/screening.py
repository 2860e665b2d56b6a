"""A look at many pairs of mentions at once: which of them may score enough to join.

Of related triggers it errs to yes, whatever the weights; others pass only where both mentions tell all roles.
What may speak for two mentions counts in full where they may have what it hangs on, and what speaks against
them only as far as dates, triggers and articles tell it for certain.
Whether two mentions have a name or a word in common is told by bits, which several words may share.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.calendars import MINUTES_PER_DAY
from dateline.merging.blocking import Numbers, members_in, pair_codes
from dateline.merging.features import FEATURES, STORY_FEATURES
from dateline.merging.kinship import KINSHIPS, SAME, commonness
from dateline.merging.names import kind_of_thing, name_marks_of
from dateline.merging.profiles import Profile
from dateline.merging.scores import LIKE, ROUNDING, Scorer
from dateline.merging.timing import FAR_DAYS, is_firm
from dateline.model.mentions import Role

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Bits = NDArray[np.uint64]
#: Rows of ROW.
Rows = NDArray[Any]

#: So many pairs are looked at together: more would only take memory.
_AT_ONCE = 1 << 16
#: An open start or end, in minutes; no date of the calendar lies so far away.
_OPEN = 1 << 60

_BITS = 64
#: The sets that mentions may have something in common of, and how many words of bits tell of each.
_SETS: Mapping[str, int] = {
    "lemmas": 1, "families": 1, "own": 4, "above": 4, "name_marks": 2, "words": 2, "numbers": 1,
    "sentence": 8,
    "agent": 1, "agent_kinds": 1, "patient": 1, "patient_kinds": 1,
}
#: The features that either of two mentions gives the pair: its value is the larger one.
OF_EITHER = ("reporting", "stative", "bare_noun")
#: What the look knows of a mention; `story` is the number of the first member of its article.
ROW = np.dtype([
    *((name, np.uint64, (size,)) for name, size in _SETS.items()),
    *((name, np.float64) for name in (*OF_EITHER, "crowd", "common", "rare")),
    *((name, np.int64) for name in ("story", "start", "end", "month", "reality")),
    *((name, np.bool_) for name in ("has_date", "is_firm", "is_full")),
])

#: The features that only two mentions of one article have.
_WITHIN_ARTICLE = ("same_article", "same_article_trigger", "one_telling")
#: The features that only two mentions have which have one of a set in common.
_BY_SET: Mapping[str, tuple[str, ...]] = {
    "name_marks": ("shared_names", "same_place"),
    "agent": ("same_actor",),
    "patient": ("same_patient",),
    "numbers": ("same_number",),
}
_BY_ROLES = ("all_roles",)
#: The roles in which what two mentions name may differ, with what that is worth.
_ROLES: Mapping[str, str] = {"agent": "other_agent", "patient": "other_patient"}
#: What hangs on how rare a word is that both have; on how common the trigger is that both have.
_RARE, _COMMON = "same_words", "common_trigger"
#: What either is told as.
_REALITY, _PLAN = "other_reality", "dated_plan"
#: The features of which two mentions with overlapping dates have one at most.
_BY_DATES = ("same_fine_date", "same_month", "same_year")
#: What two dates say that do not overlap; what two months say of which one does not know its year.
_APART = ("other_date", "far_date", "far_shaky_date")
_NEXT, _MONTH = ("next_day",), ("same_month_name",)
#: What a date says of a mention that has none, but stands beside one; what two sentences of long articles say.
_BESIDE, _SENTENCES = ("date_beside",), ("like_sentences",)
#: What two articles say beside how like they are and how many events they tell.
_OF_ARTICLES = tuple(name for name in STORY_FEATURES if name not in ("like_articles", "crowd"))
#: The features that hang on none of these: they count as far as they may speak for any two mentions.
_ELSE = tuple(
    name for name in FEATURES
    if name not in {
        *_ROLES.values(), *_WITHIN_ARTICLE, *_BY_ROLES, *OF_EITHER, *chain.from_iterable(_BY_SET.values()),
        *_BY_DATES, *_APART, *_NEXT, *_MONTH, *_BESIDE, *_SENTENCES, _RARE, _COMMON, _REALITY, _PLAN,
    }
)


def rows_of(profiles: Sequence[Profile], story: int) -> Rows:
    """The rows of an article's mentions.

    Args:
        story: the number of its first member.
    """
    return np.array([_row(profile, story) for profile in profiles], dtype=ROW)


def _row(profile: Profile, story: int) -> tuple[Any, ...]:
    interval = profile.interval
    sets = {
        "lemmas": profile.lemmas, "families": profile.families, "name_marks": profile.name_marks,
        "words": profile.words, "numbers": profile.numbers,
        "own": map(str, profile.classes.own), "above": map(str, profile.classes.above),
        "sentence": profile.sentence.terms,
        **_names(profile, Role.AGENT), **_names(profile, Role.PATIENT),
    }
    return (
        *(_bits(sets[name], size) for name, size in _SETS.items()),
        *(FEATURES[name](profile, profile) for name in OF_EITHER),
        STORY_FEATURES["crowd"](profile.story, profile.story),
        min(map(commonness, profile.lemmas)),
        FEATURES["same_words"](profile, profile),
        story,
        -_OPEN if interval is None or interval.start is None else interval.start,
        _OPEN if interval is None or interval.end is None else interval.end,
        profile.month or 0,
        profile.reality,
        interval is not None, is_firm(profile), profile.is_full,
    )


def _names(profile: Profile, role: Role) -> dict[str, set[str]]:
    """What a role's names are known by, and of what kinds they are."""
    keys = profile.keys.get(role, frozenset())
    return {
        role.value: {mark for key in keys for mark in name_marks_of(key)},
        f"{role.value}_kinds": {kind_of_thing(key) for key in keys},
    }


def _bits(words: Iterable[str], size: int) -> list[int]:
    """One bit for each word, in `size` numbers."""
    found = [0] * size
    for word in words:
        place = zlib.crc32(word.encode()) % (size * _BITS)
        found[place // _BITS] |= 1 << place % _BITS
    return found


class Screen:
    """Looks at pairs of members.

    Args:
        rows: of all members, by number.
        profiles: likewise; only the articles of pairs that come near are asked for.
    """

    def __init__(self, scorer: Scorer, rows: Rows, profiles: Mapping[int, Profile]) -> None:
        self._scorer = scorer
        self._rows = rows
        self._profiles = profiles
        self._worth = scorer.worth
        self._least = scorer.weights.join - ROUNDING

    def passing(self, pairs: Numbers) -> list[int]:
        """The pairs that may score `join` or more, in their order."""
        parts = [pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE)]
        return [pair for part in parts for pair in part[self._passes(part)].tolist()]

    def _passes(self, pairs: Numbers) -> Bools:
        one, other = (self._rows[members] for members in members_in(pairs))
        kin = self._of_kin(one, other)
        logit = self._of_mentions(one, other)
        apart = one["story"] != other["story"]
        passes = self._reach(logit + self._most(_OF_ARTICLES) * apart, kin, apart.astype(np.float64))
        near = np.flatnonzero(passes & apart)
        kin = {name: worth[near] for name, worth in kin.items()}
        of_articles, likeness = self._of_articles(one["story"][near], other["story"][near])
        passes[near] = self._reach(logit[near] + of_articles, kin, likeness)
        passes |= one["is_full"] & other["is_full"]
        return passes

    def _reach(self, logit: Floats, kin: Mapping[str, Floats], likeness: Floats) -> Bools:
        """Whether so much may be enough with the best kinship of the triggers that is possible."""
        best = np.full(len(logit), -np.inf)
        for name, worth in kin.items():
            best = np.maximum(best, worth + max(0.0, self._worth[LIKE[name]] + self._worth["like_articles"]) * likeness)
        reached: Bools = 1000 * (logit + best) >= self._least
        return reached

    def _of_kin(self, one: Rows, other: Rows) -> dict[str, Floats]:
        """By kinship, the most that it adds to each pair, in logits; without the likeness of articles."""
        above = _meet(one["own"], other["above"]) | _meet(one["above"], other["own"])
        may = (
            _meet(one["lemmas"], other["lemmas"]), _meet(one["families"], other["families"]),
            _meet(one["own"], other["own"]), above, _meet(one["above"], other["above"]),
        )  # fmt: skip
        common = np.maximum(one["common"], other["common"]) if self._worth[_COMMON] < 0 else 1.0
        return {
            name: np.where(met, self._worth[name] + (self._worth[_COMMON] * common if name in SAME else 0.0), -np.inf)
            for name, met in zip(KINSHIPS, may, strict=True)
        }

    def _of_mentions(self, one: Rows, other: Rows) -> Floats:
        """The most that everything but kinship and the likeness of articles can add, in logits."""
        logit = self._of_dates(one, other) + self._scorer.weights.bias + self._most(_ELSE)
        logit += self._most(_WITHIN_ARTICLE) * (one["story"] == other["story"])
        logit += self._most(_BY_ROLES) * (one["is_full"] & other["is_full"])
        for name, features in _BY_SET.items():
            logit += self._most(features) * _meet(one[name], other[name])
        crowd = np.maximum(one["crowd"], other["crowd"])
        logit += self._most(_SENTENCES) * np.clip(crowd - 1, 0, 1) * _meet(one["sentence"], other["sentence"])
        for role, name in _ROLES.items():
            logit += self._worth[name] * _differ(one, other, role)
        for name in (*OF_EITHER, "crowd"):
            logit += self._worth[name] * np.maximum(one[name], other[name])
        logit += self._most((_RARE,)) * np.minimum(one["rare"], other["rare"]) * _meet(one["words"], other["words"])
        logit += self._worth[_REALITY] * np.abs(one["reality"] - other["reality"]) / 2
        return logit + self._worth[_PLAN] * (_is_plan(one, other) | _is_plan(other, one))

    def _of_dates(self, one: Rows, other: Rows) -> Floats:
        """The most that two dates can add, in logits."""
        dated = one["has_date"] & other["has_date"]
        overlap = (one["start"] < other["end"]) & (other["start"] < one["end"])
        gap = _gap(one, other)
        far = gap > FAR_DAYS * MINUTES_PER_DAY
        firm = one["is_firm"] & other["is_firm"]
        apart = self._most(_NEXT) * (gap <= 0) + self._worth["other_date"] + np.where(
            far, np.where(firm, self._worth["far_date"], self._worth["far_shaky_date"]), 0.0
        )
        together = max(self._most((name,)) for name in _BY_DATES)
        one_month = (one["month"] == other["month"]) & (one["month"] > 0)
        beside = self._most(_BESIDE) * (one["has_date"] ^ other["has_date"])
        return np.where(dated, np.where(overlap, together, apart), self._most(_MONTH) * one_month + beside)

    def _of_articles(self, stories: Numbers, others: Numbers) -> tuple[Floats, Floats]:
        """What pairs of articles add beside their crowd and likeness, in logits; and how like they are."""
        codes, places = np.unique(pair_codes(stories, others), return_inverse=True)
        features = [
            self._scorer.of_articles(self._profiles[one].story, self._profiles[other].story)
            for one, other in zip(*(members.tolist() for members in members_in(codes)), strict=True)
        ]
        worth = np.array([sum(self._worth[name] * values[name] for name in _OF_ARTICLES) for values in features])
        likeness = np.array([values["like_articles"] for values in features])
        return worth[places], likeness[places]

    def _most(self, names: Iterable[str]) -> float:
        """The most that features can add, in logits."""
        return sum(max(0.0, self._worth[name]) for name in names)


def _differ(one: Rows, other: Rows, role: str) -> Bools:
    """Which pairs certainly name different things of one kind in a role."""
    return _meet(one[f"{role}_kinds"], other[f"{role}_kinds"]) & ~_meet(one[role], other[role])


def _is_plan(plan: Rows, fact: Rows) -> Bools:
    """Which of the first are plans with a date where the second is a fact without."""
    found: Bools = (plan["reality"] == 0) & plan["has_date"] & (fact["reality"] == 1) & ~fact["has_date"]
    return found


def _meet(one: Bits, other: Bits) -> Bools:
    """Which rows of bits have one in common."""
    met: Bools = np.any(one & other, axis=1)
    return met


def _gap(one: Rows, other: Rows) -> Numbers:
    """Minutes between two dates, as `timing.gap_in_days` counts."""
    swap = one["start"] > other["start"]
    start, second = np.minimum(one["start"], other["start"]), np.maximum(one["start"], other["start"])
    end = np.where(swap, other["end"], one["end"])
    is_open = (end == _OPEN) & (np.where(swap, one["end"], other["end"]) != _OPEN)
    reached = np.where(is_open, start, end)
    return np.where((start > -_OPEN) | ~is_open, second - reached, 0)
