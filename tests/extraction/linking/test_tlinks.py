"""Which time dates which trigger, over articles of a few sentences."""

from __future__ import annotations

import pytest

from dateline.extraction import Extractor
from dateline.model.articles import Article, Block, BlockKind, TextField
from dateline.model.dates import Basis, Relation
from dateline.model.mentions import Mention, Records
from tests.extraction.parsed import pipeline

pytestmark = pytest.mark.model


def _read(*blocks: str, kinds: dict[int, BlockKind] | None = None) -> Records:
    text, found = "\n\n".join(blocks), []
    for place, block in enumerate(blocks):
        start = sum(len(before) + 2 for before in blocks[:place])
        kind = (kinds or {}).get(place, BlockKind.PARAGRAPH)
        found.append(Block(TextField.TEXT, start, start + len(block), kind))
    return Extractor(pipeline()).read(Article("a", text, blocks=tuple(found)))


def _mention(records: Records, trigger: str) -> Mention:
    text = records.article.text
    return next(m for m in records.mentions if text[m.trigger.start_char : m.trigger.end_char] == trigger)


def _time(records: Records, trigger: str) -> str | None:
    tlink = _mention(records, trigger).tlink
    return None if tlink is None else records.times[tlink.timex].text


@pytest.mark.parametrize(
    ("text", "trigger", "time"),
    [
        ("The navy sank the ferry in 2018.", "sank", "2018"),
        ("In 2018, the navy sank the ferry.", "sank", "2018"),
        ("He left in 2016 and returned in 2019.", "left", "2016"),
        ("Her lawyer showed the court a letter of 2 May 2019.", "showed", None),
        ("Her lawyer showed the court a letter of 2 May 2019, in which he wrote of it.", "wrote", "2 May 2019"),
        ("He refused to accept the result of the 2018 election.", "refused", None),
        ("He won the 2018 election.", "won", "2018"),
        ("In 2011, a town that was short of money sold its mill.", "sold", "2011"),
        ("The strike planned for Thursday has been called off.", "strike", "Thursday"),
        ("The budget has been postponed until June.", "postponed", None),
        ("The firm raised its bid in June.", "bid", None),
        ("I told her to wait until Easter.", "told", None),
        ("She tore a muscle in training on 4 May 2024.", "tore", "4 May 2024"),
        ("She tore a muscle on 4 May, a week after winning a race.", "winning", None),
        ("In late May, The Herald reported, Ruiz left the party.", "reported", None),
        ("In late May, The Herald reported, Ruiz left the party.", "left", "late May"),
        ("He left in 2016 and returned in 2019.", "returned", "2019"),
        ("The minister said on Monday that the ship sank in 2018.", "said", "Monday"),
        ("The minister said on Monday that the ship sank in 2018.", "sank", "2018"),
        ("Trade collapsed after the 2022 invasion.", "invasion", "2022"),
        ("The pact proved its worth in 2019 when the capital was attacked.", "attacked", "2019"),
        ("From 2005 to 2022, the port was the largest in the region.", "was", "2005"),
        ("The ship, which once carried gold, sank in 2018.", "carried", None),
        ("A pier has stood here since 1968, when the mayor cut a ribbon.", "cut", "1968"),
        ("The town had trams from 1899 until 1952, when the last one burned.", "burned", "1952"),
        ("The queen answered questions for the first time since 2019.", "answered", None),
        ("Rovers lost, their heaviest defeat since 1994.", "defeat", None),
        ("Rovers sacked their coach after Saturday's home loss.", "loss", "Saturday"),
        ("Parliament hit the oil industry with sanctions in 2019.", "hit", "2019"),
        ("The jet made its first flight on Friday after lifting off from Oslo.", "lifting", "Friday"),
        ("As the ferry was leaving the pier on Friday, its bow struck a wall.", "struck", "Friday"),
        ("The minister said on Monday that the ship had sunk.", "sunk", None),
        ("In a 16 July 2019 press conference, Ruiz said the firm was sold.", "said", "16 July 2019"),
        ("The 2019 sanctions regime hurt the port.", "sanctions", "2019"),
        ("He began to divert payments in 2012, two years after she left.", "divert", "2012"),
        ("The hearing is to be held on 6 May 2024.", "hearing", "6 May 2024"),
        ("The firm cut its forecast for 2024.", "cut", None),
        ("She was jailed in May 2024 for stealing from a fund.", "stealing", None),
        ("The quake struck the port on 4 March 2019.", "quake", "4 March 2019"),
        ("The talks, which were to have been held in 2019, were cancelled.", "talks", "2019"),
        ("2 December 2011: launch from Kourou.", "launch", "2 December 2011"),
        ("**11 July 2019**: Argus lands on the moon.", "lands", "11 July 2019"),
        ("April 2011: The county sells the bridge.", "sells", "April 2011"),
    ],
)
def test_tlinks_tie(text: str, trigger: str, time: str | None) -> None:
    assert _time(_read(text), trigger) == time


