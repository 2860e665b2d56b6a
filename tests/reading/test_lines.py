"""Lines with any line end, and which of them run on."""

import textwrap

import pytest

from dateline.reading.blocks import stretches_of
from dateline.reading.lines import lines_of, runs_on, wrap_width

WRAPPED = """The well at the mill was closed on the spot by the
inspectors, and the third one needs a new cover before
the end of May. Nobody had looked at it for years.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028", "\x85"])
def test_lines_end_in_any_way(end):
    assert [line.content for line in lines_of(f"one{end}two")] == ["one", "two"]


def test_lines_offsets_leave_out_blanks():
    line = lines_of("  \u3000one two \t\n")[0]
    assert (line.start_char, line.end_char, line.indent) == (3, 10, 3)


def test_lines_count_blank_lines_before():
    assert [line.gap for line in lines_of("one\n\n \n two")] == [0, 2]


def test_lines_of_a_quoting_mail_know_their_depth():
    assert [(line.content, line.depth) for line in lines_of("> > one\n> two\nthree")] == [
        ("one", 2), ("two", 1), ("three", 0),
    ]  # fmt: skip


def test_lines_keep_zero_width_characters_out_of_their_content():
    assert lines_of("\u200bone\ufeff")[0].content == "one"


@pytest.mark.parametrize(
    "line", ["- one", "• one", "* one", "1. one", "12) one", "(a) one", "– one", "► one", "o\tone"]
)
def test_lines_with_a_bullet_are_items(line):
    assert lines_of(line)[0].is_item


@pytest.mark.parametrize("line", ["-one", "1995 was cold", "3.5 metres", "A. Brandt", "o homem"])
def test_lines_without_a_bullet_are_no_items(line):
    assert not lines_of(line)[0].is_item


def test_lines_doubled_in_spacing_are_closed_up():
    text = WRAPPED.replace("\n", "\n\n") + "and then\n\nthe sea came in, and took the gate with it\n\nand left"
    assert [line.gap for line in lines_of(text)] == [0, 0, 0, 0, 0, 0]


def test_wrap_width_is_that_of_the_widest_broken_line():
    assert wrap_width(lines_of(WRAPPED)) == 54


@pytest.mark.parametrize(
    "text",
    [
        "A line for each paragraph, and this one is long enough to be one.\nHere is the next one.\nAnd one more.",
        "home\nnews\nsport\nweather",
        "one line",
    ],
)
def test_wrap_width_of_an_unwrapped_text_is_none(text):
    assert wrap_width(lines_of(text)) is None


def test_runs_on_where_a_long_line_stops_within_its_sentence():
    before, after = lines_of("The harbour master said on Monday that he\nwould not resign.")
    assert runs_on(before, after, None)


@pytest.mark.parametrize("text", ["read more\nall news", "A sentence ends here, after some words.\nand not there"])
def test_runs_on_needs_an_unfinished_line_of_some_length(text):
    before, after = lines_of(text)
    assert not runs_on(before, after, None)


def test_runs_on_at_a_capital_where_the_next_word_had_no_room():
    before, after = lines_of("The vote in the port was won by chairman\nBrekk and his friends.")
    assert runs_on(before, after, 42)
    assert not runs_on(before, after, 70)


def test_lines_of_a_wire_story_part_at_their_marks():
    lines = lines_of("^Storm closes port<^By ADA BRANDT<\n^Northern\nPress<")
    assert [line.content for line in lines] == ["Storm closes port", "By ADA BRANDT", "Northern", "Press"]
    assert not runs_on(lines[0], lines[1], 20)


@pytest.mark.parametrize("char", ["\u00ad", "\u200e", "\u202a", "\u2066"])
def test_lines_keep_what_does_not_show_out_of_their_content(char):
    line = lines_of(f"clo{char}sed")[0]
    assert (line.content, line.end_char) == ("closed", 7)


def test_runs_on_not_from_the_head_of_a_page():
    before, after = lines_of("THE HISTORIAN                                 SPRING 2012\nthird bench, advised him")
    assert not runs_on(before, after, 62)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("1911: The mine opens\n1988: It closes", [True, True]),
        ("Mine\n\nJune 1990 - Down\n3 May 1999 – Sold\nMay 4, 2001\tBuilt", [False, True, True, True]),
        ("1992, March 1: Loses\nSept. 2: Wins\n1998, January: Leaves\n1955-60: Studies", [True] * 4),
        ("7 August, 05:45: It breaks\nSat, 8 August: It rains\n2021-08-09: It stops", [True] * 3),
        ("1911: The mine opens\nIt closed in 1988", [False, False]),
        ("Velby – In 2003 the mill shut\nHalden – In 2004 it burned", [False, False]),
        ("10:30: The vote begins\n11:15: It ends", [False, False]),
        ("2 - 1 for Halden\n3 - 1 for Halden", [False, False]),
        ("Posted: Jan 9, 2020\nUpdated: Jan 9, 2020", [False, False]),
    ],
)
def test_lines_that_begin_with_a_date_one_below_the_other_are_entries(text: str, entries: list[bool]) -> None:
    assert [line.is_entry for line in lines_of(text)] == entries


COLUMN = (
    "The council of Lindow voted\non Tuesday to close the\nbridge at Wexmoor after\nengineers found cracks in\n"
    "two of its piers. The bridge\nwas built in 1961 and\nrepaired in May 2008."
)


def test_printed_column_is_wrapped_however_narrow() -> None:
    assert wrap_width(lines_of(COLUMN)) == 28
    assert [stretch.lines for stretch in stretches_of(f"{COLUMN}\n\n{COLUMN}")] == [7, 7]


def test_short_lines_are_no_column_where_words_had_room() -> None:
    poem = "Under the bridge\nthe river goes\nand all the boats\nwith it,\nnobody knows\nwhere they go\nor when"
    assert wrap_width(lines_of(poem)) is None


def test_short_line_of_a_wrapped_text_runs_on_where_the_next_word_had_no_room() -> None:
    text = COLUMN.replace("\n", " ") + " It is shut."
    wrapped = textwrap.fill(text.replace("repaired", "thoroughly-overhauled-and-repaired"), 36, break_on_hyphens=False)
    assert [stretch.lines for stretch in stretches_of(wrapped)] == [wrapped.count("\n") + 1]
