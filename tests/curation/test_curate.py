"""What each edit does to events, alone and after others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.calendars import parse_edtf
from dateline.curation import Curated, curate
from dateline.model.edits import Edit, Op, Target
from dateline.model.events import Event
from dateline.model.mentions import Argument, Role, Status
from tests.curation.samples import article, edit, mentions, name, naming, tell

A = article("a", "The bridge opened.", "The mayor resigned.")
B = article("b", "A bridge in Wexmoor opened.", "The mayor of Wexmoor resigned.", "The road closed.")
A0, A1, B0, B1, B2 = (*mentions(A), *mentions(B))

OPENING = Target((name("a", "The bridge opened."), name("b", "A bridge in Wexmoor opened.")))
RESIGNATION = Target((name("a", "The mayor resigned."), name("b", "The mayor of Wexmoor resigned.")))
ROAD = Target((name("b", "The road closed."),))
GONE = Target((name("c", "The school burnt."),))

EVENTS = [tell([A0, B0]), tell([A1, B1]), tell([B2])]


def curated(*edits: Edit, events: list[Event] = EVENTS) -> Curated:
    return curate(events, edits, naming=naming([A, B]), tell=tell)


def partition(result: Curated) -> list[list[str]]:
    """The events as the places of their mentions."""
    return sorted([f"{s.dated.article}{s.dated.index}" for s in event.sources] for event in result.events)


def shown(result: Curated, id_: str) -> Event:
    return next(event for event in result.events if event.id == id_)


def test_no_edits_change_nothing() -> None:
    assert curated() == Curated(tuple(EVENTS))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "A bridge for Wexmoor"),
        ("date", parse_edtf("2024-05")),
        ("status", Status.PLANNED),
        ("participants", (Argument(Role.AGENT, "Wexmoor", "GPE", "place:wexmoor", ""),)),
        ("note", "The mayor's office confirms this."),
    ],
)
def test_set_changes_what_it_says_and_nothing_else(field: str, value: object) -> None:
    event = shown(curated(edit("x1", Op.SET, OPENING, **{field: value})), "e-a-0")
    settled = {"confidence": 1.0} if field in ("date", "status") else {}
    assert event == replace(EVENTS[0], is_edited=True, **{field: value}, **settled)


def test_later_set_wins_where_both_speak() -> None:
    event = shown(
        curated(edit("x1", Op.SET, ROAD, title="One", note="n"), edit("x2", Op.SET, ROAD, title="Two")), "e-b-2"
    )
    assert (event.title, event.note) == ("Two", "n")


def test_hidden_event_is_kept_apart() -> None:
    result = curated(edit("x1", Op.HIDE, ROAD))
    assert (partition(result), [event.id for event in result.hidden]) == ([["a0", "b0"], ["a1", "b1"]], ["e-b-2"])


def test_pin_marks_the_event() -> None:
    assert [event.is_pinned for event in curated(edit("x1", Op.PIN, OPENING)).events] == [True, False, False]


def test_merge_makes_one_event_with_all_sources() -> None:
    result = curated(edit("x1", Op.MERGE, ROAD, OPENING))
    assert partition(result) == [["a0", "b0", "b2"], ["a1", "b1"]]
    assert shown(result, "e-a-0").is_edited


def test_split_makes_an_event_of_the_mentions_that_it_names() -> None:
    result = curated(edit("x1", Op.SPLIT, Target(OPENING.mentions[1:])))
    assert partition(result) == [["a0"], ["a1", "b1"], ["b0"], ["b2"]]
    assert [shown(result, id_).is_edited for id_ in ("e-a-0", "e-b-0", "e-a-1")] == [True, True, False]


def test_title_outlives_the_merge_after_it_and_the_split_too() -> None:
    title = edit("x1", Op.SET, OPENING, title="Opened at last")
    merge, split = edit("x2", Op.MERGE, OPENING, ROAD), edit("x3", Op.SPLIT, ROAD)
    assert shown(curated(title, merge), "e-a-0").title == "Opened at last"
    assert shown(curated(title, merge, split), "e-a-0").title == "Opened at last"
    assert shown(curated(title, merge, split), "e-b-2").title == "The road closed."


def test_edit_follows_most_of_its_mentions_when_merging_changes() -> None:
    three = Target((*OPENING.mentions, *ROAD.mentions))
    result = curated(edit("x1", Op.SET, three, title="T"), events=[tell([A0]), tell([A1]), tell([B0, B2]), tell([B1])])
    assert [event.id for event in result.events if event.title == "T"] == ["e-b-0"]


def test_edit_on_equal_parts_goes_to_the_first_mention() -> None:
    apart = [tell([A0]), tell([B0]), *EVENTS[1:]]
    result = curated(edit("x1", Op.SET, OPENING, title="T"), events=apart)
    assert [event.id for event in result.events if event.title == "T"] == ["e-a-0"]
    assert result.homes == {"x1": "e-a-0"}


def test_merge_that_merging_has_learnt_stays_in_force() -> None:
    assert curated(edit("x1", Op.MERGE, Target(OPENING.mentions[:1]), Target(OPENING.mentions[1:]))).orphaned == ()


def test_added_event_stands_beside_the_others() -> None:
    added = edit("x1", Op.ADD, title="The ferry sank", date=parse_edtf("2019"), status=Status.ALLEGED)
    event = shown(curated(added), "x1")
    assert (event.title, event.date, event.status) == ("The ferry sank", parse_edtf("2019"), Status.ALLEGED)
    assert (event.sources, event.is_edited, event.independent_sources) == ((), True, 0)


def test_added_event_can_be_edited_and_hidden() -> None:
    added, own = edit("x1", Op.ADD, title="The ferry sank"), Target(added="x1")
    assert shown(curated(added, edit("x2", Op.SET, own, title="A ferry sank")), "x1").title == "A ferry sank"
    assert [event.id for event in curated(added, edit("x2", Op.HIDE, own)).hidden] == ["x1"]


def test_added_event_that_is_merged_gives_its_words_and_gets_the_sources() -> None:
    added = edit("x1", Op.ADD, title="The road was closed for good", date=parse_edtf("2024"))
    result = curated(added, edit("x2", Op.MERGE, Target(added="x1"), ROAD))
    event = shown(result, "e-b-2")
    assert (event.title, event.date, len(event.sources)) == ("The road was closed for good", parse_edtf("2024"), 1)
    assert result.homes == {"x1": "e-b-2"}


@pytest.mark.parametrize(
    "lost",
    [
        edit("x1", Op.SET, GONE, title="T"),
        edit("x1", Op.HIDE, GONE),
        edit("x1", Op.PIN, GONE),
        edit("x1", Op.NOTE, GONE, note="n"),
        edit("x1", Op.SPLIT, GONE),
        edit("x1", Op.MERGE, GONE, OPENING),
        edit("x1", Op.SET, Target(added="x0"), title="T"),
    ],
)
def test_edit_that_applies_to_nothing_is_orphaned_and_changes_nothing(lost: Edit) -> None:
    assert curated(lost) == Curated(tuple(EVENTS), orphaned=("x1",))


def test_edit_on_what_no_event_tells_any_more_is_orphaned() -> None:
    result = curated(edit("x1", Op.SET, ROAD, title="T"), events=EVENTS[:2])
    assert result == Curated(tuple(EVENTS[:2]), orphaned=("x1",))


def test_orphans_are_told_in_the_order_of_edits() -> None:
    lost = [edit("x1", Op.SET, GONE, title="T"), edit("x2", Op.SPLIT, GONE), edit("x3", Op.HIDE, GONE)]
    assert curated(*lost).orphaned == ("x1", "x2", "x3")