@pytest.mark.parametrize(
    ("text", "trigger", "relation"),
    [
        ("The firm has built dams since 2000.", "built", Relation.SINCE),
        ("The firm built dams until 2000.", "built", Relation.UNTIL),
        ("The firm built a dam in 2000.", "built", Relation.IN),
        ("A pier has stood here since 1968, when the mayor cut a ribbon.", "cut", Relation.IN),
        ("A pier has stood here since 1968, when the mayor cut a ribbon.", "stood", Relation.SINCE),
        ("Rovers sacked their coach after Saturday's home loss.", "loss", Relation.IN),
    ],
)
def test_tlinks_relation(text: str, trigger: str, relation: Relation) -> None:
    tlink = _mention(_read(text), trigger).tlink

    assert tlink is not None
    assert tlink.relation is relation


def test_tlinks_inherit_from_the_sentence_before() -> None:
    records = _read("The storm hit the coast in 2017. It destroyed forty houses.")
    tlink = _mention(records, "destroyed").tlink

    assert _time(records, "destroyed") == "2017"
    assert tlink is not None
    assert tlink.basis is Basis.INHERITED


def test_tlinks_what_was_found_goes_on_with_what_was_done() -> None:
    records = _read("The fire broke out on 9 January 2022. Firefighters found them by the door.")

    assert _time(records, "found") == "9 January 2022"


def test_tlinks_the_news_in_the_perfect_set_the_day() -> None:
    records = _read("The firm has cut power to the town today.", "Nobody knew why.", "Engineers restored it.")

    assert _time(records, "restored") == "today"


@pytest.mark.parametrize(
    ("before", "text", "trigger"),
    [
        ("The storm closed the port in 2017.", "The strike that began in 2019 cost the firm money.", "cost"),
        ("The port has been closed since March 2017.", "The firm sold its ships.", "sold"),
        ("Police arrested two men in 2017.", "“We broke in and took the box,” one of them said.", "took"),
    ],
)
def test_tlinks_not_inherited(before: str, text: str, trigger: str) -> None:
    assert _time(_read(before, text), trigger) is None


def test_tlinks_a_heading_with_a_year_in_a_name_sets_no_time() -> None:
    kinds = {0: BlockKind.HEADING, 1: BlockKind.HEADING}
    records = _read("Chronicle", "2010 Developers Conference", "The firm showed a telephone.", kinds=kinds)

    assert _time(records, "showed") is None


def test_tlinks_a_headline_in_the_present_is_publishable() -> None:
    kinds = {0: BlockKind.HEADING}
    records = _read("Council approves tram line", "Work is to begin soon.", kinds=kinds)

    assert _mention(records, "approves").publishable


def test_tlinks_what_came_before_a_publishable_event_is_publishable() -> None:
    records = _read("The jet has made its first flight after lifting off from Oslo.")

    assert _mention(records, "lifting").publishable


def test_tlinks_inherit_from_a_heading() -> None:
    kinds = {0: BlockKind.HEADING, 1: BlockKind.HEADING}
    records = _read("Chronicle", "2017", "The storm destroyed forty houses.", kinds=kinds)

    assert _time(records, "destroyed") == "2017"


def test_tlinks_a_past_main_clause_of_the_lead_is_publishable() -> None:
    records = _read("The navy sank the ferry, officials said.")

    assert _mention(records, "sank").publishable
    assert _mention(records, "said").publishable


@pytest.mark.parametrize(
    ("lead", "trigger", "is_news"),
    [
        ("Rebels attacked a convoy.", "attacked", True),
        ("Women wore long skirts.", "wore", False),
        ("Shares fell 17% in early trading.", "fell", True),
        ("The service is called Mirror and links 40 surgeries.", "links", False),
    ],
)
def test_tlinks_what_holds_of_many_or_at_any_time_is_not_publishable(lead: str, trigger: str, is_news: bool) -> None:
    assert _mention(_read(lead), trigger).publishable is is_news


def test_tlinks_a_saying_that_is_conceded_is_publishable() -> None:
    records = _read("A ferry sank.", "Although the navy said it was sorry, the owner was angry.")

    assert _mention(records, "said").publishable


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The navy once sank a ferry.", "sank"),
        ("The owner left after the navy said it was sorry.", "said"),
        ("The navy, which sank a ferry, is small.", "sank"),
        ("In the past the navy sank many ships.", "sank"),
        ("The navy will sink the ferry.", "sink"),
        ("Ships sank.", "sank"),
        ("The navy sank the ferry in 2018.", "sank"),
    ],
)
def test_tlinks_not_publishable(text: str, trigger: str) -> None:
    assert not _mention(_read(text), trigger).publishable


def test_tlinks_what_lay_before_the_news_is_not_publishable() -> None:
    records = _read("She was jailed. She had denied all charges.")

    assert not _mention(records, "denied").publishable


def test_tlinks_sentences_are_numbered_as_the_article_counts() -> None:
    records = _read("The navy sank the ferry in 2018.", "The crew drowned in 2019.")

    assert [time.sentence for time in records.times] == [0, 1]
    assert [time.block for time in records.times] == [0, 1]
