"""Furniture: what stands around a story, marked by general signals and by no site's name.

The signals: position before and after the story, the shape of blocks, repetition, a change of
language, wording (`cues`), stamps. Rules are asked in order; the first that speaks for a block wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from dateline.model.articles import BlockKind, Furniture
from dateline.reading.bylines import header_field, is_reply_line, tells_of_itself
from dateline.reading.contents import contents
from dateline.reading.cues import Cue, Place
from dateline.reading.page import Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.stamps import has_day, is_bare_clock, without, words_besides
from dateline.reading.tails import bare_comments, bios, boilerplates, echoes, initials

_AUTHOR_WORDS, _HEAD_WORDS = 4, 8
_LABEL_WORDS = 3
_ADDRESS_WORDS = 25
_FEWEST_IN_LIST = 3
_LONGEST_SIGNATURE = 10
_NAMES_NEXT = (Furniture.NAVIGATION, Furniture.CREDIT)

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]")
_BY = re.compile(r"\b[Bb]y [A-ZÀ-Þ]")
_YEARS = re.compile(r"(?:1\d|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?:?")
_WIDE = re.compile(r"\S(?:\s{2,}|\t)(?=\S)")
_FEWEST_GAPS = 3
_LINK = re.compile(r"(?:https?://|www\.)\S+")


def mark(page: Page) -> None:
    """Mark what each block of a page is when it does not belong to the story."""
    for rule in RULES:
        for i, furniture in list(rule(page)):
            page.mark(i, furniture)


def wordless(page: Page) -> Marked:
    """Rules, arrows and stars, and counters such as "1 / 5"; a year is a heading."""
    for i, shape in enumerate(page.shapes):
        if not shape.words and not shape.is_stamp and not _YEARS.fullmatch(shape.text):
            yield i, Furniture.NAVIGATION


def addresses(page: Page) -> Marked:
    """Short lines with an address to write to, and lines that are a link."""
    for i, shape in enumerate(page.shapes):
        if shape.words <= _ADDRESS_WORDS and _MAIL.search(shape.text):
            yield i, Furniture.CREDIT
        elif _LINK.fullmatch(shape.text):
            yield i, Furniture.NAVIGATION


def mail_headers(page: Page) -> Marked:
    """Two or more fields of a mail header in a row."""
    fields = [header_field(shape.text) is not None for shape in page.shapes]
    for i, is_field in enumerate(fields):
        if is_field and (fields[i + 1 : i + 2] == [True] or (i and fields[i - 1])):
            yield i, Furniture.NAVIGATION


def reply_lines(page: Page) -> Marked:
    """The lines above what a mail answers."""
    for i, shape in enumerate(page.shapes):
        if is_reply_line(shape.text):
            yield i, Furniture.NAVIGATION


def signatures(page: Page) -> Marked:
    """The few lines that follow the "--" below a mail."""
    for i, shape in enumerate(page.shapes):
        if shape.text == "--" and page.first < i and len(page) - i <= _LONGEST_SIGNATURE:
            yield from ((j, Furniture.NAVIGATION) for j in range(i, len(page)))


def comment_sections(page: Page) -> Marked:
    """What follows "Comments" below the story, up to the next thing that names itself."""
    words, at = 0, 0
    for section in _sections(page, Furniture.COMMENT, page.first + 1, _named_end):
        words, at = words + page.words(range(at, section.start)), section.start
        if _has_comment_signs(page, section) or page.words(section) <= words:
            yield from ((i, Furniture.COMMENT) for i in section)


def _sections(
    page: Page, furniture: Furniture, start: int, end_of: Callable[[Page, int], int]
) -> Iterator[range]:
    """The blocks from each that names a section of this furniture up to the section's end, in order."""
    i = start
    while i < len(page):
        if page.names_section(i, furniture):
            yield range(i, end_of(page, i))
            i = end_of(page, i)
        else:
            i += 1


def _named_end(page: Page, start: int) -> int:
    """The next block that names a section of something else than comments, or a line of copyright."""
    for i in range(start + 1, len(page)):
        cue = page.shapes[i].cue
        ends = cue is not None and (cue.furniture is Furniture.COPYRIGHT or cue.place is Place.SECTION)
        if ends and not page.names_section(i, Furniture.COMMENT):
            return i
    return len(page)


def _has_comment_signs(page: Page, section: Sequence[int]) -> bool:
    shapes = [page.shapes[i] for i in section]
    return any(s.has_stamp or s.is_foreign or s.cue == Cue(Furniture.COMMENT, Place.WHOLE) for s in shapes)


