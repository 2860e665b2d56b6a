"""What the clause of a time, where the parse was asked, says over the forms of the words around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.dating.clauses import by_clause, goes_on, is_aside
from dateline.model.articles import TextField
from dateline.model.expressions import Unresolved
from dateline.model.times import Clause, ClauseKind, Timex, TimexType

TIMEX = Timex(TextField.TEXT, 0, 3, "May", TimexType.DATE, Unresolved(), ("rule",))


@pytest.mark.parametrize("guess", [True, False])
def test_without_a_parse_the_forms_of_the_words_count(guess: bool) -> None:
    timex = replace(TIMEX, is_relative=guess)
    assert by_clause(timex) is timex
    assert not is_aside(timex)


@pytest.mark.parametrize(("kind", "expected"), [(ClauseKind.RELATIVE, True), (ClauseKind.MAIN, False)])
def test_the_parse_is_surer_than_the_forms(kind: ClauseKind, expected: bool) -> None:
    timex = replace(TIMEX, clause=Clause(kind, 4), is_relative=not expected)
    assert by_clause(timex).is_relative is expected
    assert is_aside(timex) is expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Clause(ClauseKind.MAIN, 4), True),
        (Clause(ClauseKind.MAIN, 4, is_of_noun=True), False),
        (Clause(ClauseKind.RELATIVE, 4), False),
        (None, False),
    ],
)
def test_a_story_goes_on_with_what_dates_its_main_clauses(clause: Clause | None, expected: bool) -> None:
    assert goes_on(replace(TIMEX, clause=clause)) is expected
