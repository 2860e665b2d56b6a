"""The second pass: times told by events whose dates the chains give."""

from __future__ import annotations

from dateline.calendars import display
from dateline.dating.passes import date_again, date_article
from dateline.model.articles import Span, Submitted, TextField
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass
from dateline.reading import find_times, read

TEXT = "The dam broke two days after the closure. The mayor left a week after the break. Closure came on 4 March."


def mention(word: str, tlink: Tlink | None = None) -> Mention:
    at = TEXT.index(word)
    return Mention(
        TextField.TEXT, Span(0, len(TEXT)), Span(at, at + len(word)), word, word, "NOUN", TriggerClass.OCCURRENCE,
        Status.OCCURRED, word, sentence=0, tlink=tlink,
    )  # fmt: skip


def test_times_told_by_events_that_are_told_by_events_are_dated_in_turn() -> None:
    article = read(Submitted("1", TEXT, published="2016-04-28"))
    told = [("broke", 0), ("closure", None), ("left", 1), ("break", None), ("Closure", 2)]
    mentions = tuple(mention(word, None if tied is None else Tlink(tied)) for word, tied in told)
    once = date_article(Records(article, tuple(find_times(article).timexes), mentions))
    broke, closure, left, again, came = once.mentions
    (dated,) = date_again([once], [(broke, again), (closure, came), (left,)])
    assert [one.date and display(one.date) for one in dated.mentions] == [
        "6 March 2016", None, "13 March 2016", None, "4 March 2016",
    ]  # fmt: skip


def test_articles_of_which_chains_say_nothing_new_stay_as_they_are() -> None:
    once = date_article(Records(read(Submitted("1", "The dam broke on 4 March.", published="2016-04-28"))))
    assert date_again([once], []) == (once,)
    assert date_again([once], [])[0] is once
