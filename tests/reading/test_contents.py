"""Tables of contents are told by the pages that they give."""

import pytest

from dateline.model.articles import Furniture
from dateline.reading.article import read_page

STORY = "\n\nThe flood of 1953 broke the dam on a Sunday night in January, and the mill was gone by Monday."


def marked(text):
    page = read_page(text + STORY)
    return [shape.text for shape, mark in zip(page.shapes, page.marks, strict=True) if mark is Furniture.NAVIGATION]


@pytest.mark.parametrize(
    "table",
    [
        "The flood ........ 3\nThe dam .......... 9\nLetters ......... 21",
        "1 The flood   3\n2 The dam   9\n3 Letters   21",
    ],
)
def test_contents_are_told_by_what_leads_to_the_pages(table):
    assert marked(table) == table.split("\n")


def test_contents_are_told_by_their_heading():
    assert len(marked("Contents\n\nThe flood 3\nThe dam 9\nLetters 21")) == 4


@pytest.mark.parametrize("table", ["Aal   31\nHolm   12\nLisse   4", "Room 3\nRoom 9\nRoom 21"])
def test_tables_with_other_numbers_are_no_contents(table):
    assert not set(marked("What they won\n\n" + table)) & set(table.split("\n"))


def test_months_of_an_archive_are_no_part_of_the_story():
    assert marked("Archives\n\nMay 2004\n\nApril 2004\n\nFire at the mill\n\nSunday, June 6, 2004")[1:] == [
        "May 2004", "April 2004",
    ]  # fmt: skip


def test_month_over_a_part_of_the_story_is_no_archive():
    assert marked("January 1953\n\nIt rained for most of the month in the whole valley.\n\nFebruary 1953") == []
