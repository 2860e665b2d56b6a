"""Furniture: what stands around a story, marked by general signals and by no site's name.

The signals: position before and after the story, the shape of blocks, repetition, a change of
language, wording (`cues`), stamps. Rules are asked in order; the first that speaks for a block wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.comments import bare_comments, comment_clusters, comment_sections
from dateline.reading.contents import archives, contents
from dateline.reading.cues import Cue, Place
from dateline.reading.mails import mail_headers, reply_lines, signatures
from dateline.reading.page import Marked, Page
from dateline.reading.related import below, literature, related_sections, teasers
from dateline.reading.running import running_heads
from dateline.reading.shapes import Shape
from dateline.reading.stamps import has_day
from dateline.reading.tails import bios, boilerplates, echoes, initials
from dateline.reading.talk import words

_LABEL_WORDS = 3
_ADDRESS_WORDS = 25
_TOLD_WORDS = 10
_NAMES_NEXT = (Furniture.NAVIGATION, Furniture.CREDIT)

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]")
_BY = re.compile(r"\b[Bb]y [A-ZÀ-Þ]")
# "… in The Ledger on 3 May", but not "… on Monday" or "in May 2019".
_ELSEWHERE = re.compile(r"\b(?:in|by|on|at) (?:the )?[A-ZÀ-Þ](?![a-z]{2,8}day\b|\w* ?\d)")
_SLUG = re.compile(r"[A-Z]{2,}\d*(?:[-/][A-Z\d]+)+(?:[ /][A-Z\d /-]{0,40})?(?: \([A-Z\d ,.-]{1,60}\))?")
_SHORTEST_APPEAL = 12
_YEARS = re.compile(r"(?:1\d|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?:?")
_WIDE = re.compile(r"\S(?:\s{2,}|\t)(?=\S)")
_FEWEST_GAPS = 3
_PLAYED = re.compile(r"\d?\d:\d\d(?::\d\d)? ?/ ?\d?\d:\d\d(?::\d\d)?")
_LINK = re.compile(r"(?:https?://|www\.)\S+|@\w{2,}")


def mark(page: Page) -> None:
    """Mark what each block of a page is when it does not belong to the story."""
    for rule in RULES:
        for i, furniture in list(rule(page)):
            page.mark(i, furniture)


def wordless(page: Page) -> Marked:
    """Rules, arrows and stars, and counters such as "1 / 5" and "0:00 / 1:12"; a year is a heading."""
    for i, shape in enumerate(page.shapes):
        is_stamp = shape.is_stamp and not _PLAYED.fullmatch(shape.text)
        if not shape.words and not is_stamp and not _YEARS.fullmatch(shape.text):
            yield i, Furniture.NAVIGATION


def addresses(page: Page) -> Marked:
    """Short lines with an address to write to, and lines that are a link."""
    for i, shape in enumerate(page.shapes):
        if shape.words <= _ADDRESS_WORDS and _MAIL.search(shape.text) and not _is_appeal(shape):
            yield i, Furniture.CREDIT
        elif _LINK.fullmatch(shape.text):
            yield i, Furniture.NAVIGATION


def _is_appeal(shape: Shape) -> bool:
    """Whether a sentence of a story tells where others may write: "Witnesses are asked to write to the police at …"."""
    is_told = shape.is_prose and shape.is_ended and shape.words >= _SHORTEST_APPEAL
    return is_told and words("appeal").isdisjoint(shape.said.split())


def slugs(page: Page) -> Marked:
    """The name that a wire gives its story, above it: "NORLAND-RATES/ (UPDATE 2)"."""
    for i in range(min(page.first, len(page))):
        if _SLUG.fullmatch(page.shapes[i].text):
            yield i, Furniture.CREDIT


def wording(page: Page) -> Marked:
    """What says itself what it is."""
    headline = page.headline
    for i, shape in enumerate(page.shapes):
        is_heading = page.first < i < page.last and page.is_story(i + 1)
        is_topic = shape.cue == Cue(Furniture.NAVIGATION, Place.TOPIC) or shape.said in words("topic")
        is_excused = i == headline or (is_topic and is_heading) or _is_own_byline(shape) or _is_told(shape)
        if shape.cue is not None and not is_excused:
            yield i, shape.cue.furniture


def _is_told(shape: Shape) -> bool:
    """Whether the label stands before a sentence, not before another story: "Background: The mill closed in 2004."."""
    is_label = shape.cue == Cue(Furniture.RELATED, Place.LABEL)
    return is_label and shape.text.endswith(".") and shape.words >= _TOLD_WORDS


def _is_own_byline(shape: Shape) -> bool:
    """Whether a byline tells who wrote, or the article's own day: "First published on 3 May", "3 May · 5 min read".

    What appeared in another paper is no byline of this one.
    """
    if not shape.is_byline or shape.cue is None:
        return False
    if not shape.times:
        return shape.cue.furniture is Furniture.CREDIT
    is_its_own = shape.cue.furniture is Furniture.SYNDICATION and not _ELSEWHERE.search(shape.text)
    return (is_its_own or shape.cue == Cue(Furniture.NAVIGATION, Place.WHOLE)) and any(map(has_day, shape.times))


def trails(page: Page) -> Marked:
    """Menus on one line, and ways through the sections of a site."""
    for i, shape in enumerate(page.shapes):
        is_around = not page.first < i < page.last and not any(map(str.isdigit, shape.text))
        if is_around and not shape.is_ended and len(_WIDE.findall(shape.text)) >= _FEWEST_GAPS:
            yield i, Furniture.NAVIGATION
        is_dated = shape.is_byline or (shape.is_row and bool(shape.times))
        is_label = shape.is_trail and not is_dated and not shape.is_prose
        if is_label and not (shape.has_stamp and _BY.search(shape.text)):
            yield i, Furniture.NAVIGATION


def named_next(page: Page) -> Marked:
    """What "About the author" and "A message from our sponsor" name: the next block, and labels after it."""
    for i, shape in enumerate(page.shapes[:-1]):
        if shape.cue is None or shape.cue.place is not Place.SECTION or shape.cue.furniture not in _NAMES_NEXT:
            continue
        yield i + 1, shape.cue.furniture
        if page.shapes[i + 1].is_ended:
            continue
        for j in range(i + 2, len(page)):
            label = page.shapes[j]
            if label.words > _LABEL_WORDS or label.is_prose or label.stretch.is_item or label.cue == shape.cue:
                break
            yield j, shape.cue.furniture


def above(page: Page) -> Marked:
    """Labels over the headline: menus, names of sections, slogans."""
    headline = page.headline
    if headline is None:
        return
    for i in range(headline):
        shape = page.shapes[i]
        if not shape.is_byline and shape.stretch.kind is not BlockKind.DATELINE:
            yield i, Furniture.NAVIGATION


RULES: tuple[Callable[[Page], Marked], ...] = (
    wordless, mail_headers, reply_lines, addresses, signatures, slugs, running_heads, comment_sections, contents,
    archives, literature, wording, trails, named_next, related_sections, teasers, comment_clusters, boilerplates,
    initials, bios, bare_comments, echoes, below, above,
)  # fmt: skip
