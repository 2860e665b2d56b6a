"""What is planned for a time, and the verbs that only say so."""

import pytest

from dateline.extraction.events.planning import dated_plan, planned_at, planned_event, planning_verb
from dateline.extraction.parsing.attachment import datable
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("The strike planned for June 2025 has been called off.", "strike"),
        ("The council planned a vote for June 2025.", "vote"),
        ("Hearing set for June 2025.", "Hearing"),
        ("A decision is due on 4 June 2025.", "decision"),
        ("The vote was in June 2025.", "vote"),
        ("The talks were in Geneva in June 2025.", "talks"),
        ("The firm was in trouble in June 2025.", None),
        ("The vote was a shock in June 2025.", None),
        ("The vote was held in June 2025.", None),
        ("The vote was originally set for June 2025.", None),
    ],
)
def test_planned_at(text: str, planned: str | None) -> None:
    [time] = datable(read(text)).values()
    found = planned_at(time)
    assert (found and found.text) == planned


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A parade is planned for June 2025.", "planned"),
        ("A decision is due on 4 June 2025.", "is"),
        ("The council planned a vote for June 2025.", None),
    ],
)
def test_planning_verb_says_it_of_its_subject(text: str, verb: str | None) -> None:
    [time] = datable(read(text)).values()
    found = planning_verb(time)
    assert (found and found.text) == verb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A parade is planned for June 2025.", True),
        ("A report is promised for June 2025.", False),
        ("Guests are expected by June 2025.", False),
    ],
)
def test_planned_event_is_a_noun_that_can_be_one(text: str, expected: bool) -> None:
    [time] = datable(read(text)).values()
    assert (planned_event(time) is not None) is expected


@pytest.mark.parametrize(
    ("text", "triggers", "expected"),
    [
        ("A parade is planned for June 2025.", ["parade", "planned"], "parade"),
        ("A report is promised for June 2025.", ["promised"], "promised"),
        ("A report was promised for June 2025.", ["promised"], "report"),
    ],
)
def test_dated_plan_is_the_verb_where_its_subject_tells_no_event(
    text: str, triggers: list[str], expected: str
) -> None:
    doc = read(text)
    [time] = datable(doc).values()
    found = dated_plan(time, [word(doc, each) for each in triggers])
    assert found is not None and found.text == expected
