"""What the wording of a block says of its place on the page (data/cues.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from dateline.model.articles import Furniture


class Place(StrEnum):
    """Where in a block a phrase of data/cues.toml must stand; the surest first."""

    SECTION = "section"
    WHOLE = "whole"
    TOPIC = "topic"
    LABEL = "label"
    START = "start"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Cue:
    """The furniture that a block's wording speaks for, and where the words stand."""

    furniture: Furniture
    place: Place


@dataclass(frozen=True, slots=True)
class _Wording:
    """The phrases of one kind of furniture for one place: those in plain words, and a pattern of the others."""

    place: Place
    furniture: Furniture
    plain: frozenset[str]
    pattern: re.Pattern[str] | None

    def fits(self, said: str) -> bool:
        """Whether what a block says is, or for its start begins with, one of the phrases."""
        is_plain = said in self.plain if self.place is not Place.START else not self.plain.isdisjoint(_heads(said))
        return is_plain or (self.pattern is not None and self.pattern.fullmatch(said) is not None)


_MOST_WORDS = {Place.SECTION: 12, Place.WHOLE: 12, Place.TOPIC: 6, Place.LABEL: 40, Place.START: 40, Place.ANYWHERE: 60}
_PATTERN = {
    Place.SECTION: r"(?:{})",
    Place.WHOLE: r"(?:{})",
    Place.TOPIC: r"(?:{})",
    Place.LABEL: r"(?:{})(?:\s*[:|»›]|\s+[-–—]\s).*",
    Place.START: r"(?:{})(?!\w).*",
    Place.ANYWHERE: r".*?(?<!\w)(?:{})(?!\w).*",
}
_LONGEST, _LONGEST_BLOCK = 600, 1200
_LONGEST_COUNTER = 20
_OPEN = re.compile(r"[#*]")  # a number, some words
_WORD_END = re.compile(r"(?!\w)")
_ALONE = (Place.SECTION, Place.WHOLE, Place.TOPIC)
_COUNTER = re.compile(r"[\s(\[]*\d[\d.,]*\s?[km]?[)\]]*$")
_COUNT_BEFORE = re.compile(r"^\d[\d.,]*\s?k?\s+(?=[^\W\d_]{3,}$)")
_BETWEEN = re.compile(r"\s{2,}|\t|\s*[|·•/›»→—–☰]\s*|(?:^|\s)[^\w\s]?\s?\d[\d.,]*\s?[km]?(?=\s|$)|[^\w\s'’&-]{1,2}\s")
_MENU_WORDS = 12
_EDGES = re.compile(r"^[^\w©@(#]+|[^\w)]+$")


def cue_of(text: str) -> Cue | None:
    """What the wording of a block speaks for; None for ordinary text.

    >>> cue_of("Comments (14)").furniture
    <Furniture.COMMENT: 'comment'>
    """
    if len(text) > _LONGEST_BLOCK:  # so long no block with few enough words is
        return None
    said = normalise(text)
    length = len(said.split())
    is_sentence = text.endswith(".")
    for wording in _wordings():
        place = wording.place
        if length > _MOST_WORDS[place] or (is_sentence and place is Place.WHOLE):
            continue
        if wording.fits(said) or (place in _ALONE and any(map(wording.fits, _uncounted(said)))):
            return Cue(wording.furniture, place)
    return _menu(text) if length <= _MENU_WORDS else None


@lru_cache(maxsize=8)
def _heads(said: str) -> frozenset[str]:
    """What a block begins with, up to the end of each of its words."""
    return frozenset(said[: end.start()] for end in _WORD_END.finditer(said))


def _uncounted(said: str) -> tuple[str, str]:
    """What is said without a number at the end, and without one before it: "3 commentaires"."""
    return without_counter(said), _COUNT_BEFORE.sub("", said)


def _menu(text: str) -> Cue | None:
    """What a line of buttons and counters speaks for: "Subscribe | Log in", "👍 312 💬 48 Share"."""
    found = _all_alone(text, _BETWEEN.split(text))
    by_word = found or _all_alone(text, text.split())
    return found or (by_word if by_word is not None and by_word.furniture is Furniture.SHARE else None)


def _all_alone(text: str, parts: Sequence[str]) -> Cue | None:
    """What the parts of a line speak for, if each of those with letters does so alone."""
    said = [part for part in map(normalise, parts) if any(map(str.isalpha, part))]
    if not said or said == [normalise(text)]:
        return None
    found = [_alone(part) for part in said]
    return found[0] if None not in found else None


def _alone(said: str) -> Cue | None:
    for wording in _wordings():
        if wording.place in (Place.WHOLE, Place.TOPIC) and wording.fits(said):
            return Cue(wording.furniture, Place.WHOLE)
    return None


def normalise(text: str) -> str:
    """A block's words written small, without the marks, arrows and bullets around them."""
    plain = " ".join(text.casefold().replace("’", "'").replace("&", " and ").split())
    if len(plain) > _LONGEST:  # no phrase could match it
        return plain
    return _EDGES.sub("", _EDGES.sub("", plain))


def without_counter(said: str) -> str:
    """What is said without a number at the end: "comments (12)", "now reading 3"."""
    if len(said) > _LONGEST:
        return said
    return _EDGES.sub("", _COUNTER.sub("", said))


def has_counter(text: str) -> bool:
    """Whether a number that counts something stands at the end, after the last word."""
    return _COUNTER.search(text, max(0, len(text) - _LONGEST_COUNTER)) is not None


def phrases(furniture: str, place: str) -> tuple[str, ...]:
    """The phrases of one kind of furniture for one place, as data/cues.toml lists them."""
    return tuple(_table()[furniture].get(place, ()))


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "data/cues.toml").read_text(encoding="utf-8"))


@cache
def _wordings() -> tuple[_Wording, ...]:
    return tuple(
        _wording(place, Furniture(name), phrases(name, place))
        for place in Place
        for name in _table()
        if phrases(name, place)
    )


def _wording(place: Place, furniture: Furniture, told: Sequence[str]) -> _Wording:
    """Phrases ready to be looked for; those of one place are looked up, as a pattern of hundreds is slow to make."""
    is_looked_up = place not in (Place.LABEL, Place.ANYWHERE)
    plain = [phrase.casefold() for phrase in told if is_looked_up and not _OPEN.search(phrase)]
    others = [phrase for phrase in told if not is_looked_up or _OPEN.search(phrase)]
    pattern = re.compile(_PATTERN[place].format("|".join(map(_compiled, others)))) if others else None
    return _Wording(place, furniture, frozenset(plain), pattern)


def _compiled(phrase: str) -> str:
    return re.escape(phrase.casefold()).replace(r"\#", r"\d[\d.,]*k?").replace(r"\*", r".{1,80}").replace(r"\ ", r"\s+")
