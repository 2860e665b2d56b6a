"""Who speaks."""

import pytest

from dateline.reading.speakers import is_quotation, is_turn, speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the roof and half of the hay in one night,” says Ada Brandt.", "Ada Brandt"),
        ("“We lost the roof and half of the hay in one night,” Ada Brandt said.", "Ada Brandt"),
        ("“We lost the roof and half of the hay in one night.” — Ada Brandt, farmer", "Ada Brandt"),
        ("PIKE: I was, from ten in the evening.", "PIKE"),
        ("PER ROTH, STEELWORKERS' UNION: Good evening.", "PER ROTH"),
        ("Q: When did the wall fall?", None),
        ("“We lost the roof,” he adds.", None),
        ("The roof was lost, says Ada Brandt.", None),
    ],
)
def test_speaker_of_a_quotation(text, speaker):
    assert speaker_of(text) == speaker


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("A: In spring.", True), ("MS HOLT: Two.", True), ("Note: it rained.", False), ("A court ruled.", False)],
)
def test_is_turn(text, is_one):
    assert is_turn(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("“Nobody got everything, and everybody can go home.”", True),
        ("“It leaked,” she told the board on Monday after three hours of questions.", False),
        ("“Frogs.”", False),
    ],
)
def test_is_quotation(text, is_one):
    assert is_quotation(text) is is_one
