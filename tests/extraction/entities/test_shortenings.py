"""Short forms of names, and what they have in common with the long ones."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.extraction.entities.names import Name
from dateline.extraction.entities.shortenings import folded, is_trade_dropped, shared_forms, shortens

WORDS = ["Acme", "Motor", "Company", "Inc", "Ana", "Soto", "Bank", "of", "AMC", "AM", "40", "A40s", "United", "Group"]
TYPES = ["PERSON", "ORG", "PRODUCT", "GPE", "MARKET", ""]
WRITINGS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)


@given(WRITINGS, st.integers(0, 3), st.integers(1, 4), *[st.sampled_from(TYPES)] * 3)
def test_shared_forms_has_every_short_form(
    words: list[str], start: int, end: int, short_type: str, long_type: str, type_: str
) -> None:
    long = Name(0, len(words), 0, " ".join(words), long_type)
    initials = "".join(word[0] for word in words)
    for text in (" ".join(words[start:end]) or "Acme", initials, f"{words[0]} {words[-1]}"):
        short = folded(Name(0, 1, 0, text, short_type))

        is_short = shortens(short, short_type, long, type_) or is_trade_dropped(short, long)

        assert not is_short or {short, *short.split()[:1]} & shared_forms(long)


def test_shared_forms_are_words_and_initials() -> None:
    long = Name(0, 4, 0, "Acme Bank of Sotoland", "ORG")

    assert shared_forms(long) == {"acme", "bank", "of", "sotoland", "abs"}
