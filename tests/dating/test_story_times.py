"""Times that go on from a story, a paragraph or a history told before."""

from __future__ import annotations

import pytest

from dateline.calendars import edtf
from tests.dating.test_times import read, values

NARRATIVE = (
    "The siege began on 3 March 1861. On 12 April 1861 the fort fell. On 2 May 1861 the army marched, and on "
    "4 June 1861 it camped. On 1 July 1861 it crossed the river. On 20 July 1861 it won. On 5 August 1861 it lost. "
    "On 9 September 1861 it fled. On 1 December 1861 the king returned. In January the treaty was signed. "
    "On 3 January the last soldiers left."
)


def test_times_in_a_narrative_follow_the_story() -> None:
    assert values(NARRATIVE)[-2:] == ["1862-01", "1862-01-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The following year he wrote of it.", "1863"),
        ("Two months earlier he had been ill.", "1861-11"),
        ("Ten years later he wrote of it.", "1872"),
        ("That same day it rained.", "1862-01-XX"),
        ("Two days later it rained.", "1862-XX-XX"),
        ("That evening it rained.", "1862-01-XXTEV"),
        ("The army had hoped for peace by 1859. In May of that year it had been sure.", "1859-05"),
    ],
)
def test_times_in_a_narrative_claim_no_more_than_is_told(text: str, value: str) -> None:
    month_told = NARRATIVE.removesuffix("On 3 January the last soldiers left.")
    assert values(month_told + text)[-1] == value


def test_times_to_come_do_not_move_a_narrative() -> None:
    text = f'{NARRATIVE} {NARRATIVE} "We will return next summer," he said. In March he fell ill.'
    assert values(text)[-1] == "1862-03"


def test_times_in_a_narrative_go_on_from_a_whole_year_however_far() -> None:
    text = "The mill was built in 1871. On 12 January 1932 a train hit a cow. The directors met on 4 February."
    years = "The army took over in 1940. The rails were lifted in the spring of 1947. Its guard turned ninety in 1998."
    after = f"Trains stopped that September. {years} A society was founded in 2003. In May 2011 a duke cut a ribbon."
    flood = "In July 2016 a flood came."
    assert values(f"{text} {after} {flood}", None)[2:4] == ["1932-02-04", "1932-09"]


def test_times_in_a_narrative_ignore_the_publication_date() -> None:
    assert values(NARRATIVE, "2009-12-19") == values(NARRATIVE, "1995-01-01")


def test_times_take_the_year_told_earlier_in_the_sentence() -> None:
    assert values("He was born on 3 May 1950 and moved in June.") == ["1950-05-03", "1950-06"]


def test_times_count_from_the_last_time_told() -> None:
    assert values("They met on 3 May 2024 and parted two days later.") == ["2024-05-03", "2024-05-05"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It came on Monday. It left on 19 January 2006. Seven months later it was forgotten.", "2006-08"),
        ("It came on Monday. A quake struck in August 1999. After that year nothing was built.", "1999"),
        ("It was refused in the autumn of 2024. They will decide before the end of the year.", "2025"),
        ("It will open in 2030. It will be full by the end of that year.", "2030"),
    ],
)
def test_times_count_from_an_aside_in_the_next_sentence(text: str, last: str) -> None:
    assert values(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He died on 11 March 2012. For weeks they quarrelled. On 2 April they settled.", "2012-04-02"),
        ("March 6, 2019: Smoke is seen. On March 9 the mill burns down. It was sold on 4 May.", "2019-05-04"),
        ("He was born on 3 May 1950. He moved on 4 March.", "2025-03-04"),
        ("She, who had won on 3 May 2019, asked them to talks on 14 January.", "2026-01-14"),
        ("On Monday they spoke of the fire of 3 May 1950. He moved on 4 June.", "2025-06-04"),
        ("He died on 11 March 2012. A stone will be set on 2 April.", "2026-04-02"),
    ],
)
def test_times_in_a_paragraph_of_the_past_go_on_from_it(text: str, last: str) -> None:
    assert values(text)[-1] == last


HISTORY = "The war began in 1671. On 4 April 1671 a boat was sunk; Brassen, taken in 1669, fell on 12 May."


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("", "1671-05-12"),
        ("The fleet sailed in June. It was beaten by noon on the 21st. Five days later it was burnt.", "1671-06-26"),
        ("He was crowned in October.", "1671-10"),
        ("The king was crowned last October.", "2025-10"),
    ],
)
def test_times_of_a_short_history_follow_its_own_years(text: str, last: str) -> None:
    assert values(f"{HISTORY} {text}")[-1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began in October 2022. A fortnight later, on 7 November, he left.", "2022-11-07"),
        ("It was founded in 1871. It was sold in 2007. It was floated six years later.", "2013"),
        ("They plan to reopen in the autumn of 2026. She leaves at the end of the month.", "2025-12"),
        ("They met in October 2019. On the following Sunday they marched.", "2019-XX-XX"),
        ("They fought on Wednesday. It began three years ago. It had stopped at noon.", "2025-12-10T12:00"),
        ("In November 2014, on a Sunday, they voted.", "2014-11-XX"),
    ],
)
def test_times_in_news_follow_the_story(text: str, value: str) -> None:
    assert values(text)[-1] == value


