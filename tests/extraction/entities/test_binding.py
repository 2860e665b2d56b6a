"""What the grammar of its sentence says of what a pronoun means."""

import pytest

from dateline.extraction.entities.binding import own_clause_subject, same_before, share_clause
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def test_arguments_of_one_verb_share_a_clause() -> None:
    doc = read("The firm sued them.")
    assert share_clause(word(doc, "them"), word(doc, "firm"))
    assert not share_clause(word(doc, "firm"), word(doc, "them"))


def test_a_possessive_looks_to_the_subject_of_its_clause() -> None:
    doc = parse_of(read("Hans Berg met Peter Lang before Lang sold his house."))
    found = own_clause_subject(word(doc, "his"))
    assert found is not None
    assert found.text == "Lang"


def test_two_pronouns_of_one_gender_in_a_sentence_are_one_person() -> None:
    doc = parse_of(read("She left because she was tired."))
    assert same_before(word(doc, "she")) == word(doc, "She")
