"""Signs of when an article was written, as its text gives them."""

import pytest

from dateline.calendars import edtf
from dateline.model.articles import SignKind, Submitted
from dateline.reading import read

STORY = "The port reopened on Monday after a strike of eleven days, and the first ship came in at noon."


def signs(text):
    return [(sign.kind, sign.date.pattern or edtf(sign.date)) for sign in read(Submitted("1", text)).signs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"HARLESUND, Nov. 4 (NPA) -- {STORY}", [(SignKind.DATELINE, "XXXX-11-04")]),
        (f"Dockers end strike\nPublished 4 November 2024\n\n{STORY}", [(SignKind.BYLINE, "2024-11-04")]),
        (f"Dockers end strike\nBy Ada Brandt | 4 November 2024\n\n{STORY}", [(SignKind.BYLINE, "2024-11-04")]),
        (
            f"Dockers end strike\nPosted: Nov 4, 2024 / Updated: Nov 5, 2024\n\n{STORY}",
            [(SignKind.BYLINE, "2024-11-04"), (SignKind.UPDATED, "2024-11-05")],
        ),
        (f"From: Ada\nDate: Mon, 4 Nov 2024 08:00:00\n\n{STORY}", [(SignKind.METADATA, "2024-11-04")]),
        (f"{STORY}\n\nComments (1)\n\nOle\n05.11.2024\nAt last!", [(SignKind.STAMP, "2024-11-05")]),
        (f"{STORY}\n\nRetrieved 9 November 2024", [(SignKind.STAMP, "2024-11-09")]),
        (f"{STORY}\n\n© 2024 Northern Press", [(SignKind.COPYRIGHT, "2024")]),
        (f"{STORY}\n\nThis article was first published on 4 November 2024.", [(SignKind.BYLINE, "2024-11-04")]),
        (f"{STORY}\n\nFirst published on 4 November 2024 at 18.02", [(SignKind.BYLINE, "2024-11-04")]),
        (f"EMBARGOED UNTIL 00:01, MONDAY 4 NOVEMBER 2024\n\n{STORY}", [(SignKind.BYLINE, "2024-11-04")]),
        (f"Dockers end strike\nNPA | 4 November 2024 | 4:15 p.m.\n\n{STORY}", [(SignKind.BYLINE, "2024-11-04")]),
    ],
)
def test_signs_of_a_page(text, expected):
    assert signs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Dockers end strike\nDeadline: 4 November 2024\n\n{STORY}",
        f"{STORY} The report was published on 4 November 2024.",
        f"Report released on 4 November 2024.\n\n{STORY}",
        f"{STORY}\n\nRelated news\n4 November 2024 Crane falls into basin\n3 November 2024 Snow in the hills",
        f"{STORY}\n\nComments (1)\n\nOle\nOn 4 November 2024 I was there myself, and nobody came to look at the crane.",
    ],
)
def test_signs_of_dates_that_tell_something_else_are_none(text):
    assert signs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bäcker siegt vor Gericht\n\nVeröffentlicht am 12. Dezember 2025, 10:30 Uhr\n\n"
        "Das Gericht hat am Dienstag entschieden, dass der Bäcker zu Unrecht entlassen wurde.",
        "Суд восстановил учительницу на работе\n12 декабря 2025, 10:30\n\n"
        "Суд постановил, что учительница была уволена незаконно, и школа должна выплатить ей зарплату.",
    ],
)
def test_signs_of_pages_in_other_languages(text):
    assert signs(text) == [(SignKind.BYLINE, "2025-12-12")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Publicado el 2 de junio de 2021", (SignKind.BYLINE, "2021-06-02")),
        ("Gepubliceerd op 5 maart 2015, 08:15", (SignKind.BYLINE, "2015-03-05")),
        ("Von: Jan Holm\nGesendet: Donnerstag, 5. März 2020 08:30\nBetreff: Tor", (SignKind.METADATA, "2020-03-05")),
        ("De : Maud Perrin\nEnvoyé : mardi 3 mars 2020 17:05\nObjet : Note", (SignKind.METADATA, "2020-03-03")),
    ],
)
def test_signs_in_another_language_than_the_story(head, expected):
    assert signs(f"{head}\n\n{STORY}") == [expected]


def test_signs_keep_the_weekday_beside_a_date():
    sign = read(Submitted("1", f"HARLESUND, Monday, Nov. 4 (NPA) -- {STORY}")).signs[0]
    assert sign.weekday == 0


@pytest.mark.parametrize("line", ["Monday 05/06/2023", "Monday, 05/06/2023", "05/06/2023 (Monday)"])
def test_signs_keep_the_weekday_that_stands_by_itself(line):
    sign = read(Submitted("1", f"Dockers end strike\n{line}\n\n{STORY}")).signs[0]
    assert sign.weekday == 0


def test_signs_point_at_their_words():
    text = f"Dockers end strike\nPublished 4 November 2024\n\n{STORY}"
    span = read(Submitted("1", text)).signs[0].span
    assert span is not None
    assert text[span.start_char : span.end_char] == "4 November 2024"
