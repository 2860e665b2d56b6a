"""How many and how much: the quantities that mentions give of one thing, and those that contradict each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dateline.model.mentions import Argument, DatedMention, Mention, Role

#: What stands for the thing that money or a bare amount counts: the sum itself.
SUM = ""
#: Heads of sums: scales, and the common currencies.
_SUMS = frozenset({
    "hundred", "thousand", "million", "billion", "trillion", "pound", "euro", "dollar", "cent", "penny", "franc", "yen",
})
#: Words by which a number claims no more than a bound or a guess; such a number contradicts nothing.
_LOOSE = frozenset({
    "about", "around", "roughly", "nearly", "almost", "approximately", "some", "more", "over", "least", "less", "fewer",
    "under", "up", "most", "estimated", "close", "below", "above",
})
#: Heads of shares, which are no less telling for being small.
_SHARES = frozenset({"percent", "cent", "%", "point"})
#: A sum in figures, with its scale.
_MONEY = re.compile(r"[$€£¥]\s?[\d.,]+\s?(m|mn|bn|tn|)")
_SCALES = {"": "", "m": "e6", "mn": "e6", "bn": "e9", "tn": "e12"}
#: From this on, an amount is seldom that of two things by chance.
LARGE = 1000
#: Amounts of one thing that sources give differently differ by less than this factor.
NEAR = 1.25


class Quantity(NamedTuple):
    """A number, and the words that give it."""

    number: str
    words: str

    @property
    def value(self) -> float:
        """The number; 0 for what is none."""
        try:
            return float(self.number)
        except ValueError:
            return 0.0


def quantities(mention: Mention) -> dict[str, Quantity]:
    """What a mention says exactly of how many or how much, by the head word of the thing counted.

    A sum counts under SUM; one that no argument gives is taken from the clause if it is the only one
    of a million or more there.
    """
    found: dict[str, Quantity] = {}
    for argument in mention.arguments:
        if argument.quantity is not None and _LOOSE.isdisjoint(argument.name.casefold().split()):
            money = _MONEY.fullmatch(argument.name)
            thing = SUM if money or argument.head in _SUMS else argument.head
            # Extraction knows the scale of "$2bn", but neither of "$2 bn" nor of "$2m".
            scale = _SCALES[money[1]] if money and "e" not in argument.quantity else ""
            found.setdefault(thing, Quantity(argument.quantity + scale, argument.name))
    large = sums(mention)
    if SUM not in found and len(large) == 1:
        (number,) = large
        found[SUM] = Quantity(number, _in_words(number))
    return found


def counts_things(argument: Argument) -> bool:
    """Whether it counts several of something: no sum of money, and no share ("54 percent")."""
    return argument.quantity not in (None, "1") and argument.head not in _SUMS | _SHARES


def sums(mention: Mention) -> frozenset[str]:
    """The amounts of a million or more in a mention's clause."""
    return frozenset(number for number in mention.numbers if "e" in number)


def are_apart(mention: Mention, other: Mention) -> bool:
    """Whether both give amounts of one thing, one of them a thousand or more, that are not near each other."""
    mine, theirs = quantities(mention), quantities(other)
    return any(_differ(thing, mine[thing].value, theirs[thing].value) for thing in mine.keys() & theirs.keys())


def is_total(mention: Mention) -> bool:
    """Whether a mention sums up several deeds ("has scored 19 goals")."""
    objects = [argument for argument in mention.arguments if argument.role is Role.PATIENT]
    return mention.is_perfect and any(argument.quantity not in (None, "1") for argument in objects)


def _differ(thing: str, one: float, other: float) -> bool:
    less, more = sorted((one, other))
    return (more >= LARGE or thing in _SHARES) and more > NEAR * less


def contradicted(
    mentions: Sequence[DatedMention], repeated: Sequence[DatedMention] = ()
) -> list[tuple[str, Quantity, Quantity]]:
    """The articles that give another number than the one that most articles give, with both.

    Args:
        mentions: Of one event, those that count, in order of article and place. Of numbers that
            equally many give, the first told is the one that stands.
        repeated: Those of copies, which may have been brought up to date.
    """
    told, again = _given(mentions), _given(repeated)
    against = []
    for thing, counted in told.items():
        standing = _standing(counted)
        givers = [*counted, *again.get(thing, ())]
        agreeing = {article for article, quantity in givers if quantity.value == standing.value}
        against += [
            (article, quantity, standing) for article, quantity in givers
            if quantity.value != standing.value and article not in agreeing
        ]
    return against


def _given(mentions: Sequence[DatedMention]) -> dict[str, list[tuple[str, Quantity]]]:
    """The articles and their quantities of each thing."""
    told: dict[str, list[tuple[str, Quantity]]] = {}
    for dated in mentions:
        for thing, quantity in quantities(dated.mention).items():
            told.setdefault(thing, []).append((dated.article, quantity))
    return told


def _standing(givers: Sequence[tuple[str, Quantity]]) -> Quantity:
    votes = Counter(value for _, value in {(article, quantity.value) for article, quantity in givers})
    return max((quantity for _, quantity in givers), key=lambda quantity: votes[quantity.value])


def _in_words(number: str) -> str:
    """A number as a reader writes it ("4.2e6" → "4.2 million")."""
    value, _, exponent = number.partition("e")
    return f"{value} {({'6': 'million', '9': 'billion', '12': 'trillion'}).get(exponent, f'× 10^{exponent}')}"
