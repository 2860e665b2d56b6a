"""Bylines: lines that say who wrote a text and when, and what the dates on them mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dateline.model.expressions import Calendar, Part, RangeEnd
from dateline.model.times import Timex
from dateline.reading.names import CAPITAL, named
from dateline.reading.stamps import has_age, is_bare_clock, is_stamp, table, times_of, without, words_besides

_AUTHOR = re.compile(
    r"(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Ww]ritten|[Pp]osted|[Rr]eport)\s+)?(?:by|By|BY):?\s+[A-ZÀ-Þ@]\S*(?:[\s,&|]+\S+){0,11}$"
    rf"|(?:[Ss]tory|[Ww]ords|[Tt]ext|[Ii]nterview|[Rr]eport|[Rr]eporter|[Aa]uthor|[Ww]riter):\s+{named(2, 4)}$"
)
# "By June only the tower could be seen" goes on as a sentence does.
_SENTENCE = re.compile(r"(?:by|By|BY)\s[^,|•·–—-]*?(?:\s[a-zß-ÿ]\S*){3}")
_NAME = re.compile(rf"{named(2, 3)}(?:,? (?:in|at|for) {named(1, 2)})?")
_AGED = re.compile(rf"{named(2, 3)}(?: in {CAPITAL})?[\s,|·•–—-]+(?P<age>\S.*)")
_MAKERS = re.compile(rf"(?:Words|Text|Story|Reporting) by {named(1, 3)} \w+ by {named(1, 3)}")
_SENTENCE_ENDS = (".", "?", "!", ",", "。")
_MOST_WORDS = 12
_FEWEST_TOLD, _MOST_SMALL = 3, 5
_LONGEST_REPLY = 200
# What follows "Update, 3 May:" goes on with the story; "Updated 3 May: adds quotes" is of the text.
_NEWS = re.compile(r"update\b", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"(?:^|[|·•,/»–—:;(\[-])[\s\d:.]*$|^by\s")
_YEARS = ("year", "decade", "century")
_OF_ITSELF = ("published", "updated", "seen", "embargo")
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]{0,20}(?: [\w-]{1,3})?)\s?:\s")


def is_byline(text: str, times: tuple[Timex, ...]) -> bool:
    """Whether a line says who wrote, or when it was published or changed, and tells nothing else."""
    is_ended = _is_ended(text, times)
    if (_AUTHOR.match(text) and not is_ended and not _SENTENCE.match(text)) or _names_maker(text):
        return True
    if (aged := _AGED.fullmatch(text)) and has_age(aged["age"]) and is_stamp(aged["age"], times_of(aged["age"])):
        return True
    if not times or len(words_besides(without(text, times))) > _MOST_WORDS or (is_ended and _is_long(text)):
        return False
    if _is_entry(text, times) or all(map(_is_year, times)):
        return False
    before = text[: times[0].start_char]
    label = label_of(before)
    if is_ended and not _tells_of_text(before):
        return False
    if (label is None or _NEWS.match(text)) and _tells(text[times[0].end_char :]):
        return False  # "April 2011: The county sells the bridge." is an entry of a list of dates
    is_told = sum(word.islower() for word in before.split()) > _MOST_SMALL
    is_apart = _BEFORE_DATE.search(before) is not None or _signed_on().fullmatch(before) is not None
    return label in _OF_ITSELF or (label is None and not is_told and is_apart)


def _names_maker(text: str) -> bool:
    """Whether a line says who wrote by what that one does: "Toby Amis, Deputy News Editor", "By a Staff Reporter"."""
    return any(pattern.fullmatch(text) is not None for pattern in (_role(), _unnamed(), _MAKERS))


def _is_ended(text: str, times: tuple[Timex, ...]) -> bool:
    """Whether a line ends as a sentence does.

    The point of "4:15 p.m." ends none, nor does that after a date beside names alone: "LONDON, MAY 3, 1851.".
    """
    after = text[times[-1].end_char :] if times else text
    is_of_names = after == "." and not any(word[0].islower() for word in without(text, times).split())
    return text.endswith(_SENTENCE_ENDS) and not (after == "" or is_of_names or is_stamp(text.rstrip("."), times))


def _is_entry(text: str, times: tuple[Timex, ...]) -> bool:
    """Whether a title follows a time of day, as in a table of chapters: "03:15 Who built the dam"."""
    rest = words_besides(text[times[0].end_char :])
    return times[0].start_char == 0 and all(map(is_bare_clock, times)) and len(rest) > 1 and rest[0] != "by"


def _is_year(time: Timex) -> bool:
    """Whether a time names a year or more: "1923 to 1939" stands over what is told of those years."""
    match time.expression:
        case Part(whole=Calendar() as unit) | RangeEnd(start=Calendar() as unit) | (Calendar() as unit):
            return unit.granularity in _YEARS
    return False


def is_name(text: str) -> bool:
    """Whether a line holds nothing but a name, with a place where that is told: "Kit Shaw at Mill Lane".

    >>> is_name("Rita Ames"), is_name("Flood in the valley")
    (True, False)
    """
    return _NAME.fullmatch(text) is not None


def _tells(after: str) -> bool:
    """Whether a colon and some words of a sentence follow a date."""
    rest = after.removeprefix(":").split()
    return after.startswith(":") and len(rest) >= _FEWEST_TOLD and rest[0].casefold() != "by"


def _tells_of_text(before: str) -> bool:
    """Whether a sentence labels its date as the text's own: "This page was updated on", not "She was released on"."""
    said = before.casefold()
    found = [match.start() for pattern in _labels().values() for match in pattern.finditer(said)]
    subject = words_besides(said[: min(found)]) if found else None
    return subject is not None and (not subject or not set(subject).isdisjoint(table()["itself"]["words"]))


