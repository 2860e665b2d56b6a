"""Timing: which times, and which words that go with a time, a title leaves out."""

from __future__ import annotations

from itertools import takewhile

from dateline.calendars.display import MONTH_NAMES
from dateline.extraction.extensions import TIMEXES, spans_of
from dateline.extraction.gazetteer import title_words
from dateline.extraction.parsing.clauses import OBJECTS, is_passive, is_verbal
from dateline.extraction.parsing.parse import Parse, Passage, Word
from dateline.model.times import TimexType

# Digits of the day of a month, at most.
DAY_DIGITS = 2
_STAYING = frozenset(["nsubj", "nsubjpass", "attr", "ROOT"])


def untold_times(doc: Parse) -> frozenset[int]:
    """The indices of the tokens of times that titles leave out: all but subjects and amounts.

    "Nine years" is an amount in "sentenced to nine years" and "jailed for nine years", none in "waited for nine years".
    """
    return frozenset(
        token.i
        for span in spans_of(doc, TIMEXES)
        if span.root.dep_ not in _STAYING
        and not (span.label_ == TimexType.DURATION and _is_amount(span.root) and not _is_exact(span))
        and not _is_matchless(span.root)
        and not _is_thing(span.root)
        and not _is_set(span.root)
        and not any(_is_bound(each) for each in span)
        for token in (*span, *_side_of_event(span.root))
    )


def _is_exact(time: Passage) -> bool:
    """Whether a distance tells how exact it is, so that it says when ("two years to the day after the vote")."""
    return time.doc[time.root.i + 1 : time.end].text.startswith("to the ")


def _side_of_event(root: Word) -> list[Word]:
    """The "after" or "before" of a distance from an event that opens its clause ("a month after the vote, he left")."""
    if root.dep_ != "npadvmod" or root.i > root.head.i:
        return []
    return [child for child in root.rights if child.lower_ in ("after", "before")]


def _is_thing(root: Word) -> bool:
    """Whether a time is what its verb is about ("discuss the future of the mill")."""
    is_object = root.dep_ in OBJECTS and not is_passive(root.head)
    return is_object and any(child.lower_ in ("the", "of") for child in root.children)


def _is_set(root: Word) -> bool:
    """Whether a time is what is taken as something ("set 10 May as the deadline")."""
    verb = root.head
    is_object = root.dep_ in OBJECTS or root.dep_ == "npadvmod" and root.left_edge.i == verb.i + 1
    after = (child for child in verb.rights if child.dep_ == "prep" and child.i > root.i)
    return is_object and any(child.lower_ == "as" for child in after)


def _is_bound(root: Word) -> bool:
    """Whether without a time something else is told: a bound of what is not done, or given ("not due until 2030")."""
    bounds = (each for each in (root.head, root.head.head) if each.lower_ in title_words("bounding_not"))
    prep = next(bounds, None)
    if prep is None:
        return False
    verb = prep.head
    while verb.dep_ in ("acomp", "xcomp") and not _is_negated(verb):
        verb = verb.head
    is_given = prep.lower_ != "before" and verb.lemma_ in title_words("giving_time")
    return is_verbal(verb) and (is_given or _is_negated(verb))


def _is_negated(verb: Word) -> bool:
    """Whether a verb is denied, by itself or by its subject ("no trains will run")."""
    near = [child for child in verb.children if child.dep_ in ("neg", "advmod", "nsubj", "nsubjpass")]
    words = [each for child in near for each in (child, *child.children)]
    return any(each.dep_ == "neg" or each.lower_ in ("no", "nobody", "none", "never") for each in words)


def _is_matchless(time: Word) -> bool:
    """Whether a time says how long something has had no equal ("the highest since 2011", "the first in four years")."""
    prep = time.head
    if prep.lower_ != "since" and (prep.lower_ != "in" or time.lemma_.lower() not in title_words("spans")):
        return False
    words = reversed(list(prep.doc[prep.sent.start : prep.i]))
    near = takewhile(lambda word: not is_verbal(word) and word.text != ",", words)
    return any(word.tag_ in ("JJS", "RBS") or word.lower_ == "first" for word in near)


