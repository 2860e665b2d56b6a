"""Which of several an event is, on hand-built sentences."""

import pytest

from dateline.extraction.events.ordinals import is_definite, ordinal
from tests.extraction.parsed import Row, build, read, word

SECOND_STRIKE = (("The", "DET", "det", 2), ("second", "ADJ", "amod", 2), ("strike", "NOUN", "nsubj", 3),
                 ("ended", "VERB", "ROOT", 3))  # fmt: skip
SHUT_AGAIN = (("Crews", "NOUN", "nsubj", 1), ("shut", "VERB", "ROOT", 1), ("the", "DET", "det", 3),
              ("lock", "NOUN", "dobj", 1), ("again", "ADV", "advmod", 1))  # fmt: skip
FIRST_TIME = (("It", "PRON", "nsubj", 1), ("flooded", "VERB", "ROOT", 1), ("for", "ADP", "prep", 1),
              ("the", "DET", "det", 5), ("first", "ADJ", "amod", 5), ("time", "NOUN", "pobj", 2))  # fmt: skip
NEW_OFFER = (("They", "PRON", "nsubj", 1), ("refused", "VERB", "ROOT", 1), ("a", "DET", "det", 4),
             ("new", "ADJ", "amod", 4), ("offer", "NOUN", "dobj", 1))  # fmt: skip

OTHER_STRIKES = (("Two", "NUM", "nummod", 2), ("other", "ADJ", "amod", 2), ("strikes", "NOUN", "nsubj", 3),
                 ("failed", "VERB", "ROOT", 3))  # fmt: skip
MORE_STRIKES = (("More", "ADJ", "amod", 1), ("strikes", "NOUN", "nsubj", 2), ("followed", "VERB", "ROOT", 2))


@pytest.mark.parametrize(
    ("sentence", "head", "found"),
    [
        (SECOND_STRIKE, 2, "second"),
        (SECOND_STRIKE, 3, None),
        (SHUT_AGAIN, 1, "again"),
        (FIRST_TIME, 1, "first"),
        (NEW_OFFER, 1, "again"),
        (MORE_STRIKES, 1, "again"),
        (OTHER_STRIKES, 2, "again"),
    ],
)
def test_ordinal(sentence: tuple[Row, ...], head: int, found: str | None) -> None:
    assert ordinal(build(*sentence)[head]) == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("The city has twice sued the firm.", "sued", "several"),
        ("Rovers had been fined three times before.", "fined", "several"),
        ("He has been accused of fraud before.", "accused", "several"),
        ("He had been arrested the day before.", "arrested", None),
        ("He had been stabbed twice.", "stabbed", None),
        ("She had left before he came.", "left", None),
        ("They met twice in May.", "met", None),
    ],
)
def test_what_was_done_before_is_several(text: str, verb: str, found: str | None) -> None:
    assert ordinal(word(read(text), verb)) == found


@pytest.mark.parametrize(("sentence", "head", "value"), [(SECOND_STRIKE, 2, True), (NEW_OFFER, 4, False)])
def test_is_definite(sentence: tuple[Row, ...], head: int, value: bool) -> None:
    assert is_definite(build(*sentence)[head]) is value
