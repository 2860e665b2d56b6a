"""Triggers of sentences read by the pipeline."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.extraction.extensions import TRIGGERS, spans_of, values_of
from tests.extraction.parsed import pipeline, read

pytestmark = pytest.mark.model


def _triggers(text: str) -> list[str]:
    doc = read(text)
    return [span.text for span in spans_of(doc, TRIGGERS)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The navy sank the ferry.", "sank"),
        ("The earthquake destroyed the harbour.", "earthquake"),
        ("The seizure of the ship angered the crew.", "seizure"),
        ("The disputed election divided the country.", "election"),
        ("He took office in 2013.", "took office"),
        ("She came to power in 1999.", "came to power"),
        ("The two sides held talks in Oslo.", "talks"),
        ("The army crossed the river.", "crossed"),
        ("The city was the capital from 1905 to 1922.", "was"),
        ("The plane made its maiden flight.", "flight"),
        ("She began to coach the team.", "coach"),
        ("Her 2020 election victory was narrow.", "election victory"),
        ("The 2014 invasion force was small.", "invasion"),
        ("Oslo's investments amount to 40 farms since 2000.", "investments"),
        ("The charity runs four shelters in Lagos since 2015.", "runs"),
        ("The flight lasted four hours.", "flight"),
        ("The meeting went well.", "meeting"),
        ("The maker had to recall the heaters.", "recall"),
        ("In her keynote on Wednesday, Lind praised the nurses.", "keynote"),
        ("The concert was cancelled.", "concert"),
        ("Prisoners went on hunger strike.", "went on hunger strike"),
    ],
)
def test_triggers_find(text: str, trigger: str) -> None:
    assert trigger in _triggers(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two sides held talks in Oslo.", "held"),
        ("The city was the capital.", "was"),
        ("The army crossed the river.", "river"),
        ("According to the minister, the ship sank.", "According"),
        ("The ship will sink.", "will"),
        ("The plane made its maiden flight.", "made"),
        ("She began to coach the team.", "began"),
        ("The mayor is expected to open the bridge.", "expected"),
        ("The bridge is due to open in May.", "due"),
        ("It was the second week of March 2019.", "was"),
        ("The 2014 invasion force was small.", "force"),
        ("The meeting went well.", "went"),
        ("They looked at grains that were minutes old.", "were"),
        ("Koning reopened the Sheffield works.", "works"),
        ("The maker had to recall the heaters.", "had"),
        ("The committee did it before lunch.", "did"),
        ("Both did.", "did"),
        ("The 2030 emissions target will be missed.", "emissions"),
        ("The club's losses totalled $5 million in 2019.", "totalled"),
        ("The election was in 2019.", "was"),
        ("The bank left the rate unchanged on Thursday, as expected.", "expected"),
        ("The agent is to be tried in his absence.", "absence"),
        ("According to the prosecution, he lied.", "prosecution"),
        ("The bank filed for bankruptcy protection.", "protection"),
    ],
)
def test_triggers_leave_out(text: str, word: str) -> None:
    assert word not in _triggers(text)


def test_triggers_carry_their_values() -> None:
    doc = read("The two sides held talks in Oslo.")
    values = values_of(doc, spans_of(doc, TRIGGERS)[0].id_)

    assert (values["lemma"], values["family"], values["pos"]) == ("talk", "talk", "NOUN")
    assert doc[values["verb"]].text == "held"


def test_triggers_do_not_overlap() -> None:
    spans = spans_of(read("She came to power, took office and held talks after World War II."), TRIGGERS)

    assert all(left.end <= right.start for left, right in zip(spans, spans[1:], strict=False))


def test_triggers_survive_bytes() -> None:
    doc = read("The navy sank the ferry.")
    again = Doc(pipeline().vocab).from_bytes(doc.to_bytes())

    assert [span.id_ for span in spans_of(again, TRIGGERS)] == ["e0"]
    assert values_of(again, "e0")["lemma"] == "sink"


def test_triggers_refuse_an_unknown_setting() -> None:
    from spacy.language import Language

    with pytest.raises(ValueError, match="thresold"):
        Language().add_pipe("dateline_triggers", config={"thresold": 0.3})


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The yard reported a loss in 2019.", "loss"),
        ("Police opened an investigation on Friday.", "investigation"),
        ("The plant resumed production in 2020.", "production"),
    ],
)
def test_triggers_keep_one_for_a_verb_and_its_new_object(text: str, noun: str) -> None:
    assert noun not in _triggers(text)


@pytest.mark.parametrize("text", ["Bring a chair.", "Who has punished the crew?", "Night shifts."])
def test_triggers_score_low_what_asserts_nothing(text: str) -> None:
    doc = read(text)

    assert all(values_of(doc, span.id_)["score"] <= 0.3 for span in spans_of(doc, TRIGGERS))
    assert spans_of(doc, TRIGGERS)


@pytest.mark.parametrize(
    ("text", "lemma", "family"),
    [
        ("The chairman stepped down in June.", "step down", "step_down"),
        ("Dockers went on strike on Tuesday.", "go strike", "strike"),
    ],
)
def test_triggers_tell_the_family_of_a_phrase(text: str, lemma: str, family: str) -> None:
    doc = read(text)
    values = [values_of(doc, span.id_) for span in spans_of(doc, TRIGGERS)]
    assert [(each["lemma"], each["family"]) for each in values] == [(lemma, family)]


@pytest.mark.parametrize(
    ("text", "is_low"),
    [
        ("Most of the villagers speak Welsh.", True),
        ("Most of the villagers spoke Welsh.", False),
        ("The chairman resigns in June.", False),
    ],
)
def test_triggers_that_always_hold_score_low(text: str, is_low: bool) -> None:
    doc = read(text)
    scores = [values_of(doc, span.id_)["score"] for span in spans_of(doc, TRIGGERS)]
    assert [score <= 0.3 for score in scores] == [is_low]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A dealer named Hobbs sold the ship.", ["sold"]),
        ("The ship, named Aurora in 1990, sank.", ["named", "sank"]),
        ("The bank left its rate unchanged, as analysts had expected.", ["left"]),
        ("The team had wanted to play in Split.", ["wanted", "play"]),
        ("He abdicated in favour of his sister.", ["abdicated"]),
        ("The mayor, under fire over the contract, resigned.", ["resigned"]),
    ],
)
def test_what_is_called_or_foreseen_so_is_no_event(text: str, triggers: list[str]) -> None:
    assert _triggers(text) == triggers
