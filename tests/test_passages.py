"""What single sentences tell: plans, denials, quotations, flashbacks, states, two dates (`passages.tsv`)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline import timeline
from dateline.formats.native.dates import date_record
from dateline.model.articles import Submitted
from dateline.model.dates import Date, Granularity
from dateline.model.mentions import DatedMention

PUBLISHED = "2024-05-16"
_UNITS = {Granularity.YEAR: 4, Granularity.MONTH: 7}


class Case(NamedTuple):
    """A sentence, one of its triggers, and the status and date that the trigger must have."""

    text: str
    trigger: str
    status: str
    date: str


def cases() -> list[Case]:
    """The rows of the table."""
    lines = (Path(__file__).parent / "passages.tsv").read_text("utf-8").splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Case(*row) for row in rows]


@cache
def told() -> dict[str, list[DatedMention]]:
    """The mentions of each sentence, read as an article of its own."""
    texts = sorted({case.text for case in cases()})
    submitted = [Submitted(str(i), text, published=PUBLISHED) for i, text in enumerate(texts)]
    records = timeline.extract(submitted, timeline.load_extractor("en_core_web_sm"))
    return {text: list(timeline.join([one]).articles[0].mentions) for text, one in zip(texts, records, strict=True)}


def written(date: Date | None) -> str:
    """A date as the table writes it."""
    record = (date_record(date) if date is not None else None) or {"start": None, "end": None}
    start, end = ((record[name] or "")[:10] for name in ("start", "end"))
    if date is None or not (start or end):
        return "none"
    if start == end:
        return start
    return start[: _UNITS[date.granularity]] if date.granularity in _UNITS else f"{start}/{end}"


def agree(wanted: str, found: str) -> bool:
    """Whether a date is the one wanted, whose ends may be told by year alone."""
    ends, got = wanted.split("/"), found.split("/")
    if wanted in ("-", found) or len(ends) == 1 or len(got) == 1:
        return wanted in ("-", found)
    return all(mine.startswith(end) and bool(mine) == bool(end) for end, mine in zip(ends, got, strict=True))


@pytest.mark.model
@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.trigger}: {case.text}"[:60])
def test_trigger_has_its_status_and_its_date(case: Case) -> None:
    at = (each.mention.trigger for each in told()[case.text])
    words = [case.text[span.start_char : span.end_char] for span in at]
    assert case.trigger in words
    mention = told()[case.text][words.index(case.trigger)]
    assert case.status in ("-", mention.mention.status)
    assert agree(case.date, written(mention.date)), mention.derivation
