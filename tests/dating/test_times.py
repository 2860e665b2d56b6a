"""The policy of anchors: what the same words come to in different stories."""

from __future__ import annotations

import pytest

from dateline.calendars import edtf, iso_end, iso_start, parse_iso
from dateline.dating.times import resolve
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis
from dateline.model.dates import Basis, Granularity, Relation
from dateline.model.times import ResolvedTimex

UNKNOWN = Dct(None, DctBasis.NONE)


def dct(day: str) -> Dct:
    return Dct(parse_iso(day), DctBasis.GIVEN)


def read(text: str, published: str | None = "2025-12-11") -> list[ResolvedTimex]:
    return resolve(recognise(tokenize(text), text).timexes, dct(published) if published else UNKNOWN)


def values(text: str, published: str | None = "2025-12-11") -> list[str]:
    return [one.value for one in read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fleet sailed earlier this year.", "2025-01-01/2025-12-11"),
        ("The fleet will sail later this month.", "2025-12-11/2025-12-31"),
        ("In June 2019 the mine opened. Earlier that year a fire broke out.", "2019-01/2019-06"),
        ("In June 2019 the mine opened. Later that year it closed.", "2019-06/2019-12"),
        ("She sang earlier in 2013.", "2013"),
        ("It had rained earlier last month.", "2025-11"),
    ],
)
def test_what_is_earlier_or_later_in_a_unit_reaches_to_the_time_that_it_is_told_from(text, expected):
    date = read(text)[-1].date
    assert date is not None
    assert edtf(date) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He asked for help in late October.", "2025-10"),
        ("The board will meet in March.", "2026-03"),
        ("She left on Monday.", "2025-12-08"),
        ("She left at Christmas last year.", "2024-12-25"),
        ("The minister resigned on Friday.", "2025-12-05"),
        ("The union fined fourteen of its members on 19 January.", "2025-01-19"),
        ("The river rose overnight.", "2025-12-10TNI"),
        ("They will stay overnight.", "2025-12-11TNI"),
        ("The vote, originally set for 4 December, never came.", "2025-12-04"),
        ("She will leave on Monday.", "2025-12-15"),
        ("The vote is on Monday.", "2025-12-15"),
        ("Talks planned for 4 December were called off.", "2025-12-04"),
        ("The debt is due by February.", "2026-02"),
        ("It closed on 24 December.", "2024-12-24"),
        ("It has been open since October.", "2025-10"),
        ("He was seen on Christmas Day.", "2024-12-25"),
        ("Sales rose in the third quarter.", "2025-Q3"),
        ("A memorial will be held in September.", "2026-09"),
        ("The inquiry will report in November.", "2026-11"),
        ("It will open on the 5th.", "2026-01-05"),
        ("It will open in two weeks.", "2025-W52"),
        ("It will reopen on the first weekend of August.", "2026-W31-WE"),
        ("It closed on the last Friday of November.", "2025-11-28"),
        ("She came last Christmas.", "2024-12-25"),
        ("It began half a year ago.", "2025-06"),
        ("It fell a year and a half ago.", "2024-06"),
        ("It stood here half a century ago.", "1975"),
        ("He left one month and two weeks ago.", "2025-W44"),
        ("It rained in the first half of June.", "2025-06"),
        ("It rained in the first half of 1 June.", "2025-06-01"),
        ("It broke two hours ago.", "2025-12-11"),
        ("It will end in 48 hours.", "2025-12-13"),
        ("It will open on Wednesday.", "2025-12-17"),
        ("It opened in the first week of 2012.", "2012-W01"),
        ("It opened in the third week of March 2012.", "2012-W12"),
        ("It opened in the last week of September 2014.", "2014-W40"),
        ("The orders expire in March.", "2026-03"),
        ("The pool will stay closed until Wednesday.", "2025-12-17"),
        ("The pool stays closed until Wednesday.", "2025-12-17"),
        ("A strike planned for the first weekend of March was called off.", "2026-W10-WE"),
        ("We meet on Monday the 15th.", "2025-12-15"),
        ("We met on Friday the 13th.", "2025-06-13"),
        ("By the end of April it was back.", "2025-04"),
        ("By the end of April it will be back.", "2026-04"),
        ("The mill was due to close on 30 June.", "2025-06-30"),
        ("The mill was due to close on 30 April.", "2026-04-30"),
        ("The trial was due to begin on Monday.", "2025-12-15"),
        ("He was last seen on Friday.", "2025-12-05"),
        ("They will appeal against Tuesday's verdict.", "2025-12-09"),
        ("It opened on Tuesday 3 June.", "2025-06-03"),
        ("It opened on Monday 3 June.", "2024-06-03"),
    ],
)
def test_times_in_news_are_near_the_publication(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Profit rose in the third quarter. Sales fell from those of a year earlier.", "2024-Q3"),
        ("The second and the third quarter were good. Then tax fell. In the year-earlier period it rose.", "2024-Q3"),
        ("Sales rose in the third quarter. Sales in the first nine months fell from those of a year earlier.", "2024"),
        ("Sales rose in the third quarter. For the nine months, they rose. In the 2023 period they fell.", "2023"),
        ("It lost money in the fiscal first quarter. The latest quarter was its worst.", "2025-Q1"),
        ("Sales rose in July, it said on Monday. They were above those of a year earlier.", "2024-07"),
        ("Sales rose in July, it said on Monday. It opened a year ago.", "2024"),
        ("Sales rose in July, it said today. They were above those of a year earlier.", "2024-07"),
        ("Sales rose in July, it will report tomorrow. They were above those of a year earlier.", "2024-11-06"),
        ("Sales rose in the third quarter. In the fourth quarter they should rise. The quarter was good.", "2025-Q3"),
        ("Sales rose in the quarter ended 30 September. A year earlier they fell.", "2024-Q3"),
    ],
)
def test_times_of_results_are_compared_with_those_of_the_quarter_reported(text: str, last: str) -> None:
    assert values(text, "2025-11-05")[-1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It broke two hours ago.", "2025-12-11T07:30"),
        ("It broke ten hours ago.", "2025-12-10T23:30"),
        ("It broke half an hour ago.", "2025-12-11T09:00"),
        ("It broke two days ago.", "2025-12-09"),
    ],
)
def test_hours_are_counted_from_the_minute_of_publication(text: str, value: str) -> None:
    assert values(text, "2025-12-11T09:30:00+01:00") == [value]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("It began in October.", "XXXX-10"),
        ("It began on 5 October.", "XXXX-10-05"),
        ("It began on Friday.", "XXXX-WXX-5"),
        ("It began last year.", "XXXX"),
        ("People lived here 6,000 years ago.", "XXXX"),
    ],
)
def test_times_without_a_publication_date_stay_open(text: str, pattern: str) -> None:
    assert values(text, None) == [pattern]


