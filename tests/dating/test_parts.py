"""Parts of a text that were written on days of their own."""

from __future__ import annotations

import pytest

from dateline.calendars import display
from dateline.dating.passes import date_article, date_times
from dateline.model.articles import Span, Submitted, TextField
from dateline.model.dates import Basis
from dateline.model.mentions import Mention, Records, Status, Tlink, TriggerClass
from dateline.model.times import Tense
from dateline.reading import find_times, read

DIARY = "Her diary is found. | 3 March 1852 | We sailed at noon. | 9 March | A child died last night."
LIVE = "Storm live | 6 February 2012 | The ferry did not sail, and schools were shut. | 7 February 2012 | "
CALM = "The wind fell over the whole of the coast, and boats could sail again."
STRIKES = "Crews stop | Published 6 February 2012 | They walk out on Friday. | Crews stop again | "


def values(text: str, published: str | None) -> list[str]:
    """The values of a text whose paragraphs stand between bars."""
    article = read(Submitted("1", text.replace(" | ", "\n\n"), published=published))
    return [one.value for one in date_times(article, find_times(article).timexes)]


@pytest.mark.parametrize(
    ("text", "published", "last"),
    [
        (DIARY, "2014-11-01", "1852-03-08TNI"),
        (DIARY, None, "1852-03-08TNI"),
        (STRIKES + "Published 19 March 2012 | They walked out on Saturday.", "2012-04-02", "2012-03-17"),
        (STRIKES + "Published 19 April 2012 | They walked out on Saturday.", "2012-04-02", "2012-02-04"),
        ("OSLO, Feb 6, 2012 (Agency) - Crews walked out on Saturday.", "2012-02-08", "2012-02-04"),
        ("OSLO, Feb 6, 2012 (Agency) - Crews walk out tomorrow.", "2012-02-07", "2012-02-08"),
        ("OSLO, Feb 6, 2012 (Agency) - Crews walk out tomorrow.", "2013-02-07", "2012-02-07"),
        (LIVE + "Schools, which were shut, will open tomorrow.", "2012-02-09", "2012-02-08"),
        (LIVE + CALM + " | What happens now | Schools will open tomorrow, they said.", "2012-02-09", "2012-02-10"),
        (LIVE + f"Boats sail | {CALM} | Trains run | They left today, as was hoped.", "2012-02-09", "2012-02-07"),
        ("How it died | 2 March 2001 | He fled the next day. | 7 June 2012 | It closed.", "2012-07-08", "2012-06-07"),
        ("Minutes | 5 March 2012 | The board met on Friday.", "2012-05-15", "2012-03-02"),
        ("It fell. | June 14, 2011 - The hall (Photo/R. Dale) | They met on Friday.", "2012-02-08", "2012-02-03"),
        ("Stop | Published 6 February 2012 | Updated 8 February 2012 | They left today.", "2012-02-08", "2012-02-08"),
    ],
    ids=["entry", "entry, bare", "second article", "to come", "its own", "the day before", "a year before", "live",
         "an end", "headings of entries", "a chronology", "minutes", "caption", "updated"],
)
def test_times_count_from_the_day_that_their_part_was_written(text: str, published: str | None, last: str) -> None:
    assert values(text, published)[-1] == last


def test_events_of_a_part_take_no_time_of_the_part_before() -> None:
    text = "Friday 9 June\n\n09:15\n\nHe spoke.\n\nThursday 8 June\n\nLabour held Leeds."
    article = read(Submitted("1", text, published="2017-06-09"))
    at = text.index("held")
    mention = Mention(
        TextField.TEXT, Span(at - 7, at + 11), Span(at, at + 4), "hold", "hold", "VERB", TriggerClass.OCCURRENCE,
        Status.OCCURRED, "Labour holds Leeds", sentence=4, tlink=Tlink(1, basis=Basis.INHERITED),
    )  # fmt: skip
    (dated,) = date_article(Records(article, tuple(find_times(article).timexes), (mention,))).mentions
    assert dated.date is not None and display(dated.date) == "8 June 2017"


def test_what_follows_on_the_day_of_an_entry_is_done() -> None:
    text = "How it died\n\n2 March 2001\n\nHe fled the next day.\n\n7 June 2012\n\nIt closed."
    article = read(Submitted("1", text, published="2012-07-08"))
    at = text.index("fled")
    mention = Mention(
        TextField.TEXT, Span(at - 3, at + 18), Span(at, at + 4), "flee", "flee", "VERB", TriggerClass.OCCURRENCE,
        Status.OCCURRED, "He fled", sentence=2, tense=Tense.PAST, tlink=Tlink(1),
    )  # fmt: skip
    (dated,) = date_article(Records(article, tuple(find_times(article).timexes), (mention,))).mentions
    assert dated.date is not None and display(dated.date) == "3 March 2001"
    assert dated.mention.status is Status.OCCURRED
