"""Dates follow from records alone: corrected, added and withdrawn articles re-date without a text being read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import timeline
from dateline.calendars import parse_iso
from dateline.model.articles import Submitted

pytestmark = pytest.mark.model

REQUEST = Path(__file__).parents[1] / "seeds" / "wexmoor-bridge" / "request.json"
ARTICLES = [Submitted(**article) for article in json.loads(REQUEST.read_text(encoding="utf-8"))["articles"]]
FEW = settings(max_examples=5, deadline=None, derandomize=True)


@pytest.fixture(scope="module")
def reader():
    return timeline.load_extractor("en_core_web_sm")


@pytest.fixture(scope="module")
def records(reader):
    return timeline.extract(ARTICLES, reader)


def test_records_hold_nothing_of_the_publication_date_but_itself(records, reader):
    for article, record in zip(ARTICLES, records, strict=True):
        other = timeline.extract([replace(article, published="2031-05-06")], reader)[0]
        assert replace(other, article=replace(other.article, published=record.article.published)) == record


@given(dates=st.lists(st.sampled_from([None, "2025-07-20", "2025-12-31", "2024"]), min_size=len(ARTICLES)))
@FEW
def test_corrected_publication_dates_give_what_reading_afresh_gives(records, reader, dates):
    corrected = [
        replace(record, article=replace(record.article, published=date and parse_iso(date)))
        for record, date in zip(records, dates, strict=False)
    ]
    afresh = timeline.extract(
        [replace(article, published=date) for article, date in zip(ARTICLES, dates, strict=False)], reader
    )
    assert timeline.build(corrected) == timeline.build(afresh)


@given(st.permutations(range(len(ARTICLES))), st.integers(1, len(ARTICLES)), st.integers(0, len(ARTICLES)))
@FEW
def test_added_and_withdrawn_articles_give_what_building_at_once_gives(records, order, first, last):
    grown = [records[i] for i in order]
    earlier = timeline.join(grown[:first])
    now = grown[last:] or grown
    assert timeline.join(now, earlier=earlier).told == timeline.join(now).told
