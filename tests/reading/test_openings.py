"""Datelines and credits are cut from their paragraphs."""

import pytest

from dateline.reading.blocks import stretches_of
from dateline.reading.openings import parts_of


def parts(text):
    return [part.text for stretch in stretches_of(text) for part in parts_of(stretch, text)]


@pytest.mark.parametrize(
    "dateline",
    [
        "HARLESUND, Nov. 4 (NPA) --", "HARLESUND (NPA) -", "HARLESUND —", "SAN JUAN, Puerto Rico, Aug. 3 (NPA) —",
        "OSTLEY, Sept. 14, 2022 /NewsLine/ --", "Geneva, 12 March 2021 –", "Kyiv, 11 December:",
        "12 March 2021, Geneva –", "VELBY (Norland), March 16, 2017 (NPA) -",
        "MOSCOW, December 11. /NPA/.", "Nov. 4 (NPA) --",
        "HARLESUND, November 4, 2021.", "Genf, 12. März 2021.", "Madrid, 3 de mayo de 2019.",
    ],
)  # fmt: skip
def test_parts_of_a_paragraph_with_a_dateline(dateline):
    assert parts(f"{dateline} The port was closed on Monday.") == [dateline, "The port was closed on Monday."]


@pytest.mark.parametrize(
    "lead",
    [
        "Ministers are to meet on Friday.", "The council will raise taxes on Monday.", "Norland has a new chancellor.",
        "The mayor resigned, police say.", "Mr. Holm quit on Monday.", "The U.N. office closed.",
    ],
)
def test_dateline_in_capitals_is_the_rule(lead):
    assert parts(f"VELBY, 3 May 2019. {lead}") == ["VELBY, 3 May 2019.", lead]


def test_parts_of_a_dateline_that_stands_alone():
    assert parts("NAIROBI, Kenya (NPA) _") == ["NAIROBI, Kenya (NPA) _"]


def test_parts_cover_what_does_not_show_after_a_dateline():
    text = "HARLESUND (NPA) —\ufeff"
    (stretch,) = stretches_of(text)
    (part,) = parts_of(stretch, text)
    assert part.end_char == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Brekk – who was there – said no.", "In 2018 – the year of the flood – nothing was built.",
        "CHAIR: Good morning, Mr Pike.", "On Monday – a week late – they came.", "Present: A. Brandt (chair), L. Osei.",
        "FILE - The dam is seen from the air.", "Ole Brekk (born 3 March 1938) was buried on Monday.",
        "Ole Brekk (3 March 1938, Velby – 12 May 2009, Geneva) was a painter.",
        "Velby, 7 July 2005. A young man boards a train.", "VELBY, 7 July 2005. A young man boards a train.",
        "- HARLESUND (NPA) - an item", "Rovers 2-1 Athletic: Late header lifts Rovers",
    ],
)  # fmt: skip
def test_parts_of_other_paragraphs_are_themselves(text):
    assert parts(text) == [text]


@pytest.mark.parametrize("credit", ["Photo: Elke Dorn/NPA", "Image: Fenland Pictures", "(Photo by Elke Dorn)"])
def test_parts_of_a_caption_are_caption_and_credit(credit):
    assert parts(f"The teacher stands outside the court in Lipa. {credit}") == [
        "The teacher stands outside the court in Lipa.", credit,
    ]  # fmt: skip


def test_parts_keep_offsets_of_wrapped_lines():
    text = "HARLESUND,\nNov. 4 (NPA) --  The port\nwas closed."
    found = [p for s in stretches_of(text) for p in parts_of(s, text)]
    assert all(" ".join(text[p.start_char : p.end_char].split()) == p.text for p in found)


@pytest.mark.parametrize("credit", ["[Franz Auer/PAX]", "(Mia Holl/PAX)", "[Handout: Fire Service]"])
def test_parts_of_a_caption_with_a_credit_in_brackets(credit):
    caption = "Volunteers carry sandbags to the lower town on 14 July."
    assert parts(f"{caption} {credit}") == [caption, credit]


def test_parts_of_a_caption_with_its_day_are_no_byline():
    caption = "Visitors in the east wing, 14 June 2019."
    assert parts(f"{caption} (Photo: Elke Dorn)") == [caption, "(Photo: Elke Dorn)"]


def test_parts_of_a_byline_with_a_credit_are_itself():
    text = "Posted on 3 May 2024, updated 4 May 2024 (Photo: Elke Dorn)"
    assert parts(text) == [text]


def test_parts_of_a_dateline_with_what_does_not_show():
    text = "HAR\u00adLESUND (NPA)\u200b — Dockers went back to work."
    cut = [part for stretch in stretches_of(text) for part in parts_of(stretch, text)]
    assert [part.text for part in cut] == ["HARLESUND (NPA) —", "Dockers went back to work."]
    assert text[cut[1].start_char : cut[1].end_char] == "Dockers went back to work."
