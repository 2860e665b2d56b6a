"""Furniture: what stands around a story, by general signals."""

import pytest

from dateline.model.articles import Furniture

STORY = (
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed.\n\n"
    "The school must now pay her wages for sixteen months, and the director will appeal.\n\n"
)


def test_furniture_of_a_plain_story_is_none(marked):
    assert marked(STORY) == {}


def test_furniture_of_blocks_in_other_letters_below_the_story(marked):
    assert marked(STORY + "Закрыць\n\nПаведаміць") == {
        "Закрыць": Furniture.NAVIGATION, "Паведаміць": Furniture.NAVIGATION,
    }  # fmt: skip


def test_furniture_above_the_headline_is_a_menu(marked):
    text = "Home\nSport\nValley47\nTeacher wins back her post in court\nBy Ada Brandt\n\n" + STORY
    assert marked(text) == dict.fromkeys(("Home", "Sport", "Valley47"), Furniture.NAVIGATION)


def test_furniture_of_a_way_through_sections(marked):
    assert marked("Home > Region > Upper Valley\n\n" + STORY) == {"Home > Region > Upper Valley": Furniture.NAVIGATION}


def test_furniture_of_a_topic_over_a_part_of_the_story_is_none(marked):
    assert marked(STORY + "Education\n\n" + STORY.replace("court", "council")) == {}


def test_furniture_of_a_list_that_ends_the_story_is_none(marked):
    assert marked(STORY + "What is known:\n- the court in Lipa\n- the school in Brod\n- the wages of two years") == {}


@pytest.mark.parametrize("bullet", ["", "• "])
def test_furniture_of_a_list_of_dates_that_ends_the_story_is_none(marked, bullet):
    dates = ["27 May 1995: the mill burns down", "9 June 2002: the town buys the ruin", "2003 – A museum opens"]
    assert marked(STORY + "\n".join(["Key dates", *(bullet + date for date in dates)])) == {}


@pytest.mark.parametrize("text", ["* * *", "-----", "→", "1 / 5"])
def test_furniture_of_lines_without_words(marked, text):
    assert marked(f"{STORY}{text}\n\n{STORY.replace('court', 'council')}") == {text: Furniture.NAVIGATION}


def test_furniture_of_a_menu_is_told_by_its_wide_blanks(marked):
    menu = "Courier  Farming  Births & Deaths  Small ads"
    assert marked(f"{menu}\n\n{STORY}") == {menu: Furniture.NAVIGATION}


def test_furniture_of_the_parts_of_a_thread_is_none(marked):
    assert marked(STORY + "The trial lasted four days. (2/5)\n\nForty people spoke. (3/5)") == {}


def test_furniture_over_the_headline_is_a_slogan_in_small_letters(marked):
    text = "notes from a small garden\nTeacher wins back her post in court\nBy Ada Brandt\n\n" + STORY
    assert list(marked(text)) == ["notes from a small garden"]


def test_furniture_over_the_byline_is_no_headline_but_a_name(marked):
    text = "Teacher wins back her post in court\nKit Shaw at Mill Lane Court\n3 May 2019\n\n" + STORY
    assert marked(text) == {}


def test_furniture_of_an_appeal_that_ends_the_story_is_none(marked):
    appeal = "Witnesses are asked to call 101 and quote incident 771, or to write to roads@police.example."
    assert marked(STORY + appeal) == {}


def test_furniture_of_an_address_for_readers(marked):
    line = "Do you know more? Email tips@echo.example or call the desk."
    assert marked(STORY + line) == {line: Furniture.CREDIT}


@pytest.mark.parametrize("slug", ["PMN-MINISTER-RESIGNS (UPDATE 2, PIX)", "NORLAND-RATES/UPDATE 2"])
def test_furniture_over_a_wire_story_is_its_slug(marked, slug):
    assert marked(f"{slug}\nTeacher wins back her post in court\n\n{STORY}") == {slug: Furniture.CREDIT}


def test_furniture_of_what_stood_in_another_paper(marked):
    line = "This article first appeared in The Ledger on 20 August 2018."
    assert marked(STORY + line) == {line: Furniture.SYNDICATION}


def test_furniture_of_a_label_before_a_sentence_of_the_story_is_none(marked):
    assert marked(f"{STORY}\n\nBackground: The school was closed after a fire on 3 June 2004 in which two died.") == {}


def test_furniture_of_a_label_before_another_headline_is_related(marked):
    line = "Background: How the school burned"
    assert marked(f"{STORY}\n\n{line}") == {line: Furniture.RELATED}


@pytest.mark.parametrize("line", ["First published on 20 August 2018", "Words by Cecily Aran. Photographs by Mats Ode"])
def test_furniture_of_bylines_is_none(marked, line):
    assert marked(f"Teacher wins back her post in court\n{line}\n\n{STORY}") == {}