def _is_long(text: str) -> bool:
    return len(text.split()) > _MOST_WORDS


def label_of(before: str) -> str | None:
    """What the words before a date make of it: published, updated, seen, embargo or other; None if they say nothing.

    >>> label_of("Posted by Ada, last edited on"), label_of("Closing date:")
    ('updated', 'other')
    """
    said = " ".join(before.casefold().split()).rstrip(" :;,-–—|·(")
    said = _joining().sub("", said).rstrip(" :")
    if _labels()["embargo"].search(said):
        return "embargo"
    if any(said == word or said.endswith(" " + word) for word in table()["label"]["other"]):
        return "other"
    found = {match.end(): name for name, pattern in _labels().items() for match in pattern.finditer(said)}
    return found[max(found)] if found else None


def tells_of_itself(text: str, times: tuple[Timex, ...]) -> bool:
    """Whether the first date of a line is labelled as that on which the text was published or changed."""
    return bool(times) and label_of(text[: times[0].start_char]) in _OF_ITSELF


def header_field(text: str) -> str | None:
    """The name of the mail header or front matter field that a line is, written small; else None.

    >>> header_field("Subject: The weir")
    'subject'
    """
    field = _FIELD.match(text)
    name = field["name"].casefold() if field else ""
    return name if name in table()["header"]["fields"] else None


def is_reply_line(text: str) -> bool:
    """Whether a line stands above what a mail answers: it says when, or from which address, somebody wrote.

    >>> is_reply_line("On Mon, 3 Jun 2019 at 9:10, Ada Brandt wrote:"), is_reply_line("In 1903 she wrote:")
    (True, False)
    """
    return len(text) <= _LONGEST_REPLY and _reply_line().search(text) is not None


@cache
def _role() -> re.Pattern[str]:
    """A name and what its bearer does for a paper: "Karla Dietz, Redaktion Freiburg"."""
    by, role = ("|".join(map(re.escape, table()["author"][name])) for name in ("by", "role"))
    return re.compile(rf"(?:(?:{by})\s)?{named(2, 3)}, (?:[\w’'-]+ ){{0,4}}(?i:{role})(?: {CAPITAL})?")


@cache
def _unnamed() -> re.Pattern[str]:
    """Somebody of the paper's without a name: "By a Staff Reporter", "From Our Own Correspondent"."""
    role = "|".join(map(re.escape, table()["author"]["role"]))
    return re.compile(rf"(?i:(?:by|from) (?:an?|our|the) (?:[\w’'-]+ ){{0,3}}(?:{role})\.?)")


@cache
def _signed_on() -> re.Pattern[str]:
    """An author and what stands before the date: "Par Ada Moe, le", "Von Ada Moe am"."""
    by, joining = ("|".join(map(re.escape, words)) for words in (table()["author"]["by"], table()["joining"]["words"]))
    return re.compile(rf"(?:{by})\s{named(2, 4)},?\s(?:{joining})\s")


@cache
def _reply_line() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, table()["reply"]["words"]))
    return re.compile(rf"(?:@|\b\d\d?[:.]\d\d|\b\d{{1,4}}[-/. ]\w+[-/. ]\d{{2,4}},).*\b(?:{verbs})(?!\w).{{0,60}}:$")


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{'|'.join(table()['joining']['words'])}))+$")


@cache
def _labels() -> Mapping[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
        for name, words in table()["label"].items()
        if name != "other"
    }
