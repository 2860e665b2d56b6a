"""Checking articles as they come in, before anything is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from dateline.calendars import format_day, parse_iso
from dateline.calendars.days import day_number, is_day
from dateline.errors import Fault, InvalidRequest, shown
from dateline.model.articles import Submitted
from dateline.reading.dates import with_century

#: What can be told of an article.
FIELDS = ("id", "text", "title", "publisher", "url", "published")
_UNPRINTABLE = re.compile("[\0\ud800-\udfff]")
_NUMERIC = re.compile(r"(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})", re.ASCII)
_MOST_FAULTS = 100
#: The most characters of an article's id.
LONGEST_ID = 200
#: The most characters of one text that the pipeline takes.
LONGEST_TEXT = 1_000_000


def check(submitted: Sequence[Submitted], *, is_alone: bool = False) -> None:
    """Let articles pass that can be read.

    Args:
        submitted: the articles.
        is_alone: whether there is one, and its fields were told without a list around them.

    Raises:
        InvalidRequest: no articles, blank or missing ids and texts, an id twice, NUL characters and lone
            surrogates anywhere, a publication date that is not ISO 8601. All faults together, at most
            100, as "articles[3].published"; articles count from 0. Of one alone, as "published".
    """
    faults = list(islice(_faults(submitted, is_alone=is_alone), _MOST_FAULTS))
    if faults:
        raise InvalidRequest(faults)


def _faults(submitted: Sequence[Submitted], *, is_alone: bool) -> Iterator[Fault]:
    if not submitted:
        yield Fault("articles", "at least one article", "none")
    taken: set[str] = set()
    for number, article in enumerate(submitted):
        path = "" if is_alone else f"articles[{number}]."
        yield from _character_faults(article, path)
        if not is_told(article.text):
            yield Fault(f"{path}text", "a text that is not blank", shown(article.text))
        if len(article.text) > LONGEST_TEXT:
            yield Fault(f"{path}text", f"a text of at most {LONGEST_TEXT} characters", str(len(article.text)))
        if not is_told(article.id) or len(article.id) > LONGEST_ID:
            yield Fault(f"{path}id", f"a name of 1 to {LONGEST_ID} characters", shown(article.id))
        elif article.id in taken:
            yield Fault(f"{path}id", "an id that no other article has", shown(article.id))
        taken.add(article.id)
        if article.published is not None and parse_iso(article.published) is None:
            yield Fault(f"{path}published", _iso_date(article.published), shown(article.published))


def is_told(text: str) -> bool:
    """Whether a text has anything to read: white space and invisible characters alone are blank.

    >>> is_told(" \\ufeff\\n")
    False
    """
    return any(character.isprintable() and not character.isspace() for character in text)


def _character_faults(article: Submitted, path: str) -> Iterator[Fault]:
    for name in FIELDS:
        found = _UNPRINTABLE.search(getattr(article, name) or "")
        if found is not None:
            what = "a NUL character" if found[0] == "\0" else "a lone surrogate"
            yield Fault(f"{path}{name}", "Unicode text", f"{what} at offset {found.start()}")


def _iso_date(text: str) -> str:
    """What was expected in place of a text, with the ISO dates that may have been meant."""
    meant = sorted(set(_readings(text.strip())))
    return "an ISO 8601 date; write " + (" or ".join(meant) or "for example 2013-02-12")


def _readings(text: str) -> Iterator[str]:
    """The days that a numeric date can mean, as ISO dates: day first, month first, year first."""
    match = _NUMERIC.match(text)
    if match is None:
        return
    one, two, three = map(int, match.groups())
    if len(match[1]) > 2:
        orders = [(one, two, three)]
    else:
        year = with_century(three, is_short=len(match[3]) <= 2)
        orders = [(year, two, one), (year, one, two)]
    for year, month, day in orders:
        if is_day(year, month, day):
            yield format_day(day_number(year, month, day))
