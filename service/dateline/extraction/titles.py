"""Titles: one clause or noun phrase for each event, in the source's words, shortened along the parse.

A verb keeps subject, auxiliaries, negation, particle, objects and complements; an event noun its
phrase, or, where that is bare, the clause it stands in. Times, attributions, subordinate clauses,
appositions and asides are left out; a pronoun gives way to what it stands for. What is still too long
loses its outermost modifiers first.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extraction.clauses import is_verbal, light_verb, own_subject, subject
from dateline.extraction.coreference import Cast
from dateline.extraction.drafts import Draft
from dateline.extraction.extensions import TIMEXES, TRIGGERS, spans_of, values_of
from dateline.extraction.participants import read_cast


@Language.factory(
    "dateline_titles",
    default_config={"max_length": 90},
    assigns=["doc._.dateline"],
    requires=["token.dep", "token.tag", "token.lemma"],
)
def make_titles(nlp: Language, name: str, max_length: int) -> TitleWriter:
    """The component `dateline_titles`; needs triggers and `dateline_participants` before it."""
    return TitleWriter(max_length=max_length)


class TitleWriter:
    """Writes the title of each trigger of a Doc.

    Args:
        max_length: Characters; a title is never longer.
    """

    def __init__(self, *, max_length: int) -> None:
        self.max_length = max_length

    def __call__(self, doc: Doc) -> Doc:
        """Find and annotate."""
        self.annotate(doc, self.find(doc))
        return doc

    def find(self, doc: Doc) -> list[str]:
        """The titles of the triggers, in their order."""
        cast = read_cast(doc)
        timed = frozenset(token.i for span in spans_of(doc, TIMEXES) for token in span)
        return [self._title(span, cast, timed) for span in spans_of(doc, TRIGGERS)]

    def annotate(self, doc: Doc, titles: list[str]) -> None:
        """Write each trigger's title."""
        for span, title in zip(spans_of(doc, TRIGGERS), titles, strict=True):
            values_of(doc, span.id_)["title"] = title

    def _title(self, trigger: Span, cast: Cast, timed: frozenset[int]) -> str:
        head = trigger.root
        root = told_in(head)
        draft = Draft(root, head, cast, timed)
        if is_verbal(root) and not (root.dep_ == "acl" and root.tag_ == "VBN"):
            found = subject(root)
            if found is not None:
                draft.add_subject(found)
        draft.shorten(self.max_length)
        return draft.text(self.max_length) or trigger.text


def told_in(head: Token) -> Token:
    """The token whose clause or phrase makes the title of a trigger.

    An infinitive is told with the verb it completes, a noun with its light verb, and a bare noun
    with the verb whose subject or object it is.
    """
    if not is_verbal(head):
        verb = light_verb(head)
        if verb is not None:
            return told_in(verb)
        if _is_bare(head) and is_verbal(head.head) and head.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return told_in(head.head)
        return head
    root = head
    while root.dep_ == "xcomp" and is_verbal(root.head) and own_subject(root) is None:
        root = root.head
    return root


def _is_bare(noun: Token) -> bool:
    """Whether a noun stands without anything that tells which event it is."""
    return not any(
        child.dep_ in ("compound", "amod", "nmod", "poss") or child.dep_ == "prep" and child.lower_ != "in"
        for child in noun.children
    )
