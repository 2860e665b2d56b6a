"""Triggers: the words that evoke events (component `dateline_triggers`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extraction.extensions import BLOCKS, TRIGGERS, add_spans, spans_of, values_of
from dateline.extraction.families import family
from dateline.model.mentions import TriggerClass


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger as found: token indices `start` up to, not including, `end`, and its values."""

    start: int
    end: int
    head: int
    lemma: str
    family: str
    pos: str
    trigger_class: TriggerClass
    score: float


@Language.factory("dateline_triggers", assigns=["doc.spans"], default_config={"threshold": 0.5})
def make_triggers(nlp: Language, name: str, threshold: float) -> TriggerFinder:
    """The component; `threshold` is the least probability of a trigger."""
    return TriggerFinder(threshold=threshold)


class TriggerFinder:
    """Finds triggers and writes them as the span group `event_trigger`."""

    def __init__(self, *, threshold: float) -> None:
        self.threshold = threshold

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        self.annotate(doc, self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[Trigger]:
        """The triggers of the story's blocks in order of place."""
        tokens = (token for block in spans_of(doc, BLOCKS) for token in block)
        return [trigger for token in tokens for trigger in self._read(token)]

    def annotate(self, doc: Doc, triggers: list[Trigger]) -> None:
        """Write what `find` found."""
        spans = []
        for number, trigger in enumerate(triggers):
            spans.append(Span(doc, trigger.start, trigger.end, span_id=f"e{number}"))
            values_of(doc, f"e{number}").update(
                lemma=trigger.lemma, family=trigger.family, pos=trigger.pos,
                trigger_class=trigger.trigger_class.value, score=trigger.score, object_head=None,
            )
        add_spans(doc, TRIGGERS, spans)

    def _read(self, token: Token) -> Iterator[Trigger]:
        if token.pos_ == "VERB" or (token.pos_ == "NOUN" and family(token.lemma_, "NOUN") != token.lemma_):
            shared = family(token.lemma_, token.pos_)
            yield Trigger(
                token.i, token.i + 1, token.i, token.lemma_, shared, token.pos_, TriggerClass.OCCURRENCE, 0.5
            )
