"""What belongs into a title."""

import pytest
from spacy.tokens import Doc

from dateline.extraction.extensions import spans_of, values_of
from dateline.extraction.parsing.parse import parse_of
from dateline.extraction.titling.keeping import hyphened
from tests.extraction.parsed import VOCAB, read

pytestmark = pytest.mark.model


TITLES = [
    # What comes after a comma only adds.
    ("The firm cut 900 jobs, a tenth of its staff, in May.", "cut", "Firm cut 900 jobs"),
    ("Lang showed him an e-mail on Monday.", "showed", "Lang showed him an e-mail"),
    ("Lang, in the canteen, with a slide of a tree, presented her firm.", "presented", "Lang presented her firm"),
    # What a noun says stays with the object.
    ("Lang rejected the claim that he had lied.", "rejected", "Lang rejected the claim he had lied"),
    # Shares and halves.
    ("The currency lost 2.3 per cent on Monday.", "lost", "Currency lost 2.3 per cent"),
    ("The bank bought the lender at half its value.", "bought", "Bank bought the lender at half its value"),
    # The word that makes a question.
    ("The judge asked how ferries are run.", "asked", "Judge asked how ferries are run"),
]


@pytest.mark.parametrize(("text", "trigger", "title"), TITLES, ids=[title for _, _, title in TITLES])
def test_titles_keep(text: str, trigger: str, title: str) -> None:
    doc = read(text, trigger)
    assert values_of(doc, spans_of(doc, "event_trigger")[-1].id_)["title"] == title


@pytest.mark.parametrize(
    ("words", "blanks", "word"),
    [
        (["£", "48", "m", "."], [0, 0, 0, 0], "48m"),
        (["48", "men"], [1, 0], "48"),
        (["in", "48", "'s"], [1, 0, 0], "48"),
    ],
)
def test_figure_has_what_is_written_to_it(words: list[str], blanks: list[int], word: str) -> None:
    doc = Doc(VOCAB, words, spaces=[bool(blank) for blank in blanks])
    (figure,) = (token for token in parse_of(doc) if token.like_num)
    assert hyphened(figure).text == word
