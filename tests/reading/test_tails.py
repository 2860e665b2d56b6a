"""Furniture that looks like prose."""

import pytest

from dateline.model.articles import Furniture

STORY = (
    "By Rita Ames\n\n"
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed from her school in March.\n\n"
    "The school must now pay her wages for sixteen months, and the director said that he would appeal.\n\n"
)


@pytest.mark.parametrize(
    "tail",
    [
        "###\n\nThe Teachers' League speaks for nine thousand teachers.",
        "-30-\n\nThe Teachers' League speaks for nine thousand teachers.",
        "About the Teachers' League: The League speaks for nine thousand teachers.",
        "About the Teachers' League\n\nThe League speaks for nine thousand teachers.",
    ],
)
def test_boilerplates_below_a_release(marked, tail):
    assert list(marked(STORY + tail))[-1].endswith("speaks for nine thousand teachers.")


def test_boilerplates_leave_a_story_that_goes_on(marked):
    life = "About Vera Holub\n\nShe taught for nine years. Nobody complained.\n\n"
    assert marked(STORY + life + "The trial goes on in May, a clerk said.") == {}


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("Rita Ames is a writer in Brod and keeps bees.", Furniture.CREDIT),
        ("Rita Ames reads history and has been locked in the library.", Furniture.CREDIT),
        ("Ames covers schools and the north for the paper.", Furniture.CREDIT),
        ("Vera Holub is a teacher in Brod and keeps bees.", None),
        ("Rita Ames, it said, knew nothing of it.", None),
    ],
)
def test_bios_of_the_author_alone(marked, line, furniture):
    assert marked(STORY + line).get(line) is furniture


def test_echoes_are_pull_quotes(marked):
    assert marked(STORY + "“pay her wages for sixteen months”\n\nShe has not been back since.") == {
        "“pay her wages for sixteen months”": Furniture.NAVIGATION
    }


def test_echoes_spare_the_headline(marked):
    assert marked("The teacher was wrongly dismissed\n\n" + STORY) == {}


@pytest.mark.parametrize("line", ["(NPA) am/tr/dk", "[NPA] bo/ek", "am/tr"])
def test_initials_below_a_wire_story(marked, line):
    assert marked(f"{STORY}{line}") == {line: Furniture.CREDIT}
