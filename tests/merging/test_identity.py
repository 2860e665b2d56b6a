"""Event ids survive additions and withdrawals."""

from __future__ import annotations

from dateline.merging import merge, successors, tell
from tests.merging.builders import article, in_month, mention, on_day

TOLD = (mention("visit"), in_month(2024, 5))
FIRST, SECOND, THIRD = (
    article(id, TOLD, published=on_day(2024, 6, number)) for number, id in enumerate("bca", start=1)
)


def events(*articles):
    told = tell(merge(articles).chains, articles)
    return [*told.events, *told.undated]


def test_event_id_stays_when_later_articles_come():
    assert [e.id for e in events(FIRST)] == [e.id for e in events(THIRD, SECOND, FIRST)]


def test_successors_name_the_heir_when_the_anchor_goes():
    before, after = events(FIRST, SECOND), events(SECOND)
    assert successors(before, after) == {before[0].id: after[0].id}


def test_successors_of_an_event_without_mentions_are_none():
    before = events(FIRST)
    assert successors(before, []) == {before[0].id: None}
