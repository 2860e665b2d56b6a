"""Furniture that looks like prose."""

import pytest

from dateline.model.articles import Furniture
from dateline.reading.article import read_page

STORY = (
    "By Rita Ames\n\n"
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed from her school in March.\n\n"
    "The school must now pay her wages for sixteen months, and the director said that he would appeal.\n\n"
)


def marked(text):
    """The text of each block that is furniture, with its kind."""
    page = read_page(text)
    return {shape.text: mark for shape, mark in zip(page.shapes, page.marks, strict=True) if mark}


@pytest.mark.parametrize(
    "tail",
    [
        "###\n\nThe Teachers' League speaks for nine thousand teachers.",
        "-30-\n\nThe Teachers' League speaks for nine thousand teachers.",
        "About the Teachers' League: The League speaks for nine thousand teachers.",
        "About the Teachers' League\n\nThe League speaks for nine thousand teachers.",
    ],
)
def test_boilerplates_below_a_release(tail):
    assert list(marked(STORY + tail))[-1].endswith("speaks for nine thousand teachers.")


def test_boilerplates_leave_a_story_that_goes_on():
    life = "About Vera Holub\n\nShe taught for nine years. Nobody complained.\n\n"
    assert marked(STORY + life + "The trial goes on in May, a clerk said.") == {}


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("Rita Ames is a writer in Brod and keeps bees.", Furniture.CREDIT),
        ("Vera Holub is a teacher in Brod and keeps bees.", None),
        ("Rita Ames, it said, knew nothing of it.", None),
    ],
)
def test_bios_of_the_author_alone(line, furniture):
    assert marked(STORY + line).get(line) is furniture


def test_bare_comments_are_chatter_below_the_story():
    text = STORY + "At last. I hated that man.\n\nwho pays for this\n\nMy aunt had him in school!!"
    assert list(marked(text).values()) == [Furniture.COMMENT] * 3


def test_bare_comments_take_the_names_over_them():
    said = ["Marge", "I would have paid her twice.", "Rob", "You never pay, Marge.", "Ida", "I pay you for the eggs."]
    assert list(marked(STORY + "\n\n".join(said))) == said


@pytest.mark.parametrize(
    "story",
    [
        "Q: When did you hear of it?\n\nA: I read it in your paper.\n\nQ: And you wrote to him?\n\nA: I did, twice.",
        "“I hated it,” she said.\n\n“You knew,” he said.\n\n“I did, but my school did not,” she said.",
    ],
)
def test_bare_comments_are_no_turns_and_no_quotations(story):
    assert marked(STORY + story) == {}


def test_echoes_are_pull_quotes():
    assert marked(STORY + "“pay her wages for sixteen months”\n\nShe has not been back since.") == {
        "“pay her wages for sixteen months”": Furniture.NAVIGATION
    }


def test_echoes_spare_the_headline():
    assert marked("The teacher was wrongly dismissed\n\n" + STORY) == {}


@pytest.mark.parametrize("line", ["(NPA) am/tr/dk", "[NPA] bo/ek", "am/tr"])
def test_initials_below_a_wire_story(line):
    assert marked(f"{STORY}{line}") == {line: Furniture.CREDIT}
