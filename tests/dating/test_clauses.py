"""What the clause of a time, where the parse was asked, says over the forms of the words around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.calendars import iso_start, parse_iso
from dateline.dating.clauses import by_clause, goes_on, is_aside
from dateline.dating.times import resolve
from dateline.grammar import Place, recognise, tokenize
from dateline.model.articles import Dct, DctBasis, TextField
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


@pytest.mark.parametrize(("kind", "start"), [(ClauseKind.RELATIVE, "2022-10-20"), (None, "2021-06-02")])
def test_what_an_aside_looks_on_to_is_not_counted_from_the_past_told_before(
    kind: ClauseKind | None, start: str
) -> None:
    texts = ("It was inspected on 1 June 2021.", "The minister, who is due in Ely tomorrow, called it safe.")
    places = (Place(sentence=number) for number in range(2))
    told, ahead = (recognise(tokenize(t), t, place=p).timexes[0] for t, p in zip(texts, places, strict=True))
    clause = None if kind is None else Clause(kind, 4)
    found = resolve((told, replace(ahead, clause=clause)), Dct(parse_iso("2022-10-19"), DctBasis.GIVEN))
    date = found[-1].date
    assert date is not None and date.interval is not None
    assert iso_start(date.interval) == start