def _is_amount(root: Word) -> bool:
    """Whether the head of a duration is what its verb gives or takes, or tells the measure of a noun."""
    is_measured = root.dep_ == "pobj" and root.head.lower_ in ("to", "of")
    is_for = root.dep_ == "pobj" and root.head.lower_ == "for"
    is_term = is_for and root.head.head.lemma_ in title_words("confining")
    is_given = root.dep_ in OBJECTS or root.dep_ in ("compound", "amod", "nmod")
    is_given |= root.dep_ == "poss"  # "a minute's silence"
    return is_measured or is_term or is_given or _is_length(root)


def _is_length(root: Word) -> bool:
    """Whether a counted time right after its verb tells how long, not when ("lasted six weeks", no "after")."""
    after = root.doc[root.i + 1 : root.i + 2]
    is_when = any(word.dep_ in ("prep", "mark", "advmod") and word.lower_ in title_words("when") for word in after)
    is_right_after = root.dep_ == "npadvmod" and (root.left_edge.i == root.head.i + 1 or root.head.lemma_ == "take")
    return is_right_after and root.left_edge.dep_ == "nummod" and not is_when


def is_time(token: Word, timed: frozenset[int]) -> bool:
    """Whether a token begins or makes up a phrase of time; one that is subject or object stays."""
    if token.i in timed:
        return True
    if token.lower_ in title_words("particles"):  # "voted down the next year"
        return False
    if token.lower_ in ("that", "this") and token.i + 1 < len(token.doc) and token.i + 1 in timed:
        return True
    if token.tag_ == "VBG" and token.children and all(child.i in timed for child in token.children):
        return token.lower_ in title_words("bounding")  # "starting next month"
    if token.dep_ in ("prep", "mark", "advmod") or token.pos_ == "ADP":
        if any(child.i in timed and child.dep_ == "npadvmod" for child in token.children):  # "two days after the vote"
            return True
        objects = [child for child in token.children if child.dep_ in ("pobj", "pcomp")]
        return all(is_moment(each, timed) for each in objects) if objects else _is_before_time(token, timed)
    return False


def _is_before_time(token: Word, timed: frozenset[int]) -> bool:
    """Whether a word without an object goes with the time after it ("broke on 4 May", "as early as 1954")."""
    if token.lower_ in ("early", "late"):
        return any(child.dep_ == "prep" and is_time(child, timed) for child in token.rights)
    after = token.doc[token.i + 1 : token.i + 3]
    is_day = any(each.i in timed and each.pos_ == "PROPN" for each in after)
    return token.lower_ == "on" and token.dep_ == "prep" and not token.children and is_day


def is_moment(token: Word, timed: frozenset[int]) -> bool:
    """Whether an object is a time, told as such, as a part of one or by a plain noun ("part of Sunday", "at dusk")."""
    if token.i in timed:
        return True
    if token.lower_ in title_words("shares_of_time") | title_words("moments") and any(
        _is_of_time(child, timed) for child in token.children
    ):
        return True  # "for most of May"
    if token.head.lower_ == "from" and token.lower_ in title_words("ends") and token.head.i - 1 in timed:
        return True  # "four minutes from time"
    is_plain = all(child.dep_ in ("det", "amod") for child in token.children)  # "six years" is a time or an amount
    is_told = _is_matchless(token) or _is_bound(token)
    return is_plain and token.lower_ in title_words("moments") and not is_told


def _is_of_time(prep: Word, timed: frozenset[int]) -> bool:
    """Whether a preposition is "of" with a time."""
    return prep.lower_ == "of" and any(child.i in timed for child in prep.children)


def is_of_duration(prep: Word) -> bool:
    """Whether a phrase tells what a stretch of time was spent on, and goes with it ("after three months in office")."""
    is_counted = any(child.dep_ == "nummod" for child in prep.head.lefts)
    is_spent = prep.head.head.lower_ in ("after", "within", "before") and prep.lower_ in ("in", "of", "at")
    return is_counted and is_spent and not any(child.pos_ == "PROPN" for child in prep.children)


def is_day(time: Word) -> bool:
    """Whether a time is a day of a month, by which an event may be known ("the attacks of September 11")."""
    return time.text in MONTH_NAMES and any(
        child.text.isdigit() and len(child) <= DAY_DIGITS for child in time.children
    )
