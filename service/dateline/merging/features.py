"""What speaks for and against two mentions being one event: one small function for each feature.

Every feature is symmetric, and lies between 0 and 1, so that its weight is what it is worth in logits;
those that count events (`crowd`, `bare_noun`) are in powers of ten.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache

from dateline.merging.amounts import are_apart
from dateline.merging.names import agree, differ, prefix
from dateline.merging.profiles import CORE, Profile, Story
from dateline.merging.tables import idf
from dateline.merging.timing import (
    far_date,
    far_date_beside,
    far_shaky_date,
    near_date_beside,
    next_day,
    other_date,
    other_month_name,
    other_span,
    rival_dates,
    same_fine_date,
    same_month,
    same_month_name,
    same_span,
    same_year,
)
from dateline.merging.units import can_be_one
from dateline.merging.vectors import cosine
from dateline.model.mentions import Role, TriggerClass

Feature = Callable[[Profile, Profile], float]

_RARE = 7.0
_CAST = 5
_NOBODY: frozenset[str] = frozenset()


# -- trigger ------------------------------------------------------------------------------------


#: How two triggers may be related, nearest first: the same word; another of its family, such as a verb and its
#: noun; a word that shares a class of WordNet; one of two words that is a kind of the other, or its cause; two kinds
#: of one thing.
KINSHIPS = ("same_lemma", "same_family", "synonym", "kind_of", "sibling")
SAME = KINSHIPS[:2]
_AKIN = KINSHIPS[2:]


@lru_cache(maxsize=4)
def kinship(one: Profile, other: Profile) -> str | None:
    """How two triggers are related, by the first of KINSHIPS that holds; None when they are not.

    Several features of one pair ask for it, one after the other.
    """
    if not one.lemmas.isdisjoint(other.lemmas):
        return "same_lemma"
    if not one.families.isdisjoint(other.families):
        return "same_family"
    if not one.classes.own.isdisjoint(other.classes.own):
        return "synonym"
    if not one.classes.own.isdisjoint(other.classes.above) or not other.classes.own.isdisjoint(one.classes.above):
        return "kind_of"
    return None if one.classes.above.isdisjoint(other.classes.above) else "sibling"


def _same_trigger(one: Profile, other: Profile) -> bool:
    return kinship(one, other) in SAME


def commonness(lemma: str) -> float:
    """0 for a rare word, towards 1 for one that stands in most texts and so says little by itself."""
    return max(0.0, 1 - idf(lemma) / _RARE)


def common_trigger(one: Profile, other: Profile) -> float:
    """The same trigger, the more so the more texts it stands in."""
    if not _same_trigger(one, other):
        return 0.0
    return max(map(commonness, one.lemmas & other.lemmas or one.lemmas | other.lemmas))


def rivals(one: Profile, other: Profile) -> float:
    """The same trigger, which stands n times in one of the articles: 1 - 1/n, of n the larger."""
    if not _same_trigger(one, other):
        return 0.0
    return 1 - 1 / max(profile.story.families[family] for profile in (one, other) for family in profile.families)


def other_object(one: Profile, other: Profile) -> float:
    """The same or a related verb with different objects, the more so the less the verb says ("sent a letter")."""
    mine, theirs = one.heads.get(Role.PATIENT, _NOBODY), other.heads.get(Role.PATIENT, _NOBODY)
    if not (mine and theirs) or not mine.isdisjoint(theirs):
        return 0.0
    return max(map(commonness, one.lemmas & other.lemmas or _akin_lemmas(one, other)), default=0.0)


def _akin_lemmas(one: Profile, other: Profile) -> frozenset[str]:
    return one.lemmas | other.lemmas if kinship(one, other) in _AKIN else _NOBODY


def reporting(one: Profile, other: Profile) -> float:
    """Either is a saying: two sayings are seldom one event."""
    return float(
        TriggerClass.REPORTING in (one.dated.mention.trigger_class, other.dated.mention.trigger_class)
    )


def other_speaker(one: Profile, other: Profile) -> float:
    """Two sayings that have no speaker in common, or stand in two sentences of one article."""
    if any(p.dated.mention.trigger_class is not TriggerClass.REPORTING for p in (one, other)):
        return 0.0
    return float(one.key[0] == other.key[0] or not _agree_in(Role.AGENT, one, other))


def stative(one: Profile, other: Profile) -> float:
    """Either is a state ("is", "remains"): such words say nothing of what was done."""
    return float(TriggerClass.STATE in (one.dated.mention.trigger_class, other.dated.mention.trigger_class))


# -- participants -------------------------------------------------------------------------------


def same_patient(one: Profile, other: Profile) -> float:
    """A named patient of one can be a named patient of the other."""
    return float(agree(one.keys.get(Role.PATIENT, _NOBODY), other.keys.get(Role.PATIENT, _NOBODY)))


def _differ_in(role: Role) -> Feature:
    def feature(one: Profile, other: Profile) -> float:
        return float(differ(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY)))

    feature.__doc__ = f"Both name a {role.value} of one kind, and no two can be one."
    return feature


def one_or_many(one: Profile, other: Profile) -> float:
    """In one role one names a person, the other counts several ("Ada Holm died", "17 men died")."""
    return float(any(
        _is_one(mine, role) and _are_many(theirs, role)
        for role in (Role.AGENT, Role.PATIENT) for mine, theirs in ((one, other), (other, one))
    ))


def _is_one(profile: Profile, role: Role) -> bool:
    keys = profile.keys.get(role, _NOBODY)
    return len(keys) == 1 and all(prefix(key) == "person" for key in keys) and role not in profile.heads


def _are_many(profile: Profile, role: Role) -> bool:
    counted = [a for a in profile.unit.arguments if a.role is role and a.quantity not in (None, "1")]
    return bool(counted) and role not in profile.keys


def _agreeing_roles(one: Profile, other: Profile) -> int:
    """In how many of agent, patient and recipient the two agree, by name or by head word."""
    return sum(_agree_in(role, one, other) for role in CORE)


def _agree_in(role: Role, one: Profile, other: Profile) -> bool:
    """Whether the two agree in a role, by name or by head word."""
    return (
        agree(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY))
        or not one.heads.get(role, _NOBODY).isdisjoint(other.heads.get(role, _NOBODY))
    )


def all_roles(one: Profile, other: Profile) -> float:
    """Agent, patient and recipient agree, whatever the triggers ("sent" and "deployed bombers to")."""
    return float(one.is_full and other.is_full and _agreeing_roles(one, other) == len(CORE))


def same_actor(one: Profile, other: Profile) -> float:
    """One named agent, and triggers that are akin without being of one family ("appealed", "requested")."""
    return float(kinship(one, other) in _AKIN and _agree_in_agent(one, other))


def _agree_in_agent(one: Profile, other: Profile) -> bool:
    return agree(one.keys.get(Role.AGENT, _NOBODY), other.keys.get(Role.AGENT, _NOBODY))


def shared_names(one: Profile, other: Profile) -> float:
    """The share of the poorer side's named participants and places that the other names in any role."""
    if one.name_marks.isdisjoint(other.name_marks):
        return 0.0
    few, many = sorted((one.named | one.places, other.named | other.places), key=len)
    return sum(agree(frozenset((key,)), many) for key in few) / len(few)


