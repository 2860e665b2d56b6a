"""The participants, places and numbers that the component writes for each trigger."""

import pytest
from spacy.tokens import Doc

from dateline.extraction.entities.cast import read_cast
from dateline.extraction.extensions import values_of
from tests.extraction.parsed import pipeline, read

pytestmark = pytest.mark.model


def told(doc: Doc) -> list[tuple[str, str]]:
    """Role and key (or name) of each argument of the first trigger."""
    return [(each["role"], each["key"] or each["name"]) for each in values_of(doc, "e0")["arguments"]]


@pytest.mark.parametrize(
    ("text", "trigger", "arguments"),
    [
        ("Moscow sent two tankers to Kenya.", "sent",
         [("agent", "state:RU"), ("patient", "two tankers"), ("recipient", "state:KE")]),
        ("The tanker was seized by Danish police.", "seized",
         [("patient", "tanker"), ("agent", "Danish police")]),
        ("Chad and Kenya signed a treaty.", "signed",
         [("agent", "state:TD"), ("agent", "state:KE"), ("patient", "treaty")]),
        ("Kenya's invasion of Chad failed.", "invasion", [("agent", "state:KE"), ("patient", "state:TD")]),
        ("Hans Berg resigned after he lost the vote.", "lost", [("agent", "person:berg|hans"), ("patient", "vote")]),
        ("Chad sent twelve doctors and rescue staff to Kenya, as well as two cranes.", "sent",
         [("agent", "state:TD"), ("patient", "twelve doctors"), ("patient", "rescue staff"),
          ("recipient", "state:KE"), ("patient", "two cranes")]),
        ("Kenya broke a treaty signed with Chad.", "treaty", [("other", "state:TD")]),
        ("The film is scheduled for release.", "release", [("patient", "film")]),
        ("The newest Falcon, the Falcon 900, landed in Chad.", "landed", [("agent", "product:falcon 900")]),
        ("Hans Berg fled to Moscow.", "fled", [("agent", "person:berg|hans"), ("recipient", "place:moscow")]),
        ("The jury found Hans Berg guilty.", "found", [("agent", "jury"), ("patient", "person:berg|hans")]),
        ("Kenya asked Chad for tents.", "asked",
         [("agent", "state:KE"), ("recipient", "state:TD"), ("patient", "tents")]),
        ("Kenya requested tents from Chad.", "requested",
         [("agent", "state:KE"), ("patient", "tents"), ("recipient", "state:TD")]),
        ("Kenya reached out to Chad for tents.", "reached",
         [("agent", "state:KE"), ("recipient", "state:TD"), ("patient", "tents")]),
        ("Kenya's request for tents from Chad was refused.", "request",
         [("agent", "state:KE"), ("patient", "tents"), ("recipient", "state:TD")]),
    ],
)  # fmt: skip
def test_participants(text: str, trigger: str, arguments: list[tuple[str, str]]) -> None:
    assert told(read(text, trigger)) == arguments


def test_participants_take_up_an_earlier_event() -> None:
    doc = read("Kenya signed a deal with Chad. The deal was praised.", "deal")
    arguments = values_of(doc, "e1")["arguments"]
    assert {each["key"] for each in arguments} == {"state:KE", "state:TD"}


def test_places_keep_a_capital_as_a_city() -> None:
    doc = read("The talks were held in Moscow.", "held")
    assert [(each["name"], each["key"]) for each in values_of(doc, "e0")["places"]] == [("Moscow", "place:moscow")]


def test_numbers_of_the_clause() -> None:
    doc = read("Kenya bought 30 planes for $2 billion.", "bought")
    assert values_of(doc, "e0")["numbers"] == ["30", "2e9"]


def test_spans_are_where_the_argument_stands() -> None:
    doc = read("Hans Berg left. He lost the vote.", "lost")
    start, end = values_of(doc, "e0")["arguments"][0]["span"]
    assert doc.text[start:end] == "He"


def test_a_thing_takes_part_by_it() -> None:
    doc = read("A blast shook the mill. It lifted the roof.", "lifted")
    agent = values_of(doc, "e0")["arguments"][0]
    assert (agent["role"], agent["name"], agent["head"]) == ("agent", "blast", "blast")
    start, end = agent["span"]
    assert doc.text[start:end] == "It"


def test_values_survive_bytes() -> None:
    doc = read("Kenya sued Chad.", "sued")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert told(again) == told(doc)
    assert [entity.key for entity in read_cast(again).entities] == ["state:KE", "state:TD"]


def test_empty_doc() -> None:
    finder = pipeline().get_pipe("dateline_participants")
    assert finder(pipeline().make_doc(""))._.dateline["cast"]["entities"] == []
