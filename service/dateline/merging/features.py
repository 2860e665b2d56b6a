"""What speaks for and against two mentions being one event: one small function for each feature.

Every feature is symmetric and lies between 0 and 1, so that its weight is what it is worth in logits.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from dateline.calendars import overlaps
from dateline.merging.profiles import CORE, Profile, Story
from dateline.merging.tables import idf
from dateline.model.dates import Granularity, Interval
from dateline.model.entities import same_entity
from dateline.model.mentions import Role, TriggerClass

Feature = Callable[[Profile, Profile], float]

_DAY = 24 * 60
_FINE = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.DAY, Granularity.WEEK})
_MIDDLE = frozenset({Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER})
_RARE = 7.0
#: How rare a shared word must be, as a part of _RARE, to tell with its agent what was done.
_TELLING = 0.5
_CAST = 5
_KINDS = {"person": "person", "state": "place", "place": "place", "group": "place"}
_NOBODY: frozenset[str] = frozenset()


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two unit vectors; summed in the order of the shorter, the first of equals."""
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[term] for term, value in one.items() if term in other)


def agree(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether some entity of one side can be one of the other."""
    return not keys.isdisjoint(others) or any(same_entity(key, other) for key in keys for other in others)


def differ(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both sides name entities of one kind, and none of one side can be one of the other.

    Of different kinds nothing follows: a head of state may stand for the state.
    """
    return not {_kind(key) for key in keys}.isdisjoint(map(_kind, others)) and not agree(keys, others)


def _kind(key: str) -> str:
    return _KINDS.get(key.partition(":")[0], "thing")


# -- trigger ------------------------------------------------------------------------------------


#: How two triggers may be related, nearest first: the same word; another of its family, such as a verb and its
#: noun; a word that shares a class of WordNet; one of two words that is a kind of the other, or its cause.
KINSHIPS = ("same_lemma", "same_family", "synonym", "kind_of")
_SAME = KINSHIPS[:2]
_AKIN = KINSHIPS[2:]


def kinship(one: Profile, other: Profile) -> str | None:
    """How two triggers are related, by the first of KINSHIPS that holds; None when they are not."""
    mine, theirs = one.dated.mention, other.dated.mention
    if mine.lemma == theirs.lemma:
        return "same_lemma"
    if mine.family == theirs.family:
        return "same_family"
    if not one.classes.own.isdisjoint(other.classes.own):
        return "synonym"
    if one.classes.own.isdisjoint(other.classes.above) and other.classes.own.isdisjoint(one.classes.above):
        return None
    return "kind_of"


def _same_trigger(one: Profile, other: Profile) -> bool:
    return kinship(one, other) in _SAME


def commonness(lemma: str) -> float:
    """0 for a rare word, towards 1 for one that stands in most texts and so says little by itself."""
    return max(0.0, 1 - idf(lemma) / _RARE)


def common_trigger(one: Profile, other: Profile) -> float:
    """The same trigger, the more so the more texts it stands in."""
    return commonness(one.dated.mention.lemma) if _same_trigger(one, other) else 0.0


def rivals(one: Profile, other: Profile) -> float:
    """The same trigger, which stands n times in one of the articles: 1 - 1/n, of n the larger."""
    family, theirs = one.dated.mention.family, other.dated.mention.family
    if not _same_trigger(one, other):
        return 0.0
    return 1 - 1 / max(one.story.families[family], other.story.families[theirs])


def other_object(one: Profile, other: Profile) -> float:
    """The same verb with different objects, the more so the less the verb says ("sent a letter")."""
    mine, theirs = one.heads.get(Role.PATIENT, _NOBODY), other.heads.get(Role.PATIENT, _NOBODY)
    if not (mine and theirs) or not mine.isdisjoint(theirs) or one.dated.mention.lemma != other.dated.mention.lemma:
        return 0.0
    return commonness(one.dated.mention.lemma)


def reporting(one: Profile, other: Profile) -> float:
    """Either is a saying: two sayings are seldom one event."""
    return float(
        TriggerClass.REPORTING in (one.dated.mention.trigger_class, other.dated.mention.trigger_class)
    )


# -- participants -------------------------------------------------------------------------------


def _agree_in(role: Role) -> Feature:
    def feature(one: Profile, other: Profile) -> float:
        return float(agree(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY)))

    feature.__doc__ = f"A named {role.value} of one can be a named {role.value} of the other."
    return feature


