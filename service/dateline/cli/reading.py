"""Reading articles on the command line, with a progress bar where it takes long on a terminal."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.progress import track

from dateline import timeline
from dateline.model.articles import Submitted
from dateline.model.mentions import Records
from dateline.model.times import ResolvedTimex
from dateline.settings import Settings

#: Fewer articles than this are read before a bar is worth looking at.
MANY = 8


def read_records(articles: Sequence[Submitted]) -> list[Records]:
    """The records of each article, in order. Loads the pipeline."""
    extractor = timeline.load_extractor(_pipeline())
    return [record for article in _watched(articles) for record in timeline.extract([article], extractor)]


def read_times(articles: Sequence[Submitted]) -> Iterator[tuple[str, Sequence[ResolvedTimex]]]:
    """The id and the temporal expressions of each article, in order. Loads the pipeline."""
    extractor = timeline.load_extractor(_pipeline())
    for article in _watched(articles):
        yield from timeline.times([article], extractor)


def _pipeline() -> str:
    return Settings.from_environment(os.environ).pipeline


def _watched(articles: Sequence[Submitted]) -> Iterable[Submitted]:
    """The articles, behind a bar on standard error that goes when they are read."""
    console = Console(stderr=True)
    is_silent = not console.is_terminal or len(articles) < MANY
    return track(articles, "Reading", console=console, transient=True, disable=is_silent)
