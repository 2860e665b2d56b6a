"""What is no time: figures that would look like one. DCT of the examples: 2024-05-16, a Thursday."""

from __future__ import annotations

from dateline.calendars import is_day
from dateline.grammar.rule import Captures, Rule
from dateline.grammar.verbs import always

_HOURS_OF_A_DAY = 24
_PROGRAMMES = (48, 60)  # "48 Hours" and "60 Minutes"
_LEAP_YEAR = 2000  # a year in which every day of every month exists
#: Books whose chapters and verses are written as times are: "John 3:16".
_SCRIPTURE = {
    "genesis", "exodus", "leviticus", "deuteronomy", "joshua", "judges", "samuel", "psalm", "psalms",
    "proverbs", "ecclesiastes", "isaiah", "jeremiah", "ezekiel", "daniel", "hosea", "matthew", "mark", "luke",
    "john", "acts", "romans", "corinthians", "galatians", "ephesians", "philippians", "colossians",
    "thessalonians", "timothy", "titus", "hebrews", "james", "peter", "revelation",
}  # fmt: skip


def _verse(captures: Captures) -> str | None:
    return "a verse" if captures["book"] in _SCRIPTURE else None


def _round_the_clock(captures: Captures) -> str | None:
    return "round the clock" if captures["hours"] == _HOURS_OF_A_DAY else None


def _programme(captures: Captures) -> str | None:
    return "a programme" if captures["minutes"] in _PROGRAMMES else None


def _no_such_day(captures: Captures) -> str | None:
    is_told = is_day(captures.get("year", _LEAP_YEAR), captures["month"], captures["day"])
    return None if is_told else "no such day"