def same_words(one: Profile, other: Profile) -> float:
    """The rarest head word that unnamed arguments share in any role, from 0 (none) to 1 (rare)."""
    if one.words.isdisjoint(other.words):
        return 0.0
    shared = one.words & other.words
    return max((min(1.0, idf(word) / _RARE) for word in sorted(shared)), default=0.0)


def same_place(one: Profile, other: Profile) -> float:
    """A place in common."""
    return float(agree(one.places, other.places))


def other_place(one: Profile, other: Profile) -> float:
    """Both say in which town or state it was, of one kind, and none of one side can be one of the other."""
    mine, theirs = one.places, other.places
    kinds = {prefix(key) for key in mine} & {prefix(key) for key in theirs}
    return float(bool(kinds) and not agree(mine, theirs))


def same_number(one: Profile, other: Profile) -> float:
    """A quantity in common."""
    return float(not one.numbers.isdisjoint(other.numbers))


def other_number(one: Profile, other: Profile) -> float:
    """Both give quantities, none in common."""
    return float(bool(one.numbers) and bool(other.numbers) and one.numbers.isdisjoint(other.numbers))


def other_amount(one: Profile, other: Profile) -> float:
    """A thousand or more of one thing, in numbers far apart ("recalled 18,000 dolls", "61,000 dolls").

    Of what was on one day or in one month, sources may well give different amounts.
    """
    if kinship(one, other) is None or not are_apart(one.dated.mention, other.dated.mention):
        return 0.0
    return float(not same_fine_date(one, other) and not same_month(one, other))


# -- dates: those of merging/timing.py, and what was done then ----------------------------------