def comment_clusters(page: Page) -> Marked:
    """Author, stamp, text, again and again, after the story has begun."""
    below = range(page.first + 1, len(page))
    own = {name for i in range(page.first) if (name := _name_in_head(page, i))}
    heads = [i for i in below if _is_comment_head(page, i) and _name_in_head(page, i) not in own]
    has_replies = any(page.shapes[i].cue == Cue(Furniture.COMMENT, Place.WHOLE) for i in below)
    if heads and len(heads) + has_replies >= 2:
        yield from ((i, Furniture.COMMENT) for i in range(heads[0], _named_end(page, heads[0])))


def _name_in_head(page: Page, i: int) -> tuple[str, ...]:
    """The words of a line with a stamp, but for the stamp: its author; empty for other lines."""
    shape = page.shapes[i]
    return tuple(words_besides(without(shape.text, shape.times))) if shape.has_stamp else ()


def _is_comment_head(page: Page, i: int) -> bool:
    """A short name, then a stamp on the same line or the next, then text."""
    shape = page.shapes[i]
    if not 0 < shape.words <= _HEAD_WORDS or shape.is_ended or page.marks[i]:
        return False
    if shape.has_stamp and not shape.is_stamp:
        return shape.cue is None and not (shape.times and shape.times[0].start_char == 0)
    after = page.shapes[i + 1 : i + 3]
    is_name = shape.words <= _AUTHOR_WORDS and len(after) == 2
    return is_name and after[0].is_stamp and not _is_clock(after[0]) and not after[1].is_stamp


def _is_clock(shape: Shape) -> bool:
    """Whether a stamp is a time of day alone, as over the entries of a live blog."""
    return bool(shape.times) and all(map(is_bare_clock, shape.times))


def wording(page: Page) -> Marked:
    """What says itself what it is."""
    headline = page.headline
    for i, shape in enumerate(page.shapes):
        is_heading = page.first < i < page.last and page.is_story(i + 1)
        is_excused = i == headline or (shape.cue == Cue(Furniture.NAVIGATION, Place.TOPIC) and is_heading)
        is_excused = is_excused or _is_first_published(shape)
        if shape.cue is not None and not is_excused:
            yield i, shape.cue.furniture


def _is_first_published(shape: Shape) -> bool:
    """Whether a byline gives the day on which the article itself was published: "First published on 3 May 2019"."""
    says_where = shape.cue is not None and shape.cue.furniture is Furniture.SYNDICATION
    return says_where and shape.is_byline and any(map(has_day, shape.times))


def trails(page: Page) -> Marked:
    """Menus on one line, and ways through the sections of a site."""
    for i, shape in enumerate(page.shapes):
        is_around = not page.first < i < page.last and not any(map(str.isdigit, shape.text))
        if is_around and not shape.is_ended and len(_WIDE.findall(shape.text)) >= _FEWEST_GAPS:
            yield i, Furniture.NAVIGATION
        is_label = shape.is_trail and not shape.is_byline and not shape.is_prose
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


def related_sections(page: Page) -> Marked:
    """The headlines that follow "Related", "Now reading", "All news"."""
    for section in _sections(page, Furniture.RELATED, 0, _list_end):
        yield from ((i, Furniture.RELATED) for i in section)


def _list_end(page: Page, start: int) -> int:
    """Where a list of headlines ends: at the story, with a heading of its own that blank lines set off."""
    end = start + 1
    while end < len(page) and not page.is_story(end) and end != page.headline:
        end += 1
    shapes = page.shapes
    if page.is_story(end) and end - start > 2 and shapes[end - 1].stretch.gap > shapes[end - 2].stretch.gap:
        return end - 1
    return end


def below(page: Page) -> Marked:
    """Headlines and labels below the story, where they are a list or other furniture precedes them."""
    if page.last < 0:
        return
    tail = [i for i in range(page.last + 1, len(page)) if page.marks[i] is None]
    while tail and _is_of_itself(page.shapes[tail[0]]):
        tail.pop(0)
    labels = {i for i in tail if not page.shapes[i].is_statement}
    is_list = len(labels) >= _FEWEST_IN_LIST or any(
        page.shapes[i].has_counter or page.shapes[i].times_said > 1 for i in labels
    )
    furniture = next((i for i in range(page.last + 1, len(page)) if page.marks[i]), len(page))
    for i in tail:
        shape = page.shapes[i]
        if (is_list and i in labels) or i > furniture or shape.is_foreign:
            is_label = shape.words <= _LABEL_WORDS or shape.is_foreign
            yield i, Furniture.NAVIGATION if is_label else Furniture.RELATED


def _is_of_itself(shape: Shape) -> bool:
    return shape.is_byline and tells_of_itself(shape.text, shape.times)


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
    wordless, mail_headers, reply_lines, addresses, signatures, comment_sections, contents, wording, trails, named_next,
    related_sections, comment_clusters, boilerplates, initials, bios, bare_comments, echoes, below, above,
)  # fmt: skip
