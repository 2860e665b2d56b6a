"""What speaks for and against two mentions being one event: one small function for each feature.

Every feature is symmetric, and lies between 0 and 1, so that its weight is what it is worth in logits;
`bare_noun`, which counts events, is in powers of ten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dateline.merging.alone import akin_then
from dateline.merging.amounts import are_apart, is_total
from dateline.merging.kinship import commonness, is_same_trigger, kinship
from dateline.merging.lone import length, light_verb, lone_kin, lone_verb, long_ago
from dateline.merging.movements import other_mover
from dateline.merging.names import agree, prefix
from dateline.merging.openings import Part
from dateline.merging.participants import (
    agree_in,
    all_roles,
    has_other_object,
    one_or_many,
    other_agent,
    other_cargo,
    other_object,
    other_party,
    other_person,
    same_actor,
    same_patient,
    same_undergoer,
    same_words,
    swapped,
)
from dateline.merging.profiles import CORE, Profile, Story
from dateline.merging.sayings import one_saying, other_saying, other_speaker
from dateline.merging.sorts import other_rank, other_sort
from dateline.merging.steps import other_step, same_step
from dateline.merging.timing import (
    days_between,
    far_date,
    far_date_beside,
    far_sentences,
    far_shaky_date,
    near_date_beside,
    next_day,
    not_yet,
    other_date,
    other_month_name,
    other_news,
    other_span,
    rival_dates,
    same_fine_date,
    same_month,
    same_month_name,
    same_year,
)
from dateline.merging.units import can_be_one
from dateline.merging.unlike import is_long_after, same_thing_then
from dateline.merging.vectors import cosine
from dateline.model.mentions import Role, Status, TriggerClass
from dateline.model.times import Tense

Feature = Callable[[Profile, Profile], float]

_CAST = 5


# -- trigger ------------------------------------------------------------------------------------


def common_trigger(one: Profile, other: Profile) -> float:
    """The same trigger, the more so the more texts it stands in."""
    if not is_same_trigger(one, other):
        return 0.0
    return max(map(commonness, one.lemmas & other.lemmas or one.lemmas | other.lemmas))


def rivals(one: Profile, other: Profile) -> float:
    """The same trigger, which stands n times in one of the articles: 1 - 1/n, of n the larger."""
    if not is_same_trigger(one, other):
        return 0.0
    return 1 - 1 / max(profile.story.families[family] for profile in (one, other) for family in profile.families)


def stative(one: Profile, other: Profile) -> float:
    """Either is a state ("is", "remains"): such words say nothing of what was done."""
    return float(TriggerClass.STATE in (one.dated.mention.trigger_class, other.dated.mention.trigger_class))


def going_on(one: Profile, other: Profile) -> float:
    """One tells without a date what has gone on for long ("has backed it for decades"), the other does not."""
    return float(_goes_on(one) != _goes_on(other))


def in_general(one: Profile, other: Profile) -> float:
    """Both are told without a date, and one in the plain present ("as tensions rise"), by `length`."""
    if one.interval is not None or other.interval is not None:
        return 0.0
    return length(one, other) if _is_general(one) or _is_general(other) else 0.0


def _is_general(profile: Profile) -> bool:
    mention = profile.dated.mention
    is_told = mention.pos == "VERB" and mention.tense is Tense.PRESENT and profile.part is not Part.HEADLINE
    return is_told and mention.trigger_class is not TriggerClass.REPORTING


def _goes_on(profile: Profile) -> bool:
    mention = profile.dated.mention
    return profile.interval is None and mention.is_perfect and mention.status is Status.ONGOING


# -- place and number --------------------------------------------------------------------------


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


def other_amount(one: Profile, other: Profile) -> float:
    """A thousand or more of one thing, or a share, in numbers far apart ("recalled 18,000 dolls", "61,000 dolls").

    Of what was done to one thing on one day or in one month, sources may well give different amounts.
    """
    if kinship(one, other) is None or not are_apart(one.dated.mention, other.dated.mention):
        return 0.0
    is_then = same_fine_date(one, other) or same_month(one, other)
    return float(not is_then or has_other_object(one, other))


def total(one: Profile, other: Profile) -> float:
    """The same trigger, which in one sums up several deeds of no certain month, in the other tells a dated one."""
    return float(is_same_trigger(one, other) and (_may_sum_up(one, other) or _may_sum_up(other, one)))


def _may_sum_up(whole: Profile, part: Profile) -> bool:
    is_open = whole.month is None and not whole.is_news and part.month is not None
    return is_open and is_total(whole.dated.mention) and not is_total(part.dated.mention)


# -- dates: those of merging/timing.py, and what was done then ----------------------------------


def date_beside(one: Profile, other: Profile) -> float:
    """The same trigger, undated in one, with a date in its sentence that overlaps that of the other."""
    return float(is_same_trigger(one, other) and near_date_beside(one, other))


# -- which of several ---------------------------------------------------------------------------


def other_ordinal(one: Profile, other: Profile) -> float:
    """Each says which of its kind it is, and they contradict each other ("first", "second" or "again")."""
    return float(not can_be_one(one.unit.ordinal, other.unit.ordinal))


def lone_ordinal(one: Profile, other: Profile) -> float:
    """The same trigger twice in one text, which says of one only which of its kind it is ("the second strike")."""
    mine, theirs = one.dated.mention, other.dated.mention
    is_lone = (one.unit.ordinal is None) is not (other.unit.ordinal is None) and mine.field is theirs.field
    return float(is_lone and same_article_trigger(one, other))


def one_telling(one: Profile, other: Profile) -> float:
    """A verb and the noun that it carries ("imposed sanctions")."""
    return float(one.story is other.story and other.unit.index in one.unit.partners)


def bare_noun(one: Profile, other: Profile) -> float:
    """One is an undated noun that speaks of nothing known and does not say to whom ("action", "Western sanctions").

    So is a dated one beside an undated one that names its place or to whom ("conflict", "the conflict in Norway").
    The value is how many powers of ten of events its article tells, beyond the first.
    """
    pairs = ((one, other), (other, one))
    return max((bareness(each) for each, beside in pairs if each.interval is None or is_told_of(beside)), default=0.0)


def bareness(profile: Profile) -> float:
    """What a noun counts for that speaks of nothing known and does not say to whom; 0 for other mentions.

    In a headline every noun stands bare.
    """
    mention = profile.dated.mention
    if profile.part is Part.HEADLINE:
        return 0.0
    told = (role in profile.keys or role in profile.heads for role in (Role.PATIENT, Role.RECIPIENT))
    if mention.pos == "VERB" or mention.is_definite or any(told):
        return 0.0
    return max(0.0, profile.story.magnitude - 1)


def is_told_of(profile: Profile) -> bool:
    """Whether an undated mention names its place or to whom it was done."""
    return profile.interval is None and bool(profile.places or Role.PATIENT in profile.keys)


def both_known(one: Profile, other: Profile) -> float:
    """Two nouns of one family that both speak of something known ("the election", "that election")."""
    return float(is_same_trigger(one, other) and all(p.dated.mention.is_definite for p in (one, other)))


# -- telling ------------------------------------------------------------------------------------


def other_reality(one: Profile, other: Profile) -> float:
    """One is told as fact, the other as unreal or as a plan.

    What is denied where a noun speaks of something known is not that ("did not order the closure").
    """
    if any(p.reality < 1 and p.dated.mention.is_definite for p in (one, other)):
        return 0.0
    return abs(one.reality - other.reality) / 2


def never_was(one: Profile, other: Profile) -> float:
    """One is told as fact, of the other a verb says that it was not, or would have been ("would have convicted")."""
    return float(_is_unreal(one) and other.reality == 1 or _is_unreal(other) and one.reality == 1)


def _is_unreal(profile: Profile) -> bool:
    mention = profile.dated.mention
    is_contrary = mention.status is Status.HYPOTHETICAL and mention.tense is Tense.PAST
    return mention.pos == "VERB" and (is_contrary or mention.status is Status.NOT_OCCURRED)


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
    return float(one.key[0] == other.key[0] and is_same_trigger(one, other))


def same_sentence(one: Profile, other: Profile) -> float:
    """Both stand in one sentence."""
    mine, theirs = one.dated.mention, other.dated.mention
    return float(
        one.key[0] == other.key[0] and mine.field is theirs.field and mine.sentence == theirs.sentence
    )


def headline(one: Profile, other: Profile) -> float:
    """Of related triggers one stands in the headline, the other in the opening that tells the same in full.

    Of triggers of two families something else must agree. A headline is news, and not what was long before.
    """
    is_head = one.story is other.story and {one.part, other.part} == {Part.HEADLINE, Part.OPENING}
    if not is_head or kinship(one, other) is None or is_long_after(one) or is_long_after(other):
        return 0.0
    mine, theirs = ({a.quantity for a in p.unit.arguments if a.quantity} for p in (one, other))
    more_agrees = any(agree_in(role, one, other) for role in CORE) or not mine.isdisjoint(theirs)
    return float(more_agrees or is_same_trigger(one, other))


def like_sentences(one: Profile, other: Profile) -> float:
    """Of one trigger in two sentences, the cosine of what else these tell of, by `length`.

    Of a short article the likeness as a whole tells enough.
    """
    how_long = length(one, other)
    if not how_long or one.sentence is other.sentence or not is_same_trigger(one, other):
        return 0.0
    return min(1.0, how_long * cosine(one.sentence.terms, other.sentence.terms, one.families | other.families))


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


#: The features of a pair of articles, by name.
STORY_FEATURES: Mapping[str, Callable[[Story, Story], float]] = {
    feature.__name__: feature for feature in (like_articles, other_cast, other_persons)
}


#: The features whose value may be more than 1: at most the powers of ten of events that the longer article tells.
BOUNDLESS = ("bare_noun",)

#: The features of a pair of mentions, by name; KINSHIPS are further ones, of which at most one is 1.
FEATURES: Mapping[str, Feature] = {feature.__name__: feature for feature in (
    common_trigger, rivals, other_object, other_cargo, one_saying, other_speaker, other_saying, stative,
    going_on, in_general, all_roles, same_patient, same_undergoer, same_actor, swapped, same_words,
    other_agent, other_party, other_person, one_or_many, other_sort, other_rank,
    same_place, other_place, same_number, other_amount, other_mover, total,
    same_thing_then, akin_then, same_fine_date, same_month, same_month_name, same_year,
    next_day, days_between, other_date, other_month_name, other_span, far_date, far_shaky_date, other_news,
    date_beside, far_date_beside, far_sentences, rival_dates, not_yet, lone_verb, lone_kin, light_verb, long_ago,
    other_ordinal, lone_ordinal, one_telling, bare_noun, both_known,
    other_reality, never_was, same_step, other_step, dated_plan, headline,
    same_article, same_article_trigger, same_sentence, like_sentences,
)}
