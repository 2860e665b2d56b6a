"""What several mentions of one article tell together: a verb that only carries its noun, a noun that refers back.

"Imposed sanctions" has two mentions, of which the verb has the date and the agent and the noun says what
was done: each is compared with other articles by what both say. An undated noun that speaks of an event as
known ("the closure") has the date of most mentions before it that can be the same; "the second closure" is
none of which the article does not say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.merging.tables import Classes, classes_of, kinds_of, word_lists
from dateline.model.dates import Basis, Date
from dateline.model.mentions import Argument, DatedMention, Mention, Role


@dataclass(frozen=True, slots=True)
class Unit:
    """A mention with what goes with it.

    `lemmas`, `families` and `classes` are those of what was done. `date` is None unless the words of the
    article date it. `ordinal` says which of its kind it is. `partners` are the indices of mentions that are
    certainly the same event.
    """

    dated: DatedMention
    lemmas: frozenset[str]
    families: frozenset[str]
    classes: Classes
    arguments: tuple[Argument, ...]
    date: Date | None
    ordinal: str | None
    partners: frozenset[int] = frozenset()

    @property
    def is_phrase(self) -> bool:
        """Whether the verb says what was done with the head word of an argument ("took them into custody")."""
        return not self.classes.kinds <= frozenset[int]().union(*map(kinds_of, self.lemmas))

    @property
    def index(self) -> int:
        """The number of the mention in its article."""
        return self.dated.index


def light_verbs() -> frozenset[str]:
    """Verbs that leave it to the words beside them what was done."""
    return word_lists("carriers")["light"]


def carried(mention: Mention) -> tuple[Argument, ...]:
    """The arguments of a carrier verb that say what was done; none for other triggers."""
    if mention.pos != "VERB":
        return ()
    said = mention.lemma.split()  # "took place" has no object
    objects = tuple(a for a in mention.arguments if a.role is Role.PATIENT and a.head not in said)
    if mention.lemma in word_lists("carriers")["object"] and objects:
        return tuple(a for a in objects if _is_deed(a))
    if mention.lemma in word_lists("carriers")["instrument"] and objects:
        return tuple(a for a in mention.arguments if a.role is Role.OTHER and _is_deed(a))
    if mention.lemma in word_lists("carriers")["subject"] and not objects:
        return tuple(a for a in mention.arguments if a.role is Role.AGENT and _is_deed(a))
    if _bare(mention.lemma).partition(" ")[0] in word_lists("carriers")["impact"]:
        return tuple(a for a in mention.arguments if a.role is Role.AGENT and _is_force(a))
    return ()


def _is_force(argument: Argument) -> bool:
    return argument.key is None and argument.head in word_lists("carriers")["force"]


def _is_deed(argument: Argument) -> bool:
    return argument.key is None and classes_of(argument.head).is_deed


def units_of(mentions: Sequence[DatedMention]) -> list[Unit]:
    """The units of an article's mentions, in their order.

    Args:
        mentions: All of the article, in order of index.
    """
    units = _carried_together([_unit(dated) for dated in mentions])
    for place, unit in enumerate(units):
        if _refers_back(unit):
            units[place] = _referred(unit, units[:place])
            if units[place] is unit and (found := _only_such(unit, units[:place])) is not None:
                units[place], units[found.index] = _taken_up(unit, found)
    return units


def _unit(dated: DatedMention) -> Unit:
    mention = dated.mention
    nouns = carried(mention)
    heads = frozenset(argument.head for argument in nouns)
    lemmas = heads or _only(_bare(mention.lemma))
    return Unit(
        dated,
        lemmas=lemmas,
        families=(heads or _only(_bare(mention.family))) | _moved(mention),
        classes=_phrased(_classes(lemmas), mention.lemma, mention.arguments),
        arguments=tuple(a for a in mention.arguments if a not in nouns),
        date=None if dated.date is None or dated.date.basis is Basis.PUBLISHED else dated.date,
        ordinal=mention.ordinal,
    )


@cache
def _bare(lemma: str) -> str:
    """A verb without a particle that WordNet does not know it with ("capsized off the coast")."""
    verb, _, particle = lemma.partition(" ")
    is_verb_alone = particle in word_lists("words")["particles"] and classes_of(lemma) == Classes()
    return verb if is_verb_alone else lemma


@cache
def _only(word: str) -> frozenset[str]:
    """A word alone; all mentions share it."""
    return frozenset((word,))


def _classes(lemmas: frozenset[str]) -> Classes:
    """The classes of any of the lemmas."""
    first, *others = (classes_of(lemma) for lemma in sorted(lemmas))
    if not others:
        return first
    return Classes(
        first.own.union(*(each.own for each in others)),
        first.above.union(*(each.above for each in others)),
        kinds=first.kinds.union(*(each.kinds for each in others)),
    )


def _phrased(classes: Classes, lemma: str, arguments: Iterable[Argument]) -> Classes:
    """The classes of a verb with the kinds that it has with what it is done to or with ("took them into custody")."""
    kinds = frozenset[int]().union(
        *(kinds_of(f"{lemma} {a.head}") for a in arguments if a.role is not Role.AGENT and a.key is None)
    )
    return replace(classes, kinds=classes.kinds | kinds) if kinds else classes


def _moved(mention: Mention) -> frozenset[str]:
    """A family for each thing that a verb of moving moves: to fly or to ship bombers is to send them."""
    if not moves(mention):
        return frozenset()
    return frozenset(
        f"move {argument.head}" for argument in mention.arguments
        if argument.role is Role.PATIENT and argument.key is None
    )


def moves(mention: Mention) -> bool:
    """Whether the trigger is a verb of moving, which leaves it to the thing moved what that means."""
    return mention.pos == "VERB" and mention.lemma in word_lists("carriers")["transfer"]


def _carried_together(units: list[Unit]) -> list[Unit]:
    """The units once each carrier and the noun that it carries know of one another."""
    for place, unit in enumerate(units):
        for noun in carried(unit.dated.mention):
            inside = next((i for i in range(len(units)) if i != place and _stands_in(units[i], unit, noun)), None)
            if inside is not None and not _differ_in_time(units[place], units[inside]):
                units[place], units[inside] = _joined(units[place], units[inside])
    return units


def _differ_in_time(verb: Unit, noun: Unit) -> bool:
    """Whether each has a date of its own ("the inquiry, promised for April, began in June")."""
    return verb.date is not None and noun.date is not None and verb.date != noun.date


def _stands_in(unit: Unit, carrier: Unit, noun: Argument) -> bool:
    mention, other = unit.dated.mention, carrier.dated.mention
    return (
        noun.span is not None and mention.field is other.field and mention.lemma == noun.head
        and noun.span.start_char <= mention.trigger.start_char and mention.trigger.end_char <= noun.span.end_char
    )


def _joined(verb: Unit, noun: Unit) -> tuple[Unit, Unit]:
    """A carrier and its noun, each with what both say."""
    arguments = tuple(dict.fromkeys((*noun.arguments, *verb.arguments)))
    date, which = noun.date or verb.date, noun.ordinal or verb.ordinal
    both = [replace(one, lemmas=noun.lemmas, families=noun.families, classes=noun.classes, arguments=arguments,
                    date=date, ordinal=which, partners=one.partners | {other.index})
            for one, other in ((verb, noun), (noun, verb))]  # fmt: skip
    return both[0], both[1]


def _refers_back(unit: Unit) -> bool:
    return unit.date is None and unit.dated.mention.is_definite


def _referred(unit: Unit, before: Sequence[Unit]) -> Unit:
    """A noun that refers back, with the date of what it refers to, and its arguments if it has none."""
    found = _antecedent([other for other in before if _can_mean(unit, other)])
    if found is None:
        return unit
    return replace(unit, date=found.date, arguments=unit.arguments or found.arguments)


def _only_such(noun: Unit, before: Iterable[Unit]) -> Unit | None:
    """What a noun takes up by another word ("the disaster"): the nearest that is dated, if all such have one date."""
    if noun.ordinal is not None:
        return None
    possible = [other for other in before if other.date is not None and _is_such(noun, other)]
    return possible[-1] if len({other.date for other in possible}) == 1 else None


def _is_such(noun: Unit, other: Unit) -> bool:
    """Whether the news has two words for one kind of event, or one is a general word for what the other says."""
    general = word_lists("general")
    words = other.lemmas | other.families
    return not noun.classes.kinds.isdisjoint(other.classes.kinds) or any(
        not noun.lemmas.isdisjoint(general[name]) and not words.isdisjoint(general[f"{name}_of"])
        for name in general if f"{name}_of" in general
    )


def is_general(lemma: str) -> bool:
    """Whether a noun takes up what was told in other words ("the disaster")."""
    general = word_lists("general")
    return any(lemma in general[name] for name in general if f"{name}_of" in general)


def _taken_up(noun: Unit, told: Unit) -> tuple[Unit, Unit]:
    """A noun that takes up what was told, as one event."""
    taken = replace(
        noun, families=noun.families | told.families, date=told.date, arguments=noun.arguments or told.arguments,
        partners=noun.partners | {told.index},
    )
    return taken, replace(told, partners=told.partners | {noun.index})


def _antecedent(possible: Sequence[Unit]) -> Unit | None:
    """The nearest of the mentions of the date that most of them have; of equals the nearer date."""
    dates = [other.date for other in possible if other.date is not None]
    usual = max(reversed(dates), key=dates.count, default=None)
    return next((other for other in reversed(possible) if usual is None or other.date == usual), None)


def _can_mean(noun: Unit, other: Unit) -> bool:
    related = not noun.families.isdisjoint(other.families) or not noun.classes.own.isdisjoint(other.classes.own)
    which, theirs = noun.ordinal, other.ordinal
    return related and can_be_one(which, theirs) and (which is None or theirs is not None)


def can_be_one(ordinal: str | None, other: str | None) -> bool:
    """Whether two ordinals do not contradict each other: "again" can be the second or a later one.

    >>> can_be_one("again", "second"), can_be_one("first", "again"), can_be_one(None, "third")
    (True, False, True)
    >>> can_be_one(None, "several")  # what was done several times is none of them
    False
    """
    if "several" in (ordinal, other):
        return ordinal == other
    if ordinal is None or other is None or ordinal == other:
        return True
    return "again" in (ordinal, other) and "first" not in (ordinal, other)
