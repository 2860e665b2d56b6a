"""What a block is on the page, and who is quoted."""

import pytest

from dateline.model.articles import BlockKind
from dateline.reading.article import read_page
from dateline.reading.kinds import kinds_of, speaker_of

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
    ],
)
def test_kinds_of_a_line_above_the_story(line, kind):
    assert kinds_of(read_page(f"{line}\n\n{BODY}"))[0] is kind


def test_kinds_of_a_date_over_a_part_of_the_story_is_a_heading():
    page = read_page(f"{BODY}\n\n12 March 2021\n\n{BODY}")
    assert kinds_of(page)[1] is BlockKind.HEADING


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the roof and half of the hay in one night,” says Ada Brandt.", "Ada Brandt"),
        ("“We lost the roof and half of the hay in one night,” Ada Brandt said.", "Ada Brandt"),
        ("“We lost the roof and half of the hay in one night.” — Ada Brandt, farmer", "Ada Brandt"),
        ("PIKE: I was, from ten in the evening.", "PIKE"),
        ("“We lost the roof,” he adds.", None),
        ("The roof was lost, says Ada Brandt.", None),
    ],
)
def test_speaker_of_a_quotation(text, speaker):
    assert speaker_of(text) == speaker
