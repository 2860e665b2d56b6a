"""The second door with edits: what people said is applied before anything is chosen, ordered or shown."""

from __future__ import annotations

import pytest

from dateline import timeline
from dateline.calendars import parse_edtf
from dateline.curation import name_mention
from dateline.model.articles import Submitted
from dateline.model.edits import Edit, Op, Target, Wording
from dateline.model.entities import make_key
from dateline.model.events import Timeline
from dateline.model.mentions import Argument, Records, Role, Status
from dateline.timeline import Options, build, join
from tests.fakes import WordExtractor

ARTICLES = [
    Submitted("1", "The school opened.", published="2021-05-07"),
    Submitted("2", "The bridge opened.", published="2022-05-07"),
    Submitted("3", "The museum opened.", published="2023-05-07"),
]


@pytest.fixture
def records() -> list[Records]:
    return [*timeline.extract(ARTICLES, WordExtractor())]  # type: ignore[arg-type]


def edit_of(records: list[Records], number: int, op: Op = Op.SET, **says: object) -> Edit:
    """An edit to the event of an article."""
    article = join(records).articles[number - 1]
    target = Target((name_mention(article.mentions[0], article.records.article),))
    return Edit(f"x{number}", op, (target,), Wording(**says))  # type: ignore[arg-type]


def titles(made: Timeline) -> list[str]:
    return [event.title for event in made.events]


def test_date_that_is_set_moves_the_event(records: list[Records]) -> None:
    made = build(records, [edit_of(records, 3, date=parse_edtf("2020"))])
    assert titles(made) == ["The museum opened", "The school opened", "The bridge opened"]


def test_sources_stand_against_the_date_that_is_set() -> None:
    text = "The school opened on 3 May 2021."
    article = Submitted("1", text, published="2021-05-07")
    records = [*timeline.extract([article], WordExtractor())]  # type: ignore[arg-type]
    made = build(records, [edit_of(records, 1, status=Status.DENIED)], Options(statuses=frozenset(Status)))
    assert [(each.kind, each.says, each.shown) for each in made.events[0].disagreements] == [
        ("status", "occurred", "denied")
    ]


def test_date_that_is_set_takes_an_event_from_the_undated() -> None:
    records = [*timeline.extract([Submitted("1", "The school opened.")], WordExtractor())]  # type: ignore[arg-type]
    before, after = build(records), build(records, [edit_of(records, 1, date=parse_edtf("2020"))])
    assert (len(before.undated), titles(after), after.undated) == (1, ["The school opened"], ())
    assert after.events[0].reason is None


def test_hidden_event_is_not_shown(records: list[Records]) -> None:
    assert titles(build(records, [edit_of(records, 2, Op.HIDE)])) == ["The school opened", "The museum opened"]


def test_orphaned_edits_are_told(records: list[Records]) -> None:
    lost = edit_of(records, 3, title="T")
    assert build(records[:2], [lost]).orphaned == ("x3",)


def test_pinned_event_is_shown_whatever_the_filters_say(records: list[Records]) -> None:
    pinned = [edit_of(records, 3, Op.PIN)]
    assert titles(build(records, pinned, Options(limit=1))) == ["The museum opened"]
    assert titles(build(records, pinned, Options(min_confidence=1.0))) == ["The museum opened"]


def test_participants_that_are_set_take_part(records: list[Records]) -> None:
    ada = Argument(Role.AGENT, "Ada Lovelace", "PERSON", make_key("person", "Lovelace", "Ada"), "")
    made = build(records, [edit_of(records, 2, participants=(ada,))], Options(entity="Lovelace"))
    assert titles(made) == ["The bridge opened"]


def test_edited_events_are_marked(records: list[Records]) -> None:
    made = build(records, [edit_of(records, 2, title="A bridge")])
    assert [event.is_edited for event in made.events] == [False, True, False]
