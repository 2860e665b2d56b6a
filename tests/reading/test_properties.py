"""What holds of every text: reading never fails, loses nothing, and sees through line ends and what does not show."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model.articles import Submitted
from dateline.reading import read

PARAGRAPHS = [
    "Port reopens after eleven days",
    "By Ada Brandt",
    "Published 4 November 2020",
    "HARLESUND, Nov. 4 (NPA) — Dockers went back to work on Monday.",
    "“Nobody got everything,” said the chairman, Ole Brekk.",
    "The union was founded in 1931, and it had not struck for nine years.",
    "Next to it stands the old crane from the U.S.",
    "- a raise of four percent",
    "Related",
    "Ferry sinks off Lisse",
    "© 2020 Northern Press",
]
LINE_ENDS = ["\n", "\r\n", "\r", "\r\r\n", "\f", "\v", "\x85", "\u2028", "\u2029"]
UNSHOWN = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u200e", "\u202a"]
ODD = [
    "\t", "\u00a0", "\u3000", "e\u0301\u0323", "😀", "\U0001f469\u200d\U0001f467", "🇳🇴", "שלום", "مرحبا", "\u202eabc",
    "^", "<", "^<", ">", "|", "[a/b]", "(", "—", "--", "\x00", "\x1c", "03/04", "2020", "12:30", "@", "...", "&", "« »",
    "x" * 700, "ſ", "ß", "İ", "١٢", "½", "１２",
]  # fmt: skip
STORIES = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=8)
TEXTS = st.lists(st.sampled_from(PARAGRAPHS + LINE_ENDS + UNSHOWN + ODD + [" "]), max_size=24).map("".join)


def seen(text):
    """What is read of a text, without its offsets: each block's words, kind and furniture, and the dates of signs."""
    article = read(Submitted("1", text))
    blocks = [(shown(text[b.start_char : b.end_char]), b.kind, b.furniture) for b in article.blocks]
    return blocks, [(sign.rule, sign.date) for sign in article.signs]


def shown(text):
    return " ".join(re.sub(f"[{''.join(UNSHOWN)}]", "", text).split())


@settings(deadline=None, max_examples=80)
@given(TEXTS | st.text(max_size=120))
def test_read_takes_every_text_and_loses_nothing(text):
    covered = [i for b in read(Submitted("1", text)).blocks for i in range(b.start_char, b.end_char)]
    assert covered == sorted(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))


@settings(deadline=None, max_examples=40)
@given(STORIES, st.sampled_from(LINE_ENDS), st.sampled_from(["", " ", "\t", "\u00a0"]))
def test_blocks_never_cross_a_blank_line(paragraphs, end, blank):
    text = (end + blank + end).join(paragraphs)
    ends = [m.span() for m in re.finditer(re.escape(end + blank + end), text)]
    for block in read(Submitted("1", text)).blocks:
        assert not any(block.start_char < start and stop < block.end_char for start, stop in ends)


@settings(deadline=None, max_examples=40)
@given(STORIES, st.sampled_from(LINE_ENDS))
def test_line_ends_change_nothing(paragraphs, end):
    assert seen(end.join(paragraphs)) == seen("\n".join(paragraphs))


@settings(deadline=None, max_examples=40)
@given(STORIES, st.sampled_from(["\u00a0", "\u202f", "\u2009", "\u3000"]))
def test_blanks_of_any_kind_change_nothing(paragraphs, blank):
    text = "\n\n".join(paragraphs)
    assert seen(text.replace(" ", blank)) == seen(text)


@settings(deadline=None, max_examples=60)
@given(STORIES, st.sampled_from(UNSHOWN), st.data())
def test_what_does_not_show_changes_nothing(paragraphs, char, data):
    text = "\n\n".join(paragraphs)
    inside = [i for i in range(1, len(text)) if text[i - 1].isalpha() and text[i].isalpha()]
    at = data.draw(st.sampled_from(inside))
    assert seen(text[:at] + char + text[at:]) == seen(text)


LONG = {"letters": "Text: " + "A" * 4_000 + "!", "blanks": ("a" + " " * 157 + "b\n") * 20}


@pytest.mark.parametrize("line", LONG.values(), ids=LONG)
def test_read_takes_long_lines(line):
    assert read(Submitted("1", f"The port was closed on Monday.\n\n{line}")).blocks


@pytest.mark.parametrize("count", [1, 2_000])
@pytest.mark.parametrize("unit", ["> ", "-- ", "([", "^a<", "3 May 2019, ", "PORT, ", "\u00ad", "e\u0301", "a  "])
def test_read_takes_repetition(unit, count):
    text = "The port was closed on Monday." + unit * count
    assert read(Submitted("1", text)).blocks[-1].end_char == len(text.rstrip())
