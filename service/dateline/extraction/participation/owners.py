"""Owners: whose shares, board, spokesman or deed an argument is, so that they take part with it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.extraction.entities.anaphora import LINKS
from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.entities import Entity
from dateline.extraction.gazetteer import word_list
from dateline.extraction.parsing.clauses import antecedent, conjuncts
from dateline.extraction.parsing.parse import Word
from dateline.extraction.parsing.syntax import is_ended
from dateline.extraction.participation.fillers import noun_fillers

_NO_OWNERS = frozenset(("PERSON", "GPE", "NORP", "LOC"))
_TIES = frozenset(("poss", "compound", "nmod"))


def owners(token: Word, cast: Cast) -> list[tuple[Word, Entity]]:
    """The entities whose part or voice a noun is, each with the token that names it.

    Example: "shares of Acme", "Acme's share price", "a spokesman for Acme", "the board of Acme" → Acme. Who takes
    part in what failed takes part in its failing, too: "the talks with Acme broke down"; and who has asked for
    something in what becomes of that: "a court upheld Acme's appeal".
    """
    if is_ended(token):
        parts = ((each.token, cast.meant_by(each.token)) for each in noun_fillers(token))
        return [(word, entity) for word, entity in parts if entity is not None]
    noun = token.lemma_.lower()
    if noun in word_list("submitted") and token.dep_ in ("dobj", "nsubjpass"):
        makers = (word for child in token.children if child.dep_ == "poss" for word in conjuncts(child))
        return [(word, entity) for word in makers if (entity := cast.told_as(word)) is not None]
    if noun not in word_list("shares") | word_list("voices"):
        return []
    found = ((word, cast.told_as(word)) for word in _owning(token))
    return [(word, entity) for word, entity in found if entity is not None and entity.type not in _NO_OWNERS]


def _owning(token: Word) -> Iterator[Word]:
    """The words that stand as owners of a noun: before it, or after a preposition, through "the price of shares"."""
    for child in token.children:
        if child.dep_ in _TIES:
            yield from conjuncts(antecedent(child))
        elif child.dep_ == "prep" and child.lower_ in LINKS:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from conjuncts(antecedent(inner))
                    if inner.lemma_.lower() in word_list("shares") | word_list("voices"):
                        yield from _owning(inner)
