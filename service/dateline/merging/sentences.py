"""What the sentence of a mention tells beside it: of what, and of which times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.merging.tables import idf, word_lists
from dateline.merging.units import Unit
from dateline.merging.vectors import unit_vector
from dateline.model.articles import TextField
from dateline.model.dates import Interval
from dateline.model.entities import marks_of
from dateline.model.mentions import Argument, Role

#: Who did a deed, and to whom or what.
_SIDES = frozenset({Role.AGENT, Role.PATIENT})


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence as merging sees it.

    `terms` is a unit vector of its triggers' families, the names, places and head words of their arguments and
    their numbers, rare ones weighing more; `dates` are those of its mentions.
    """

    terms: Mapping[str, float]
    dates: tuple[Interval, ...]


def sentences_of(units: Sequence[Unit]) -> list[Sentence]:
    """The sentence of each unit of an article; units of one sentence have the same one."""
    told: dict[tuple[TextField, int], list[Unit]] = {}
    for unit in units:
        told.setdefault(_place(unit), []).append(unit)
    sentences = {place: _sentence(inside) for place, inside in told.items()}
    return [sentences[_place(unit)] for unit in units]


def dates_beside(units: Sequence[Unit], sentences: Sequence[Sentence]) -> list[tuple[Interval, ...]]:
    """For each unit of an article the dates that its sentence tells beside it.

    Of a noun that takes part in what a dated verb tells ("inflation rose in May") only the date of the verb counts;
    what the verb is merely about ("jailed on Friday for the murder") was when it was.
    """
    hosts: dict[int, list[Unit]] = {}
    for unit, sentence in zip(units, sentences, strict=True):
        if unit.dated.mention.pos == "VERB" and _interval(unit) is not None:
            hosts.setdefault(id(sentence), []).append(unit)
    found = []
    for unit, sentence in zip(units, sentences, strict=True):
        told = (_interval(host) for host in hosts.get(id(sentence), ()) if _takes_part(unit, host))
        found.append(tuple(dict.fromkeys(date for date in told if date is not None)) or sentence.dates)
    return found


def _takes_part(unit: Unit, host: Unit) -> bool:
    """Whether what a unit tells was when its host was: what a deed with an object was for or about may be long ago."""
    trigger = unit.dated.mention.trigger
    has_object = any(argument.role is Role.PATIENT for argument in host.arguments)
    roles = _SIDES if has_object else _SIDES | {Role.RECIPIENT}
    spans = (argument.span for argument in host.arguments if argument.span is not None and argument.role in roles)
    return unit is not host and any(
        span.start_char <= trigger.start_char and trigger.end_char <= span.end_char for span in spans
    )


def _interval(unit: Unit) -> Interval | None:
    return None if unit.date is None else unit.date.interval


def _place(unit: Unit) -> tuple[TextField, int]:
    return unit.dated.mention.field, unit.dated.mention.sentence


def _sentence(units: Iterable[Unit]) -> Sentence:
    terms: dict[str, int] = {}
    dates: dict[Interval, None] = {}
    for unit in units:
        terms |= dict.fromkeys(_terms(unit), 1)
        if (date := _interval(unit)) is not None:
            dates[date] = None
    return Sentence(unit_vector(terms, idf), tuple(dates))


def _terms(unit: Unit) -> set[str]:
    told = (*unit.arguments, *unit.dated.mention.places)
    heads = {head for argument in told if (head := common_head(argument))}
    names = {mark for argument in told if argument.key for mark in marks_of(argument.key)}
    return heads | names | unit.families | set(unit.dated.mention.numbers)


def common_head(argument: Argument) -> str | None:
    """The head word of an unnamed argument, and of a product's name that ends in what it is ("Tu-95 bombers")."""
    if argument.head in word_lists("words")["pronouns"]:
        return None
    return argument.head if argument.key is None or argument.type == "PRODUCT" and argument.head.islower() else None
