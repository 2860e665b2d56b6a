"""Numbers, normalised."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from dateline.extraction.participation.quantities import count_of, quantities, write_number
from tests.extraction.parsed import VOCAB


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (["$", "30", "billion"], ["30e9"]),
        (["15,000", "troops"], ["15000"]),
        (["two", "tankers", "and", "two", "tugs"], ["2"]),
        (["1.5", "million"], ["1.5e6"]),
        (["1,500,000"], ["1.5e6"]),
        (["£", "1.2bn"], ["1.2e9"]),
        (["no", "ships"], []),
        (["3,4"], []),
    ],
)
def test_quantities(words: list[str], numbers: list[str]) -> None:
    assert quantities(Doc(VOCAB, words), frozenset()) == numbers


def test_quantities_leave_out_times() -> None:
    assert quantities(Doc(VOCAB, ["2018", "saw", "40", "storms"]), frozenset([0])) == ["40"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("17 men", "17"), ("ten to 12 men", "10"), ("10-12 men", "10"), ("two 17-year-old boys", "2"),
        ("59-year-old woman", None), ("59 year old woman", None), ("12-member jury", None),
    ],
)
def test_count_of_is_of_no_age_and_no_size(text: str, count: str | None) -> None:
    assert count_of(English()(text)) == count


@pytest.mark.parametrize(("value", "text"), [(0.5, "0.5"), (999_999, "999999"), (2e12, "2e12"), (12.0, "12")])
def test_write_number(value: float, text: str) -> None:
    assert write_number(value) == text
