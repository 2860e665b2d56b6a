"""What the participants of two mentions say for and against their being one event."""

from __future__ import annotations

from dateline.merging.amounts import counts_things
from dateline.merging.kinship import AKIN, RARE, commonness, is_same_trigger, kinship
from dateline.merging.names import agree, differ, prefix
from dateline.merging.profiles import CORE, Profile
from dateline.merging.tables import idf
from dateline.merging.undergoers import DOERS
from dateline.merging.units import moves
from dateline.model.mentions import Role, TriggerClass

_NOBODY: frozenset[str] = frozenset()
#: What names a person, or may.
PERSONS = frozenset({"person", "name"})
#: Of those who are told of by name, one is seldom part of another.
_BODIES = frozenset({"state", "group", "org"})
_PARTIES = _BODIES | {"person"}


def same_patient(one: Profile, other: Profile) -> float:
    """A named patient of one can be a named patient of the other."""
    return float(agree(one.keys.get(Role.PATIENT, _NOBODY), other.keys.get(Role.PATIENT, _NOBODY)))


def same_undergoer(one: Profile, other: Profile) -> float:
    """Who does what has no object is named as the object of the other ("the ferry sank", "sank the ferry")."""
    return float(_undergoes(one, other) or _undergoes(other, one))


def _undergoes(one: Profile, other: Profile) -> bool:
    if Role.PATIENT in one.keys or Role.PATIENT in one.heads or Role.PATIENT not in other.keys:
        return False
    does = frozenset(key for key in one.keys.get(Role.AGENT, _NOBODY) if prefix(key) not in DOERS)
    return agree(does, other.keys[Role.PATIENT])


def other_agent(one: Profile, other: Profile) -> float:
    """Both name an agent of one kind, and no two can be one; whom it is done to in one is no agent of the other.

    Of states, which are known by all their names, it says twice as much.
    """
    are_states = all(prefix(key) == "state" for each in (one, other) for key in each.keys.get(Role.AGENT, _NOBODY))
    return _differ_in(Role.AGENT, one, other) * (2 if are_states else 1)


def _differ_in(role: Role, one: Profile, other: Profile) -> float:
    if not differ(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY)):
        return 0.0
    return float(role is not Role.AGENT or not same_undergoer(one, other))


def other_person(one: Profile, other: Profile) -> float:
    """In one role each names one person and nobody else, and the two are not the same ("Ada Holm died")."""
    return float(any(
        is_one_person(one, role) and is_one_person(other, role) and _differ_in(role, one, other)
        for role in (Role.AGENT, Role.PATIENT)
    ))


def other_party(one: Profile, other: Profile) -> float:
    """Both name to whom it was done, bodies or states of one sort, and no two can be one ("sanctioned Iran")."""
    mine, theirs = (each.keys.get(Role.PATIENT, _NOBODY) for each in (one, other))
    sorts = {prefix(key) for key in mine} & {prefix(key) for key in theirs}
    return float(not sorts.isdisjoint(_BODIES) and not agree_in(Role.PATIENT, one, other))


def swapped(one: Profile, other: Profile) -> float:
    """Who does it in one has it done to him by somebody else in the other ("Ada sued Cia", "Cia sued Ada")."""
    return float(_has_it_done(one, other) or _has_it_done(other, one))


def _has_it_done(one: Profile, other: Profile) -> bool:
    agent = one.keys.get(Role.AGENT, _NOBODY)
    return (
        agree(agent, other.keys.get(Role.PATIENT, _NOBODY))
        and _tells(one, Role.PATIENT) and _tells(other, Role.AGENT)
        and not agree_in(Role.AGENT, one, other) and not agree_in(Role.PATIENT, one, other)
    )


def _tells(profile: Profile, role: Role) -> bool:
    return role in profile.keys or role in profile.heads