def test_times_that_stay_open_have_the_pattern_as_date() -> None:
    date = read("It began in October.", None)[0].date
    assert date is not None
    assert (date.interval, date.pattern) == (None, "XXXX-10")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew from 2005 to 2022.", "2005/2022"),
        ("It ran from May 15 to August 16, 1988.", "1988-05-15/1988-08-16"),
        ("Trade has grown since 2000.", "2000/.."),
        ("Trade has grown since January 2000.", "2000-01/.."),
        ("Trade has grown since 1 January 2000.", "2000-01-01/.."),
        ("It lasted until 2019.", "../2019"),
        ("It was closed from March to September.", "2025-03/2025-09"),
        ("It was closed from November to March.", "2024-11/2025-03"),
        ("It will be closed from October to March.", "2026-10/2027-03"),
        ("It will be shown from Friday to Tuesday.", "2025-12-12/2025-12-16"),
        ("He had left before 2013.", "../2012"),
        ("It ran from February 29 to March 3, 2019.", "2019-02-01/2019-03-03"),
        ("He came back less than two weeks ago.", "2025-11-27/2025-12-11"),
    ],
)
def test_times_of_ranges_and_bounds_have_their_ends(text: str, expected: str) -> None:
    date = read(text)[0].date
    assert date is not None
    assert date.granularity is Granularity.RANGE
    assert edtf(date) == expected


