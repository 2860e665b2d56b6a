"""Nothing agrees but the trigger, and perhaps who did it: in long articles that is not enough."""

from __future__ import annotations

from dateline.merging.kinship import AKIN, is_same_trigger, kinship
from dateline.merging.participants import agree_in
from dateline.merging.profiles import Profile
from dateline.merging.timing import one_time, years_away
from dateline.merging.units import light_verbs, moves
from dateline.model.mentions import Role


def length(one: Profile, other: Profile) -> float:
    """How long the longer article of two mentions is (`Story.length`)."""
    return max(one.story.length, other.story.length)


def lone_verb(one: Profile, other: Profile) -> float:
    """The same trigger, one at least a verb, and nothing beside it agrees but who did it ("returned"), by `length`."""
    has_verb = any(p.dated.mention.pos == "VERB" for p in (one, other))
    is_lone = has_verb and is_same_trigger(one, other) and not _more_agrees(one, other) and not _is_known(one, other)
    return length(one, other) if is_lone else 0.0


def lone_kin(one: Profile, other: Profile) -> float:
    """Triggers that are akin without being of one family, and nothing agrees, by `length`; half if who did it does."""
    if kinship(one, other) not in AKIN or _more_agrees(one, other):
        return 0.0
    return length(one, other) * (0.5 if agree_in(Role.AGENT, one, other) else 1.0)


def light_verb(one: Profile, other: Profile) -> float:
    """A verb that says next to nothing and a related one, and nothing agrees but who did it and when, by `length`."""
    are_verbs = all(profile.dated.mention.pos == "VERB" for profile in (one, other))
    are_light = are_verbs and (is_light(one) or is_light(other)) and kinship(one, other) is not None
    return length(one, other) if are_light and one.matter.isdisjoint(other.matter) else 0.0


def is_light(profile: Profile) -> bool:
    """Whether a mention's trigger is a verb that leaves it to the words beside it what was done ("went red").

    Beside a word with which it says it ("took them into custody") it is not.
    """
    mention = profile.dated.mention
    is_light = moves(mention) or not light_verbs().isdisjoint(profile.lemmas)
    return mention.pos == "VERB" and is_light and not profile.unit.is_phrase


def _is_known(one: Profile, other: Profile) -> bool:
    """Whether a noun speaks of what its agent did as known ("Holm's appeals")."""
    return any(p.dated.mention.is_definite for p in (one, other)) and agree_in(Role.AGENT, one, other)


def long_ago(one: Profile, other: Profile) -> float:
    """The same trigger, and nothing beside it agrees but who did it; when one was is years from the other's article."""
    years = years_away(one, other)
    return years if years and is_same_trigger(one, other) and not _more_agrees(one, other) else 0.0


def _more_agrees(one: Profile, other: Profile) -> bool:
    """Whether the two share a time, a number, or a name, or a word for which neither article stands."""
    return (
        not one.matter.isdisjoint(other.matter)
        or not one.numbers.isdisjoint(other.numbers)
        or one_time(one, other)
    )
