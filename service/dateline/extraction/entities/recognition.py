"""Recognition: the pipeline's named-entity recogniser, run where it is needed.

It takes a third of a plain pass, and an article writes most of its names many times. So only the
words around a proper noun are read, and only the first time that it is written; what is read of a
name there holds for the article (`dateline.extraction.entities.entities`). docs/entities.md has the figures.
"""

from __future__ import annotations

from collections import Counter

from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from dateline.extraction.entities.names import is_capitalised


@Language.factory(
    "dateline_recognition",
    default_config={"recogniser": "ner", "readings": 1, "margin": 4},
    assigns=["doc.ents"],
    requires=["token.pos"],
)
def make_recognition(nlp: Language, name: str, recogniser: str, readings: int, margin: int) -> NameRecogniser:
    """The component `dateline_recognition`; the pipe it runs may be disabled."""
    return NameRecogniser(nlp.get_pipe(recogniser), readings=readings, margin=margin)


class NameRecogniser:
    """Writes the named entities of the sentences that need it.

    Args:
        ner: The entity recogniser of the pipeline.
        readings: How often a proper noun is read before it counts as known.
        margin: How many tokens are read on each side of it.
    """

    def __init__(self, ner: EntityRecognizer, *, readings: int, margin: int) -> None:
        self.ner = ner
        self.margin = margin
        self.readings = readings

    def __call__(self, doc: Doc) -> Doc:
        """Find and annotate."""
        self.annotate(doc, self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[Span]:
        """The entities near proper nouns that are new, in order of place."""
        chosen = self.choose(doc)
        if not chosen:
            return []
        tokens = [doc[i] for i in chosen]
        part = Doc(
            doc.vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
            sent_starts=[place == 0 or chosen[place - 1] != i - 1 for place, i in enumerate(chosen)],
        )
        return [Span(doc, chosen[ent.start], chosen[ent.end - 1] + 1, ent.label_) for ent in self.ner(part).ents]

    def choose(self, doc: Doc) -> list[int]:
        """The indices of the tokens to read: those around a proper noun that was not read often enough."""
        read: Counter[str] = Counter()
        chosen: set[int] = set()
        sents = list(doc.sents)
        plain = [sent for sent in sents if not is_capitalised(sent)]
        for sent in plain or sents:
            for token in sent:
                if token.pos_ == "PROPN" and token.i not in chosen and read[token.text] < self.readings:
                    chosen.update(
                        range(max(token.i - self.margin, sent.start), min(token.i + self.margin + 1, sent.end))
                    )
                    read[token.text] += 1
        return sorted(chosen)

    def annotate(self, doc: Doc, entities: list[Span]) -> None:
        """Write the entities."""
        doc.set_ents(entities)
