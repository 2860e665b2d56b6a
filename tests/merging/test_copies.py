"""Articles and passages that repeat others."""

from __future__ import annotations

import pytest

from dateline.merging import copies, merge, tell
from dateline.merging.copies import containment, resemblance
from tests.merging.builders import article, mention, on_day

EARLY, LATE = on_day(2024, 5, 6), on_day(2024, 5, 7)
WIRE = tuple(range(64))


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((1, 2), (1, 2), 1.0), ((1, 2), (3, 4), 0.0), ((), (1,), 0.0), ((1, 2, 3, 4), (1, 2, 3, 9), 0.75)],
)
def test_resemblance_is_the_share_of_the_smallest_hashes(one, other, share):
    assert resemblance(one, other) == share


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (range(0, 640, 10), range(0, 128, 2), 1.0),
        (range(0, 128, 2), range(0, 640, 10), 1.0),
        (range(1, 641, 10), range(0, 128, 2), 0.0),
        (range(0, 640, 100), range(0, 128, 2), 0.0),
        ((), range(8), 0.0),
    ],
)
def test_containment_is_the_share_of_the_shorter_that_the_longer_has(one, other, share):
    assert containment(tuple(one), tuple(other)) == share


@pytest.mark.parametrize(("published", "found"), [(LATE, {"b": "a"}), (None, {"b": "a"})])
def test_what_is_cut_short_is_a_copy(published, found):
    whole, short = range(0, 128, 2), range(0, 640, 10)
    articles = [article("a", published=EARLY, signature=whole), article("b", published=published, signature=short)]
    assert copies(articles) == found


def test_copies_name_the_article_that_appeared_first():
    articles = [article("a", published=LATE, signature=WIRE), article("b", published=EARLY, signature=WIRE)]
    assert copies(articles) == {"a": "b"}


def test_copies_of_one_day_are_copies_of_the_longest():
    cut = article("a", published=EARLY, signature=WIRE[::2], text="The strike")
    whole = article("b", published=EARLY, signature=WIRE, text="The strike is over")
    assert copies([cut, whole]) == {"a": "b"}


def test_copies_leave_other_articles_alone():
    articles = [article("a", signature=WIRE), article("b", signature=range(100, 164))]
    assert copies(articles) == {}


def test_tell_counts_copies_once():
    told = (mention("visit"), EARLY)
    articles = [article(id, told, signature=WIRE) for id in "abc"]
    (event,) = tell(merge(articles).chains, articles).events
    assert (event.independent_sources, [s.is_copy for s in event.sources]) == (1, [False, True, True])
