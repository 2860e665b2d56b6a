"""Compounds: which word of "election victory" or "sanctions regime" tells the event."""

from __future__ import annotations

from collections.abc import Collection

from dateline.extraction.events.trigger_features import noun_classes
from dateline.extraction.lexicon import words
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.parse import Word

# Tenths of its uses that name a happening: of a noun that is none, fewer, of its part, at least.
_IS_ONE, _CAN_BE = 5, 3
# Classes of nouns whose time is their own, whatever they are about ("the 2019 crash report").
_OWN_TIME = frozenset({"communication", "document", "measure", "cognition", "artifact"})


def contest(noun: Word) -> Word | None:
    """The contest whose outcome a noun names, so that both are one event: "election victory", "final defeat"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("nouns", "outcomes"):
        return None
    return next((each for each in _parts(noun) if each.lemma_.lower() in words("nouns", "contests")), None)


def happening(noun: Word) -> Word | None:
    """The event that a noun belongs to which is none: "sanctions regime", "flood victims"; None for others.

    What is only to come is no such event: "strike deadline", "emissions target".
    """
    lemma = noun.lemma_.lower()
    known = noun_classes().get(lemma)
    has_own_time = known is not None and not _OWN_TIME.isdisjoint(known.classes)
    if noun.pos_ != "NOUN" or has_own_time or lemma in words("nouns", "ahead") or _share(noun) >= _IS_ONE:
        return None
    return next((each for each in reversed(_parts(noun)) if _is_one(each)), None)


def _is_one(part: Word) -> bool:
    return part.pos_ == "NOUN" and _share(part) >= _CAN_BE and part.lemma_.lower() not in words("nouns", "pursuits")


def dated_part(time: Time, triggers: Collection[Word]) -> Word | None:
    """The trigger whose time hangs on the noun that it belongs to ("the 2019 sanctions regime")."""
    noun = time.governor
    part = None if time.prep is not None or noun in triggers else happening(noun)
    return part if part in triggers else None


def _parts(noun: Word) -> list[Word]:
    return [child for child in noun.lefts if child.dep_ == "compound"]


def _share(noun: Word) -> int:
    known = noun_classes().get(noun.lemma_.lower())
    known = known or noun_classes().get(noun.lemma_.lower().removesuffix("s"))
    return int(known.share) if known is not None and known.share.isdigit() else 0
