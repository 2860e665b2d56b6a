"""Articles and passages that repeat others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dateline.merging import copies, merge, tell
from dateline.merging.copies import containment, find_copies, resemblance
from dateline.model.mentions import DatedArticle
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


def edited(id: str, shares: Sequence[int]) -> DatedArticle:
    """An article of which a fifth of the signature, and of each sentence so many of ten runs, are those of another."""
    signature = (*range(15), *range(100 + ord(id) % 2, 198, 2))
    fresh = [range(1000 * ord(id) + 10 * n, 1000 * ord(id) + 10 * n + 10 - same) for n, same in enumerate(shares)]
    told = [
        (mention("say", sentence=n, signature=(*range(10 * n, 10 * n + same), *fresh[n])), None)
        for n, same in enumerate(shares)
    ]
    return article(id, *told, published=EARLY, signature=signature)


@pytest.mark.parametrize(
    ("shares", "is_copy"), [((5, 5, 0), True), ((5, 0, 0), False), ((5, 5, 0, 0, 0), False), ((5,), False), ((), False)]
)
def test_articles_of_which_half_the_sentences_were_edited_are_copies(shares, is_copy):
    whole = edited("a", (10,) * 6)
    assert bool(copies([whole, edited("b", shares)])) is is_copy


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


def test_copies_are_the_same_with_what_was_found_before():
    first, repeated, other, cut = (
        article(id, published=EARLY, signature=signature)
        for id, signature in (("1", WIRE), ("2", WIRE), ("2", range(100, 164)), ("3", range(100, 132)))
    )
    earlier = find_copies([first, repeated])
    assert earlier.originals == {"2": "1"}
    assert find_copies([first, other, cut], earlier=earlier).originals == {"3": "2"}
