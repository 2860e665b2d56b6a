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
