"""Settings: the sentences of a story in order, each with what it tells and the times that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dateline.extraction.extensions import TRIGGERS, sentences_of, spans_of, told_blocks
from dateline.extraction.linking.frames import LEAD
from dateline.extraction.linking.publishing import Place
from dateline.extraction.parsing.attachment import Time, datable
from dateline.extraction.parsing.parse import Parse, Passage
from dateline.extraction.parsing.quotations import quoted
from dateline.extraction.parsing.syntax import is_present_perfect, is_saying
from dateline.model.articles import BlockKind

# What an item of a round-up begins with: a place in capitals, or a few words and a colon.
_LABEL = re.compile(r"[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+)* (?=[\"“A-Z])|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?: ")
_FEWEST_ITEMS = 3
_LONG_READ = 1000  # words and marks


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence with its place and number in the story's paragraphs (None in a heading), triggers and times.

    `block` is the number of its paragraph, heading or item; `times` go by their numbers in the Doc, `quoted` are the
    indices of the words of the Doc that stand in quotations. `is_apart` says that it stands in an item of a round-up,
    which tells a story of its own.
    """

    place: Place
    number: int | None
    block: int
    sent: Passage
    triggers: list[Passage]
    times: dict[int, Time]
    quoted: frozenset[int]
    is_apart: bool

    @property
    def is_whole(self) -> bool:
        """Whether no sentence was cut behind a bracket ("Ida Roos (died 1931) | left him the farm")."""
        return self.sent[-1].text != ")"


def settings(doc: Parse) -> Iterator[Setting]:
    """The sentences of the story in order; those of headings have no number."""
    triggers: dict[int, list[Passage]] = {}
    for span in spans_of(doc, TRIGGERS):
        triggers.setdefault(span[0].sent.start, []).append(span)
    times: dict[int, dict[int, Time]] = {}
    for i, time in datable(doc).items():
        times.setdefault(time.span[0].sent.start, {})[i] = time
    number, within, blocks = 0, quoted(doc), told_blocks(doc)
    apart, lead = _items(blocks), LEAD if _opens_with_news(blocks, times) else 0
    for order, block in enumerate(blocks):
        is_heading = block.label_ == BlockKind.HEADING.value
        for sent in sentences_of(block):
            here = triggers.get(sent.start, []), times.get(sent.start, {}), within, order in apart
            if is_heading:
                yield Setting(Place.HEADLINE if order == 0 else Place.BODY, None, order, sent, *here)
            else:
                yield Setting(Place.LEAD if number < lead else Place.BODY, number, order, sent, *here)
                number += not all(token.is_space for token in sent)


def _opens_with_news(blocks: list[Passage], times: dict[int, dict[int, Time]]) -> bool:
    """Whether a story opens with news: a day, a saying or a perfect; so do all short ones but a history."""
    told = [sent for block in blocks if block.label_ != BlockKind.HEADING.value for sent in sentences_of(block)]
    is_dated = len(told) > LEAD and any(time.has_year for time in times.get(told[0].start, {}).values())
    if sum(map(len, blocks)) < _LONG_READ and not is_dated:
        return True
    return any(
        any(time.is_deictic for time in times.get(sent.start, {}).values())
        or any(is_saying(token) or is_present_perfect(token) for token in sent if token.pos_ == "VERB")
        for sent in islice(told, LEAD)
    )


def _items(blocks: list[Passage]) -> frozenset[int]:
    """The numbers of the blocks that are items of a round-up: most of the paragraphs, each with a label of its own."""
    told = {number: block for number, block in enumerate(blocks) if block.label_ != BlockKind.HEADING.value}
    labels = {number: found[0] for number, block in told.items() if (found := _LABEL.match(block.text))}
    is_roundup = len(set(labels.values())) == len(labels) >= max(_FEWEST_ITEMS, len(told) / 2)
    return frozenset(labels) if is_roundup else frozenset()
