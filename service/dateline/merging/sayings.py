"""What tells sayings apart: who says what."""

from __future__ import annotations

from dateline.merging.openings import Part
from dateline.merging.participants import agree_in
from dateline.merging.profiles import Profile
from dateline.model.entities import marks_of
from dateline.model.mentions import Role, TriggerClass


def one_saying(one: Profile, other: Profile) -> float:
    """One is a saying, the other is none."""
    return float(is_saying(one) is not is_saying(other))


def is_saying(profile: Profile) -> bool:
    """Whether a mention tells that something was said."""
    return profile.dated.mention.trigger_class is TriggerClass.REPORTING


def other_speaker(one: Profile, other: Profile) -> float:
    """Two sayings that have no speaker in common, or stand in two sentences of one article; a headline retells one."""
    if not (is_saying(one) and is_saying(other)):
        return 0.0
    is_one_article = one.key[0] == other.key[0]
    if is_one_article and Part.HEADLINE in (one.part, other.part):
        return 0.0
    return float(is_one_article or not agree_in(Role.AGENT, one, other))


def other_saying(one: Profile, other: Profile) -> float:
    """Two sayings whose sentences share nothing but who speaks, and what the articles are about."""
    if not (is_saying(one) and is_saying(other)):
        return 0.0
    mine, theirs = _content(one), _content(other)
    return float(bool(mine and theirs) and mine.isdisjoint(theirs))


def _content(saying: Profile) -> set[str]:
    """What the sentence of a saying tells beside who speaks and what its article is most about."""
    speaker = {mark for key in saying.keys.get(Role.AGENT, ()) for mark in marks_of(key)}
    known = saying.families | speaker | saying.heads.get(Role.AGENT, frozenset())
    return {term for term in saying.sentence.terms if term not in known and term not in saying.story.foremost}
