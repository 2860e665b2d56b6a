"""The extractor: quotes, furniture, fields and batches."""

from __future__ import annotations

import pytest

from dateline.extraction import Extractor
from dateline.model.articles import Article, Block, BlockKind, Furniture, NamedEntity, TextField
from dateline.model.mentions import Records
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model

TEXT = "The navy sank the ferry in 2018\n\nThe crew drowned.\n\nA reader shouted."
BLOCKS = (
    Block(TextField.TITLE, 0, 22, BlockKind.HEADING),
    Block(TextField.TEXT, 0, 31, BlockKind.PARAGRAPH),
    Block(TextField.TEXT, 33, 50, BlockKind.PARAGRAPH),
    Block(TextField.TEXT, 52, 69, BlockKind.PARAGRAPH, furniture=Furniture.COMMENT),
)


def _article(name: str = "a") -> Article:
    return Article(name, TEXT, title="Storm destroys harbour", blocks=BLOCKS)


def _read() -> Records:
    return Extractor(pipeline()).read(_article())


def test_extractor_quotes_never_run_across_blocks() -> None:
    quotes = {TEXT[m.quote.start_char : m.quote.end_char] for m in _read().mentions if m.field is TextField.TEXT}

    assert quotes == {"The navy sank the ferry in 2018", "The crew drowned."}


def test_extractor_triggers_lie_within_their_quotes() -> None:
    for mention in _read().mentions:
        assert mention.quote.start_char <= mention.trigger.start_char
        assert mention.trigger.end_char <= mention.quote.end_char


def test_extractor_counts_sentences_from_the_title_on() -> None:
    numbers = {m.sentence: m.field for m in _read().mentions}

    assert numbers == {0: TextField.TITLE, 1: TextField.TEXT, 2: TextField.TEXT}


def test_extractor_counts_terms_of_the_story_alone() -> None:
    terms = _read().terms

    assert terms["ferry"] == 1
    assert "reader" not in terms


def test_extractor_reads_articles_in_order_and_apart() -> None:
    extractor = Extractor(pipeline())
    together = list(extractor.read_all([_article("a"), Article("b", ""), _article("c")]))

    assert [records.article.id for records in together] == ["a", "b", "c"]
    assert together[1].mentions == ()
    assert together[2].mentions == together[0].mentions


def test_extractor_reads_another_language_without_parsing() -> None:
    block = Block(TextField.TEXT, 0, 31, BlockKind.PARAGRAPH)
    article = Article("a", "Der Turm wurde 2021 eingeweiht.", language="de", blocks=(block,))
    records = Extractor(pipeline()).read(article)

    assert [mention.pos for mention in records.mentions] == ["X"]


def test_extractor_load_refuses_an_unknown_pipeline() -> None:
    with pytest.raises(OSError, match="no_such_pipeline"):
        Extractor.load("no_such_pipeline")


def test_extractor_takes_names_for_what_the_article_is_said_to_be_about() -> None:
    text = "Marlowe closed the weir on Monday. Beacon praised Quill for it."
    about = (
        NamedEntity("Ida Marlowe", "PERSON"), NamedEntity("Beacon", "ORG"), NamedEntity("Tom Quill", "PERSON", ("Q",))
    )  # fmt: skip
    blocks = (Block(TextField.TEXT, 0, len(text), BlockKind.PARAGRAPH),)
    found = Extractor(pipeline()).read(Article("a", text, blocks=blocks, entities=about)).mentions

    named = {(one.name, one.type, one.key) for mention in found for one in mention.arguments if one.key}
    assert named >= {
        ("Ida Marlowe", "PERSON", "person:marlowe|ida"),
        ("Beacon", "ORG", "org:beacon"),
        ("Tom Quill", "PERSON", "person:quill|tom"),
    }


@pytest.mark.parametrize(
    ("between", "title"),
    [
        ("The hall stood for years.", "Josiah Lund paid depositors"),
        ("His grandson Amos Lund took over.", "He paid depositors"),
    ],
)
def test_extractor_a_paragraph_goes_on_with_the_one_told_of_unless_it_may_be_another(between: str, title: str) -> None:
    paragraphs = ["Josiah Lund founded a bank. Josiah Lund built the hall.", between, "Then he paid depositors."]
    text, blocks = "\n\n".join(paragraphs), []
    for each in paragraphs:
        start = text.index(each)
        blocks.append(Block(TextField.TEXT, start, start + len(each), BlockKind.PARAGRAPH))

    records = Extractor(pipeline()).read(Article("a", text, blocks=tuple(blocks)))

    assert [mention.title for mention in records.mentions if mention.lemma == "pay"] == [title]
