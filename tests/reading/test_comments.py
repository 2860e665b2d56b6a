"""Comments below a story."""

import pytest

from dateline.model.articles import Furniture

STORY = (
    "A court in the district ruled on Tuesday that the teacher was wrongly dismissed from her school in March.\n\n"
    "The school must now pay her wages for sixteen months, and the director said that he would appeal.\n\n"
)


def test_comment_sections_are_all_that_follows_their_heading(marked):
    text = STORY + "Comments2\n\n• Ana\n  14.02.2023\n  Well done to her!\n• Ivo\n  15.02.2023\n  And who pays for it?"
    assert set(marked(text).values()) == {Furniture.COMMENT}
    assert len(marked(text)) == 7


def test_comment_clusters_are_told_by_author_and_stamp(marked):
    text = STORY + "Ana\n14.02.2023\nWell done to her, I say.\nIvo\n15.02.2023\nAnd who pays for it, my friends?"
    assert set(marked(text)) == {
        "Ana", "14.02.2023", "Well done to her, I say.", "Ivo", "15.02.2023", "And who pays for it, my friends?",
    }  # fmt: skip


def test_comment_sections_end_where_something_else_names_itself(marked):
    text = STORY + "Comments (1)\n\nAna\n14.02.2023\nWell done!\n\nRelated articles\n\nSnow in the hills tonight"
    assert marked(text)["Snow in the hills tonight"] is Furniture.RELATED


def test_comment_clusters_are_no_rows_of_a_table(marked):
    rows = "- 4 May 2014 | Harbour tunnel | rejected\n- 12 June 2018 | New tram | approved\n\n"
    assert marked(f"{STORY}{rows}Turnout was 38 percent, the lowest since 2006.") == {}


def test_bare_comments_are_chatter_below_the_story(marked):
    text = STORY + "At last. I hated that man.\n\nwho pays for this\n\nMy aunt had him in school!!"
    assert list(marked(text).values()) == [Furniture.COMMENT] * 3


def test_bare_comments_take_the_names_over_them(marked):
    said = ["Marge", "I would have paid her twice.", "Rob", "You never pay, Marge.", "Ida", "I pay you for the eggs."]
    assert list(marked(STORY + "\n\n".join(said))) == said


@pytest.mark.parametrize(
    "story",
    [
        "Q: When did you hear of it?\n\nA: I read it in your paper.\n\nQ: And you wrote to him?\n\nA: I did, twice.",
        "“I hated it,” she said.\n\n“You knew,” he said.\n\n“I did, but my school did not,” she said.",
    ],
)
def test_bare_comments_are_no_turns_and_no_quotations(marked, story):
    assert marked(STORY + story) == {}

def test_comment_clusters_are_no_digests_of_stories_with_bylines(marked):
    entry = "By {} | Mar {}, 2020\n\nThe board met on Tuesday and sold the old mill to a club of swimmers.\n\n"
    titles = ["Old mill to be a bath", "Ferry fares rise in May", "Baker wins prize for rye"]
    names = ["Ann Lo", "Eva Lind", "Bo Ek"]
    told = "".join(f"{title}\n{entry.format(name, 3)}" for title, name in zip(titles, names, strict=True))
    assert marked(told) == {}


def test_comment_clusters_are_no_sources_of_a_digest(marked):
    lines = ["Coast Herald - 2 hours ago", "The Ledger - 5 hours ago"]
    told = "Ferry runs aground in fog\n{0}{1}\nBank leaves its rate alone\n{0}{2}".format(
        "A ferry ran aground on Friday in thick fog, and all of them were saved.\n", *lines
    )
    assert marked(told) == dict.fromkeys(lines, Furniture.CREDIT)


def test_comment_clusters_are_no_entries_of_the_authors_of_a_live_blog(marked):
    entry = "Ria Moser\n15.12\nThe judge has read the verdict, and a cry went through the room.\n\n"
    assert marked(f"Verdict in the teacher's trial\nRia Moser and Jan Velt\n\n{STORY}{entry * 2}") == {}


def test_bare_comments_are_two_with_names(marked):
    said = ["Brian", "Mad. My first school never paid a penny.", "Sue W", "You can't even teach there!"]
    assert list(marked(STORY + "\n\n".join(said))) == said


def test_bare_comments_are_no_people_who_say_more_than_a_sentence(marked):
    said = [
        "Ann Lo", "I have taught here since 1974, and my children went here too. It is like losing a friend.",
        "Bo Ek", "You could see it coming. They let the roof go in 2016, and then you had to pay for it.",
    ]  # fmt: skip
    assert marked(STORY + "\n\n".join(said)) == {}


def test_bare_comments_are_no_story_told_by_an_i(marked):
    said = ["I have spent four months on the accounts.", "Where it went", "I asked for them, and got your letter."]
    assert marked(STORY + "\n\n".join(said) + "\n\nThe study was finished in March and asks for a bridge.") == {}


def test_bare_comments_are_no_people_who_were_asked(marked):
    said = "Ann Lo, 31, baker\n\nI have lived here for years.\n\nBo Ek, 52\n\nMy house has stayed dry so far."
    assert marked(STORY + said) == {}


def test_comment_sections_are_no_parts_of_a_story(marked):
    said = "“We shall appeal, and we shall send them the bill,” the director said.\n\nThe school is shut until Monday."
    assert marked(f"{STORY}Comment\n\n{said}") == {}
