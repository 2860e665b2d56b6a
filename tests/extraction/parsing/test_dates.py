"""Dates that the parse gives to the noun after them."""

from __future__ import annotations

import pytest

from dateline.extraction.parsing.dates import date_behind, subject_after
from dateline.extraction.parsing.mending import Mender
from tests.extraction.parsed import build, read, word


def test_the_subject_after_a_date_is_no_part_of_it() -> None:
    rows = [
        ("On", "ADP", "prep", 4), ("28", "NUM", "nummod", 3), ("February", "PROPN", "compound", 3),
        ("nurses", "NOUN", "pobj", 0), ("struck", "VERB", "ROOT", 4),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={4: "VBD"}))
    assert [(token.head.text, token.dep_) for token in doc[1:4]] == [
        ("February", "nummod"), ("On", "pobj"), ("struck", "nsubj")
    ]  # fmt: skip


def test_what_a_date_tells_apart_stays_with_it() -> None:
    rows = [
        ("In", "ADP", "prep", 5), ("2016", "NUM", "nummod", 2), ("elections", "NOUN", "pobj", 0),
        ("the", "DET", "det", 4), ("party", "NOUN", "nsubj", 5), ("lost", "VERB", "ROOT", 5),
    ]  # fmt: skip
    date = date_behind(build(*rows, tags={5: "VBD"})[0])
    assert date is not None
    assert (date.text, subject_after(date)) == ("In 2016", None)


def test_a_preposition_and_a_joining_word_are_no_date() -> None:
    rows = [
        ("On", "PROPN", "nmod", 3), ("And", "CCONJ", "cc", 0), ("Off", "PROPN", "compound", 3),
        ("Guards", "PROPN", "nsubj", 4), ("Sing", "VERB", "ROOT", 4),
    ]  # fmt: skip
    assert date_behind(build(*rows, tags={4: "VBP"})[0]) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("On 28 February inspectors passed the dam.", "passed", "inspectors"),
        ("On Friday inspectors passed the dam.", "passed", "inspectors"),
        ("On 28 February council leaders passed the budget.", "passed", "leaders"),
        ("On 5 June nurses went on strike.", "went", "nurses"),
        ("On May 3 soldiers were shot.", "shot", "soldiers"),
        # What "the" and the date tell apart is no subject.
        ("In the 2016 election voters chose Soto.", "chose", "voters"),
        ("In the June 2019 fire firefighters saved ten people.", "saved", "firefighters"),
        ("In the 2019 season Acme workers left.", "left", "workers"),
        ("Between 1 February and 12 April Dunmore won eleven matches.", "won", "Dunmore"),
    ],
)
def test_a_verb_has_the_subject_after_its_date(text: str, verb: str, subject: str) -> None:
    told = word(read(text), verb)
    assert [child.text for child in told.children if child.dep_ in ("nsubj", "nsubjpass")] == [subject]
    assert [child.text for child in word(read(text), subject).children if child.dep_ != "compound"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "date", "counted"),
    [
        ("On 6 May 2016 soldiers seized the airport.", "On 6 May 2016", "soldiers"),
        ("On May 6, 2016 troops seized the airport.", "On May 6 , 2016", "troops"),
    ],
)
def test_a_date_is_not_parted_by_the_noun_after_it(text: str, date: str, counted: str) -> None:
    doc = read(text)
    assert [token.text for token in word(doc, "On").subtree] == date.split()
    assert [child.text for child in word(doc, counted).children] == []


def test_a_preposition_read_as_a_part_of_its_own_date_goes_with_the_verb() -> None:
    rows = [
        ("and", "CCONJ", "cc", 6), ("on", "ADP", "quantmod", 2), ("20", "NUM", "nummod", 3),
        ("August", "PROPN", "nmod", 5), ("1988", "NUM", "nummod", 5), ("calm", "NOUN", "nsubj", 6),
        ("returned", "VERB", "ROOT", 6),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={6: "VBD"}))
    assert [token.head.text for token in doc[1:5]] == ["returned", "August", "on", "August"]


@pytest.mark.model
def test_a_count_behind_a_month_stays_one() -> None:
    doc = read("In May some 2016 soldiers seized the airport.")
    assert word(doc, "2016").head.text == "soldiers"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("On Tuesday Mrs Holm, in a raincoat, opened the bridge.", "opened", ["On", "Holm", "bridge", "."]),
        ("In May 58 per cent voted for it.", "voted", ["In", "cent", "for", "."]),
    ],
)
def test_what_stands_beside_the_subject_after_a_date_goes_with_it(text: str, verb: str, told: list[str]) -> None:
    assert [child.text for child in word(read(text), verb).children] == told


@pytest.mark.parametrize(("dep", "tag"), [("nsubj", "NNP"), ("aux", "MD")])
def test_a_month_behind_its_preposition_does_nothing(dep: str, tag: str) -> None:
    rows = [
        ("By", "ADP", "prep", 7), ("mid", "PROPN", "pobj", 0), ("-", "PROPN", "pobj", 0), ("May", "AUX", dep, 7),
        ("the", "DET", "det", 5), ("mayor", "NOUN", "nsubj", 7), ("had", "AUX", "aux", 7), ("left", "VERB", "ROOT", 7),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={3: tag, 6: "VBD", 7: "VBN"}))
    assert [(token.head.text, token.dep_) for token in doc[1:4]] == [
        ("May", "compound"), ("May", "compound"), ("By", "pobj")
    ]  # fmt: skip


def test_years_read_as_a_row_of_subjects_are_those_of_a_range() -> None:
    rows = [
        ("Between", "ADP", "prep", 5), ("1939", "NUM", "nsubj", 5), ("and", "CCONJ", "cc", 1),
        ("1945", "NUM", "nummod", 4), ("bombs", "NOUN", "conj", 1), ("fell", "VERB", "ROOT", 5),
    ]  # fmt: skip
    doc = Mender()(build(*rows, tags={5: "VBD"}))
    assert [(token.head.text, token.dep_) for token in doc[1:5]] == [
        ("Between", "pobj"), ("1939", "cc"), ("1939", "conj"), ("fell", "nsubj")
    ]  # fmt: skip
