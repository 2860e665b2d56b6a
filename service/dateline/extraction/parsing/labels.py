"""Labels: the date that an item of a chronicle begins with ("8 August, 05:45: The dam gives way").

Read as a part of the sentence it hides the verb of the item. So an item is parsed without its label, which is hung
on what the item tells afterwards, as a time is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from spacy.tokens import Doc, Span

from dateline.calendars.display import MONTH_NAMES
from dateline.extraction.extensions import BLOCKS, spans_of
from dateline.extraction.gazetteer import is_given_name
from dateline.grammar.verb_forms import is_past

_LONGEST = 10  # tokens
_ENDS = frozenset({":", "-", "–", "—", "|"})
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Yesterday")
_BESIDE = frozenset({"early", "mid", "late", "c", "ca", "circa", "and", "to", "the", "at", "am", "pm", "a.m", "p.m"})
_SHORTEST = 3  # characters of a month or a weekday


def label_end(block: Span) -> int | None:
    """The index of the token after the label of a block, in its Doc; None where no date labels it.

    A bullet may stand before it. A year or a month may stand before a dash, or the end of a cell, that blanks part
    from both words; a weekday needs a colon.
    """
    doc, is_dated = block.doc, False
    for token in block[:_LONGEST]:
        if token.i == block.start and token.text in _ENDS:
            continue  # a bullet
        if token.text == ":" or token.text in _ENDS and doc[token.i - 1].whitespace_ and token.whitespace_:
            is_label = is_dated and token.i + 1 < block.end
            return token.i + 1 if is_label else None
        if not _may_label(token.text):
            return None
        is_dated |= token.like_num or token.text[:1].isupper()
    return None


def _may_label(text: str) -> bool:
    """Whether a token may stand in a label: a figure, a mark, a month, a weekday, or a word beside them."""
    bare = text.rstrip(".")
    if not bare or not bare[0].isalpha():
        return True
    is_name = len(bare) >= _SHORTEST and any(name.startswith(bare) for name in (*MONTH_NAMES, *_DAYS))
    return is_name or bare.lower() in _BESIDE


def uncapped(doc: Doc, starts: Iterable[int], verbs: Container[str]) -> Doc:
    """The Doc with a small letter on each verb that begins an item, as of a sentence whose subject is left out.

    The tagger takes "Leaves office" for leaves. Offsets stay.

    Args:
        starts: the first tokens of items.
        verbs: all verbs, by lemma.
    """
    texts = [token.text for token in doc]
    for i in starts:
        if _is_verb(texts[i].lower(), verbs) and not is_given_name(texts[i]):
            texts[i] = texts[i].lower()
    return Doc(doc.vocab, texts, [bool(token.whitespace_) for token in doc])


def _is_verb(word: str, verbs: Container[str]) -> bool:
    """Whether a word in small letters has a form of a verb: "leaves", "publishes", "marries", "born"."""
    bases = {word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"} - {word, word + "y"}
    return is_past(word) or any(base in verbs for base in bases)


def join_labels(doc: Doc) -> None:
    """Hang each label on the main word of the item that was parsed without it."""
    for block in spans_of(doc, BLOCKS):
        end = label_end(block)
        if end is None:
            continue
        told = doc[end].sent.root
        for token in [token for token in doc[block.start : end] if token.head.i == token.i]:
            token.head, token.dep_ = told, "npadvmod"
