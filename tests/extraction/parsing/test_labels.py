"""Labels: where the label of an item ends, and verbs that begin an item."""

from __future__ import annotations

import pytest
import spacy

from dateline.extraction.parsing.labels import label_end, uncapped

NLP = spacy.blank("en")
VERBS = {"leave", "marry", "win", "brook"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("1988: Mine closes", "Mine"),
        ("3 May 1999 – The site is sold", "The"),
        ("1992, March 1: Loses to Roe", "Loses"),
        ("Sept. 2: Minister arrested", "Minister"),
        ("7 August, 05:45: The dam gives way", "The"),
        ("c. 1905: Born at sea", "Born"),
        ("Early 1990s: The firm grows", "The"),
        ("Friday: The river rises", "The"),
        ("Yesterday: A boy is found", "A"),
        ("- 3 May 1999: The site is sold", "The"),
        ("- 3 May 1999 | The site is sold", "The"),
    ],
)
def test_label_is_a_date_before_a_colon_a_dash_or_a_cell(text: str, first: str) -> None:
    doc = NLP(text)
    end = label_end(doc[:])
    assert end is not None
    assert doc[end].text == first


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 he said: no",
        "Mine closes: nobody knows why",
        "The pre-war mill burned in 2019",
        "1914-18 was a war",
        "May 2019:",
        "Maya: no",
        "- and so on",
    ],
)
def test_no_label(text: str) -> None:
    assert label_end(NLP(text)[:]) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Leaves office", "leaves office"), ("Marries Roe", "marries Roe"), ("Won a seat", "won a seat"),
     ("Brooks wins", "Brooks wins"), ("Voters reject it", "Voters reject it")],
)  # fmt: skip
def test_verb_that_begins_an_item_has_a_small_letter(text: str, shown: str) -> None:
    assert uncapped(NLP(text), [0], VERBS).text == shown
