"""Whether events happened, over sentences read by the pipeline."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from dateline.extraction.events.status import StatusFinder, status_of
from dateline.extraction.extensions import TRIGGERS, add_spans, values_of
from dateline.model.mentions import Status
from tests.extraction.parsed import build, read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The navy sank the ferry.", "sank", Status.OCCURRED),
        ("The navy has sunk the ferry.", "sunk", Status.OCCURRED),
        ("The navy did not sink the ferry.", "sink", Status.NOT_OCCURRED),
        ("Nobody sank the ferry.", "sank", Status.NOT_OCCURRED),
        ("There is no evidence that the navy sank the ferry.", "sank", Status.DENIED),
        ("He denied that he had ordered the ferry to be sunk.", "sunk", Status.DENIED),
        ("He rejected the suggestion that he had sunk the ferry.", "sunk", Status.DENIED),
        ("The firm told neither the mayor nor the navy.", "told", Status.NOT_OCCURRED),
        ("The museum was to have opened in 2019.", "opened", Status.NOT_OCCURRED),
        ("The museum was to be opened in May.", "opened", Status.PLANNED),
        ("Compare that with the ferry.", "Compare", Status.HYPOTHETICAL),
        ("What did the judge find?", "find", Status.HYPOTHETICAL),
        ("The firm considered abandoning the talks.", "talks", Status.PLANNED),
        ("The navy offered no help.", "offered", Status.NOT_OCCURRED),
        ("The mayor will open the bridge.", "open", Status.PLANNED),
        ("The mayor will open the bridge and close the tunnel.", "close", Status.PLANNED),
        ("The mayor is going to open the bridge.", "open", Status.PLANNED),
        ("The firm plans to open a plant.", "open", Status.PLANNED),
        ("The firm said it would open a plant.", "open", Status.PLANNED),
        ("The firm could open a plant.", "open", Status.HYPOTHETICAL),
        ("Whether a third Russian tanker sails.", "sails", Status.HYPOTHETICAL),
        ("If the firm opens a plant, the town will cheer.", "opens", Status.HYPOTHETICAL),
        ("The minister threatened to close the border.", "close", Status.HYPOTHETICAL),
        ("The army failed to take the town.", "take", Status.NOT_OCCURRED),
        ("The army managed to take the town.", "take", Status.OCCURRED),
        ("The rebels were accused of killing two farmers.", "killing", Status.ALLEGED),
        ("The clerk allegedly stole the money.", "stole", Status.ALLEGED),
        ("The minister denied that he took the money.", "took", Status.DENIED),
        ("The union called off the strike.", "strike", Status.CANCELLED),
        ("He left without paying the bill.", "paying", Status.NOT_OCCURRED),
        ("The town remembers the flood.", "flood", Status.OCCURRED),
        # A row shares its subject, and under "or" its negation.
        ("Neither has paid a fee, provided a ship, or opened a port.", "provided", Status.NOT_OCCURRED),
        ("The minister has not apologised, resigned or paid the fine.", "resigned", Status.NOT_OCCURRED),
        ("No troops crossed the river and entered the town.", "entered", Status.NOT_OCCURRED),
        ("The firm did not repay the loan, closed its plant and sold a mill.", "closed", Status.OCCURRED),
        ("The panel found no fault and closed the case.", "closed", Status.OCCURRED),
        ("No deal was reached and the strike went on.", "went", Status.OCCURRED),
        # What came of a verb, and what was had to be done.
        ("The hosts beat Malta to win the cup.", "win", Status.OCCURRED),
        ("He trained for years to win the cup.", "win", Status.HYPOTHETICAL),
        ("Nurses were among the first to cross the border.", "cross", Status.OCCURRED),
        ("The maker had to recall the heaters.", "recall", Status.OCCURRED),
        ("The maker has to recall the heaters.", "recall", Status.HYPOTHETICAL),
        ("The maker did not have to recall the heaters.", "recall", Status.NOT_OCCURRED),
        ("Police have yet to find the car.", "find", Status.NOT_OCCURRED),
        ("The plant was supposed to open.", "open", Status.HYPOTHETICAL),
        ("The attempt to raise the wreck failed.", "raise", Status.NOT_OCCURRED),
        ("The attempt to raise the wreck succeeded.", "raise", Status.OCCURRED),
        ("The talks never took place.", "talks", Status.NOT_OCCURRED),
        ("The mayor told the town that two boats had sunk.", "sunk", Status.OCCURRED),
        ("The mayor told the crew to leave.", "leave", Status.HYPOTHETICAL),
        ("She suggested that the bank had known of it.", "known", Status.ALLEGED),
        ("A man was charged with robbing a shop.", "robbing", Status.ALLEGED),
        ("They are alleged to have smashed windows before fleeing.", "fleeing", Status.ALLEGED),
        ("The union threatened the firm with a strike.", "strike", Status.HYPOTHETICAL),
        ("She used to run an airline.", "run", Status.OCCURRED),
        ("The group paid $90m to settle the claims.", "settle", Status.OCCURRED),
        ("Had they stayed, the town would stand.", "stayed", Status.HYPOTHETICAL),
        # What is only guessed at.
        ("Neither thinks that the mayor will resign.", "resign", Status.HYPOTHETICAL),
        ("It is unlikely that the mayor will resign.", "resign", Status.HYPOTHETICAL),
        ("She denied that the mayor will resign.", "resign", Status.DENIED),
        ("She said that the mayor will resign.", "resign", Status.PLANNED),
        ("She told the town that the mayor will resign.", "resign", Status.PLANNED),
        ("The court rejected a claim that Peru had lodged.", "lodged", Status.OCCURRED),
        ("The court rejected a claim that Peru had attacked the ship.", "attacked", Status.DENIED),
        # "Would" and "must" of the past, "no longer than", and what was voted against.
        ("She would later marry the baker.", "marry", Status.OCCURRED),
        ("She was fined later and would leave the town.", "leave", Status.PLANNED),
        ("He resigned later and would return to office.", "return", Status.PLANNED),
        ("She would have gone on to win the cup.", "win", Status.HYPOTHETICAL),
        ("The ferry must have left by noon.", "left", Status.HYPOTHETICAL),
        ("The siege lasted no longer than a day.", "lasted", Status.OCCURRED),
        ("Parliament voted against the war.", "war", Status.OCCURRED),
        ("The board decided against a strike.", "strike", Status.NOT_OCCURRED),
    ],
)
def test_status_of(text: str, trigger: str, expected: Status) -> None:
    assert status_of(word(read(text, trigger), trigger)) is expected


def test_status_not_only_is_no_negation() -> None:
    doc = read("The army not only took the town but burned it.", "took")

    assert status_of(word(doc, "took")) is Status.OCCURRED


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("A report is promised for May 2025.", "promised", "planned"),
        ("5 May 2024: The union announces a march.", "announces", "occurred"),
        ("The postponed vote was held on Monday.", "vote", "occurred"),
        ("The postponed vote will be held on Monday.", "vote", "planned"),
    ],
)
def test_status_of_what_was_planned(text: str, trigger: str, status: str) -> None:
    doc = read(text)

    told = [span for span in doc.spans[TRIGGERS] if span.text == trigger]

    assert [values_of(doc, span.id_)["status"] for span in told] == [status]


def test_status_since_is_ongoing() -> None:
    doc = build(("She", "PRON", "nsubj", 1), ("rules", "VERB", "ROOT", 1), tags={1: "VBZ"})
    _trigger(doc, 1, tlink={"relation": "since", "basis": None})

    StatusFinder()(doc)

    assert values_of(doc, "e0")["status"] == "ongoing"
    assert values_of(doc, "e0")["tense"] == "present"


def test_status_find_leaves_the_doc_alone() -> None:
    doc = build(("She", "PRON", "nsubj", 1), ("left", "VERB", "ROOT", 1), tags={1: "VBD"})
    _trigger(doc, 1, tlink=None)

    readings = StatusFinder().find(doc)

    assert [reading.status for reading in readings] == [Status.OCCURRED]
    assert "status" not in values_of(doc, "e0")


def test_status_of_an_empty_doc() -> None:
    doc = Doc(build(("a", "X", "ROOT", 0)).vocab)

    assert StatusFinder().find(doc) == []


def _trigger(doc: Doc, at: int, tlink: dict[str, object] | None) -> None:
    add_spans(doc, TRIGGERS, [Span(doc, at, at + 1, span_id="e0")])
    values_of(doc, "e0").update(head=at, verb=None, tlink=tlink)
