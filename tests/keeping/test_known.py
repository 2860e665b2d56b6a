"""Which article of a timeline one that comes in is again, and which version of it is the newer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.keeping.known import known_article, recalled_by, supersedes, with_issue_of
from dateline.model.articles import Article, Details, Issue, Submitted
from dateline.model.kept import KeptArticle
from dateline.model.mentions import Records
from dateline.model.received import Recalled

FIRST = Issue(made="2021-05-07T08:00:00+00:00")
SECOND = Issue(made="2021-05-07T09:00:00+00:00")


def told(id_: str = "a", text: str = "x", url: str | None = None, issue: Issue | None = None) -> Submitted:
    return Submitted(id_, text, url=url, details=Details(issue=issue))


def kept(submitted: Submitted, *, is_withdrawn: bool = False) -> KeptArticle:
    records = Records(Article(submitted.id, submitted.text))
    return KeptArticle(submitted, records, 1, 1, is_withdrawn)


@pytest.mark.parametrize(
    ("one", "other", "is_known"),
    [
        (told("a", "x"), told("b", "x"), True),
        (told("a", "x"), told("a", "y"), False),
        (told("a", "x", "https://p.example/1"), told("b", "y", "https://p.example/1"), True),
        (told("a", "x", "https://p.example/1"), told("b", "x", "https://p.example/2"), False),
        (told("a", "x", issue=FIRST), told("a", "y", issue=SECOND), True),
        (told("a", "x"), told("a", "y", issue=SECOND), True),
    ],
    ids=["text", "id alone", "address", "another address", "wire item", "id of a wire item"],
)
def test_article_is_known_again(one: Submitted, other: Submitted, is_known: bool) -> None:
    assert (known_article([kept(one)], other) is not None) == is_known


def test_article_that_is_there_is_known_before_one_that_was_withdrawn() -> None:
    found = known_article([kept(told("a"), is_withdrawn=True), kept(told("b"))], told("c"))
    assert found is not None
    assert found.submitted.id == "b"


@pytest.mark.parametrize(
    ("issue", "former", "is_newer"),
    [
        (Issue(2), Issue(1), True),
        (Issue(10), Issue(9), True),
        (Issue(1), Issue(2), False),
        (SECOND, FIRST, True),
        (FIRST, SECOND, False),
        (FIRST, FIRST, False),
        (replace(FIRST, number=2), replace(SECOND, number=1), True),
        (replace(SECOND, number=1), replace(FIRST, number=1), True),
        (Issue(2), FIRST, False),
        (FIRST, None, True),
        (None, FIRST, False),
    ],
)
def test_newer_version_supersedes(issue: Issue | None, former: Issue | None, is_newer: bool) -> None:
    assert supersedes(told(issue=issue), kept(told(issue=former))) == is_newer


@pytest.mark.parametrize(("is_recalled", "returns"), [(True, True), (False, False)])
def test_only_what_its_newsroom_took_back_can_be_given_out_anew(is_recalled: bool, returns: bool) -> None:
    known = kept(told(issue=Issue(1, is_recalled=is_recalled)), is_withdrawn=True)
    assert supersedes(told(issue=Issue(2)), known) == returns


@pytest.mark.parametrize(
    ("recalled", "goes"),
    [(Recalled("a", None), True), (Recalled("b", "https://p.example/1"), True), (Recalled("b", None), False),
     (Recalled("a", None, Issue(2)), True), (Recalled("a", None, Issue(3)), True),
     (Recalled("a", None, Issue(1)), False)],
)  # fmt: skip
def test_recall_takes_its_own_version_and_older_ones(recalled: Recalled, goes: bool) -> None:
    gone = recalled_by(kept(told("a", url="https://p.example/1", issue=Issue(2))), recalled)
    assert (gone is not None and gone.is_withdrawn) == goes


def test_what_a_person_puts_in_place_is_of_the_version_that_it_corrects() -> None:
    corrected = with_issue_of(told(text="y"), kept(told(issue=Issue(2, is_recalled=True)), is_withdrawn=True))
    assert (corrected.text, corrected.details.issue) == ("y", Issue(2))
