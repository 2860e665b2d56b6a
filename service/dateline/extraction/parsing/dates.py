"""Dates that the parse gives to the noun after them: "On 28 February nurses went on strike".

Called by `dateline_mending` for each token of a Doc in turn.
"""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from dateline.calendars.display import MONTH_NAMES
from dateline.extraction.parsing.syntax import SUBJECTS

_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_DAY = re.compile(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_DATING = frozenset({"on", "in", "at", "by", "since", "until", "from", "before", "after", "between", "during"})
# What tells which part of a date is meant: "in the early spring of 2019", "on the night of 4 May".
_PARTS = frozenset({
    "the", "early", "late", "mid", "first", "second", "third", "fourth", "start", "beginning", "middle", "end", "half",
    "quarter", "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "night", "of",
})  # fmt: skip
_NOUNS = frozenset({"NOUN", "PROPN"})
_JOINING = frozenset({"and", "to", "until", "till", "-", "–"})
_HELPERS = frozenset({"aux", "auxpass", "advmod", "neg"})
_LONGEST = 4  # tokens of a date


def mend_date(token: Token) -> None:
    """Give a date, and the noun after it, the places that the words' order gives them."""
    if token.text == "May" and token.dep_ == "aux" and token.tag_ == "NNP" and token.i:
        _make_month(token)
    if token.lower_ == "that" and token.dep_ == "mark" and (participle := dated_by_that(token)) is not None:
        _make_aside_with_month(token, participle)
    if token.lower_ in _DATING and (date := date_behind(token)):
        if (month := month_as_subject(date)) is not None:
            _hang_month(date, month)
        if (noun := subject_after(date)) is not None:
            _make_apart(date, noun)
    if token.text in MONTH_NAMES and (date := date_before_noun(token)) is not None:
        _make_date(date)


def dated_by_that(that: Token) -> Token | None:
    """The participle that "that" with a month dates, read as opening its content; None for others.

    Example: "The assembly, elected that October, adopted a law".
    """
    verb, participle = that.head, that.head.head
    if not that.i or that.i + 2 >= len(that.doc):
        return None
    month, before = that.nbor(), that.nbor(-1)
    is_read = verb.dep_ == "ccomp" and month.dep_ in SUBJECTS and month.head == verb and month.text in MONTH_NAMES
    is_aside = before == participle and participle.dep_ == "acl" and participle.tag_ == "VBN"
    return participle if is_read and is_aside and month.nbor().text == "," else None


def _make_aside_with_month(that: Token, participle: Token) -> None:
    """Read a month as that of the participle before it, the verb after it as that of the noun before them."""
    verb, month = that.head, that.nbor()
    noun = participle.head
    that.head, that.dep_, that.tag_, that.pos_ = month, "det", "DT", "DET"
    month.head, month.dep_ = participle, "npadvmod"
    verb.dep_ = noun.dep_
    verb.head = verb if noun.head == noun else noun.head
    noun.head, noun.dep_ = verb, "nsubj"


def date_behind(prep: Token) -> Span | None:
    """A preposition with the date or the range of dates right behind it; None where none stands there.

    What "the" and a date tell apart goes with them: "in the 2016 election" of "in the 2016 election voters chose him".
    """
    doc, at = prep.doc, prep.i + 1
    while at < len(doc) and (_is_part(doc[at]) or _is_ordinal(doc[at]) and doc[at].nbor(-1).lower_ == "the"):
        at += 1
    end = _date_end(prep, at)
    if at < end < len(doc) - 1 and doc[end].lower_ in _JOINING:
        last = _date_end(prep, end + 1)
        end = last if last > end + 1 else end
    if at < end < len(doc) and doc[at - 1].lower_ == "the":
        at, end = end, _before_subject(doc, end)
    return doc[prep.i : end] if at < end < len(doc) else None


def _is_part(token: Token) -> bool:
    """Whether a word tells which part of a date is meant, or the hyphen of "mid-September"."""
    return token.lower_ in _PARTS or token.text == "-" and token.nbor(-1).lower_ == "mid"


def month_as_subject(date: Span) -> Token | None:
    """The month of a date, read as one who does what another is told to do ("By mid-May the mayor had left"); or None.
    """
    month = next((token for token in date if token.text in MONTH_NAMES), None)
    if month is None or month.head.i < date.end or month.dep_ not in (*SUBJECTS, "aux"):
        return None
    return month if any(child.dep_ in SUBJECTS and child.i >= date.end for child in month.head.children) else None


def _hang_month(date: Span, month: Token) -> None:
    """Hang a month on the preposition of its date, and what goes with it on the month."""
    prep = date[0]
    month.head, month.dep_, month.tag_, month.pos_ = prep, "pobj", "NNP", "PROPN"
    for token in date[1:]:
        if token != month and token.head == prep:
            token.head, token.dep_ = month, "compound"


def _before_subject(doc: Doc, start: int) -> int:
    """The index of the last noun, with the names before it, of the nouns that stand in a row from an index."""
    row = list(takewhile(lambda token: token.pos_ in _NOUNS, doc[start:]))
    names = list(takewhile(lambda token: token.pos_ == "PROPN", reversed(row[1:-1])))
    return start + max(len(row) - 1 - len(names), 0)


def subject_after(date: Span) -> Token | None:
    """The subject right after a date, which the parse takes for a part of it; None for other nouns.

    Example: "On Friday inspectors passed the dam" is not told of Friday inspectors; "In 2016 elections he lost" is of
    elections.
    """
    first, prep = date.doc[date.end], date[0]
    if first.dep_ == "det" and first.head.dep_ == "pobj" and first.head.head == prep:  # "By mid-May the mayor had left"
        return first.head if _lacks_subject(prep.head, first.head) else None
    if first.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
        return None
    if first.dep_ == "conj" and first.head in date and first.head.dep_ in SUBJECTS:  # "Between May and June Rovers won"
        return first
    nouns = (each for each in (first, *first.ancestors) if each.i >= date.end and each.left_edge.i < date.end)
    noun = next((each for each in nouns if each.dep_ in SUBJECTS or each.dep_ == "pobj" and each.head in date), None)
    if noun is None or noun.left_edge.i < date.start or noun.dep_ in SUBJECTS and noun.head.i < noun.i:
        return None
    return noun if noun.dep_ in SUBJECTS or _lacks_subject(prep.head, noun) else None


def _lacks_subject(verb: Token, noun: Token) -> bool:
    """Whether a verb right behind a noun has a tense, and nobody else who does it."""
    has_tense = verb.pos_ in ("VERB", "AUX") and verb.tag_ not in ("VBG", "VB")
    between = verb.doc[_aside_end(noun, verb) : verb.i]
    is_next = noun.i < verb.i and all(token.head == verb and token.dep_ in _HELPERS for token in between)
    return has_tense and is_next and not any(child.dep_ in SUBJECTS for child in verb.children)


def _aside_end(noun: Token, verb: Token) -> int:
    """The index after a noun with what belongs to it, and after a phrase between commas ("Holm, in a coat, left")."""
    start, doc = noun.right_edge.i + 1, noun.doc
    if start >= verb.i or doc[start].text != ",":
        return start
    aside = list(takewhile(lambda token: token.pos_ not in ("VERB", "AUX"), doc[start : verb.i]))
    last = next((token.i for token in reversed(aside[1:]) if token.text == ","), None)
    return start if last is None else last + 1


def _date_end(prep: Token, at: int) -> int:
    """The index after a weekday, or a month, a year or both with a day, that begins at one; that itself without."""
    doc = prep.doc
    if at < len(doc) and doc[at].text in _WEEKDAYS:
        return at + 1
    start = at
    while at < min(start + _LONGEST, len(doc)) and (doc[at].text in MONTH_NAMES or _is_number(doc[at])):
        at += 1
    is_date = any(token.text in MONTH_NAMES or _YEAR.fullmatch(token.text) for token in doc[start:at])
    is_day = at == start + 1 and at < len(doc) and doc[at].lower_ in _JOINING  # "from 4 to 5 May"
    return at if is_date or is_day else start


def _is_number(token: Token) -> bool:
    return bool(_DAY.fullmatch(token.text) or _YEAR.fullmatch(token.text))


def _is_ordinal(token: Token) -> bool:
    return token.text[0].isdigit() and not token.text[-1].isdigit() and bool(_DAY.fullmatch(token.text))


def _make_month(month: Token) -> None:
    """Read "May" as the month of the day before it, not as the verb of the clause after it ("on 5 May the fans …")."""
    before = month.nbor(-1)
    if _is_number(before) and before.head != month:
        month.head, month.dep_ = before.head, before.dep_
        before.head, before.dep_ = month, "nummod"
    elif before.pos_ == "ADP":
        month.head, month.dep_ = before, "pobj"


def _make_apart(date: Span, noun: Token) -> None:
    """Hang a date on its preposition, and the noun on its verb."""
    if noun.dep_ == "conj":  # the range was read as a row of subjects
        first = noun.head
        noun.head, noun.dep_ = first.head, first.dep_
        first.head, first.dep_ = date[0], "pobj"
        date[0].head, date[0].dep_ = noun.head, "prep"
        for token in date[1:]:
            if token.head == noun:  # "Between 1939 and 1945 bombs fell", "Between 3 May and 7 May rebels came"
                is_core = token == date[-1] or token.text in MONTH_NAMES
                token.head, token.dep_ = (first, "conj") if is_core else (date[-1], "nummod")
        return
    verb, taker = (date[0].head, noun.head) if noun.head in date else (noun.head, _taker(date))
    cut = [token for token in date[1:] if token.head.i >= date.end]
    cores = [token for token in cut if token.text in MONTH_NAMES or token.text in _WEEKDAYS] or cut[-1:]
    if date[-1].pos_ in _NOUNS and date[-1].text not in MONTH_NAMES and date[-1].text not in _WEEKDAYS:
        cores = [date[-1]]  # "in the May 2016 election"
    for token in cut:
        added = "det" if token.tag_ == "DT" else "nummod"
        token.head, token.dep_ = (cores[0], "conj") if token in cores else (cores[-1], added)
    if cores:
        cores[0].head, cores[0].dep_ = taker, "pobj"
    date[0].head, date[0].dep_ = verb, "prep"
    for token in date.doc[date.end : noun.i]:
        if token.head in date:
            token.head = noun
    for token in date.doc[noun.right_edge.i + 1 : _aside_end(noun, verb)]:
        if token.head == verb:
            token.head = noun
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.lefts) else "nsubj"


def _taker(date: Span) -> Token:
    """The last preposition of a date that has no object."""
    open_ones = [t for t in date if t.pos_ in ("ADP", "SCONJ") and not any(c.dep_ == "pobj" for c in t.children)]
    return open_ones[-1] if open_ones else date[0]


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