def test_times_say_how_they_bound() -> None:
    date = read("Trade has grown since 2000.")[0].date
    assert date is not None
    assert date.relation is Relation.SINCE


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met at Christmas last winter.", "2023-12-25"),
        ("They met on New Year's Day last winter.", "2024-01-01"),
        ("They met at Christmas last month.", ""),
        ("It opened at Christmas last decade.", ""),
        ("Prices rose at Easter last century.", ""),
    ],
)
def test_feasts_lie_in_the_time_told_with_them_or_stay_open(text: str, first: str) -> None:
    assert values(text, "2024-05-16")[0] == first


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The concert will start on Saturday night. He woke at 4 a.m.", "2024-05-16T04:00"),
        ("The concert was on Friday night. He woke at 4 a.m.", "2024-05-11T04:00"),
        ("It rained today. Snow fell overnight.", "2024-05-15TNI"),
        ("Snow fell overnight.", "2024-05-15TNI"),
    ],
)
def test_hours_after_midnight_are_of_the_night_told(text: str, last: str) -> None:
    assert values(text, "2024-05-16")[-1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She was praised for Saturday's performance.", "2024-05-11"),
        ("He was fined for Tuesday's behaviour.", "2024-05-14"),
        ("She apologised for Monday.", "2024-05-13"),
        ("Smith was suspended for Sunday's outburst.", "2024-05-12"),
        ("He apologised for Wednesday night's remarks.", "2024-05-15TNI"),
        ("He scheduled a meeting for Tuesday.", "2024-05-21"),
    ],
)
def test_times_after_for_are_to_come_only_where_planned(text: str, value: str) -> None:
    assert values(text, "2024-05-16") == [value]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They fled on Tuesday. They were found four days later.", "XXXX-XX-XX"),
        ("It will open at 9 a.m. tomorrow. It was closed at 2 p.m.", "2025-12-11T14:00"),
        ("It closed on Monday. It opens at 2 p.m.", "2025-12-11T14:00"),
        ("They met on Tuesday after Monday's vote and left at 2 p.m.", "2025-12-09T14:00"),
        ("They met on Friday night. They left at 4 a.m.", "2025-12-06T04:00"),
    ],
)
def test_times_told_as_past_are_not_after_the_publication(text: str, last: str) -> None:
    assert values(text)[-1] == last


def test_times_told_beside_an_earlier_date_keep_the_other_reading() -> None:
    date = read("In August, following the disputed July 2024 election, he offered help.")[0].date
    assert date is not None
    assert edtf(date) == "2025-08"
    assert [one.interval for one in date.alternatives] == [parse_iso("2024-08").interval]  # type: ignore[union-attr]


def test_times_of_a_day_alone_belong_to_the_month_told() -> None:
    assert values("They met on 3 May 2019. He left on the 5th.") == ["2019-05-03", "2019-05-05"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She had left before noon on Tuesday.", "2025-12-09"),
        ("She had left by noon on Tuesday.", "2025-12-09"),
        ("It must be paid by noon on Monday.", "2025-12-15"),
        ("It must be paid by midnight on Monday.", "2025-12-15"),
        ("He came after dawn on Tuesday.", "2025-12-09"),
        ("On the night of 13 February 2021 they met; shortly before midnight it fell.", "2021-02-13"),
    ],
)
def test_times_before_or_after_a_time_of_day_are_on_that_day(text: str, day: str) -> None:
    date = read(text)[-1].date
    assert date is not None
    assert (edtf(date), date.granularity) == (day, Granularity.DAY)


def test_times_before_dawn_leave_the_story_on_that_day() -> None:
    assert values("It burst before dawn on Tuesday. It was heard at 3:40 a.m.")[-1] == "2025-12-09T03:40"


def test_times_at_midnight_of_a_night_end_its_day() -> None:
    assert values("They met on the night of 13 February 2021. At midnight it fell.")[-1] == "2021-02-14T00:00"


def test_times_after_a_time_before_midnight_are_of_the_next_day() -> None:
    text = "They met on the night of 13 February 2021; shortly before midnight it fell. It was found the following day."
    assert values(text)[-1] == "2021-02-14"


