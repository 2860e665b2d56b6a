"""Short forms of names: which writing can stand for a longer one in the same article."""

from __future__ import annotations

from functools import lru_cache

from dateline.extraction.entities.names import Name
from dateline.model.entities import fold, has_digit, initials
from dateline.model.firms import formless, tradeless
from dateline.model.markets import market_named
from dateline.model.states import state_meant

PLACES = frozenset(("GPE", "LOC", "FAC"))
_FIRMS = frozenset(("ORG", "WORK_OF_ART", ""))


@lru_cache(maxsize=4096)
def folded(name: Name) -> str:
    """The form that equal writings share: folded, without legal form and plural of a model; an index by its key."""
    words = formless(fold(name.text).split())
    if name.text.endswith("s") and words[-1].endswith("s") and has_digit(name.text):  # no "3GS"
        words[-1] = words[-1][:-1]
    text = " ".join(words)
    market = market_named(text) if name.type == "MARKET" else None
    return market or text


def shortens(short: str, short_type: str, long: Name, type_: str) -> bool:
    """Whether a folded name is a short form of another.

    Args:
        short: the folded name.
        short_type: its type.
        long: the other, as it is written.
        type_: the type of what that means.
    """
    few, many = short.split(), folded(long).split()
    if long.type == "MARKET" or len(few) >= len(many) or state_meant(short.title()) or state_meant(short.upper()):
        return False
    if type_ == "PERSON":
        return _begins_or_ends(few, many)
    if type_ == "PRODUCT" or has_digit(many[-1]) and many[-1].isalnum():
        return many[-len(few) :] == few or len(few) == 1 and few[0] in many and has_digit(few[0])
    if short_type == "PERSON" and len(few) == 1 and type_ in _FIRMS:
        return many[0] == few[0]
    if short_type in ("PERSON", "PRODUCT") or type_ in PLACES:
        return False
    if short in (initials(many), initials(fold(long.text).split())) and len(short) > 1:
        return True
    is_last = len(few) > 1 or short_type == "" and len(many) == 2
    return many[: len(few)] == few or is_last and many[-len(few) :] == few


def shared_forms(long: Name) -> set[str]:
    """The words and initials, one of which each short form (`shortens`, `is_trade_dropped`) is or begins with."""
    many = folded(long).split()
    return {*many, initials(many) or "", initials(fold(long.text).split()) or ""}


def is_trade_dropped(short: str, long: Name) -> bool:
    """Whether a longer name only adds what the firm does ("Acme", "Acme Motor Company"), whichever comes first."""
    many = folded(long).split()
    return tradeless(many) == short.split() != many


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals."""
    return text.isupper() and len(text) > 1


def _begins_or_ends(few: list[str], many: list[str]) -> bool:
    """Whether these words are a family name or the first of two, a given name, or the name without its middle."""
    is_outer = len(few) == 2 and few == [many[0], many[-1]]
    is_first_of_two = len(many) == 3 and few == many[1:2]
    return is_outer or is_first_of_two or many[-len(few) :] == few or many[: len(few)] == few