def other_object(one: Profile, other: Profile) -> float:
    """The same or a related verb with different objects, the more so the less the verb says ("sent a letter")."""
    if not has_other_object(one, other):
        return 0.0
    return max(map(commonness, one.lemmas & other.lemmas or _akin_lemmas(one, other)), default=0.0)


def has_other_object(one: Profile, other: Profile) -> bool:
    """Whether both tell objects, by different words or names."""
    words = [_things(profile) for profile in (one, other)]
    names = [profile.keys.get(Role.PATIENT, _NOBODY) for profile in (one, other)]
    are_parties = all(names) and all(prefix(key) in _PARTIES for key in names[0] | names[1])
    return (all(words) and words[0].isdisjoint(words[1]) or are_parties) and not agree_in(Role.PATIENT, one, other)


def _things(profile: Profile) -> frozenset[str]:
    """The head words of what something was done to; without an object, of what an end or a start is told of."""
    is_aspect = profile.dated.mention.trigger_class is TriggerClass.ASPECTUAL and Role.PATIENT not in profile.keys
    words = profile.heads.get(Role.PATIENT, _NOBODY)
    return words or (profile.heads.get(Role.AGENT, _NOBODY) if is_aspect else _NOBODY)


def _akin_lemmas(one: Profile, other: Profile) -> frozenset[str]:
    return one.lemmas | other.lemmas if kinship(one, other) in AKIN else _NOBODY


def other_cargo(one: Profile, other: Profile) -> float:
    """Two verbs of moving, and different things that they move ("sent bombers", "sent two tankers")."""
    return float(has_other_object(one, other) and moves(one.dated.mention) and moves(other.dated.mention))


def one_or_many(one: Profile, other: Profile) -> float:
    """In one role one names a person, the other counts several ("Ada Holm died", "17 men died")."""
    return float(any(
        is_one_person(mine, role) and _are_many(theirs, role)
        for role in (Role.AGENT, Role.PATIENT) for mine, theirs in ((one, other), (other, one))
    ))


def is_one_person(profile: Profile, role: Role) -> bool:
    """Whether one person is named in a role and nobody else told."""
    keys = profile.keys.get(role, _NOBODY)
    return len(keys) == 1 and all(prefix(key) in PERSONS for key in keys) and role not in profile.heads


def _are_many(profile: Profile, role: Role) -> bool:
    are_counted = any(a.role is role and counts_things(a) for a in profile.unit.arguments)
    return are_counted and role not in profile.keys


def _agreeing_roles(one: Profile, other: Profile) -> int:
    """In how many of agent, patient and recipient the two agree, by name or by head word."""
    return sum(agree_in(role, one, other) for role in CORE)


def agree_in(role: Role, one: Profile, other: Profile) -> bool:
    """Whether the two agree in a role, by name or by head word."""
    return (
        agree(one.keys.get(role, _NOBODY), other.keys.get(role, _NOBODY))
        or not one.heads.get(role, _NOBODY).isdisjoint(other.heads.get(role, _NOBODY))
    )


def all_roles(one: Profile, other: Profile) -> float:
    """Agent, patient and recipient agree though the triggers do not ("sent" and "deployed bombers to")."""
    is_full = one.is_full and other.is_full and not is_same_trigger(one, other)
    return float(is_full and _agreeing_roles(one, other) == len(CORE))


def same_actor(one: Profile, other: Profile) -> float:
    """One named agent, and triggers that are akin without being of one family ("appealed", "requested")."""
    return float(kinship(one, other) in AKIN and _agree_in_agent(one, other))


def _agree_in_agent(one: Profile, other: Profile) -> bool:
    return agree(one.keys.get(Role.AGENT, _NOBODY), other.keys.get(Role.AGENT, _NOBODY))


def same_words(one: Profile, other: Profile) -> float:
    """The rarest head word that unnamed arguments share in any role, from 0 (none) to 1 (rare)."""
    if one.words.isdisjoint(other.words):
        return 0.0
    shared = one.words & other.words
    return max((min(1.0, idf(word) / RARE) for word in sorted(shared)), default=0.0)