def date_beside(one: Profile, other: Profile) -> float:
    """The same trigger, undated in one, with a date in its sentence that overlaps that of the other."""
    return float(_same_trigger(one, other) and near_date_beside(one, other))


def same_deed_then(one: Profile, other: Profile) -> float:
    """Related triggers on one day or in one month, with a named participant or a place in common."""
    if kinship(one, other) is None or not (same_fine_date(one, other) or same_month(one, other)):
        return 0.0
    return float(agree(one.named | one.places, other.named | other.places))


# -- which of several ---------------------------------------------------------------------------


def other_ordinal(one: Profile, other: Profile) -> float:
    """Each says which of its kind it is, and they contradict each other ("first", "second" or "again")."""
    return float(not can_be_one(one.dated.mention.ordinal, other.dated.mention.ordinal))


def lone_ordinal(one: Profile, other: Profile) -> float:
    """The same trigger twice in one article, which says of one only which of its kind it is ("the second strike")."""
    ordinals = [p.dated.mention.ordinal for p in (one, other)]
    return float(same_article_trigger(one, other) and ordinals.count(None) == 1)


def one_telling(one: Profile, other: Profile) -> float:
    """A verb and the noun that it carries ("imposed sanctions")."""
    return float(one.story is other.story and other.unit.index in one.unit.partners)


def refers_back(one: Profile, other: Profile) -> float:
    """A noun and the mention that it refers back to."""
    back = (one.unit.antecedent == other.unit.index, other.unit.antecedent == one.unit.index)
    return float(one.story is other.story and any(back))


def bare_noun(one: Profile, other: Profile) -> float:
    """One is an undated noun that speaks of nothing known and does not say to whom ("action", "Western sanctions").

    The value is how many powers of ten of events its article tells, beyond the first.
    """
    return max((max(0.0, crowd(p.story, p.story) - 1) for p in (one, other) if _is_bare(p)), default=0.0)


def _is_bare(profile: Profile) -> bool:
    mention = profile.dated.mention
    if mention.pos == "VERB" or mention.is_definite or profile.date is not None:
        return False
    return not any(role in profile.keys or role in profile.heads for role in (Role.PATIENT, Role.RECIPIENT))


def both_known(one: Profile, other: Profile) -> float:
    """Two nouns of one family that both speak of something known ("the election", "that election")."""
    return float(_same_trigger(one, other) and all(p.dated.mention.is_definite for p in (one, other)))


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


def like_sentences(one: Profile, other: Profile) -> float:
    """Of one trigger in two sentences, the cosine of what else these tell of.

    It counts by how many powers of ten of events the longer article tells, beyond the first and up to the
    second: of a short one the likeness as a whole tells enough.
    """
    weight = min(1.0, crowd(one.story, other.story) - 1)
    if weight <= 0 or one.sentence is other.sentence or not _same_trigger(one, other):
        return 0.0
    return min(1.0, weight * cosine(one.sentence.terms, other.sentence.terms, one.families | other.families))


# -- articles -----------------------------------------------------------------------------------


def like_articles(one: Story, other: Story) -> float:
    """The cosine of the articles' content lemmas, rare ones weighing more; 0 within one article."""
    return 0.0 if one is other else cosine(one.terms, other.terms)


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
    feature.__name__: feature for feature in (like_articles, other_cast, other_persons, crowd)
}


def _features() -> dict[str, Feature]:
    named = [
        common_trigger, rivals, other_object, reporting, other_speaker, stative,
        all_roles, same_patient, same_actor, one_or_many, same_words, shared_names,
        same_place, other_place, same_number, other_number, other_amount,
        same_fine_date, same_month, same_month_name, same_year, same_span, same_deed_then,
        next_day, other_date, other_month_name, other_span, far_date, far_shaky_date,
        other_ordinal, lone_ordinal, one_telling, refers_back, bare_noun, both_known,
        other_reality, dated_plan, same_article, same_article_trigger, same_sentence,
        like_sentences, date_beside, far_date_beside, rival_dates,
    ]
    table: dict[str, Feature] = {feature.__name__: feature for feature in named}
    return table | {f"other_{role.value}": _differ_in(role) for role in (Role.AGENT, Role.PATIENT)}


#: The features whose value may be more than 1: at most the powers of ten of events that the longer article tells.
BOUNDLESS = ("bare_noun",)

#: The features of a pair of mentions, by name; KINSHIPS are further ones, of which at most one is 1.
FEATURES: Mapping[str, Feature] = _features()
