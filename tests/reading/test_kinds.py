"""What a block is on the page."""

import pytest

from dateline.model.articles import BlockKind
from dateline.reading.article import read_page
from dateline.reading.kinds import kinds_of

BODY = "The port reopened on Monday after a strike of eleven days, and the first ship came in."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Dockers end their strike", BlockKind.HEADING),
        ("What did the strike cost?", BlockKind.HEADING),
        ("# Dockers", BlockKind.HEADING),
        ("- the port company", BlockKind.ITEM),
        ("1. The strike", BlockKind.HEADING),
        ("By Ada Brandt", BlockKind.BYLINE),
        ("Published 4 November 2024", BlockKind.BYLINE),
        ("14:30", BlockKind.HEADING),
        ("“Nobody got everything, and everybody can go home to his family.”", BlockKind.QUOTATION),
        ("> Is it true that the port is closed to all ships?", BlockKind.QUOTATION),
        ("Photo: Elke Dorn", BlockKind.CAPTION),
        ("HARLESUND (NPA) —", BlockKind.DATELINE),
        ("Both sides agreed.", BlockKind.PARAGRAPH),
        ("CHAIR: Good morning, and when did it fail?", BlockKind.PARAGRAPH),
        ("Q: When did it fail?", BlockKind.PARAGRAPH),
        ("FIRE AT THE DYE WORKS.", BlockKind.HEADING),
        ("Interview: Joost Arens", BlockKind.BYLINE),
        ("Saturday, June 4, 1927.", BlockKind.BYLINE),
        ("By June only the tower could be seen", BlockKind.HEADING),
    ],
)
def test_kinds_of_a_line_above_the_story(line, kind):
    assert kinds_of(read_page(f"{line}\n\n{BODY}"))[0] is kind


def test_kinds_of_a_date_over_a_part_of_the_story_is_a_heading():
    page = read_page(f"{BODY}\n\n12 March 2021\n\n{BODY}")
    assert kinds_of(page)[1] is BlockKind.HEADING


def kind_of(line, text):
    page = read_page(text)
    return dict(zip([shape.text for shape in page.shapes], kinds_of(page), strict=True))[line]


@pytest.mark.parametrize("name", ["Hettie Marlowe", "Faculty of Law", "Ole van Holm"])
def test_kinds_of_a_bare_name_beside_a_date_is_a_byline(name):
    assert kind_of(name, f"Dockers end their long strike\n{name}\n4 November 2024\n\n{BODY}") is BlockKind.BYLINE


def test_kinds_of_a_bare_name_without_a_date_is_a_heading():
    assert kind_of("Hettie Marlowe", f"Dockers end their long strike\nHettie Marlowe\n\n{BODY}") is BlockKind.HEADING


@pytest.mark.parametrize("line", ["600g turnips", "2 goose legs", "a pinch of salt"])
def test_kinds_of_lines_with_amounts_are_items(line):
    assert kind_of(line, f"{BODY}\nWhat you need\n{line}\n3 onions\n{BODY}") is BlockKind.ITEM


def test_kinds_of_the_headline_of_a_stub_is_a_heading():
    text = "Sign in\nMill at Kestrel Point to close\nSubscribe to unlock this article"
    assert kind_of("Mill at Kestrel Point to close", text) is BlockKind.HEADING


def test_kinds_of_a_name_under_a_headline_without_a_story():
    assert kinds_of(read_page("Dockers end their strike\n\nAda Brandt"))[1] is BlockKind.PARAGRAPH
