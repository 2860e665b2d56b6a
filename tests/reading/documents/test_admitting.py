"""Which articles may be shown, and what they are called."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidRequest
from dateline.model.articles import DctBasis, Issue
from dateline.model.received import Hold, Recalled, Received
from dateline.reading.documents import admit

NOW = "2021-05-07T12:00:00Z"


def test_what_is_told_outweighs_the_only_article_s_own_facts() -> None:
    ((article, has_id),) = admit(
        [Received("x", "a", "A", published="2020")], {"id": "b", "published": "2021"}, NOW
    ).articles
    assert (article.id, article.title, article.published, has_id) == ("b", "A", "2021", True)


def test_what_is_told_of_several_fills_gaps() -> None:
    told = admit([Received("x", published="2020"), Received("y")], {"published": "2021"}, NOW)
    assert [article.published for article, _ in told.articles] == ["2020", "2021"]


def test_facts_of_one_are_refused_for_several() -> None:
    with pytest.raises(InvalidRequest):
        admit([Received("x"), Received("y")], {"title": "A"}, NOW)


def test_ids_that_cannot_be_are_numbers() -> None:
    received = [Received("x"), Received("y", "a"), Received("z", "a"), Received("w", "i" * 201), Received("v", "b")]
    told = admit(received, {}, NOW).articles
    assert [(article.id, has_id) for article, has_id in told] == [
        ("1", False), ("2", False), ("3", False), ("4", False), ("b", True)
    ]  # fmt: skip


def test_number_is_no_other_article_s_id() -> None:
    told = admit([Received("x"), Received("y"), Received("z", "1"), Received("w", "#1")], {}, NOW).articles
    assert [article.id for article, _ in told] == ["##1", "2", "1", "#1"]


@pytest.mark.parametrize(
    ("embargo", "is_shown"),
    [("2021-05-07T11:59:00Z", True), ("2021-05-07T12:01:00Z", False), ("2021-05-07T14:01:00+02:00", False),
     ("2021-05-07", True), ("tomorrow", False)],
)  # fmt: skip
def test_embargo_holds_until_it_ends(embargo: str, is_shown: bool) -> None:
    told = admit([Received("x", "a", embargo=embargo)], {}, NOW)
    assert (len(told.articles), [notice.code for notice in told.notices]) == (
        (1, []) if is_shown else (0, ["embargoed"])
    )


@pytest.mark.parametrize("hold", Hold)
def test_what_is_held_is_recalled_and_said(hold: Hold) -> None:
    told = admit([Received("x", "a", url="https://w.example/1", hold=hold), Received("y", "b")], {}, NOW)
    assert [article.id for article, _ in told.articles] == ["b"]
    assert [(notice.code, notice.article) for notice in told.notices] == [(hold.value, "a")]
    assert told.recalled == (Recalled("a", "https://w.example/1"),)


@pytest.mark.parametrize(
    ("published", "told", "basis"),
    [("2020", {}, DctBasis.METADATA), ("2020", {"published": "2021"}, DctBasis.GIVEN),
     (None, {"published": "2021"}, DctBasis.GIVEN), (None, {}, DctBasis.GIVEN)],
)  # fmt: skip
def test_date_is_given_or_the_document_s_own(published: str | None, told: dict[str, str], basis: DctBasis) -> None:
    ((article, _),) = admit([Received("x", published=published)], told, NOW).articles
    assert article.details.published_basis is basis


def test_only_an_item_with_an_id_of_its_own_has_versions() -> None:
    received = [Received("x", "a", issue=Issue(1)), Received("y", issue=Issue(1))]
    assert [one.details.issue for one, _ in admit(received, {}, NOW).articles] == [Issue(1), None]
