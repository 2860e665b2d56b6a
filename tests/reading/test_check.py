"""What may not be read, and what is said of it."""

from __future__ import annotations

import pytest

from dateline.errors import Fault, InvalidRequest
from dateline.model.articles import Submitted
from dateline.reading.check import check


def faults_of(*articles: Submitted) -> list[Fault]:
    try:
        check(articles)
    except InvalidRequest as error:
        return list(error.faults)
    return []


def test_check_passes_articles() -> None:
    other = Submitted("2", "¿Qué?", "Título", published="2013-02-12T10:00Z")
    assert faults_of(Submitted("1", "It rained."), other) == []


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b\u00a0"])
def test_check_refuses_blank_texts(text: str) -> None:
    (fault,) = faults_of(Submitted("1", text))
    assert (fault.path, fault.expected) == ("articles[0].text", "a text that is not blank")


@pytest.mark.parametrize("field", ["id", "text", "title", "publisher", "url"])
@pytest.mark.parametrize(("bad", "got"), [("a\0", "a NUL character"), ("a\udfff", "a lone surrogate")])
def test_check_refuses_what_is_no_text(field: str, bad: str, got: str) -> None:
    article = Submitted(**{"id": "1", "text": "x", field: bad})
    assert faults_of(article) == [Fault(f"articles[0].{field}", "Unicode text", f"{got} at offset 1")]


def test_check_refuses_an_id_twice() -> None:
    (fault,) = faults_of(Submitted("a", "x"), Submitted("b", "x"), Submitted("a", "y"))
    assert fault == Fault("articles[2].id", "an id that no other article has", "'a'")


@pytest.mark.parametrize("id_", ["", "  ", "x" * 201])
def test_check_refuses_ids_that_name_nothing(id_: str) -> None:
    (fault,) = faults_of(Submitted(id_, "x"))
    assert (fault.path, fault.expected) == ("articles[0].id", "a name of 1 to 200 characters")


@pytest.mark.parametrize(
    ("published", "write"),
    [
        ("12/2/13", "2013-02-12 or 2013-12-02"),
        ("12.2.2013", "2013-02-12 or 2013-12-02"),
        ("12/31/99", "1999-12-31"),
        ("2013/2/12", "2013-02-12"),
        ("20130212", "for example 2013-02-12"),
        ("2013-02-30", "for example 2013-02-12"),
        ("yesterday", "for example 2013-02-12"),
        ("", "for example 2013-02-12"),
    ],
)
def test_check_offers_iso_dates(published: str, write: str) -> None:
    (fault,) = faults_of(Submitted("1", "x", published=published))
    assert fault == Fault("articles[0].published", f"an ISO 8601 date; write {write}", repr(published))


def test_check_gathers_faults_in_order() -> None:
    paths = [fault.path for fault in faults_of(Submitted("1", "", published="?"), Submitted("1", "\0"))]
    text, identity = "articles[1].text", "articles[1].id"
    assert paths == ["articles[0].text", "articles[0].published", text, text, identity]


def test_check_stops_at_a_hundred_faults() -> None:
    assert len(faults_of(*[Submitted(str(number), "") for number in range(300)])) == 100


def test_check_refuses_a_text_that_the_pipeline_cannot_take() -> None:
    assert faults_of(Submitted("1", "x" * 1_000_000)) == []
    (fault,) = faults_of(Submitted("1", "x" * 1_000_001))
    assert fault == Fault("articles[0].text", "a text of at most 1000000 characters", "1000001")


def test_check_refuses_no_articles() -> None:
    assert faults_of() == [Fault("articles", "at least one article", "none")]
