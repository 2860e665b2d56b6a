"""Drafts: what is chosen for a title, and what goes first when it is too long."""

import pytest

from dateline.extraction.entities.cast import Cast
from dateline.extraction.titling.drafts import Draft
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def draft_of(text: str, root: str) -> Draft:
    """The draft of the clause or phrase of a word, without its subject."""
    doc = read(text)
    return Draft(word(doc, root), word(doc, root), Cast([]), frozenset())


def test_a_phrase_keeps_its_modifiers_and_drops_its_clauses() -> None:
    draft = draft_of("The old bridge over the Tarn, which Lang built, fell.", "bridge")
    assert draft.text(90) == "Old bridge over the Tarn"


def test_the_outermost_modifier_goes_first() -> None:
    draft = draft_of("Kenya sent troops to the north of the desert in a show of force.", "sent")
    draft.shorten(45)
    assert draft.text(45) == "Kenya sent troops to the north of the desert"


def test_what_lost_its_complement_goes_too() -> None:
    draft = draft_of("Kenya sent troops to the north.", "sent")
    draft.drop(next(token for token in draft.kept.values() if token.text == "north"))
    draft.shorten(90)
    assert draft.text(90) == "Kenya sent troops"


def test_a_text_is_cut_at_a_word_where_nothing_else_helps() -> None:
    assert draft_of("The Northwind Airlines pilots left.", "pilots").text(12) == "Northwind"


def test_bare_leaves_out_where_it_was() -> None:
    draft = draft_of("Lang wrote in the journal on the island.", "wrote")
    draft.bare()
    assert draft.text(90) == "Lang wrote"


def test_a_row_without_its_end_is_no_row() -> None:
    draft = draft_of("Kenya, Chad, the long-serving ministers of Peru and the governor of Lima signed.", "Kenya")
    draft.restore_list()
    draft.shorten(20)
    assert draft.text(40) == "Kenya"
