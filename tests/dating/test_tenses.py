"""The tense of a time by the verb that it is tied to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.dating.tenses import times_as_told
from dateline.model.articles import Article, Block, BlockKind, Span, TextField
from dateline.model.dates import Basis
from dateline.model.expressions import Unresolved
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass
from dateline.model.times import Tense, Timex, TimexType

TIMEX = Timex(
    TextField.TEXT, 15, 18, "May", TimexType.DATE, Unresolved(), ("rule",), tense=Tense.PRESENT
)
MENTION = Mention(
    TextField.TEXT, Span(0, 19), Span(7, 11), "vote", "vote", "VERB", TriggerClass.OCCURRENCE, Status.OCCURRED,
    "Members vote", sentence=0, tense=Tense.PAST, tlink=Tlink(0),
)  # fmt: skip


def tense(mention: Mention, timex: Timex = TIMEX, text: str = "We all vote in May.") -> Tense | None:
    block = Block(TextField.TEXT, 0, 20, BlockKind.PARAGRAPH)
    return times_as_told(Records(Article("a", text, blocks=(block,)), (timex,), (mention,)))[0].tense


def test_time_of_a_deed_is_past() -> None:
    assert tense(MENTION) is Tense.PAST


@pytest.mark.parametrize("lexical", [Tense.PAST, None], ids=["from afar", "unknown"])
def test_time_of_a_deed_is_past_by_its_verb(lexical: Tense | None) -> None:
    [told] = times_as_told(
        Records(
            Article("a", "We all vote in May.", blocks=(Block(TextField.TEXT, 0, 20, BlockKind.PARAGRAPH),)),
            (replace(TIMEX, tense=lexical),),
            (MENTION,),
        )
    )
    assert (told.tense, told.is_beside_verb) == (Tense.PAST, True)


@pytest.mark.parametrize(
    "mention",
    [
        replace(MENTION, tlink=None),
        replace(MENTION, tlink=Tlink(0, basis=Basis.INHERITED)),
        replace(MENTION, tense=Tense.PRESENT),
        replace(MENTION, status=Status.PLANNED),
        replace(MENTION, pos="NOUN"),
    ],
    ids=["untied", "inherited", "present", "plan", "noun"],
)
def test_other_times_keep_their_tense(mention: Mention) -> None:
    assert tense(mention) is Tense.PRESENT


def test_time_of_what_is_called_for_is_to_come() -> None:
    text = "They called for a vote in May."
    wanted = replace(MENTION, pos="NOUN", status=Status.HYPOTHETICAL, tense=None, trigger=Span(18, 22))
    timex = replace(TIMEX, tense=Tense.PAST, start_char=26, end_char=29)
    assert tense(wanted, timex, text) is Tense.FUTURE


def test_time_of_what_was_foreseen_stays_so() -> None:
    assert tense(MENTION, replace(TIMEX, tense=Tense.FORESEEN)) is Tense.FORESEEN


def test_time_at_which_something_is_due_is_not_that_of_the_deed() -> None:
    text, start = "We voted a sum payable on 14 May.", 26
    timex = replace(TIMEX, start_char=start, end_char=start + 6, text="14 May", tense=Tense.FUTURE)
    assert tense(MENTION, timex, text) is Tense.FUTURE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We agreed to vote in May.", Tense.FUTURE),
        ("A law is to be voted in May.", Tense.FUTURE),
        ("We were due to vote in May.", Tense.PAST),
        ("A plan that we voted in May.", Tense.PAST),
    ],
)
def test_time_of_what_was_decided_is_to_come(text: str, expected: Tense) -> None:
    at, end = text.index("vote"), text.index(" in May")
    plan = replace(MENTION, status=Status.PLANNED, tense=None, trigger=Span(at, end))
    timex = replace(TIMEX, tense=Tense.PAST, start_char=end + 4, end_char=end + 7)
    assert tense(plan, timex, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We all vote in May.", Tense.FUTURE),
        ("We all vote, and May", Tense.FUTURE),
        ("We all voted in May", Tense.PAST),
        ("We all vote of May", Tense.PAST),
    ],
    ids=["arranged", "second of a row", "past form", "no preposition"],
)
def test_time_of_what_is_told_in_the_present_is_to_come(text: str, expected: Tense) -> None:
    mention = replace(MENTION, tense=Tense.PRESENT, trigger=Span(7, text.index(" ", 7)))
    timex = replace(TIMEX, tense=Tense.PAST, start_char=text.index("May"), end_char=text.index("May") + 3)
    assert tense(mention, timex, text) is expected


DEATH = replace(MENTION, lemma="die", family="die")


@pytest.mark.parametrize(
    ("obituary", "expected"),
    [
        (replace(DEATH, is_perfect=True, tlink=None), True),
        (replace(DEATH, is_perfect=True, tlink=None, sentence=9), False),
        (replace(DEATH, tlink=None), False),
    ],
    ids=["has died", "told later", "died"],
)
def test_the_death_that_an_obituary_is_written_for_is_the_news(obituary: Mention, expected: bool) -> None:
    records = Records(Article("a", "He died in May."), (TIMEX,), (obituary, replace(DEATH, sentence=12)))
    assert times_as_told(records)[0].is_news is expected


def test_a_verb_far_from_its_day_puts_it_into_the_past() -> None:
    told = replace(TIMEX, tense=Tense.PAST, is_beside_verb=False)
    records = Records(Article("a", "We all vote in May."), (told,), (MENTION,))
    assert times_as_told(records)[0].is_beside_verb
