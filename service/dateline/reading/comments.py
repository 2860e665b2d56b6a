"""Comments: what readers wrote below a story, under a heading, with author and stamp, or in a run of chatter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model.articles import Furniture
from dateline.reading.cues import Cue, Place
from dateline.reading.page import TITLE_WORDS, Marked, Page
from dateline.reading.shapes import Shape
from dateline.reading.speakers import is_turn
from dateline.reading.stamps import is_bare_clock, without, words_besides
from dateline.reading.talk import words

_AUTHOR_WORDS, _HEAD_WORDS = 4, 8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPEECH = re.compile(r"[\"“„«‘][^\"”“„«»]*[\"”“»’]")
_SHOUT = re.compile(r"(?<!\w)@\w|!!|\?\?|\?!|(?<!\w):-?[()D](?!\w)|[\U0001F600-\U0001F64F]")
_CHATTER_WORDS, _FEWEST_CHATS, _NAME_WORDS, _SHORT_CHAT = 60, 3, 3, 12


def comment_sections(page: Page) -> Marked:
    """What follows "Comments" below the story, up to the next thing that names itself."""
    told, at = 0, 0
    for section in page.sections(Furniture.COMMENT, page.first + 1, _named_end):
        told, at = told + page.words(range(at, section.start)), section.start
        is_plain = page.shapes[section.start].said not in words("topic") and page.words(section) <= told
        if is_plain or _has_comment_signs(page, section):
            yield from ((i, Furniture.COMMENT) for i in section)


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
    return any(
        s.has_stamp or s.is_foreign or _is_loose(s) or s.cue == Cue(Furniture.COMMENT, Place.WHOLE) for s in shapes
    )


def comment_clusters(page: Page) -> Marked:
    """Author, stamp, text, again and again, after the story has begun."""
    below = range(page.first + 1, len(page))
    own = {name for i in range(page.first) if (name := _name_in_head(page, i))}
    heads = [
        i for i in below
        if _is_comment_head(page, i) and _name_in_head(page, i) not in own and not _is_author(page, i)
    ]  # fmt: skip
    has_replies = any(page.shapes[i].cue == Cue(Furniture.COMMENT, Place.WHOLE) for i in below)
    if not heads or len(heads) + has_replies < 2:
        return
    if (digest := _sources_of_digest(page, heads)) is not None:
        yield from ((i, Furniture.CREDIT) for i in digest)
    else:
        yield from ((i, Furniture.COMMENT) for i in range(heads[0], _named_end(page, heads[0])))


def _name_in_head(page: Page, i: int) -> tuple[str, ...]:
    """The words of a line with a stamp, but for the stamp: its author; empty for other lines."""
    shape = page.shapes[i]
    return tuple(words_besides(without(shape.text, shape.times))) if shape.has_stamp else ()


def _is_author(page: Page, i: int) -> bool:
    """Whether a name of two words or more stands among those under the headline too."""
    name = page.shapes[i].said
    lines = [page.shapes[j] for j in page.under_headline]
    return " " in name and any(name in line.said for line in lines if line.words <= _HEAD_WORDS)


def _is_comment_head(page: Page, i: int) -> bool:
    """A short name, then a stamp on the same line or the next, then text."""
    shape = page.shapes[i]
    if not 0 < shape.words <= _HEAD_WORDS or shape.is_ended or page.marks[i]:
        return False
    if shape.stretch.is_entry or shape.is_row:
        return False
    if shape.has_stamp and not shape.is_stamp:
        return shape.cue is None and not (shape.times and shape.times[0].start_char == 0)
    after = page.shapes[i + 1 : i + 3]
    is_name = shape.words <= _AUTHOR_WORDS and len(after) == 2
    return is_name and after[0].is_stamp and not _is_clock(after[0]) and not after[1].is_stamp


def _sources_of_digest(page: Page, heads: Sequence[int]) -> Sequence[int] | None:
    """The lines below each story of a digest that say where it stood; none where lines with a date stand below titles.

    None for lines with a date that are not between the stories of a digest and their titles.
    """
    if any(_is_chatty(page.shapes[i]) for i in range(heads[0], len(page)) if page.is_story(i)):
        return None
    if all(_is_title(page, i - 1) and page.is_story(i + 1) for i in heads):
        return ()
    ends_stories = all(page.is_story(i - 1) for i in heads)
    has_next = all(_is_title(page, i + 1) and page.is_story(i + 2) for i in heads[:-1])
    return heads if ends_stories and has_next and len(heads) > 1 else None


def _is_title(page: Page, i: int) -> bool:
    if i >= len(page):
        return False
    shape = page.shapes[i]
    return shape.words >= TITLE_WORDS and not (shape.is_ended or shape.is_prose or shape.has_stamp)


def _is_clock(shape: Shape) -> bool:
    """Whether a stamp is a time of day alone, as over the entries of a live blog."""
    return bool(shape.times) and all(map(is_bare_clock, shape.times))


def bare_comments(page: Page) -> Marked:
    """A run of chatter below a story that is told without: three or more short blocks, most of them in talk.

    Names that stand alone between them belong to them, and two blocks with a name above are enough.
    """
    start = _chatter_start(page)
    told, run = [i for i in page.prose if i < start], page.shapes[start:]
    loose = sum(map(_is_loose, run)) + sum(map(_is_name, run))
    is_talk = any(map(_is_loose, run)) or _mean_words(run) <= _SHORT_CHAT
    if told and is_talk and 3 * loose >= len(run) > 0 and not any(_is_chatty(page.shapes[i]) for i in told):
        start -= start - 1 > page.first and _is_name(page.shapes[start - 1])
        yield from ((i, Furniture.COMMENT) for i in range(start, len(page)))


def _mean_words(run: Sequence[Shape]) -> float:
    """How many words the blocks of a run have that are no names; people who were asked say more than one sentence."""
    said = [shape.words for shape in run if not _is_name(shape)]
    return sum(said) / len(said) if said else 0


def _chatter_start(page: Page) -> int:
    """Where the run of chatter that ends the page begins; the number of its blocks if there is none."""
    start, chats, others = len(page), 0, 0
    for i in range(len(page) - 1, page.first, -1):
        shape = page.shapes[i]
        if shape.words > _CHATTER_WORDS or shape.stretch.kind is not None:
            break
        if page.marks[i] or _is_name(shape):
            continue
        if not _is_chatty(shape):
            others += 1
            continue
        chats += 2 if _is_plain_name(page.shapes[i - 1]) else 1
        if chats >= max(others, _FEWEST_CHATS):
            start = i
    return start


def _is_name(shape: Shape) -> bool:
    """Whether one to three words stand alone, as the name over a comment does."""
    is_short = 0 < shape.words <= _NAME_WORDS and not shape.text.endswith((".", "!", "?", ":"))
    return is_short and not any(word[0].islower() for word in shape.text.split())


def _is_plain_name(shape: Shape) -> bool:
    """Whether nothing but a name stands alone: no age and no trade of somebody who was asked."""
    return _is_name(shape) and shape.text.replace(" ", "").isalpha()


def _is_chatty(shape: Shape) -> bool:
    """Whether somebody talks to others, outside quotation marks."""
    if shape.stretch.is_item or shape.cue is not None or is_turn(shape.text):
        return False
    said = _SPEECH.sub(" ", shape.text)
    return _is_loose(shape) or not words("chatter").isdisjoint(_plain(said))


def _is_loose(shape: Shape) -> bool:
    """Whether a block is set as nobody sets a story: "lol who pays for this", "At last!!"."""
    said = _SPEECH.sub(" ", shape.text)
    is_open = said[:1].islower() and not shape.text.endswith((".", ",", ";", ":"))
    return is_open or _SHOUT.search(said) is not None


def _plain(said: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(said)]