def test_times_of_this_winter_began_in_december() -> None:
    assert values("It froze this winter.", "2024-02-10") == ["2023-WI"]


def test_times_beyond_the_year_9999_stay_open() -> None:
    told = read("It closes next year.", "9999-12-31")[0]
    assert (told.value, told.date) == ("", None)


def test_times_in_figures_follow_the_document() -> None:
    assert values("Seen on 25/12/2023 and on 11/12/2023.") == ["2023-12-25", "2023-12-11"]


def test_times_in_figures_of_unknown_order_keep_both_readings() -> None:
    date = read("Seen on 11/12/2023.")[0].date
    assert date is not None
    assert edtf(date) == "2023-11-12"
    assert [one.interval for one in date.alternatives] == [parse_iso("2023-12-11").interval]  # type: ignore[union-attr]


def test_times_of_day_in_figures_of_unknown_order_keep_both_readings() -> None:
    date = read("Seen on 11/12/2023 at 10:30.")[0].date
    assert date is not None
    told = [(iso_start(one.interval), one.granularity) for one in date.alternatives]
    assert told == [("2023-12-11T10:30", Granularity.MINUTE)]


def test_times_told_by_an_event_are_lengths_until_it_is_dated() -> None:
    assert values("It began six months before the invasion.") == ["P6M"]


def test_times_told_by_an_event_resolve_with_its_date() -> None:
    text = "It began six months before the invasion."
    event = parse_iso("2022-02-24")
    assert event is not None
    told = resolve(recognise(tokenize(text), text).timexes, UNKNOWN, anchors={0: event})[0]
    assert (told.value, told.date and told.date.basis) == ("2021-08", Basis.EVENT)


def test_times_tell_what_is_stated_from_what_is_resolved() -> None:
    dates = [one.date for one in read("It began in May 2019 and ended in June 2020; a trial opened last week.")]
    assert [date and date.basis for date in dates] == [Basis.STATED, Basis.STATED, Basis.RESOLVED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in June 2013. A year later it closed.", "2014-06~"),
        ("It opened on 5 June 2013. A week later it closed.", "2013-06-12"),
        ("They voted in November 2014. It was void on the following day.", "2014-11~"),
        ("It was back by the summer of 2015.", "../2015-08"),
        ("It will be done by Friday.", "../2025-12-12"),
    ],
)
def test_dates_claim_no_more_than_is_told(text: str, expected: str) -> None:
    date = read(text)[-1].date
    assert date is not None
    assert edtf(date) == expected


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Rents rose in the 12 months to June.", "2024-07/2025-06"),
        ("Profit fell in the year ended 31 March 2023.", "2022-04/2023-03"),
        ("Sales fell in the six months ended 30 June.", "2025-01/2025-06"),
        ("Fighting went on during Ramadan 2024.", "2024-03-11/2024-04-09"),
        ("They left at Hanukkah 2023.", "2023-12-08/2023-12-15"),
        ("They left in the last week of October 2022.", "2022-10-25/2022-10-31"),
        ("They left in the second week of October 2022.", "2022-10-08/2022-10-14"),
        ("They left two days after Ramadan 2024.", "2024-04-11"),
        ("People lived here 11,200 years ago.", "-9225~/-9125~"),
    ],
)
def test_times_of_a_length_up_to_a_day_and_of_long_feasts_are_their_days(text: str, span: str) -> None:
    date = read(text)[0].date
    assert date is not None and edtf(date) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It rained in the first half hour of 3 May 2019.", "2019-05-03T00:00/2019-05-03T00:29"),
        ("It rained in the last half year of 2019.", "2019-07-01/2019-12-31"),
        ("It rained in the last half century of the 1920s.", None),
        ("It rained in the first nine months of June 2019.", None),
    ],
)
def test_times_with_which_a_longer_one_begins_or_ends_lie_in_it(text: str, span: str | None) -> None:
    date = read(text)[0].date
    assert span == (date and date.interval and f"{iso_start(date.interval)}/{iso_end(date.interval)}")


