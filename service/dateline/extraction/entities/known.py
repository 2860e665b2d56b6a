"""Known names: what an article is said to be about by whoever hands it in, kept with the Doc that is read.

A name that is written as it is known means what it is known for, whatever the recogniser makes of it; a longer
name that only contains it is another ("Delta 4" is not "Delta").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from dateline.extraction.entities.names import Name
from dateline.extraction.extensions import TIMEXES, spans_of, values_of
from dateline.extraction.parsing.parse import Parse, Passage
from dateline.model.articles import NamedEntity

_KNOWN = "known"
_SHORTEST = 2  # characters


def write_known(doc: Doc, entities: Sequence[NamedEntity]) -> None:
    """Keep with a Doc, as plain values, what its article is said to be about."""
    if entities:
        told = [{"name": each.name, "type": each.type, "aliases": list(each.aliases)} for each in entities]
        values_of(doc, _KNOWN).update(entities=told)


def read_known(doc: Parse) -> list[NamedEntity]:
    """What `write_known` kept, in its order."""
    told = values_of(doc, _KNOWN).get("entities", [])
    return [NamedEntity(each["name"], each["type"], tuple(each["aliases"])) for each in told]


def with_known(doc: Parse, names: list[Name], known: Sequence[NamedEntity]) -> list[Name]:
    """The names of a Doc in order of place, those that are known among them; they do not overlap.

    Args:
        doc: the Doc.
        names: those that are found in it, in order of place.
        known: what its article is said to be about.
    """
    if not known:
        return names
    inside = {i: name for name in names for i in range(name.start, name.end)}
    written: dict[int, Name] = {}
    for name in _writings(doc, known):
        around = inside.get(name.start)
        is_part = around is not None and around.end - around.start > name.end - name.start
        if not is_part and written.keys().isdisjoint(range(name.start, name.end)):
            written.update(dict.fromkeys(range(name.start, name.end), name))
    others = [name for name in names if written.keys().isdisjoint(range(name.start, name.end))]
    return sorted({*others, *written.values()}, key=lambda name: name.start)


def _writings(doc: Parse, known: Sequence[NamedEntity]) -> Iterator[Name]:
    """Where known names are written, the longest first; times and what goes on in another sentence are none."""
    timed = frozenset(token.i for span in spans_of(doc, TIMEXES) for token in span)
    types = {name: entity.type for entity in reversed(known) for name in (*entity.aliases, entity.name)}
    for name in sorted(types, key=lambda each: (-len(each), each)):
        # A word that is written small is no name here.
        if len(name) >= _SHORTEST and name != name.lower():
            for span in _spans(doc, name):
                if timed.isdisjoint(range(span.start, span.end)) and span[0].sent == span[-1].sent:
                    yield Name(span.start, span.end, span.root.i, span.text, types[name])


def _spans(doc: Parse, name: str) -> Iterator[Passage]:
    """The whole tokens that are written as a name is."""
    starts = {word.idx: word.i for word in doc}
    ends = {word.idx + len(word): word.i + 1 for word in doc}
    at = -1
    while (at := doc.text.find(name, at + 1)) >= 0:
        start, end = starts.get(at), ends.get(at + len(name))
        if start is not None and end is not None:
            yield doc[start:end]
