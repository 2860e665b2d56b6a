"""Reading articles on the command line, with a progress bar where it takes long on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track

from dateline import timeline
from dateline.model.articles import Submitted
from dateline.model.mentions import Records
from dateline.model.times import ResolvedTimex

if TYPE_CHECKING:
    from dateline.extraction import Extractor

#: Fewer articles than this are read before a bar is worth looking at.
MANY = 8


def read_records(articles: Sequence[Submitted], extractor: Extractor) -> list[Records]:
    """The records of each article, in order."""
    return [record for article in _watched(articles) for record in timeline.extract([article], extractor)]


def read_times(articles: Sequence[Submitted]) -> Iterator[tuple[str, Sequence[ResolvedTimex]]]:
    """The id and the temporal expressions of each article, in order."""
    for article in _watched(articles):
        yield from timeline.times([article])


def _watched(articles: Sequence[Submitted]) -> Iterable[Submitted]:
    """The articles, behind a bar on standard error that goes away when they are read."""
    console = Console(stderr=True)
    is_silent = not console.is_terminal or len(articles) < MANY
    return track(articles, "Reading", console=console, transient=True, disable=is_silent)
