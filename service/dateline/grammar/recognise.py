"""Recognition: from the tokens of one block to its timexes, still symbolic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.grammar.en import grammar
from dateline.grammar.engine import Node
from dateline.grammar.tense import Clauses
from dateline.grammar.tokens import Token
from dateline.model.articles import TextField
from dateline.model.times import Rejected, Timex, TimexType

_TYPES = {
    "date": TimexType.DATE,
    "time": TimexType.TIME,
    "clock": TimexType.TIME,
    "length": TimexType.DURATION,
    "attributive": TimexType.DURATION,
    "span": TimexType.DURATION,
    "set": TimexType.SET,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in its article; `sentence` is the number of its first sentence."""

    field: TextField = TextField.TEXT
    block: int = 0
    sentence: int = 0
    is_heading: bool = False
    is_quoted: bool = False

    def starting(self, sentence: int) -> Place:
        """The same place with its first sentence numbered."""
        return replace(self, sentence=sentence)


@dataclass(frozen=True, slots=True)
class Recognition:
    """The timexes of a block in order of place, and the candidates turned down, with the reason.

    `next_sentence` numbers the first sentence of the block that follows.
    """

    timexes: list[Timex]
    rejected: list[Rejected]
    next_sentence: int


def recognise(tokens: Sequence[Token], text: str, *, place: Place | None = None,
              tags: Sequence[str] | None = None) -> Recognition:
    """Find the times in one block.

    Args:
        tokens: the tokens of the block (`tokenize`), their offsets counting in `text`.
        text: the field that the offsets count in.
        place: where the block stands; a paragraph that is the whole text when None.
        tags: a Penn tag for each token, to refine tense and words such as "may"; word forms when None.
    """
    place = place or Place()
    analysis = grammar().analyse(tokens)
    clauses = Clauses(tokens, tags)
    rejected = list(analysis.rejected)
    timexes: list[Timex] = []
    for node in analysis.nodes:
        kind = next((_TYPES[kind] for kind in node.kinds if kind in _TYPES), None)
        if kind is None:
            if node.kinds == ("rejected",):
                rejected.append(Rejected(node.start_char, node.end_char, node.derivation[0], str(node.value)))
            continue
        timexes.append(_timex(node, kind, text, clauses, place))
    return Recognition(timexes, rejected, place.sentence + clauses.count())


def _timex(node: Node, kind: TimexType, text: str, clauses: Clauses, place: Place) -> Timex:
    clause = clauses.at(node.start_char, node.end_char)
    return Timex(
        field=place.field,
        start_char=node.start_char,
        end_char=node.end_char,
        text=text[node.start_char : node.end_char],
        type=kind,
        expression=node.value,
        derivation=node.derivation,
        tense=clause.tense,
        sentence=place.sentence + clause.sentence,
        block=place.block,
        is_heading=place.is_heading,
        is_quoted=place.is_quoted or clause.is_quoted,
    )
