"""Dates that the parse gives to the noun after them: "On 28 February nurses went on strike".

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

import re
from calendar import day_name

from spacy.tokens import Span, Token

from dateline.calendars.display import MONTH_NAMES
from dateline.extraction.parsing.syntax import SUBJECTS

_YEAR = re.compile(r"(?:1\d|20)\d\d")
_DAY = re.compile(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_DATING = frozenset({"on", "in", "by", "since", "until", "from", "before", "after"})
_HELPERS = frozenset({"aux", "auxpass", "advmod", "neg"})
_LONGEST = 4  # tokens of a date


def mend_date(token: Token) -> None:
    """Give a date, and the noun after it, the places that the words' order gives them."""
    if token.lower_ in _DATING and token.pos_ in ("ADP", "SCONJ") and (noun := subject_after_date(token)) is not None:
        _make_apart(token, noun)
    if token.text in MONTH_NAMES and (date := date_before_noun(token)) is not None:
        _make_date(date)


def subject_after_date(prep: Token) -> Token | None:
    """The subject right after a preposition and a date, which the parse takes for a part of it; None for other nouns.

    Example: "On Friday inspectors passed the dam" is not told of Friday inspectors; "In 2016 elections he lost" is of
    elections.
    """
    end = _date_end(prep)
    first = prep.doc[end] if prep.i + 1 < end < len(prep.doc) else prep
    if first.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
        return None
    noun = next((each for each in (first, *first.ancestors) if each.left_edge.i == prep.i + 1), None)
    if noun is None or noun.i < end:
        return None
    if noun.dep_ in SUBJECTS and noun.head.i > noun.i:
        return noun if not list(prep.children) else None
    return noun if noun.head == prep and noun.dep_ == "pobj" and _lacks_subject(prep.head, noun) else None


def _lacks_subject(verb: Token, noun: Token) -> bool:
    """Whether a verb right behind a noun has a tense, and nobody else who does it."""
    has_tense = verb.pos_ in ("VERB", "AUX") and verb.tag_ not in ("VBG", "VB")
    between = verb.doc[noun.right_edge.i + 1 : verb.i]
    is_next = noun.i < verb.i and all(token.head == verb and token.dep_ in _HELPERS for token in between)
    return has_tense and is_next and not any(child.dep_ in SUBJECTS for child in verb.children)


def _date_end(prep: Token) -> int:
    """The index after the date that stands right after a preposition; that after the preposition where none does."""
    doc, at = prep.doc, prep.i + 1
    if at < len(doc) and doc[at].text in day_name:
        return at + 1
    start = at
    while at < min(start + _LONGEST, len(doc)) and (doc[at].text in MONTH_NAMES or _is_number(doc[at])):
        at += 1
    is_date = any(token.text in MONTH_NAMES or _YEAR.fullmatch(token.text) for token in doc[start:at])
    return at if is_date else start


def _is_number(token: Token) -> bool:
    return bool(_DAY.fullmatch(token.text) or _YEAR.fullmatch(token.text))


def _make_apart(prep: Token, noun: Token) -> None:
    """Hang a date on its preposition, and the noun on its verb."""
    verb = prep.head if noun.head == prep else noun.head
    date = prep.doc[prep.i + 1 : _date_end(prep)]
    core = next((token for token in date if token.text in MONTH_NAMES), date[-1])
    for token in date:
        token.head, token.dep_ = core, "nummod"
    core.head, core.dep_ = prep, "pobj"
    prep.head, prep.dep_ = verb, "prep"
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.lefts) else "nsubj"


def date_before_noun(month: Token) -> Span | None:
    """A date with its preposition of which the parse gave a part to the noun after it; None where all is well.

    Example: "On 6 May 2016 soldiers left" is not told of 2016 soldiers.
    """
    doc, start, last = month.doc, month.i - 1, month.i + 1
    if start >= 0 and doc[start].text.isdigit():
        start -= 1
    elif last + 2 < len(doc) and doc[last].text.isdigit() and doc[last + 1].text == ",":
        last += 2
    if start < 0 or doc[start].pos_ != "ADP" or last >= len(doc) or not _YEAR.fullmatch(doc[last].text):
        return None
    is_cut = any(token.head.i > last for token in doc[start + 1 : last + 1] if token.dep_ != "punct")
    date = doc[start : last + 1]
    return date if is_cut and _above(date) is not None else None


def _above(date: Span) -> Token | None:
    """The first word outside of a date that its preposition hangs on; None where that hangs on the date in turn."""
    outer = [token for token in date[0].ancestors if token not in date]
    chain = list(date[0].ancestors)
    is_left_once = bool(outer) and chain[chain.index(outer[0]) :] == outer
    return outer[0] if is_left_once else None


def _make_date(date: Span) -> None:
    """Read a date for itself; a preposition read as a part of it goes with the word that the parse gave it to."""
    month = next(token for token in date if token.text in MONTH_NAMES)
    if date[0].head in date and (above := _above(date)) is not None:
        verb = above if above.pos_ in ("VERB", "AUX") else above.head
        date[0].head, date[0].dep_ = verb, "prep"
    for token in date[1:]:
        token.head, token.dep_ = month, "nummod" if token.like_num else "punct"
    month.head, month.dep_ = date[0], "pobj"
