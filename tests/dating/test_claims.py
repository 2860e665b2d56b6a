"""Times that say less than they seem to: parts of the day, decades, stretches, asides left behind."""

from __future__ import annotations

import pytest

from dateline.calendars import iso_end, iso_start, parse_iso
from dateline.dating.times import resolve
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.times import ResolvedTimex, Timex


def read(text: str, published: str) -> list[ResolvedTimex]:
    timexes: list[Timex] = []
    sentence = start = 0
    for block, words in enumerate(text.split("\n\n")):
        found = recognise(tokenize(words, start), text, place=Place(block=block, sentence=sentence))
        timexes += found.timexes
        sentence, start = found.next_sentence, start + len(words) + 2
    return resolve(timexes, Dct(parse_iso(published), DctBasis.GIVEN))


def values(text: str, published: str) -> list[str]:
    return [one.value for one in read(text, published)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On the night of 13 February 2021 it fell. At dawn they left.", ["2021-02-13TNI", "2021-02-14TMO"]),
        ("They met at 11 a.m. on 3 May 2021. At midnight they left.", ["2021-05-03T11:00", "2021-05-04T00:00"]),
        ("It sank at midnight on 3 May 2021. By 1 a.m. all were safe.", ["2021-05-03T00:00", "2021-05-04T01:00"]),
        ("It began on the night of 13 February 2021. Police came at noon.", ["2021-02-13TNI", "2021-02-14T12:00"]),
        ("It began on the night of 13 February 2021 and ended at noon.", ["2021-02-13TNI", "2021-02-13T12:00"]),
        ("They met on 3 May 2021. They stayed until midnight.", ["2021-05-03", "2021-05-04T00:00"]),
        ("She left before midnight on 3 May 2021. At dawn she rang.", ["2021-05-04T00:00", "2021-05-04TMO"]),
        ("They met on 3 May 2021. At midnight they left.", ["2021-05-03", "2021-05-03T00:00"]),
        ("He rang on 3 May 2021 and left at noon the next day.", ["2021-05-03", "2021-05-04T12:00"]),
        ("They met on 3 May 2021. She fled at midnight on the Sunday.", ["2021-05-03", "2021-05-02T00:00"]),
    ],
)
def test_times_of_day_go_on_from_the_part_of_the_day_told(text: str, told: list[str]) -> None:
    assert values(text, "2024-05-16") == told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The mill opened in the 1960s. In March it closed.", "2024-03"),
        ("The sixties stand was shut on New Year's Day.", "2024-01-01"),
        ("On 3 March 2011 it rose. On the Friday after Easter it fell.", "2011-04-29"),
        ("He died on the first day of spring.", "2024-03"),
        ("The harvest failed on the last day of summer 2011.", "2011-08"),
    ],
)
def test_times_claim_no_day_or_year_that_is_not_told(text: str, last: str) -> None:
    assert values(text, "2024-05-16")[-1] == last


def test_times_of_a_narrative_have_no_year_after_a_decade() -> None:
    text = "In May 1931 he rowed. In June 1932 he sank. On 3 July 1933 he sat.\n\n"
    text += "In the 1950s he slept. In March he fell."
    assert values(text, "2024-05-16")[-1] == "XXXX-03"


def test_times_on_the_weekday_are_of_today_again_after_a_paragraph_of_the_past() -> None:
    text = "It fell on 14 April 1995 and killed 31.\n\nIt was checked on the Monday, and was safe on Tuesday night."
    assert values(text, "2024-06-14")[1] == "2024-06-10"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It began on 3 June 1914. Less than a week later it was over.", "1914-06-03", "1914-06-10"),
        ("She was born on 3 June 1914. Over the following two years she slept.", "1914-06-03", "1916-06-03"),
    ],
)
def test_stretches_begin_where_the_story_is(text: str, start: str, end: str) -> None:
    date = read(text, "2024-05-16")[-1].date
    assert date is not None and date.interval is not None
    assert (iso_start(date.interval), iso_end(date.interval)) == (start, end)


def test_stretches_that_follow_on_nothing_told_are_open() -> None:
    assert read("Over the following two years she slept.", "2024-05-16")[0].date is None


def test_times_of_the_winter_after_a_year_begin_in_it() -> None:
    text = "In May 1812 he rode. In June 1813 he fled. On 3 May 1814 he fell.\n\n"
    text += "In 1816 he slept. In the winter he died."
    assert values(text, "2024-05-16")[-1] == "1816-WI"


def test_times_of_day_are_of_today_in_a_paragraph_of_today_after_one_of_weeks_ago() -> None:
    text = "It fell on the first Monday of May, at dawn.\n\nShares fell by midday. They will rise next week."
    assert values(text, "2025-05-28")[2] == "2025-05-28T12:00"


def test_times_of_a_saying_do_not_take_the_hours_of_what_is_said() -> None:
    text = "She was hit by a small van outside the station on Saturday, police said on Monday. She had left at 9.30pm."
    assert values(text, "2024-04-15")[-1] == "2024-04-13T21:30"


def test_times_on_the_weekday_do_not_follow_a_quotation() -> None:
    text = '"By Christmas I was broke," he told the jury. It retired on the Tuesday.'
    assert values(text, "2024-02-16")[-1] == "2024-02-13"


def test_times_on_the_weekday_do_not_follow_what_has_been_so_since() -> None:
    text = "The match was on 11 March 2023. He scored his third goal since Christmas. The coach left on the Monday."
    assert values(text, "2023-03-15")[-1] == "2023-03-13"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("It began in the winter of 2019.", ["2018-12-01"]),
        ("It began in the winter of 2019-20.", []),
        ("It began in the summer of 2019.", []),
    ],
)
def test_times_of_the_winter_of_one_year_may_be_of_the_one_that_ended_in_it(text: str, starts: list[str]) -> None:
    date = read(text, "2024-05-16")[0].date
    assert date is not None
    assert [iso_start(one.interval) for one in date.alternatives] == starts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has fallen since the turn of the year.", "2024-01-01"),
        ("They met in 1989, the year of the fire. They fell out the following May.", "1990-05"),
        ("They left in May 1989. They came back the following June.", "1989-06"),
        ("He must hand in his passport by noon on Monday.", "2024-05-20T12:00"),
        ("He must have left on Monday.", "2024-05-13"),
        ("The fair: 8 a.m. to 8 p.m. through Sunday.", "2024-05-19"),
        ("He took bribes between the spring of 2012 and the end of the following year.", "2013"),
        ("It will open on 3 June. Tickets have been on sale since the first of the month.", "2024-05-01"),
    ],
)
def test_times_look_the_way_that_their_words_tell(text: str, value: str) -> None:
    assert values(text, "2024-05-16")[-1] == value


def test_times_of_a_range_have_both_ends_where_one_counts_from_the_other() -> None:
    date = read("He took bribes between May 2012 and the end of the following year.", "2024-05-16")[0].date
    assert date is not None and date.interval is not None
    assert (iso_start(date.interval), iso_end(date.interval)) == ("2012-05-01", "2013-12-31")
