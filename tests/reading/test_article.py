"""From a submitted text to an article."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.calendars import day
from dateline.model.articles import BlockKind, Submitted, TextField
from dateline.reading import read

WORDS = [
    "Comments", "The port reopened.", "11.12.2025", "- item", "Related", "by Ada", "> no", "Привет", "12", "—",
    "\u200b", "HARLESUND (NPA) —", "He said that it had been closed for the whole week.", "Photo: X", "\ufeff",
]  # fmt: skip
BLANKS = ["\n", "\n\n", "\r\n", " ", "\t", "\u2028", "\u3000"]
TEXTS = st.lists(st.sampled_from(WORDS + BLANKS), max_size=30).map("".join)


@settings(deadline=None, max_examples=60)
@given(TEXTS | st.text(max_size=200))
def test_read_covers_every_character_once_and_in_order(text):
    blocks = read(Submitted("1", text)).blocks
    covered = [position for block in blocks for position in range(block.start_char, block.end_char)]
    assert covered == sorted(set(covered))
    assert all(char.isspace() for position, char in enumerate(text) if position not in set(covered))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_read_gives_the_same_again(text):
    assert read(Submitted("1", text)) == read(Submitted("1", text))


def test_read_puts_the_title_first_as_a_heading():
    article = read(Submitted("1", "The port reopened on Monday.", title="Dockers end strike"))
    assert [(block.field, block.kind) for block in article.blocks] == [
        (TextField.TITLE, BlockKind.HEADING), (TextField.TEXT, BlockKind.PARAGRAPH),
    ]  # fmt: skip


def test_read_keeps_what_was_given():
    article = read(Submitted("a", "Text.", publisher="Echo", url="https://example.org/1", published="2024-11-04"))
    assert (article.publisher, article.url) == ("Echo", "https://example.org/1")
    assert article.published is not None and article.published.interval == day(2024, 11, 4)


def test_read_takes_the_language_of_the_story_not_of_its_comments():
    story = "The port reopened on Monday after a strike of eleven days, and the first ship came in at noon."
    comment = "Наконец-то порт снова открыт, мы ждали этого больше недели и очень рады за всех."
    article = read(Submitted("1", f"{story}\n\nComments (3)\n\n" + f"Ivan\n05.11.2024\n{comment}\n" * 3))
    assert article.language == "en"
    assert {block.language for block in article.blocks if block.furniture is None} == {"en"}


def test_read_names_the_order_of_day_and_month():
    assert read(Submitted("1", "It began on 25/12/2023 and ended on 03/01/2024.")).month_first is False


def test_a_headline_that_says_the_title_again_is_no_part_of_the_story() -> None:
    text = "Ferry sinks off Halden\n\nA ferry sank off Halden on Monday with nobody on board, the coast guard said."
    again = read(Submitted("a", text, title="Ferry sinks off Halden"))
    other = read(Submitted("a", text, title="Sunk"))
    assert [block.furniture is None for block in again.blocks] == [True, False, True]
    assert [block.furniture is None for block in other.blocks] == [True, True, True]


def test_language_of_one_short_sentence_is_told_by_its_letters():
    assert read(Submitted("1", "2019年5月3日，政府宣布总统辞职。")).language == "zh"