def test_times_of_a_season_without_a_name_have_no_date() -> None:
    assert read("He has scored nine goals this season.")[0].date is None


def test_times_of_half_a_century_are_its_years() -> None:
    date = read("It was built in the second half of the 16th century.")[0].date
    assert date is not None and edtf(date) == "1550/1599"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He was arrested on 20 December.", "2024-12-20"),
        ("Police found the car on 15 December.", "2024-12-15"),
        ("They approved a strike on 20 December.", "2025-12-20"),
        ("The club said it was sold on 20 December.", "2024-12-20"),
        ("They will redeem the shares issued on 15 December.", "2025-12-15"),
        ("Two would not go and were carried out on 15 December.", "2024-12-15"),
        ("She was killed on 12 December.", "2025-12-12"),
    ],
)
def test_times_of_deeds_done_on_a_day_are_not_ahead_of_the_next_one(text: str, last: str) -> None:
    assert values(text)[-1] == last


def stamped(*blocks: tuple[str, bool]) -> list[str]:
    """The values of blocks that are headings or not."""
    timexes = []
    for number, (text, is_heading) in enumerate(blocks):
        timexes += recognise(tokenize(text), text, place=Place(block=number, is_heading=is_heading)).timexes
    return [one.value for one in resolve(timexes, dct("2025-12-11"))]


def test_times_that_head_an_entry_are_of_the_day_of_writing() -> None:
    arrived, entry = ("He arrived on Sunday.", False), ("10.30am: The vote was lost.", False)
    assert stamped(arrived, ("09:10", True), entry)[1:] == ["2025-12-11T09:10", "2025-12-11T10:30"]


def test_times_that_head_an_entry_are_of_the_day_of_the_last_heading() -> None:
    assert stamped(("Monday", True), ("10.30am: The vote was lost.", False))[1:] == ["2025-12-08T10:30"]


@pytest.mark.parametrize(
    ("text", "event", "date"),
    [
        ("It was written two days before the battle.", "1643", "1642-12-30/1643-12-29"),
        ("It was written a fortnight after the battle.", "1643-05", "1643-05-15/1643-06-14"),
        ("It was written three hours after the battle.", "1643-05-04", "1643-05-04~"),
        ("It was written 48 hours after the battle.", "1643-05-04", "1643-05-06~"),
    ],
)
def test_times_told_by_an_event_are_known_no_closer_than_it(text: str, event: str, date: str) -> None:
    timexes = recognise(tokenize(text), text).timexes
    known = parse_iso(event)
    assert known is not None
    (told,) = resolve(timexes, UNKNOWN, anchors={0: known})
    assert told.date is not None and edtf(told.date) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She will appeal before the end of the year.", "../2025"),
        ("She will appeal before the end of May.", "../2026-05"),
        ("She will appeal before late May.", "../2026-05-20"),
    ],
)
def test_times_before_the_end_of_a_unit_reach_to_its_end(text: str, date: str) -> None:
    told = read(text)[-1].date
    assert told is not None and edtf(told) == date


@pytest.mark.parametrize("text", ["The case continues on Wednesday.", "Voters go to the polls on Wednesday."])
def test_times_of_what_is_arranged_are_to_come(text: str) -> None:
    assert values(text) == ["2025-12-17"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It capsized on Monday, the guard said on Tuesday. It had left at 6 p.m.", "2025-12-08T18:00"),
        ("The guard said on Tuesday that it had left at 6 p.m.", "2025-12-08T18:00"),
        ("The guard said on Tuesday that it had left at 6 a.m.", "2025-12-09T06:00"),
        ("It struck a rock on Monday at 11 p.m. and was freed at 3 a.m.", "2025-12-09T03:00"),
    ],
)
def test_hours_are_of_the_day_of_the_deed_and_not_of_the_saying(text: str, last: str) -> None:
    assert values(text)[-1] == last


def test_months_that_head_an_entry_are_of_the_year_of_the_heading() -> None:
    months = ("January: Snow closes the pass.", False), ("December: It melts.", False)
    assert stamped(("The year 2023 in the valley", True), *months)[1:] == ["2023-01", "2023-12"]
