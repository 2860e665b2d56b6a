"""What can go from a title, and what is left hanging."""

import pytest

from dateline.extraction.titling.shortening import is_complement, lost_conjunction, lost_half, whole_phrase
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def test_a_phrase_with_of_goes_with_its_noun() -> None:
    doc = read("Kenya sent troops as part of a mission.")
    assert whole_phrase(word(doc, "of")).text in ("as", "sent")


def test_what_somebody_is_accused_of_is_a_complement() -> None:
    doc = read("Lang was accused of taking bribes.")
    assert is_complement(word(doc, "taking"))


def test_what_completes_a_verb_stays_without_what_tells_more() -> None:
    doc = read("The plan depended on a reform of the taxes.")
    assert whole_phrase(word(doc, "of")).text == "of"


def test_a_name_in_a_row_hangs_without_its_end() -> None:
    doc = read("Kenya, Chad and Peru signed.")
    kept = {token.i: token for token in doc if token.text in ("Kenya", ",", "Chad")}
    assert lost_conjunction(word(doc, "Chad"), kept)


def test_half_a_compound_hangs() -> None:
    doc = read("The ten-year plan failed.")
    assert lost_half(word(doc, "-"), {token.i: token for token in doc if token.text != "year"})
