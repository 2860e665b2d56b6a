"""Links to quotes, as the specification of text fragments has them."""

from __future__ import annotations

import pytest

from dateline.formats.links import quote_link

URL = "https://paper.example/lindow"
LONG = "The bridge at Lindow was closed to all traffic in May 2019, the county said, after an engineer found cracks."


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("It closed.", "It%20closed."),
        ("Yes, no & maybe: well-known", "Yes%2C%20no%20%26%20maybe%3A%20well%2Dknown"),
        ("Zwölf #1 “quoted”", "Zw%C3%B6lf%20%231%20%E2%80%9Cquoted%E2%80%9D"),
        ("over\ntwo  lines", "over%20two%20lines"),
        (LONG, "The%20bridge%20at%20Lindow%20was,after%20an%20engineer%20found%20cracks."),
        ("x" * 200, "x" * 200),
    ],
)
def test_quote_is_named_in_the_address(quote: str, fragment: str) -> None:
    assert quote_link(URL, quote) == f"{URL}#:~:text={fragment}"


def test_fragment_of_the_page_is_kept() -> None:
    assert quote_link(f"{URL}#part2", "It closed.") == f"{URL}#part2:~:text=It%20closed."


@pytest.mark.parametrize("url", [None, "", "urn:newsml:paper:1", "javascript:alert(1)", "file:///etc/passwd"])
def test_article_without_a_page_has_no_link(url: str | None) -> None:
    assert quote_link(url, "It closed.") is None


def test_address_that_is_none_breaks_nothing() -> None:
    assert quote_link("http://[lindow", "It closed.") == "http://[lindow#:~:text=It%20closed."
