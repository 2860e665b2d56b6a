"""The clause of a time, in sentences as the parser reads them."""

from __future__ import annotations

import pytest

from dateline.extraction.extensions import TIMEXES, spans_of, values_of
from dateline.model.times import ClauseKind
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The strike that began on 15 July ended at 22:00.", [("relative", "began"), ("main", "ended")]),
        ("He was seized in May and died in June.", [("main", "seized"), ("main", "died")]),
        ("The ministry said he left in 2012.", [("content", "left")]),
        ("When he left in 2012, nobody came.", [("adverbial", "left")]),
        ("The church built in 1862 burned on Monday.", [("reduced", "built"), ("main", "burned")]),
        ("The vote in May was close.", [("main", "was")]),
    ],
)
def test_a_time_has_the_clause_of_its_verb(text: str, kinds: list[tuple[str, str]]) -> None:
    doc = read(text)
    found = [values_of(doc, span.id_)["clause"] for span in spans_of(doc, TIMEXES)]
    assert [(ClauseKind(kind), text[verb:].split()[0].rstrip(",.")) for kind, verb, _ in found] == kinds


def test_a_time_of_a_noun_is_marked_so() -> None:
    doc = read("The vote in May was close.")
    assert [values_of(doc, span.id_)["clause"][2] for span in spans_of(doc, TIMEXES)] == [True]
