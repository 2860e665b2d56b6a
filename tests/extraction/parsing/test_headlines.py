"""Headlines parsed with the help of the text below them."""

import pytest

from dateline.extraction.parsing.headlines import is_capitalised, pasts_of
from dateline.extraction.pipeline import make_doc
from dateline.model.articles import Article, Block, BlockKind, TextField
from tests.extraction.parsed import pipeline


def main_verb(headline: str, text: str) -> tuple[str, str, list[str]]:
    nlp = pipeline()
    block = Block(TextField.TITLE, 0, len(headline), BlockKind.HEADING)
    doc = make_doc(nlp, Article("a", text=text, title=headline, blocks=(block,)), TextField.TITLE)
    for name, component in nlp.pipeline:
        doc = component(doc)
        if name == "dateline_mending":
            break
    root = next(token for token in doc if token.head == token)
    return root.text, root.tag_, [child.text for child in root.children if child.dep_ == "nsubj"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("headline", "text", "verb", "subject"),
    [
        ("Tarvale slips as mill burns", "Shares in Tarvale slipped on Monday.", "slips", "Tarvale"),
        ("Hospital apologises for mix-up", "The hospital apologised on Monday.", "apologises", "Hospital"),
        # Without the text's help, and where the parser needs none.
        ("Storm kills five near Orrin", "A storm swept the coast.", "kills", "Storm"),
    ],
)
def test_verb_that_the_text_tells(headline: str, text: str, verb: str, subject: str) -> None:
    assert main_verb(headline, text) == (verb, "VBZ", [subject])


@pytest.mark.model
@pytest.mark.parametrize(
    ("headline", "verb", "subject"),
    [
        ("Firm to cut 300 jobs", "cut", ["Firm"]),
        ("Lind to face trial in June", "face", ["Lind"]),
        ("Plans to move market", "Plans", []),
    ],
)
def test_what_somebody_is_to_do_is_the_main_verb(headline: str, verb: str, subject: list[str]) -> None:
    root, _, subjects = main_verb(headline, "The mayor, Marta Lind, spoke on Monday.")
    assert (root, subjects) == (verb, subject)


@pytest.mark.model
def test_what_somebody_is_set_to_do_is_told_in_the_passive() -> None:
    assert main_verb("Minister set to resign", "The minister spoke.") == ("set", "VBN", ["Minister"])


@pytest.mark.model
def test_capitals_are_read_as_the_text_writes_them() -> None:
    told = "On Monday the firm announced that Helena Strand will lead the board."
    verb, tag, _ = main_verb("Acme Appoints Helena Strand as Head of Board", told)
    assert (verb, tag) == ("Appoints", "VBZ")


@pytest.mark.model
def test_noun_phrase_stays_one() -> None:
    root, tag, subjects = main_verb("Mine closures in the north", "Two mines closed in May.")
    assert (root, tag, subjects) == ("closures", "NNS", [])


@pytest.mark.parametrize(
    ("word", "pasts", "past"),
    [
        ("slips", ["slipped"], "slipped"),
        ("denies", ["denied"], "denied"),
        ("closes", ["closed"], "closed"),
        ("sack", ["sacked"], "sacked"),
        ("planes", ["planed", "planned"], "planed"),
        ("storm", ["slipped"], None),
    ],
)
def test_pasts_of(word: str, pasts: list[str], past: str | None) -> None:
    assert pasts_of(pasts).get(word) == past


def test_is_capitalised() -> None:
    assert is_capitalised(["Acme", "Appoints", "Helena", "Strand", "as", "Head"])
    assert not is_capitalised(["Acme", "names", "Helena", "Strand", "as", "new", "head"])
