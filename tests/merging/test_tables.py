"""The tables of merging."""

from __future__ import annotations

import pytest

from dateline.merging.tables import Classes, classes_of, idf


@pytest.mark.parametrize(("one", "other"), [("close", "shut"), ("resign", "quit"), ("purchase", "buy")])
def test_classes_of_synonyms_meet(one, other):
    assert not classes_of(one).own.isdisjoint(classes_of(other).own)


def test_classes_of_a_cause_and_its_effect_meet():
    assert not classes_of("kill").above.isdisjoint(classes_of("die").own)


@pytest.mark.parametrize(("noun", "value"), [("inquiry", True), ("meeting", True), ("bridge", False), ("ferry", False)])
def test_is_deed_tells_what_is_done_from_things(noun, value):
    assert classes_of(noun).is_deed is value


def test_classes_of_an_unknown_lemma_are_empty():
    assert classes_of("qwxz") == Classes()


def test_idf_is_low_for_common_words_and_highest_for_unknown_ones():
    assert idf("be") < idf("say") < idf("ferry") <= idf("qwxz")
