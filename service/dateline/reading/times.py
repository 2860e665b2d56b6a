"""The times of an article by word forms alone: what needs no parser is read without one."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Article, BlockKind
from dateline.model.times import Rejected, Timex


@dataclass(frozen=True, slots=True)
class FoundTimes:
    """The timexes of an article in order of place, title first, and the candidates turned down."""

    timexes: list[Timex] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def find_times(article: Article) -> FoundTimes:
    """The times of every block, furniture included."""
    found = FoundTimes()
    sentence = 0
    for number, block in enumerate(article.blocks):
        text = article.field_text(block.field)
        place = Place(
            block.field, number, sentence, block.kind is BlockKind.HEADING, block.kind is BlockKind.QUOTATION
        )
        tokens = tokenize(text[block.start_char : block.end_char], block.start_char)
        recognition = recognise(tokens, text, place=place, language=block.language or article.language)
        found.timexes.extend(recognition.timexes)
        found.rejected.extend(recognition.rejected)
        sentence = recognition.next_sentence
    return found
