"""Periods: a firm's figures are those of the quarter or year that it reports on, not of the day of the report."""

from __future__ import annotations

from dateline.extraction.lexicon import words
from dateline.extraction.parsing.attachment import Time
from dateline.extraction.parsing.clauses import OBJECTS
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import SUBJECTS, tense
from dateline.model.times import Tense

_REPORTED_ON = frozenset({"month", "quarter", "year"})


def is_figure(verb: Word) -> bool:
    """Whether a clause tells how high a firm's figure was or how it moved ("revenue fell 4%")."""
    moves = words("dating", "changing") | words("dating", "amounting")
    if verb.lemma_ not in moves or tense(verb) is not Tense.PAST:
        return False
    return any(child.dep_ in SUBJECTS and _is_account(child) for child in verb.children)


def tells_figures(verb: Word) -> bool:
    """Whether a clause tells a firm's figure, or what it earned or lost ("Acme lost $40m in the first quarter")."""
    if is_figure(verb):
        return True
    if verb.lemma_ not in words("dating", "earning"):
        return False
    objects = (child for child in verb.children if child.dep_ in OBJECTS)
    return any(_is_account(child) or any(each.tag_ == "$" for each in child.subtree) for child in objects)


def is_period(time: Time) -> bool:
    """Whether a time is one that a firm reports on: a quarter or year, or the months up to a day."""
    window = time.expression
    units = [unit for _, unit in (window.get("length") or {}).get("amounts", ())] if window["kind"] == "Window" else []
    return time.is_long or bool(units) and _REPORTED_ON.issuperset(units)


def _is_account(noun: Word) -> bool:
    return noun.lemma_.lower() in words("nouns", "accounts")
