"""Titles: one clause or noun phrase for each event, in the source's words, shortened along the parse.

A verb keeps subject, auxiliaries, negation, particle, objects and complements; an event noun its
phrase, or, where that is bare, the clause it stands in. Times, attributions, subordinate clauses,
appositions and asides are left out; a pronoun gives way to what it stands for. What is still too long
loses its outermost modifiers first.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dateline.extraction.clauses import (
    OBJECTS,
    is_passive,
    is_relative,
    is_verbal,
    light_verb,
    own_subject,
    subject,
)
from dateline.extraction.coreference import Cast
from dateline.extraction.drafts import Draft
from dateline.extraction.extensions import TIMEXES, TRIGGERS, spans_of, values_of
from dateline.extraction.participants import read_cast

_OBJECT_LIKE = frozenset([*OBJECTS, "ccomp", "xcomp", "attr"])
_CLIMBING = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "conj"])


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
        head = trigger.doc[values_of(trigger.doc, trigger.id_).get("head", trigger.root.i)]
        root = told_in(head)
        draft = Draft(root, head, cast, timed)
        if is_verbal(root):
            found = subject(root)
            if found is not None:
                draft.add_subject(found)
            missing = object_elsewhere(root)
            if missing is not None:
                draft.add_object(missing)
        draft.shorten(self.max_length)
        return draft.text(self.max_length) or trigger.text


def told_in(head: Token) -> Token:
    """The token whose clause or phrase makes the title of a trigger.

    An infinitive is told with the word it completes, a noun with its light verb, and a bare noun
    with what it depends on.
    """
    for _ in range(6):
        above = _teller(head)
        if above == head:
            break
        head = above
    return head


def _teller(head: Token) -> Token:
    """The next token up that tells more of an event; the token itself when it tells enough."""
    above = head.head
    if is_verbal(head):
        if head.dep_ == "xcomp" and own_subject(head) is None:
            return above
        is_infinitive = head.tag_ == "VB" and any(
            child.dep_ == "aux" and child.lower_ == "to" for child in head.children
        )
        return above if is_infinitive and head.dep_ == "acl" else head
    if head.pos_ == "ADJ" or light_verb(head) is not None:
        return above if head.dep_ != "ROOT" else head
    if head.pos_ == "ADP" or _is_bare(head) and head.dep_ in _CLIMBING:
        return above
    return head


def _is_bare(noun: Token) -> bool:
    """Whether a noun stands without anything that tells which event it is."""
    return noun.pos_ != "PROPN" and not any(
        child.dep_ in ("compound", "amod", "nmod", "poss", "acl")
        and child.lower_ not in ("such", "same", "other")
        or child.dep_ == "prep"
        and child.lower_ not in ("in", "at", "on", "during", "after", "since")
        for child in noun.children
    )


def object_elsewhere(verb: Token) -> Token | None:
    """The object of a verb that stands before or after its clause: an antecedent, or a shared object."""
    if is_passive(verb) or any(child.dep_ in _OBJECT_LIKE and not is_relative(child) for child in verb.children):
        return None
    if verb.dep_ == "relcl" and subject(verb) != verb.head:
        return None if any(map(_is_stranded, verb.children)) else verb.head
    for child in verb.children:
        if child.dep_ == "conj" and child.i - verb.i <= 3 and own_subject(child) is None:
            return next((each for each in child.children if each.dep_ in OBJECTS), None)
    return None


def _is_stranded(child: Token) -> bool:
    """Whether a relative clause ties its antecedent by a preposition or adverb ("where", "in which")."""
    if child.tag_ == "WRB":
        return True
    return child.dep_ == "prep" and not any(each.dep_ == "pobj" and not is_relative(each) for each in child.children)