def _differ_in(role: Role) -> Feature:
    def feature(one: Profile, other: Profile) -> float:
        return float(differ(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY)))

    feature.__doc__ = f"Both name a {role.value} of one kind, and no two can be one."
    return feature


def _agreeing_roles(one: Profile, other: Profile) -> int:
    """In how many of agent, patient and recipient the two agree, by name or by head word."""
    return sum(
        agree(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY))
        or not one.heads.get(role, _NOBODY).isdisjoint(other.heads.get(role, _NOBODY))
        for role in CORE
    )


def all_roles(one: Profile, other: Profile) -> float:
    """Agent, patient and recipient agree, whatever the triggers ("sent" and "deployed bombers to")."""
    return float(_agreeing_roles(one, other) == len(CORE))


def same_actor(one: Profile, other: Profile) -> float:
    """One named agent, and triggers that are akin without being of one family ("appealed", "requested")."""
    return float(kinship(one, other) in _AKIN and _agree_in_agent(one, other))


def same_deed(one: Profile, other: Profile) -> float:
    """Related triggers of one named agent that share their patient or recipient, or a rare word with it."""
    if not _agree_in_agent(one, other) or kinship(one, other) is None:
        return 0.0
    return float(_agreeing_roles(one, other) > 1 or same_words(one, other) > _TELLING)


def _agree_in_agent(one: Profile, other: Profile) -> bool:
    return agree(one.keys.get(Role.AGENT, _NOBODY), other.keys.get(Role.AGENT, _NOBODY))


def shared_names(one: Profile, other: Profile) -> float:
    """The share of the poorer side's named participants and places that the other names in any role."""
    few, many = sorted((one.named | one.places, other.named | other.places), key=len)
    if not few:
        return 0.0
    return sum(agree(frozenset((key,)), many) for key in few) / len(few)


def same_words(one: Profile, other: Profile) -> float:
    """The rarest head word that unnamed arguments share in any role, from 0 (none) to 1 (rare)."""
    shared = one.words & other.words
    return max((min(1.0, idf(word) / _RARE) for word in sorted(shared)), default=0.0)


def same_place(one: Profile, other: Profile) -> float:
    """A place in common."""
    return float(agree(one.places, other.places))


def other_place(one: Profile, other: Profile) -> float:
    """Both name places, none in common."""
    return float(differ(one.places, other.places))


def same_number(one: Profile, other: Profile) -> float:
    """A quantity in common."""
    return float(not one.numbers.isdisjoint(other.numbers))


def other_number(one: Profile, other: Profile) -> float:
    """Both give quantities, none in common."""
    return float(bool(one.numbers) and bool(other.numbers) and one.numbers.isdisjoint(other.numbers))


def other_amount(one: Profile, other: Profile) -> float:
    """Related triggers with amounts of a million or more, none in common ("fined 4.2 million", "11 million")."""
    mine, theirs = ({number for number in p.numbers if "e" in number} for p in (one, other))
    return float(bool(mine) and bool(theirs) and mine.isdisjoint(theirs) and kinship(one, other) is not None)


# -- dates --------------------------------------------------------------------------------------


def _both(one: Profile, other: Profile) -> tuple[Interval, Interval] | None:
    mine, theirs = one.interval, other.interval
    return None if mine is None or theirs is None else (mine, theirs)


def _coarsest(one: Profile, other: Profile) -> int:
    """0 when both dates are fine (a week or less), 1 when neither is coarser than a season, else 2."""
    units = {date.granularity for date in (one.date, other.date) if date is not None}
    return 0 if units <= _FINE else 1 if units <= _FINE | _MIDDLE else 2


def same_fine_date(one: Profile, other: Profile) -> float:
    """Dates of a week or less that overlap."""
    pair = _both(one, other)
    return float(pair is not None and _coarsest(one, other) == 0 and overlaps(*pair))


def same_month(one: Profile, other: Profile) -> float:
    """Dates that overlap, the coarser a month or a season."""
    pair = _both(one, other)
    return float(pair is not None and _coarsest(one, other) == 1 and overlaps(*pair))


def same_month_name(one: Profile, other: Profile) -> float:
    """The same month, where at least one of the two does not know its year ("in October")."""
    if _both(one, other) is not None:
        return 0.0
    mine, theirs = one.month, other.month
    return float(mine is not None and mine == theirs)


def same_year(one: Profile, other: Profile) -> float:
    """Dates that overlap, the coarser a year or more."""
    pair = _both(one, other)
    return float(pair is not None and _coarsest(one, other) == 2 and overlaps(*pair))


