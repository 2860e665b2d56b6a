"""Headlines of other stories around and in a story."""

import pytest

from dateline.model.articles import Furniture

STORY = (
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed.\n\n"
    "The school must now pay her wages for sixteen months, and the director will appeal.\n\n"
)


def test_related_box_ends_where_the_story_goes_on(marked):
    box = "Related\nTwo bears seen near the station\n\n"
    text = STORY + box + "The trial lasted four days, and forty people spoke."
    assert marked(text) == {"Related": Furniture.RELATED, "Two bears seen near the station": Furniture.RELATED}


def test_related_headlines_with_counters_below_the_story(marked):
    text = STORY + "Two bears seen near the station 21\n\nWhy the bakery closes on Mondays 4"
    assert set(marked(text).values()) == {Furniture.RELATED}


@pytest.mark.parametrize("tail", ["God bless her.", "Total dead: 12", "ENDS HERE SOMEHOW"])
def test_related_is_no_short_line_below_the_story(marked, tail):
    assert marked(STORY + tail) == {}


def test_related_headlines_between_two_paragraphs(marked):
    others = ["Two bears seen near the station", "Why the bakery closes on Mondays"]
    text = STORY + "\n".join(others) + "\n\nThe trial lasted four days, and forty people spoke."
    assert marked(text) == dict.fromkeys(others, Furniture.RELATED)


def test_related_are_no_lines_of_a_list_without_bullets(marked):
    lines = ["Larch planks from the forests of the north", "A winch that was found in a barn"]
    text = STORY + "\n".join(lines) + "\n\nThe trial lasted four days, and forty people spoke."
    assert marked(text) == {}


def test_related_is_no_line_that_stands_alone_between_two_paragraphs(marked):
    text = STORY + "What the judge said on Tuesday\n\nThe trial lasted four days, and forty people spoke."
    assert marked(text) == {}


def test_related_link_with_an_arrow_names_no_section(marked):
    text = STORY + "Read more →\n\nNumbers\n\nThe trial lasted four days, and forty people spoke."
    assert list(marked(text)) == ["Read more →"]


def test_related_is_no_short_last_sentence_after_what_was_put_in(marked):
    assert list(marked(STORY + "ADVERTISEMENT\n\nShe smiled.")) == ["ADVERTISEMENT"]


def test_related_is_no_date_of_the_story_after_what_was_put_in(marked):
    assert list(marked(STORY + "Show replies\n\n9:14 PM · Feb 7, 2019")) == ["Show replies"]


def test_related_is_no_day_of_publication_below_the_story(marked):
    assert marked(STORY + "Article history: published 6 June 2012, last changed 8 June 2012") == {}


def test_related_is_the_list_of_what_a_text_rests_on(marked):
    listed = ["References", "- Ames, R. (1977). Sieges. p. 41.", "- Voss, L. Tolls. Retrieved 3 June 2019."]
    assert list(marked(STORY + "\n".join(listed))) == listed


@pytest.mark.parametrize("heading", ["Literature", "Notes"])
def test_list_below_another_heading_is_the_story(marked, heading):
    assert marked(f"{STORY}{heading}\n- Ada Holm won on 3 May 2019.\n- Bo Lund won a year later.") == {}
