"""What features read of a mention: those that read the same are looked up together, once for each two readings.

Two mentions of which a group of features reads the same as of two others have the same values of them. So of
many pairs only those are looked at that differ in what is read ("visit" beside "visit", May 2019 beside 2019).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from dateline.merging.amounts import is_total, quantities
from dateline.merging.arrays import Floats
from dateline.merging.far import Time, are_ahead, minutes_of, years_between
from dateline.merging.features import STORY_FEATURES, bareness, is_told_of
from dateline.merging.kinship import AKIN, KINSHIPS, SAME
from dateline.merging.lone import is_light
from dateline.merging.movements import rises_or_falls
from dateline.merging.names import kind_of_thing, name_marks_of, prefix
from dateline.merging.participants import is_one_person
from dateline.merging.profiles import Profile
from dateline.merging.sayings import is_saying
from dateline.merging.sentences import Sentence
from dateline.merging.sorts import sorts_of
from dateline.merging.steps import steps_of, takers
from dateline.merging.timing import is_firm
from dateline.merging.units import moves
from dateline.merging.unlike import things_then
from dateline.model.dates import Interval
from dateline.model.mentions import Role, TriggerClass

#: What is read of a mention; None when the features are 0 whatever they read of the other.
Reading = Callable[[Profile], Hashable | None]
#: The marks of what has been read.
Marks = Callable[[Any], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How like what is read of two mentions is: the vector and the length of each.

    The value is the cosine of the vectors times the greater length, 1 at most.
    """

    vector: Callable[[Any], Mapping[str, float]]
    length: Callable[[Any], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """How a single feature is computed for many pairs at once: of two rows of numbers for each pair.

    `row` gives that of what is read, of so many numbers (`width`).
    """

    width: int
    row: Callable[[Any], tuple[float, ...]]
    value: Callable[[Floats, Floats], Floats]


@dataclass(frozen=True, slots=True)
class Strangers:
    """What is read of two mentions that have none of the marks in common: less, so more of them read the same."""

    marks: Marks
    reads: Reading


@dataclass(frozen=True, slots=True)
class Group:
    """Features with what they read.

    They are 0 unless the triggers are of one of the `kin`, what `alike` gives is equal of two mentions, what
    `unlike` gives is not, what is read of them has one of `marks` in common, and what each of `apart` gives, sets
    of words, has none; with `other_time` they are 0 of two at one time (`timing.one_time`). `is_one` says that of
    those that may attract one at most is not 0. `strangers` tells what suffices where names and words differ. `like`
    and `measure` tell of a single feature how it is computed for many pairs at once; `firm` gives the date of which
    `far_date` is told.
    """

    names: tuple[str, ...]
    reads: Reading
    kin: tuple[str, ...] = ()
    alike: Reading | None = None
    unlike: Reading | None = None
    marks: Marks | None = None
    apart: tuple[Reading, ...] = ()
    other_time: bool = False
    is_one: bool = False
    strangers: Strangers | None = None
    like: Likeness | None = None
    measure: Measure | None = None
    firm: Callable[[Any], Interval | None] | None = None


def deed(profile: Profile) -> Hashable:
    """What was done, in which words, and how often its article tells such things."""
    often = max(profile.story.families[family] for family in profile.families)
    return profile.lemmas, profile.families, profile.classes, profile.dated.mention.is_definite, often


def story(profile: Profile) -> Hashable:
    """The article."""
    return profile.story


def fullness(profile: Profile) -> Hashable | None:
    """Whether all roles are told."""
    return profile.is_full or None


def _itself(profile: Profile) -> Hashable:
    return profile


def _is_undated(profile: Profile) -> bool:
    return profile.interval is None


def _numbers(profile: Profile) -> frozenset[str] | None:
    return profile.numbers or None


def _matter(profile: Profile) -> frozenset[str] | None:
    return profile.matter or None


def _places(profile: Profile) -> Hashable | None:
    return profile.places or None


def _agent(profile: Profile) -> frozenset[str] | None:
    return profile.keys.get(Role.AGENT)


def _patient(profile: Profile) -> frozenset[str] | None:
    return profile.keys.get(Role.PATIENT)


def _when(profile: Profile) -> Hashable | None:
    date = profile.date
    if date is None:
        return None
    return profile.interval, date.granularity, is_firm(profile), profile.month, profile.reality


def _sides(profile: Profile) -> tuple[frozenset[str], ...] | None:
    """Agents and patients, by name and by head word."""
    sides = tuple(told.get(role, frozenset()) for role in (Role.AGENT, Role.PATIENT)
                  for told in (profile.keys, profile.heads))
    return sides if any(sides[:2]) and any(sides[2:]) else None


def _actors(profile: Profile) -> tuple[Hashable, ...] | None:
    """Named agents and patients, where there are agents."""
    agents = _agent(profile)
    return (agents, _patient(profile), Role.PATIENT in profile.heads) if agents else None


def _persons(profile: Profile) -> tuple[Hashable, ...] | None:
    """In which role one person is named and nobody else, and who takes part."""
    alone = tuple(is_one_person(profile, role) for role in (Role.AGENT, Role.PATIENT))
    return (alone, _agent(profile), _patient(profile), Role.PATIENT in profile.heads) if any(alone) else None


def _kinds_of_agents(profile: Profile) -> frozenset[str]:
    return frozenset(map(prefix, profile.keys.get(Role.AGENT, ())))


def _patients(profile: Profile) -> tuple[frozenset[str], frozenset[str]] | None:
    """To whom it was done, by name and by head word, where anybody is named."""
    keys = _patient(profile)
    return (keys, profile.heads.get(Role.PATIENT, frozenset())) if keys else None


def _kinds_of_patients(profile: Profile) -> frozenset[str]:
    return frozenset(map(prefix, profile.keys.get(Role.PATIENT, ())))


def _kinds_of_persons(profile: Profile) -> tuple[frozenset[str] | None, ...]:
    return tuple(_kinds(profile, role) if is_one_person(profile, role) else None for role in (Role.AGENT, Role.PATIENT))


def _kinds(profile: Profile, role: Role) -> frozenset[str]:
    return frozenset(map(kind_of_thing, profile.keys.get(role, ())))


def _named_and_counted(profile: Profile) -> Hashable | None:
    named = [profile.keys.get(role, ()) for role in (Role.AGENT, Role.PATIENT)]
    kinds = tuple((len(keys), *map(prefix, keys)) for keys in named)
    counted = frozenset(a.role for a in profile.unit.arguments if a.quantity not in (None, "1"))
    return (kinds, frozenset(profile.heads), counted) if any(named) or counted else None


def _object(profile: Profile) -> Hashable | None:
    told = _undergoing(profile)
    return (profile.lemmas, told) if any(told) else None


def _undergoing(profile: Profile) -> tuple[frozenset[str] | None, ...]:
    """What it was done to, by head word and by name."""
    is_aspect = profile.dated.mention.trigger_class is TriggerClass.ASPECTUAL
    heads = [profile.heads.get(role) for role in (Role.PATIENT, Role.AGENT)]
    return heads[0], heads[1] if is_aspect else None, profile.keys.get(Role.PATIENT)


def _cargo(profile: Profile) -> Hashable | None:
    return _undergoing(profile) if moves(profile.dated.mention) else None


def _amounts(profile: Profile) -> Hashable | None:
    found = quantities(profile.dated.mention)
    counted = tuple(sorted((thing, quantity.number) for thing, quantity in found.items()))
    return (counted, _when(profile), _undergoing(profile)) if counted else None


def _light(profile: Profile) -> Hashable | None:
    return (is_light(profile), profile.story.length) if profile.dated.mention.pos == "VERB" else None


def _speaker(profile: Profile) -> Hashable | None:
    if not is_saying(profile):
        return None
    return profile.story, profile.part, profile.keys.get(Role.AGENT), profile.heads.get(Role.AGENT)


def _saying(profile: Profile) -> Hashable | None:
    return profile if is_saying(profile) else None


def _beside(profile: Profile) -> Hashable | None:
    if profile.interval is not None:
        return profile.interval, ()
    return (profile.beside, profile.is_hosted) if profile.beside else None


def time_of(profile: Profile) -> Time:
    """When it was."""
    interval, granularity = profile.interval, None if profile.date is None else profile.date.granularity
    return Time(interval, granularity, profile.month, profile.beside if interval is None else ())


def _lone(profile: Profile) -> tuple[frozenset[str], frozenset[str], Hashable]:
    """What says, beside all that must not agree, how much it is that only the trigger does."""
    names, heads = (told.get(Role.AGENT, frozenset()) for told in (profile.keys, profile.heads))
    return names, heads, _lone_deed(profile)


def _lone_deed(profile: Profile) -> Hashable:
    mention = profile.dated.mention
    return mention.pos == "VERB", mention.is_definite, profile.story.length


def _date_or_appeared(profile: Profile) -> Interval:
    return profile.interval or profile.story.appeared


def _done(profile: Profile) -> int | None:
    """The minute of a firm date; that by which an undated deed was told as done, below 0."""
    if profile.interval is not None:
        return profile.interval.start if is_firm(profile) else None
    is_done = profile.reality == 1 and profile.dated.mention.pos == "VERB"
    appeared = profile.story.appeared.end
    return -appeared if is_done and appeared is not None else None


def _news(profile: Profile) -> Hashable | None:
    if profile.is_news:
        return profile.story.appeared, None
    return None if profile.interval is None else (profile.interval, is_firm(profile))


def _dates_beside(profile: Profile) -> Hashable | None:
    return (profile.beside, profile.is_hosted) if profile.interval is None and profile.beside else None


def _rival(profile: Profile) -> Hashable:
    return profile.interval, profile.families, profile.story


def _telling(profile: Profile) -> Hashable:
    mention = profile.dated.mention
    of_noun = profile.interval is None, is_told_of(profile), bareness(profile)
    how = mention.status, mention.tense, mention.is_perfect
    return mention.trigger_class, mention.pos, profile.unit.ordinal, how, mention.is_definite, of_noun, profile.part


def _sentence(profile: Profile) -> Hashable:
    return profile.sentence


def _beside_deed(profile: Profile) -> Hashable:
    return profile.sentence, profile.families, profile.story.length


def _terms_beside(reading: tuple[Sentence, frozenset[str], float]) -> Mapping[str, float]:
    """What else than the deed a sentence tells of."""
    sentence, families, _ = reading
    return {term: value for term, value in sentence.terms.items() if term not in families}


def _of_names(keys: Iterable[str]) -> Iterable[str]:
    return chain.from_iterable(map(name_marks_of, keys))


def _names_of(*sides: Iterable[str] | None) -> Iterable[str]:
    """The marks of names on some sides, of which any may be nobody."""
    return _of_names(chain.from_iterable(filter(None, sides)))


_ALONE = Strangers(lambda r: chain(_of_names(r[0]), r[1]), _lone_deed)
#: What goes with the kinship of triggers.
OF_DEED = Group(("common_trigger", "both_known", "rivals"), deed)
OF_STORIES = Group(tuple(name for name in STORY_FEATURES if name != "like_articles"), story)
LIKE_ARTICLES = Group(
    ("like_articles",), story, unlike=story,
    like=Likeness(vector=lambda story: story.terms, length=lambda _: 1.0),
)
#: What joins unrelated triggers, beside `all_roles`.
UNLIKE = Group(
    ("same_thing_then",), lambda p: (things_then(p), p.interval, p.date, p.story) if things_then(p) else None,
    unlike=story, marks=lambda r: r[0],
)
#: What is looked up before anything else, since it is cheap or bars most pairs.
FIRST: tuple[Group, ...] = (
    Group(
        ("one_saying", "stative", "going_on", "in_general", "bare_noun", "other_ordinal", "other_reality", "never_was",
         "dated_plan"),
        _telling,
    ),
    Group(
        ("same_fine_date", "same_month", "same_month_name", "same_year", "next_day", "other_date",
         "other_month_name", "other_span", "far_date", "far_shaky_date", "days_between"),
        _when, is_one=True, firm=lambda when: when[0] if when and when[2] and when[4] else None,
    ),
    Group(("not_yet",), _done, unlike=_is_undated, measure=Measure(1, lambda minute: (minute,), are_ahead)),
)
#: All other features of two mentions, what takes longest last.
THEN: tuple[Group, ...] = (
    UNLIKE,
    Group(("all_roles",), lambda p: p if p.is_full else None),
    Group(("akin_then",), lambda p: p if p.month else None, kin=AKIN, unlike=story),
    Group(
        ("one_telling", "same_article", "same_article_trigger", "same_sentence", "lone_ordinal", "headline"),
        _itself, alike=story,
    ),
    Group(
        ("same_undergoer",), lambda p: (_agent(p), _patient(p), p.heads.get(Role.PATIENT)) if p.keys else None,
        marks=lambda r: _names_of(*r[:2]),
    ),
    Group(("other_sort", "other_rank"), lambda p: sorts_of(p) or None, marks=lambda r: [sort.head for sort in r]),
    Group(("same_number",), _numbers, marks=iter),
    Group(("same_words",), lambda p: p.words or None, marks=iter),
    Group(("same_place",), _places, marks=_of_names),
    Group(("other_place",), _places),
    Group(("other_object",), _object, kin=("same_lemma", *AKIN)),
    Group(("other_cargo",), _cargo),
    Group(("other_step",), lambda p: steps_of(p) or None, kin=KINSHIPS),
    Group(("same_step",), lambda p: (takers(p), steps_of(p), p.reality) if takers(p) else None, kin=KINSHIPS[:-1],
          marks=lambda r: _of_names(r[0])),
    Group(("light_verb",), _light, kin=KINSHIPS, apart=(_matter,)),
    Group(("one_or_many",), _named_and_counted),
    Group(("other_amount",), _amounts, kin=KINSHIPS, marks=lambda r: [thing for thing, _ in r[0]]),
    Group(("other_mover",), lambda p: p if rises_or_falls(p) else None, kin=KINSHIPS),
    Group(("total",), lambda p: (p.month is None, p.is_news, is_total(p.dated.mention)), kin=SAME),
    Group(("other_agent",), _actors, strangers=Strangers(lambda r: _names_of(*r[:2]), _kinds_of_agents)),
    Group(("other_person",), _persons, strangers=Strangers(lambda r: _names_of(*r[1:3]), _kinds_of_persons)),
    Group(("other_party",), _patients, strangers=Strangers(lambda r: chain(_of_names(r[0]), r[1]), _kinds_of_patients)),
    Group(("swapped",), _sides, marks=lambda r: _of_names(r[0] | r[2])),
    Group(("same_actor",), _agent, kin=AKIN, marks=_of_names),
    Group(("same_patient",), _patient, marks=_of_names),
    Group(("date_beside",), _beside, kin=SAME, unlike=_is_undated),
    Group(("far_date_beside",), _beside, unlike=_is_undated),
    Group(("other_news",), _news),
    Group(("far_sentences",), _dates_beside, unlike=story),
    Group(("rival_dates",), _rival, kin=SAME, unlike=_is_undated),
    Group(("other_speaker",), _speaker),
    Group(("other_saying",), _saying),
    Group(("lone_verb",), _lone, kin=SAME, apart=(_matter, _numbers), other_time=True, strangers=_ALONE),
    Group(("lone_kin",), _lone, kin=AKIN, apart=(_matter, _numbers), other_time=True, strangers=_ALONE),
    Group(
        ("long_ago",), _date_or_appeared, kin=SAME, unlike=_is_undated, apart=(_matter, _numbers), other_time=True,
        measure=Measure(2, minutes_of, years_between),
    ),
    Group(
        ("like_sentences",), _beside_deed, kin=SAME, unlike=_sentence, marks=_terms_beside,
        like=Likeness(vector=_terms_beside, length=lambda reading: reading[2]),
    ),
)
