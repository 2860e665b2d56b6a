"""What the components write on a Doc: span groups, and one extension with the values of each span.

A component writes its spans with `add_spans` and reads another's with `spans_of` and `values_of`.
Values hang on the span's id, not in `Span._`, because two spans with equal offsets share that store,
and a trigger may stand where a timex stands. They hold only str, number, bool, None, list and dict,
so that a Doc survives `to_bytes`.

Ids: blocks `b0`, `b1` …, timexes `t0` …, triggers `e0` …, each in order of place in the field.

Values of a trigger, by the component that writes them:

- dateline_triggers: `lemma`, `family`, `pos`, `trigger_class`, `score`, `object_head`
- dateline_tlinks: `tlink` (dict or None), `publishable`, `follows_lead`
- dateline_status: `status`, `tense`, `is_perfect`
- dateline_participants: `arguments`, `places`, `numbers`
- dateline_titles: `title`, `clarity`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, overload

from spacy.tokens import Doc, Span

from dateline.extraction.parsing.parse import Parse, Passage, forget_group

BLOCKS = "block"
TIMEXES = "timex3"
TRIGGERS = "event_trigger"

_SIGNS = frozenset({"dateline", "byline"})

Values = dict[str, Any]

if not Doc.has_extension("dateline"):
    Doc.set_extension("dateline", default={})


def values_of(doc: Doc | Parse, span_id: str) -> Values:
    """The values of one span, to read and to write; empty at first."""
    store: dict[str, Values] = doc.values if isinstance(doc, Parse) else doc._.dateline
    return store.setdefault(span_id, {})


@overload
def spans_of(doc: Doc, group: str) -> list[Span]: ...
@overload
def spans_of(doc: Parse, group: str) -> list[Passage]: ...
def spans_of(doc: Doc | Parse, group: str) -> list[Span] | list[Passage]:
    """The spans of a group in order of place, empty when no component has written it."""
    if isinstance(doc, Parse):
        return doc.group(group)
    return list(doc.spans[group]) if group in doc.spans else []


def told_blocks(doc: Parse) -> list[Passage]:
    """The blocks that tell something: all but datelines and bylines."""
    return [block for block in spans_of(doc, BLOCKS) if block.label_ not in _SIGNS]


def sentences_of(block: Passage) -> Iterator[Passage]:
    """The sentences of a block in order, with the blanks that the parse leaves at their ends."""
    at = block.start
    while at < block.end:
        sent = block.doc[at].sent
        yield sent
        at = sent.end


def add_spans(doc: Doc, group: str, spans: Iterable[Span]) -> None:
    """Write a group whole; each span brings its id (`Span(doc, start, end, label, span_id="e0")`)."""
    doc.spans[group] = list(spans)
    forget_group(doc, group)
