"""Printing a kept timeline again and again."""

from __future__ import annotations

import gzip

import pytest

from dateline.keeping import Keeper, View, change_timeline, printed, withdraw_article
from dateline.keeping.printing import Press
from tests.keeping.samples import added, edited, made, titles


def story(first: int, last: int) -> str:
    """A text of one event for each number."""
    return " ".join(f"District {number} opened library {number}." for number in range(first, last))


@pytest.fixture
def views(keeper: Keeper) -> list[View]:
    """A timeline of many chunks as it is after each of several changes."""
    id_ = made(keeper, story(0, 150))
    first = keeper.view(id_)
    plans = (
        edited(min(first.events), title="Library opens"),
        change_timeline({"filters": {"sources": "none"}}),
        change_timeline({"filters": {}}),
        withdraw_article("1"),
    )
    return [first, added(keeper, id_, story(150, 160)).after, *(keeper.change(id_, plan, None).after for plan in plans)]


def test_a_press_gives_what_is_printed_whatever_it_printed_before(views):
    press = Press()
    assert [gzip.decompress(press.packed(view)) for view in views] == [printed(view) for view in views]


def test_a_press_gives_the_same_bytes_as_a_new_one(views):
    press = Press()
    assert [press.packed(view) for view in views] == [Press().packed(view) for view in views]


def test_a_change_makes_only_chunks_near_to_it_anew(views):
    press = Press()
    press.packed(views[0])
    before = dict(press._chunks)
    press.packed(views[1])
    assert len(titles(views[0])) == 150
    assert len(press._chunks.keys() & before.keys()) > 0
