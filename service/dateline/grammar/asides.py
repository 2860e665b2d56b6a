"""Asides: whether a time goes on with the story of its sentence, or is told of something by the way."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.grammar.verb_forms import is_participle, is_past, verb_lists

_BREAKS = {",", ";", ":", "(", "–", "—"}
_OF, _THAT = "of", "that"
_SUBJECT = 6  # words at most: "the siege of"


def is_aside(before: Sequence[str], after: str) -> bool:
    """Whether a time stands in a clause or a phrase aside.

    That is so behind "which", "since", "than" and the like, in a participle's phrase ("opened in 1932", "the church
    built in 1862 was …"), and where it only describes a noun ("the 2011 election", "the treaty of 1998", but not
    "the siege of 1645 began").

    Args:
        before: the words of its sentence up to the time, in small letters.
        after: the word behind it.

    >>> is_aside("he stepped off a ship on".split(), "."), is_aside("the bridge , opened in".split(), ",")
    (False, True)
    """
    words = _since_break(before)
    if not words or words[-1] not in verb_lists()["dating"] or _opens_aside(words):
        return True
    if words[-1] == _OF:
        return len(words) < 2 or words[-2] not in verb_lists()["happenings"]
    is_reduced = is_past(after) and words[-2:-1] != [] and words[-2] not in verb_lists()["linking"]
    return is_reduced or not any(map(is_past, words))


def is_relative(before: Sequence[str]) -> bool:
    """Whether a time stands in a clause that only describes somebody or something, by the words before it.

    >>> is_relative("he was convicted of killing lind , who died in".split())
    True
    """
    return any(word in verb_lists()["relative"] for word in _since_break(before))


def is_led_in(before: Sequence[str]) -> bool:
    """Whether a time stands in a participle's phrase that opens its sentence, by the words before it.

    >>> is_led_in("arrested in".split()), is_led_in("arrested in may , he fled in".split())
    (True, False)
    """
    return bool(before) and is_participle(before[0]) and _BREAKS.isdisjoint(before)


def _since_break(before: Sequence[str]) -> Sequence[str]:
    """The words since the last comma, bracket or the like."""
    last = max((index for index, word in enumerate(before) if word in _BREAKS), default=-1)
    return before[last + 1 :]


def is_of_subject(before: Sequence[str]) -> bool:
    """Whether a time tells when what its sentence begins with was: "the great siege of 1645 began in May"."""
    is_short = 1 < len(before) <= _SUBJECT and before[-1] == _OF and before[-2] in verb_lists()["happenings"]
    return is_short and not any(map(is_past, before))


def _opens_aside(words: Sequence[str]) -> bool:
    """Whether words open a clause aside, or a participle's phrase."""
    lists = verb_lists()
    if is_participle(words[0]) or words[0].endswith("ing"):
        return True
    said = next((index for index, word in enumerate(words) if word in lists["saying"]), len(words))
    return any(
        word in lists["aside"] or word in lists["relative"] or (word == _THAT and index < said)
        for index, word in enumerate(words)
    )
