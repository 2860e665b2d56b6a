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


# Without what was given with them the same articles need every other rung of the ladder.
EXTRA = (
    Submitted(
        "mail",
        "From: Ada Brandt\nDate: Mon, 3 Feb 2025 08:15\nSubject: The ferry\n\n"
        "The ferry at Stanmere ran aground on Sunday. Nobody was hurt, and it sailed again in the evening.",
    ),
    Submitted(
        "commented",
        "The ferry at Stanmere ran aground on Sunday and sailed again in the evening. In October it had sunk.\n\n"
        "Comments (2)\n\nOle\n04.02.2025\nAgain!\n\nIda\n05.02.2025\nI was on it.",
    ),
    Submitted("history", "The lighthouse at Corran Ness was built in 1911, and lightning struck it in 1987."),
)
BARE = [*(replace(article, published=None) for article in ARTICLES), *EXTRA]


@pytest.fixture(scope="module")
def bare(reader):
    return timeline.extract(BARE, reader)


@pytest.fixture(scope="module")
def joined(bare):
    return timeline.join(bare)


def bases(records):
    """The rung that settles each article, by its id."""
    return {told.records.article.id: str(told.dct.basis) for told in timeline.join(records).articles}


def test_bare_articles_climb_all_rungs_but_the_given(bare):
    assert set(bases(bare).values()) >= {"metadata", "dateline", "furniture", "articles", "text"}


def test_withdrawing_the_others_takes_away_what_only_they_told(bare):
    inferred = next(id for id, basis in bases(bare).items() if basis == "articles")
    alone = [record for record in bare if record.article.id == inferred]
    assert bases(alone)[inferred] in ("text", "none")


@pytest.mark.parametrize("gone", [1, len(BARE) - 2])
def test_withdrawing_an_article_gives_what_reading_the_rest_afresh_gives(bare, joined, reader, gone):
    left = [*bare[:gone], *bare[gone + 1 :]]
    afresh = timeline.extract([*BARE[:gone], *BARE[gone + 1 :]], reader)
    assert timeline.build(left) == timeline.build(afresh)
    assert timeline.join(left, earlier=joined).told == timeline.join(afresh).told


@pytest.mark.parametrize(("gone", "date"), [(1, "2025-12-31"), (3, "2024"), (-1, "2024-07-20")])
def test_a_corrected_date_moves_the_others_as_building_afresh_does(bare, joined, gone, date):
    article = replace(bare[gone].article, published=parse_iso(date))
    corrected = [replace(record, article=article) if record is bare[gone] else record for record in bare]
    assert timeline.join(corrected, earlier=joined).told == timeline.join(corrected).told


def test_building_reads_no_text(bare, monkeypatch):
    monkeypatch.setattr(timeline.reading, "read", lambda article: pytest.fail(f"{article.id} was read"))
    assert timeline.build(bare[1:]).articles