def gap_in_days(one: Interval, other: Interval) -> float:
    """The days between two intervals; 0 when they touch or overlap.

    What has gone on since a day began that day: with what has an end it is compared by their starts.
    """
    first, second = sorted((one, other), key=lambda i: (i.start is not None, i.start or 0))
    reached = first.end
    if reached is None and second.end is not None:
        reached = first.start
    if reached is None or second.start is None:
        return 0.0
    return max(0, second.start - reached) / _DAY


def other_date(one: Profile, other: Profile) -> float:
    """Dates that do not overlap."""
    pair = _both(one, other)
    return float(pair is not None and not overlaps(*pair))


def far_date(one: Profile, other: Profile) -> float:
    """Dates with more than three days between them."""
    pair = _both(one, other)
    return float(pair is not None and gap_in_days(*pair) > 3)


# -- telling ------------------------------------------------------------------------------------


def other_reality(one: Profile, other: Profile) -> float:
    """One is told as fact, the other as unreal or as a plan."""
    return abs(one.reality - other.reality) / 2


def dated_plan(one: Profile, other: Profile) -> float:
    """One is a plan with a date, the other a fact without: it may be an earlier fact of the kind."""
    return float(_is_dated_plan(one, other) or _is_dated_plan(other, one))


def _is_dated_plan(plan: Profile, fact: Profile) -> bool:
    return plan.reality == 0 and plan.interval is not None and fact.reality == 1 and fact.interval is None


def same_article(one: Profile, other: Profile) -> float:
    """Both stand in one article."""
    return float(one.key[0] == other.key[0])


def same_article_trigger(one: Profile, other: Profile) -> float:
    """The same trigger twice in one article."""
    return float(one.key[0] == other.key[0] and _same_trigger(one, other))


def same_sentence(one: Profile, other: Profile) -> float:
    """Both stand in one sentence."""
    mine, theirs = one.dated.mention, other.dated.mention
    return float(
        one.key[0] == other.key[0] and mine.field is theirs.field and mine.sentence == theirs.sentence
    )


# -- articles -----------------------------------------------------------------------------------


def like_articles(one: Story, other: Story) -> float:
    """The cosine of the articles' content lemmas, rare ones weighing more; 0 within one article."""
    return 0.0 if one is other else cosine(one.terms, other.terms)


def like_names(one: Story, other: Story) -> float:
    """The cosine of the articles' names; 0 within one article."""
    return 0.0 if one is other else cosine(one.names, other.names)


def other_names(one: Story, other: Story) -> float:
    """Both articles name somebody or something, and have no name in common."""
    return float(bool(one.names) and bool(other.names) and one.names.keys().isdisjoint(other.names))


def other_cast(one: Story, other: Story) -> float:
    """Both articles name five or more persons, places or things, and have no name in common."""
    return float(min(len(one.names), len(other.names)) >= _CAST and one.names.keys().isdisjoint(other.names))


def other_persons(one: Story, other: Story) -> float:
    """Both articles name persons, and have none in common."""
    return float(bool(one.persons) and bool(other.persons) and not agree(one.persons, other.persons))


def crowd(one: Story, other: Story) -> float:
    """How many events the longer article tells, in powers of ten: of many, two are seldom one by chance."""
    return math.log10(max(1, one.mentions, other.mentions))


#: The features of a pair of articles, by name.
STORY_FEATURES: Mapping[str, Callable[[Story, Story], float]] = {
    feature.__name__: feature for feature in (like_articles, like_names, other_names, other_cast, other_persons, crowd)
}


def _features() -> dict[str, Feature]:
    named = [
        common_trigger, rivals, other_object, reporting,
        all_roles, same_actor, same_deed, same_words, shared_names,
        same_place, other_place, same_number, other_number, other_amount,
        same_fine_date, same_month, same_month_name, same_year, other_date, far_date,
        other_reality, dated_plan, same_article, same_article_trigger, same_sentence,
    ]
    table: dict[str, Feature] = {feature.__name__: feature for feature in named}
    for role in (Role.AGENT, Role.PATIENT):
        table[f"same_{role.value}"] = _agree_in(role)
        table[f"other_{role.value}"] = _differ_in(role)
    return table


#: The features of a pair of mentions, by name; KINSHIPS are further ones, of which at most one is 1.
FEATURES: Mapping[str, Feature] = _features()