REJECTS = (
    Rule(
        id="reject.money",
        pattern="<currency> <number> <magnitude>?",
        build=always("an amount of money"),
        gives="rejected",
        yes={"": ["$1998", "€2019"]},
        no=["in 1998"],
    ),
    Rule(
        id="reject.quantity",
        pattern="<number> <magnitude>? ~-? <counted>",
        build=always("a quantity"),
        gives="rejected",
        yes={"": ["1998 percent", "2019 euros"]},
        no=["2019 elections"],
    ),
    Rule(
        id="reject.people",
        pattern="<number> <magnitude>? ~-? <people>",
        build=always("a number of people"),
        gives="rejected",
        not_after="<month>|<short_month>|in|since",
        yes={"": ["1998 troops", "by 2019 men"]},
        no=["On 6 May 2016 soldiers fled", "In May 2016 men fled", "In 2016 soldiers fled"],
    ),
    Rule(
        id="reject.numbered",
        pattern="( <numbered> .? / no|nr|nos . ) <number>",
        build=always("a number of something"),
        gives="rejected",
        yes={"": ["Route 1998", "No. 1984", "order no. 1984"]},
        no=["in 1998"],
    ),
    Rule(
        id="reject.age",
        pattern="<number> ~-? <unit|units> ~-? old|olds",
        build=always("an age"),
        gives="rejected",
        yes={"": ["a 39-year-old lawyer", "she is 22 years old"]},
        no=["39 years"],
    ),
    Rule(
        id="reject.aged",
        pattern="aged|ages between|from? <number> ( ( ~- / - / to|and|or ) <number> )? <unit|units>?",
        build=always("an age"),
        gives="rejected",
        yes={"": ["children aged 6 to 12 years", "aged 18 months", "those aged between 2 and 3 years"]},
        no=["from 13 to 17 May", "ages of 6 years"],
    ),
    Rule(
        id="reject.verse",
        pattern="book:<letters> <clock>",
        build=_verse,
        gives="rejected",
        yes={"": ["John 3:16", "read Psalm 23:14 aloud"]},
        no=["Bob 3:16", "John 3"],
    ),
    Rule(
        id="reject.no_such_day",
        pattern="( month:<month|tiny_month> .? the? day:<day_number|figured> ,? of? year:<year4> "
        "/ the? day:<day_number|figured> of? month:<month|tiny_month> ( ,? of? year:<year4> )? )",
        build=_no_such_day,
        gives="rejected",
        yes={"": ["February 30, 2024", "the 31st of April", "29 February 2023"]},
        no=["29 February 2024", "April 30"],
    ),
    Rule(
        id="reject.no_such_month_day",
        pattern="month:<month|tiny_month> .? the? day:<day_number|figured>",
        build=_no_such_day,
        gives="rejected",
        not_before="<word>|<name>|<counted>|<people>|<unit>|<units>",
        yes={"": ["February 30", "on June 31, they"]},
        no=["In June 31 people died in the floods.", "In February 30 people died.", "In November 31 soldiers fell."],
    ),
    Rule(
        id="reject.telephone",
        pattern="<d3> ~- <d4>",
        build=always("a telephone number"),
        gives="rejected",
        after="<word>|:|.|)|<start>",
        yes={"": ["ring 555-1970", "(212) 555-1984"]},
        no=["in 555-1970", "from 476-1453"],
    ),
    Rule(
        id="reject.serial_number",
        pattern="<d4> ~- <d4> ~- <digits>",
        build=always("a number of something"),
        gives="rejected",
        yes={"": ["serial 2010-4455-19", "file 1998-2001-7"]},
        no=["2010-04-19", "from 2010-2014"],
    ),
    Rule(
        id="reject.model_year",
        pattern="<year4> <car_make>",
        build=always("a model year"),
        gives="rejected",
        after="a|an|the|his|her|their|my|s|<word>",
        not_after="<name>",
        yes={"": ["his 1987 Chevrolet Cavalier", "a silver 2004 Honda"]},
        no=["In 2012 Ford cut jobs.", "Unlike 2012 Ford made money.", "the 2004 report"],
    ),
    Rule(
        id="reject.programme",
        pattern="minutes:<d2> <capital_units>",
        build=_programme,
        gives="rejected",
        yes={"": ["said on 60 Minutes", 'told "48 Hours" so']},
        no=["60 minutes", "30 Minutes"],
    ),
    Rule(
        id="reject.tiny",
        pattern="minute amount|amounts|detail|details|difference|differences|fraction|quantity|quantities|trace|traces",
        build=always("a word for tiny"),
        gives="rejected",
        yes={"": ["a minute amount of lead", "minute traces"]},
        no=["a minute ago"],
    ),
    Rule(
        id="reject.fraction",
        pattern="<number>|a ~-? quarter|quarters of",
        build=always("a fraction"),
        gives="rejected",
        not_before="a|an <span_unit>",
        yes={"": ["three quarters of the vote", "a quarter of them"]},
        no=["the third quarter of 2024"],
    ),
    Rule(
        id="reject.how_many",
        pattern="how many|much <unit|units>",
        build=always("a question"),
        gives="rejected",
        yes={"": ["how many days are left", "How many years is it?"]},
        no=["many days"],
    ),
    Rule(
        id="reject.newspaper",
        pattern="usa <capital_today>",
        build=always("a newspaper"),
        gives="rejected",
        yes={"": ["USA Today printed it", "told USA Today"]},
        no=["in the USA today"],
    ),
    Rule(
        id="reject.season_name",
        pattern="<capital_season> <name>",
        build=always("a name"),
        gives="rejected",
        yes={"": ["Summer Smith sings", "the Winter Palace"]},
        no=["in summer Paris is full", "Summer 2015"],
    ),
    Rule(
        id="reject.season_thing",
        pattern="<season|shy_season> break|training|cleaning|fair|roll|rolls|onion|onions|house|houses|camp|camps|"
        "coat|coats|boots|clothes|dress|dresses|tyres|tires|sport|sports|wheat|squash",
        build=always("a thing of a season"),
        gives="rejected",
        yes={"": ["after the spring break", "spring training began", "The summer house was empty."]},
        no=["In spring fairs were held.", "the spring"],
    ),
    Rule(
        id="reject.named_season",
        pattern="<name> <capital_season>",
        build=always("a name"),
        gives="rejected",
        not_before="<year4>|<name>|<dated_noun>|of|~'|'",
        yes={"": ["Don Winter sings", "the Prague Spring"]},
        no=["Last Winter it snowed", "Paris Fall 2011", "the Paris Spring Meeting"],
    ),
    Rule(
        id="reject.site",
        pattern="<weekday|month> ~. com|org|net|co",
        build=always("an address"),
        gives="rejected",
        yes={"": ["Monday.com was listed", "Friday.org sells"]},
        no=["It opens on Monday. Com"],
    ),
    Rule(
        id="reject.round_the_clock",
        pattern="( hours:<d2> ~/ <d1> / hours:<d2> hours a day )",
        build=_round_the_clock,
        gives="rejected",
        yes={"": ["open 24/7", "a 24/7 service", "24 hours a day"]},
        no=["9/11/2001", "12 hours a day"],
    ),
)
