"""Rows of times: the stretch of all, or each for itself."""

import pytest

from dateline.calendars import edtf, parse_iso
from dateline.dating.rows import in_rows
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.model.articles import Article, Dct, DctBasis, Span, TextField
from dateline.model.dates import Relation
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass

DECEMBER = Dct(parse_iso("2025-12-12"), DctBasis.GIVEN)


def tied(timex):
    return Mention(TextField.TEXT, Span(0, 1), Span(0, 1), "shut", "shut", "VERB", TriggerClass.OCCURRENCE,
                   Status.OCCURRED, "", 0, tlink=Tlink(timex, Relation.IN, None, "", 1.0))  # fmt: skip


def dates(text, *ties):
    times = resolve(recognise(tokenize(text), text).timexes, DECEMBER)
    records = Records(Article("a", text), tuple(one.timex for one in times), tuple(tied(timex) for timex in ties))
    return [edtf(one.date) for one in in_rows(records, times)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut on Monday and Tuesday.", "2025-12-08/2025-12-09"),
        ("It was shut on Monday, Tuesday, and on Wednesday.", "2025-12-08/2025-12-10"),
        ("It was shut on 8 and 9 June 1865.", "1865-06-08/1865-06-09"),
        ("It was shut in 2019 and 2020.", "2019/2020"),
    ],
)
def test_rows_that_adjoin_are_one_stretch(text, expected):
    assert set(dates(text, 0)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "It was shut on Monday and Wednesday.",
        "It was shut on Monday or Tuesday.",
        "It was shut in June and on 1 July.",
        "It was shut on Monday and Tuesday's fair was held.",
        "It was shut on Monday. And on Tuesday it rained.",
    ],
)
def test_rows_that_do_not_adjoin_stay_apart(text):
    assert len(set(dates(text, 0))) == 2


def test_rows_end_where_each_time_has_an_event_of_its_own():
    assert dates("It was shut on Monday and on Tuesday he left.", 0, 1) == ["2025-12-08", "2025-12-09"]
