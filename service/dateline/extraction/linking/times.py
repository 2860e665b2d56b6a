"""Times: the temporal expressions of a Doc (component `dateline_times`).

Complete over a blank pipeline; tense is read from the forms of words. The spans
are those of the tokens that a timex touches; the exact characters are among the values, from which
`timexes` makes the records again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.extraction.extensions import BLOCKS, TIMEXES, add_spans, spans_of, values_of
from dateline.extraction.parsing.parse import Parse
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import BlockKind, TextField
from dateline.model.articles import Span as Characters
from dateline.model.expressions import Bound, Calendar, RangeEnd, from_plain, to_plain
from dateline.model.times import Clause, ClauseKind, Tense, Timex, TimexType

# What takes a time out of its preposition: "after Saturday's loss", "since 1968, when …".
_OWNING = re.compile(r"['’]s\s|,?\s+when\b")
# What stands around the beginning of a stretch whose end an event tells: "from 1974 until her death in 2021".
_FROM = re.compile(r"\b[Ff]rom $")
_UNTIL_EVENT = re.compile(r" (?:until|till) (?:[^\W\d_]+['’ ]+){1,8}in ")


@Language.factory("dateline_times", assigns=["doc.spans"], default_config={})
def make_times(nlp: Language, name: str) -> TimeFinder:
    """The component; it needs nothing before it."""
    return TimeFinder()


class TimeFinder:
    """Finds timexes and writes them as the span group `timex3`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.annotate(doc, self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[Timex]:
        """The timexes of the Doc's blocks (of the whole Doc where it has none), in order of place."""
        found: list[Timex] = []
        sentence, text = 0, doc.text
        for place, start_char, end_char in _places(doc):
            tokens = tokenize(text[start_char:end_char], start_char)
            recognition = recognise(tokens, text, place=place.starting(sentence))
            found += (_unbound(timex, text) for timex in recognition.timexes)
            sentence = recognition.next_sentence
        return [_lasting(timex, after, text) for timex, after in zip(found, [*found[1:], None], strict=False)]

    def annotate(self, doc: Doc, timexes: Sequence[Timex]) -> None:
        """Write a span for each timex, labelled with its type, its id `t0`, `t1` …"""
        spans = []
        for number, timex in enumerate(timexes):
            span = doc.char_span(timex.start_char, timex.end_char, alignment_mode="expand")
            assert span is not None  # a timex has characters of at least one token
            spans.append(Span(doc, span.start, span.end, label=str(timex.type), span_id=f"t{number}"))
            values_of(doc, f"t{number}").update(_values(timex))
        add_spans(doc, TIMEXES, spans)


def timexes(doc: Parse, field: TextField) -> tuple[Timex, ...]:
    """The timexes that `dateline_times` wrote, as records of a field; the n-th has the id `tn`."""
    text = doc.text
    return tuple(_timex(text, field, values_of(doc, span.id_)) for span in spans_of(doc, TIMEXES))


def _places(doc: Doc) -> Iterator[tuple[Place, int, int]]:
    blocks = spans_of(doc, BLOCKS)
    if not blocks:
        yield Place(), 0, len(doc.text)
    for number, block in enumerate(blocks):
        kind = block.label_
        place = Place(
            block=number, is_heading=kind == BlockKind.HEADING, is_quoted=kind == BlockKind.QUOTATION
        )
        yield place, block.start_char, block.end_char


def _unbound(timex: Timex, text: str) -> Timex:
    """A timex without its bound or its range where what follows dates something by the time itself."""
    expression = timex.expression
    if not isinstance(expression, Bound | RangeEnd) or _OWNING.match(text, timex.end_char) is None:
        return timex
    if isinstance(expression, Bound):
        expression = expression.time
    if isinstance(expression, RangeEnd):
        expression = expression.end if expression.side else expression.start
    return replace(timex, expression=expression)


def _lasting(timex: Timex, after: Timex | None, text: str) -> Timex:
    """A timex as the beginning of a range where the next one dates the event that ends what began then."""
    if after is None or _UNTIL_EVENT.fullmatch(text, timex.end_char, after.start_char) is None:
        return timex
    start, end = timex.expression, after.expression
    is_told = isinstance(start, Calendar) and isinstance(end, Calendar) and None not in (start.year, end.year)
    if not is_told or _FROM.search(text[max(0, timex.start_char - len("from ")) : timex.start_char]) is None:
        return timex
    return replace(timex, expression=RangeEnd(0, start, end))


def _values(timex: Timex) -> dict[str, Any]:
    return {
        "start_char": timex.start_char,
        "end_char": timex.end_char,
        "type": str(timex.type),
        "expression": to_plain(timex.expression),
        "derivation": list(timex.derivation),
        "tense": None if timex.tense is None else str(timex.tense),
        "sentence": timex.sentence,
        "block": timex.block,
        "is_heading": timex.is_heading,
        "is_quoted": timex.is_quoted,
        "is_beside_verb": timex.is_beside_verb,
        "is_possessive": timex.is_possessive,
        "is_done": timex.is_done,
        "is_fronted": timex.is_fronted,
        "is_stamp": timex.is_stamp,
        "is_main": timex.is_main,
        "is_relative": timex.is_relative,
        "is_perfect": timex.is_perfect,
        "is_said": timex.is_said,
        "is_led_in": timex.is_led_in,
        "event": None if timex.event is None else [timex.event.start_char, timex.event.end_char],
        "clause": None,
    }


def _timex(text: str, field: TextField, values: dict[str, Any]) -> Timex:
    tense, event, clause = values["tense"], values["event"], values["clause"]
    return Timex(
        **values
        | {
            "field": field,
            "text": text[values["start_char"] : values["end_char"]],
            "type": TimexType(values["type"]),
            "expression": from_plain(values["expression"]),
            "derivation": tuple(values["derivation"]),
            "tense": Tense(tense) if tense else None,
            "event": Characters(*event) if event else None,
            "clause": Clause(ClauseKind(clause[0]), *clause[1:]) if clause else None,
        }
    )
