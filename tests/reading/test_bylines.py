"""Bylines, and what the words before a date make of it."""

import pytest

from dateline.reading.bylines import header_field, is_byline, label_of
from dateline.reading.stamps import times_of


@pytest.mark.parametrize(
    "text",
    [
        "By Jana Kowal", "BY JANA KOWAL", "By Jana Kowal and Ole Brekk, Staff writers", "Words by Sam Oduya",
        "Published 11 December 2025, 10:34 GMT", "Last updated: 3 October 2019", "Jana Kowal | 20 January 2021",
        "Toby Amis, Deputy News Editor", "Von Karla Dietz, Redaktion Freiburg",
        "Autumn 2014",
        "LONDON, TUESDAY, OCTOBER 14, 1851.", "By a Staff Reporter", "From Our Own Correspondent",
        "Politics, 5 July 2021, 16:48", "June 13, 2005", "by brickman » Sat 11 Jun 2016 10:14",
    ],
)  # fmt: skip
def test_is_byline_of_author_and_date_lines(text):
    assert is_byline(text, times_of(text))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Par Claire Moe, le 8 novembre 2022 à 17h30", "fr"),
        ("Von Karla Dietz am 3. Mai 2023 um 14:20 Uhr", "de"),
        ("Por Juan Pardo, el 12 de marzo de 2024", "es"),
    ],
)
def test_is_byline_of_an_author_and_a_date_with_its_article(text, language):
    assert is_byline(text, times_of(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the river had risen.", "By the river", "Minutes of 14 March 2012", "Deadline: 1 May 2024",
        "The wall fell on 3 May 2019", "Five bridges that fell",
        "He died in Leeds, May 3, 1851.", "By a vote of six to two",
        "Miners leave the pit for the last shift, Torland, March 1, 2019", "1923 to 1939",
        "Wilma Trask, engineer, 1931-2019", "03:15 Who built the dam",
        "April 1911: The mill burns down.", "3 June 2024: Cars are allowed back", "1968: opening of the dam",
        "She was released on 3 May 2019.", "The bank posted a loss on 3 May 2019.",
        "The ferry sent a distress call at 10:40 p.m. on 4 June.",
        "Update, 1 June 2021: The museum opens on Sundays, too.",
    ],
)  # fmt: skip
def test_is_byline_is_false_for_headings_and_sentences(text):
    assert not is_byline(text, times_of(text))


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("Published", "published"),
        ("Posted by Ada on ", "published"),
        ("Last updated: ", "updated"),
        ("Published 3 May, updated ", "updated"),
        ("Retrieved ", "seen"),
        ("Embargoed until ", "embargo"),
        ("Born ", "other"),
        ("Jana Kowal | ", None),
        ("", None),
    ],
)
def test_label_of_the_words_before_a_date(before, label):
    assert label_of(before) == label


@pytest.mark.parametrize(
    ("text", "field"), [("Subject: The weir", "subject"), ("Chair: Good morning", None), ("From", None)]
)
def test_header_field_knows_the_fields_of_mails(text, field):
    assert header_field(text) == field


@pytest.mark.parametrize("text", ["Tilda Crane in Harlesund 3 HOURS AGO", "Tilda Crane, 2 days ago", "Ada Brandt | 5h"])
def test_is_byline_of_a_name_with_an_age(text):
    assert is_byline(text, times_of(text))


@pytest.mark.parametrize("text", ["Fire broke out 3 hours ago", "Ferry Sinks 2 days after its launch"])
def test_is_byline_is_false_for_what_happened_some_time_ago(text):
    assert not is_byline(text, times_of(text))


def test_is_byline_is_false_for_a_japanese_sentence_that_begins_with_a_date():
    text = "2019年5月3日、市長は辞任した。"
    assert not is_byline(text, times_of(text, "ja"))
