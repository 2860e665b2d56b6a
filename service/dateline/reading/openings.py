"""Parts of a paragraph that are no part of its sentences: a dateline before it, a credit after it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice

from dateline.grammar.verb_forms import is_past, verb_lists
from dateline.model.articles import BlockKind
from dateline.reading.blocks import Stretch
from dateline.reading.bylines import is_byline, label_of
from dateline.reading.cues import phrases
from dateline.reading.lines import without_unshown
from dateline.reading.names import named
from dateline.reading.stamps import has_day, table, times_of, without

_LONGEST_DATELINE, _SHORTEST_CAPTION, _LONGEST_CAPTION = 110, 20, 400
_END = re.compile(r"\s*(?:—|–|―|--+|_)\s*|\s+-(?:\s+|$)|[)/](?=[.:]?(?:-\s+\S|\s+[^\sa-zß-ÿ]))|:\s+")
_MARKS = re.compile(r"[.:,]-?|-")
# "Velby, 14. März 2023. Die Brücke …", "VELBY, March 14, 2023. The bridge …"
_DAY, _MONTH = r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?", r"[^\W\d_]{3,12}"
_DATED = re.compile(
    rf"(?P<place>{named(1, 4)}), (?:(?:le|den|el|il) )?(?:{_DAY}\.? (?:de )?{_MONTH},?|{_MONTH} {_DAY},)"
    r" (?:de )?(?:1\d|20)\d\d\.(?= [\"“„«¿¡]?[A-ZÀ-ÞА-Я])"
)
_AGENCY = re.compile(r"\([^()]{2,40}\)|/[^/]{2,40}/")
_BRACKETED = re.compile(r"\s*(?:\[[^][\n]{1,40}[/:][^][\n]{1,40}\]|\([A-ZÀ-Þ][^()/\n]{1,40}/[A-ZÀ-Þ][^()/\n]{1,40}\))$")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_LONGEST_SENTENCE = 400
_SAID = re.compile(r"[^\W\d_]+")
# Not the point of "Mr." and "U.S."
_SENTENCE_END = re.compile(r"(?<=[a-zß-ÿ]{4})[.!?]")
_MODALS = frozenset({"has", "have", "may", "can", "could", "might", "must"})
_JOINING = frozenset({"of", "de", "la", "le", "el", "al", "du", "da", "and", "upon", "sur"})
_STARTERS = frozenset({"on", "in", "at", "by", "for", "from", "the", "a", "an", "since", "until", "after", "as"})


def parts_of(stretch: Stretch, text: str) -> list[Stretch]:
    """A stretch cut into its dateline, its paragraph or caption, and its credit; mostly just itself.

    "WASHINGTON, Dec. 11 (Agency) — The …" is a dateline and a paragraph.
    """
    if stretch.is_item or stretch.depth:
        return [stretch]
    raw = text[stretch.start_char : stretch.end_char]
    told = without_unshown(raw)
    if length := _dateline_length(told):
        dateline, rest = _cut(stretch, raw, length)
        if not rest.text:
            return [replace(stretch, kind=BlockKind.DATELINE)]
        return [replace(dateline, kind=BlockKind.DATELINE), rest]
    is_short = len(told) <= _LONGEST_CAPTION
    credit = (_credit().search(told) or _BRACKETED.search(told)) if is_short else None
    if credit is not None and credit.start() >= _SHORTEST_CAPTION and not _is_signed(told, credit.start()):
        caption, rest = _cut(stretch, raw, credit.start())
        return [replace(caption, kind=BlockKind.CAPTION), replace(rest, kind=BlockKind.CAPTION)]
    return [stretch]


def _is_signed(told: str, credit: int) -> bool:
    """Whether a line with a credit is a byline; one that tells a time is so without its credit, too."""
    times, head = times_of(told), told[:credit]
    return is_byline(told, times) and (not times or is_byline(head, times_of(head)))


def _cut(stretch: Stretch, raw: str, shown: int) -> tuple[Stretch, Stretch]:
    """The stretch up to and after its first `shown` characters that show, blanks left out."""
    at = _end_of(raw, shown)
    one, other = raw[:at].rstrip(), raw[at:].lstrip()
    start = stretch.start_char
    return (
        replace(stretch, end_char=start + len(one), text=_told(one)),
        replace(stretch, start_char=stretch.end_char - len(other), text=_told(other), gap=0),
    )


def _end_of(raw: str, shown: int) -> int:
    """Where the first `shown` characters that show end."""
    places = (i for i, char in enumerate(raw, 1) if without_unshown(char))
    return next(islice(places, shown - 1, None))


def _told(raw: str) -> str:
    return " ".join(without_unshown(raw).split())


def _dateline_length(raw: str) -> int:
    """How many characters a dateline takes at the start of a paragraph, with its dash; 0 if there is none."""
    for end in _END.finditer(raw, 1, _LONGEST_DATELINE):
        closes_agency = raw[end.start()] in ")/"
        head = raw[: end.start() + closes_agency]
        if closes_agency and _END.match(raw, end.start() + 1):
            continue  # the dash after "(Agency)" ends it
        if head.count("(") > head.count(")"):
            continue  # the dash of a life: "Ada Holm (3 May 1871, Bremen – 12 June 1940, Graz)"
        if _is_dateline(head, raw[end.start()]):
            marks = _MARKS.match(raw, end.end())
            return marks.end() if marks else end.end()
    dated = _DATED.match(raw)
    if dated is None or not _could_be_place(dated["place"].split()[0]) or _could_open_scene(dated, raw[dated.end() :]):
        return 0
    return dated.end()


def _could_open_scene(dated: re.Match[str], rest: str) -> bool:
    """Whether an English story may tell from here what was then: "Velby, 7 July 2005. A young man boards a train".

    A place in capitals opens one only where no word of the first sentence tells past, perfect or future.
    """
    if not any(map(has_day, times_of(dated[0]))):
        return False
    said = _SAID.findall(_SENTENCE_END.split(rest[:_LONGEST_SENTENCE], maxsplit=1)[0].lower())
    return not dated["place"].isupper() or not any(is_past(word) or word in _telling() for word in said)


@cache
def _telling() -> frozenset[str]:
    return verb_lists()["telling"] | _MODALS


def _could_be_place(word: str) -> bool:
    """Whether a dateline may begin with this word, which no "On" or "Updated" does."""
    return word.casefold() not in _STARTERS and label_of(word) is None


def _is_dateline(head: str, end: str) -> bool:
    """Whether a place stands here, in capitals, with a date or with an agency; a colon needs a date."""
    times = times_of(head)
    has_agency = _AGENCY.search(head) is not None
    words = _WORD.findall(_AGENCY.sub(" ", without(head, times)))
    if not words:
        return has_agency and bool(times)
    if words[0].casefold() in table()["dateline"]["no_place"] and not times:
        return False
    if len(words) > 7 or not _could_be_place(words[0]):
        return False
    if not all(word[0].isupper() or word in _JOINING for word in words):
        return False
    is_capital = words[0].isupper() and len(words[0]) > 2
    if end == ":":
        return bool(times)
    if end in ")/":
        return has_agency and (is_capital or bool(times))
    return is_capital or has_agency or (bool(times) and len(words) <= 4)


def _credit() -> re.Pattern[str]:
    words = "|".join(re.escape(phrase) for phrase in phrases("credit", "tail"))
    named = rf"(?:{words})(?:\s*[:/|©]|\s+(?:by|via|courtesy)\b)"
    return re.compile(rf"(?<=[\w.!?)\"”])\s+\(?(?:{named}|©\s?(?=\D))[^\n]{{2,120}}$", re.I)
