"""From an annotated Doc to mentions: the last step of extraction."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dateline.extraction.events.ordinals import is_definite, ordinal
from dateline.extraction.extensions import BLOCKS, TIMEXES, TRIGGERS, Values, sentences_of, spans_of, values_of
from dateline.extraction.linking.times import timexes
from dateline.extraction.parsing.parse import Parse, Passage
from dateline.extraction.signatures import signature_of
from dateline.model.articles import Span as Characters
from dateline.model.articles import TextField
from dateline.model.dates import Basis, Relation
from dateline.model.mentions import Argument, Mention, Role, Status, Tlink, TriggerClass
from dateline.model.times import Tense, Timex

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SENTENCE_SIGNATURE = 16
STORY_SIGNATURE = 64


def sentences(doc: Parse) -> list[Passage]:
    """The sentences of the story in order, without blanks at their ends."""
    trimmed = (_trimmed(sent) for block in spans_of(doc, BLOCKS) for sent in sentences_of(block))
    return [sent for sent in trimmed if len(sent)]


@dataclass(frozen=True)
class Place:
    """Where a Doc stands in its article: its field, its sentences, what sentences and timexes come before it."""

    field: TextField
    own: list[Passage]
    sentences: int
    times: int

    @cached_property
    def _starts(self) -> list[int]:
        return [sent.start for sent in self.own]

    @cached_property
    def _signatures(self) -> dict[int, tuple[int, ...]]:
        return {}

    def number_of(self, token: int) -> int:
        """The number, within the Doc, of the sentence that a token stands in."""
        return max(0, bisect_right(self._starts, token) - 1)

    def signature(self, number: int) -> tuple[int, ...]:
        """The signature of a sentence by its number."""
        if number not in self._signatures:
            self._signatures[number] = signature_of(self.own[number].text, SENTENCE_SIGNATURE)
        return self._signatures[number]


def times(doc: Parse, place: Place) -> list[Timex]:
    """The timexes of a Doc in order, with the numbers of sentences and blocks that the article counts."""
    blocks = spans_of(doc, BLOCKS)
    starts = [block.start for block in blocks]
    found = zip(spans_of(doc, TIMEXES), timexes(doc, place.field), strict=True)
    return [
        replace(
            timex,
            sentence=place.sentences + place.number_of(span.start),
            block=int(blocks[bisect_right(starts, span.start) - 1].id_[1:]),
        )
        for span, timex in found
    ]


def mentions(doc: Parse, place: Place) -> list[Mention]:
    """The mentions of a Doc in order of their triggers."""
    return [_mention(trigger, values_of(doc, trigger.id_), place) for trigger in spans_of(doc, TRIGGERS)]


def terms(docs: Iterable[Parse]) -> dict[str, int]:
    """How often each content lemma stands in the story, in order of lemma."""
    tokens = (token for doc in docs for block in spans_of(doc, BLOCKS) for token in block)
    counts = Counter(t.lemma_.lower() for t in tokens if t.pos_ in CONTENT and t.is_alpha and not t.is_stop)
    return dict(sorted(counts.items()))


def signature(docs: Iterable[Parse]) -> tuple[int, ...]:
    """The signature of the story's own blocks, by which copied articles are known."""
    return signature_of(" ".join(b.text for doc in docs for b in spans_of(doc, BLOCKS)), STORY_SIGNATURE)


def names(found: Iterable[Mention]) -> dict[str, int]:
    """How often each entity key stands among the mentions' arguments and places, in order of key."""
    keys = (a.key for m in found for a in (*m.arguments, *m.places) if a.key is not None)
    return dict(sorted(Counter(keys).items()))


def _trimmed(span: Passage) -> Passage:
    inner = [token.i for token in span if not token.is_space]
    return span.doc[inner[0] : inner[-1] + 1] if inner else span[:0]


def _characters(span: Passage) -> Characters:
    return Characters(span.start_char, span.end_char)


def _mention(trigger: Passage, values: Values, place: Place) -> Mention:
    number, tense = place.number_of(trigger.start), values.get("tense")
    head = trigger.doc[values.get("head", trigger.root.i)]
    return Mention(
        field=place.field,
        quote=_characters(place.own[number]),
        trigger=_characters(trigger),
        lemma=values["lemma"],
        family=values["family"],
        pos=values["pos"],
        trigger_class=TriggerClass(values["trigger_class"]),
        status=Status(values.get("status", "occurred")),
        title=values.get("title", trigger.text),
        sentence=place.sentences + number,
        tense=Tense(tense) if tense else None,
        tlink=_tlink(values.get("tlink"), place.times),
        publishable=values.get("publishable", False),
        follows_lead=values.get("follows_lead", True),
        is_perfect=values.get("is_perfect", False),
        arguments=tuple(map(_argument, values.get("arguments", []))),
        places=tuple(map(_argument, values.get("places", []))),
        numbers=tuple(values.get("numbers", [])),
        object_head=values.get("object_head"),
        score=values["score"],
        signature=place.signature(number),
        clarity=values.get("clarity", 1.0),
        ordinal=ordinal(head),
        is_definite=is_definite(head),
    )


def _tlink(values: dict[str, Any] | None, first: int) -> Tlink | None:
    if values is None:
        return None
    basis = values["basis"]
    return Tlink(
        timex=first + values["timex"],
        relation=Relation(values["relation"]),
        basis=Basis(basis) if basis else None,
        rule=values["rule"],
        score=values["score"],
    )


def _argument(values: dict[str, Any]) -> Argument:
    span = values["span"]
    return Argument(**values | {"role": Role(values["role"]), "span": Characters(*span) if span else None})
