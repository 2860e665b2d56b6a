"""Recognition: from the tokens of one block to its timexes, still symbolic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.grammar.captures import Node
from dateline.grammar.carried import carried
from dateline.grammar.en import grammar
from dateline.grammar.foreign.times import find_foreign_times
from dateline.grammar.lengths import due
from dateline.grammar.tense import Clauses
from dateline.grammar.tokens import Token
from dateline.model.articles import TextField
from dateline.model.expressions import Anchor, Bound, Expression, Part, Shift
from dateline.model.times import Rejected, Tense, Timex, TimexType

_CLOCK_UNITS = ("hour", "minute", "second")
_TYPES = {
    "date": TimexType.DATE,
    "time": TimexType.TIME,
    "clock": TimexType.TIME,
    "length": TimexType.DURATION,
    "duration": TimexType.DURATION,
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


def recognise(
    tokens: Sequence[Token],
    text: str,
    *,
    place: Place | None = None,
    language: str = "en",
    tags: Sequence[str] | None = None,
) -> Recognition:
    """Find the times in one block.

    Args:
        tokens: the tokens of the block (`tokenize`), their offsets counting in `text`.
        text: the field that the offsets count in.
        place: where the block stands; a paragraph that is the whole text when None.
        language: ISO 639-1 code; in other languages than English no tense is read.
        tags: a Penn tag for each token, to refine tense; word forms when None.
    """
    place = place or Place()
    clauses = Clauses(tokens, tags)
    if language != "en":
        nodes, rejected = _foreign(tokens, text, language), []
    else:
        analysis = grammar().analyse(tokens)
        nodes, rejected = (
            analysis.nodes,
            [*analysis.rejected, *map(_rejected, filter(_is_rejected, analysis.nodes))],
        )
    timexes = [
        _timex(node, kind, text, clauses, place) for node in nodes if (kind := _type(node)) is not None
    ]
    timexes = carried(timexes, text) if language == "en" else list(map(_without_tense, timexes))
    return Recognition(timexes, rejected, place.sentence + clauses.count())


def _without_tense(timex: Timex) -> Timex:
    """A time of a language whose verbs tell no tense here, and whose clauses nothing."""
    return replace(
        timex, tense=None, is_beside_verb=False, is_possessive=False, is_done=False,
        is_main=False, is_relative=False, is_perfect=False, is_said=False, is_led_in=False,
    )


def _foreign(tokens: Sequence[Token], text: str, language: str) -> list[Node]:
    if not tokens:
        return []
    found = find_foreign_times(text, tokens[0].start_char, tokens[-1].end_char, language)
    return [Node(one.start_char, one.end_char, (one.type.lower(),), one.expression, (one.rule,)) for one in found]


def _type(node: Node) -> TimexType | None:
    """The TIMEX3 type of a constituent; None for one that is no time by itself."""
    return next((_TYPES[kind] for kind in node.kinds if kind in _TYPES), None)


def _is_rejected(node: Node) -> bool:
    return node.kinds == ("rejected",)


def _rejected(node: Node) -> Rejected:
    return Rejected(node.start_char, node.end_char, node.derivation[0], str(node.value))


def _is_time_of_day(expression: Expression) -> bool:
    """Whether an expression counts hours or less from now: "two hours ago"."""
    if isinstance(expression, Part):
        return _is_time_of_day(expression.whole)
    return (
        isinstance(expression, Shift)
        and expression.unit in _CLOCK_UNITS
        and expression.count is not None
        and expression.anchor == Anchor.DCT
    )


def _timex(node: Node, kind: TimexType, text: str, clauses: Clauses, place: Place) -> Timex:
    clause = clauses.at(node.start_char, node.end_char)
    expression = node.value
    if "due" in node.kinds and clause.tense is Tense.FUTURE:
        kind, expression = TimexType.DATE, due(node.value)
    if _is_time_of_day(expression) and kind is TimexType.DATE:
        kind = TimexType.TIME
    event = clauses.event_after(node.end_char) if "told" in node.kinds else None
    return Timex(
        field=place.field,
        start_char=node.start_char,
        end_char=node.end_char,
        text=text[node.start_char : node.end_char],
        type=kind,
        expression=expression,
        derivation=node.derivation,
        tense=clause.tense,
        sentence=place.sentence + clause.sentence,
        block=place.block,
        is_heading=place.is_heading,
        is_quoted=place.is_quoted or clause.is_quoted,
        event=event,
        is_beside_verb=clause.is_beside_verb,
        is_possessive=clause.is_possessive,
        is_done=clause.is_done,
        is_fronted=clause.is_fronted,
        is_stamp=place.is_heading or clause.is_first,
        is_main=clause.is_main,
        is_relative=clause.is_relative,
        is_perfect=clause.is_perfect and not isinstance(expression, Bound),
        is_said=clause.is_said,
        is_led_in=clause.is_led_in,
    )
