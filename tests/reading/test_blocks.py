"""Stretches: what was one paragraph, heading or item on the page."""

import pytest

from dateline.reading.blocks import stretches_of

TABLE = {
    "blank lines between": ("One is here.\n\nTwo is here.", ["One is here.", "Two is here."]),
    "a line for each": ("One is here.\nTwo is here.", ["One is here.", "Two is here."]),
    "hard-wrapped": (
        "The three wells of the parish were looked at on Monday and\n"
        "one of them was closed by the inspectors on the spot, who\nhad come from the county.\nRuth Adeyemi",
        ["The three wells of the parish were looked at on Monday and one of them was closed by the inspectors on the "
         "spot, who had come from the county.", "Ruth Adeyemi"],
    ),
    "items with bullets": ("• one\n• two", ["• one", "• two"]),
    "an item that is wrapped": (
        "- the treasurer reported that the roof\n  was paid off\n- the piano was sold",
        ["- the treasurer reported that the roof was paid off", "- the piano was sold"],
    ),
    "first lines indented": (
        "  The wells were looked at on Monday by the men of the\ncounty, who had come with a cart and a long\nrope.\n"
        "  One of them was closed on the spot because the water\nsmelled.",
        ["The wells were looked at on Monday by the men of the county, who had come with a cart and a long rope.",
         "One of them was closed on the spot because the water smelled."],
    ),
    "author, stamp and comment": ("• Ana\n  11.12.2025\n  Well done", ["• Ana", "11.12.2025", "Well done"]),
    "a heading over its paragraph": ("What changed\nLine 7 was moved.", ["What changed", "Line 7 was moved."]),
    "a mail that quotes": ("> Is it true?\n\nYes.", ["Is it true?", "Yes."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE.keys())
def test_stretches_are_the_paragraphs_of_a_page(text, expected):
    assert [stretch.text for stretch in stretches_of(text)] == expected


def test_stretches_count_offsets_in_the_text():
    text = "\n One line\r\n\r\n> two "
    assert [text[s.start_char : s.end_char] for s in stretches_of(text)] == ["One line", "> two"]
