"""Clauses: what the parse says of where a time stands, over what the forms of the words around it let one guess."""

from __future__ import annotations

from dataclasses import replace

from dateline.model.times import ClauseKind, Timex


def by_clause(timex: Timex) -> Timex:
    """A time, relative as its clause is; as it is where the parse was not asked."""
    if timex.clause is None:
        return timex
    return replace(timex, is_relative=timex.clause.kind is ClauseKind.RELATIVE)


def is_aside(timex: Timex) -> bool:
    """Whether the parse puts a time in a clause that only describes something: the story does not go on there."""
    return timex.clause is not None and timex.clause.kind is ClauseKind.RELATIVE


def goes_on(timex: Timex) -> bool:
    """Whether a time is of the story that its text tells: it opens a sentence, or tells when its main clause was."""
    is_of_main = timex.clause is not None and timex.clause.kind is ClauseKind.MAIN and not timex.clause.is_of_noun
    return timex.is_main or timex.is_fronted or is_of_main


def is_beyond(timex: Timex, aside: Timex) -> bool:
    """Whether a time stands in the main clause around one that describes something by another time of its sentence."""
    if timex.sentence != aside.sentence or timex.clause is None or aside.clause is None:
        return False
    return is_aside(aside) and timex.clause.kind is ClauseKind.MAIN and timex.clause.verb != aside.clause.verb


def is_out_of(timex: Timex, aside: Timex) -> bool:
    """Whether a time stands outside of the clause that describes something by another: around it, or after it."""
    return timex.sentence > aside.sentence or is_beyond(timex, aside)