OLD_WAR = """In 1781 the duke doubled the toll. On 3 March 1782 a barge was burned. The siege lasted until June.

In August the king declared war. In January his men marched south. They took Lund on the 8th.
On 2 April 1783 they met again. The duke, freed the previous autumn, died in July. It was told in 1802, 1850 and 1899.

A stone was put up last year."""


def test_times_of_a_history_go_on_from_its_own_to_glances_at_today() -> None:
    assert values(OLD_WAR, "2021-06-01") == [
        "1781", "1782-03-03", "1782-06",
        "1782-08", "1783-01", "1783-01-08", "1783-04-02", "1782-FA", "1783-07", "1802", "1850", "1899",
        "2020",
    ]  # fmt: skip


def test_times_of_a_narrative_that_has_come_up_to_today_look_back_from_there() -> None:
    story = " ".join(f"In June {year} the dam rose." for year in range(2008, 2022))
    end = "On 6 July 2022 the court ruled. It was agreed last October, but they left on 22 January."
    assert values(f"{story} {end}", "2024-06-11")[-2:] == ["2023-10", "2024-01-22"]
    assert values(f"{story} It was agreed last October.", "2027-06-11")[-1] == "2020-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began in October 2022. Six weeks later it was over.", "2022-11-12~/2022-12-12~"),
        ("It began in October 2022. Two days later it was over.", "2022-10~"),
    ],
)
def test_times_counted_from_a_longer_one_are_as_long(text: str, expected: str) -> None:
    date = read(text)[-1].date
    assert date is not None
    assert edtf(date) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It was found on 2 December. On the Thursday it had been seen.", "2025-12-04"),
        ("It was found in the week of 20 October. On the Thursday it was sold.", "2025-10-23"),
        ("It was ready by Christmas. In May they sold it. At 7.15am a lorry crossed.", "2025-12-11T07:15"),
        ("Her worst day was 13 March 2023. If they meet on the 14th, she will go.", "2025-12-14"),
        ("He left that December.", "2025-12"),
        ("He left in June. He sold it that Christmas.", "2024-12-25"),
        ("The worst day since 13 March 2023; it will cut jobs by June.", "2026-06"),
        ("The vote, set for 30 December, was never held.", "2024-12-30"),
        ("He saw it in February. The sale, set for March 20, was halted.", "2025-03-20"),
        ("The sale, set for March 20, was halted.", "2026-03-20"),
        ("Ships that were to have docked on Monday are late.", "2025-12-15"),
        ("It was built in the '30s.", "193"),
        ("They expect to close the deal in the second quarter.", "2026-Q2"),
        ("It expects to report a profit for the third quarter.", "2025-Q3"),
        ("If the shops close in June, no one will come.", "2026-06"),
        ("The bell rang at 2:15 p.m. before the crew arrived at 2:31.", "2025-12-11T14:31"),
        ("The bell rang at 14:15 before the crew arrived at 2:31.", "2025-12-11T02:31"),
        ("The bell rang at 14:15 GMT before the crew arrived at 2:31.", "2025-12-11T02:31"),
        ("The bell rang on Monday at 14:15 before the crew arrived at 2:31.", "2025-12-08T02:31"),
        ("The bell rang at two in the afternoon before the crew arrived at 2:31.", "2025-12-11T14:31"),
    ],
)
def test_times_of_what_is_near_or_to_come_leave_what_was_told(text: str, last: str) -> None:
    assert values(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 2011 she joined the board. In March she bought the paper.", "2011-03"),
        ("In 2011 she joined the board. In March she will sell the paper.", "2026-03"),
        ("In the spring of 2011 the club was poor. It was sold on 5 July.", "2011-07-05"),
        ("In 2011 she joined the board. She left last week. In March she sold the paper.", "2025-03"),
        ("She joined the board in 2011. In March she bought the paper.", "2011-03"),
        ("She joined the board in 2011. She left on Friday. In March she bought the paper.", "2025-03"),
        ("She came in 2011. The next year she was ill. In June she left.", "2012-06"),
        ("It was built in 1931. That autumn it was flooded. On 2 May it ran.", "1932-05-02"),
        ("On 14 June 1982 he landed. He had sailed on 12 May.", "1982-05-12"),
    ],
)
def test_times_go_on_in_a_paragraph_from_a_past_that_opens_its_sentence(text: str, last: str) -> None:
    assert values(text)[-1] == last
