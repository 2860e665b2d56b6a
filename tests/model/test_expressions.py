from __future__ import annotations

import json

import pytest

from dateline.model.expressions import (
    Anchor,
    Bound,
    Calendar,
    Clock,
    Duration,
    Expression,
    Feast,
    Part,
    RangeEnd,
    Recurrence,
    Reference,
    Shift,
    Unresolved,
    Within,
    from_plain,
    to_plain,
)


@pytest.mark.parametrize(
    "expression",
    [
        Reference("PAST_REF"),
        Part("late", Calendar("month", None, 10)),
        Shift(-6, "month", Anchor.EVENT, -1, keeps=True),
        Within(Calendar("day", None, None, 28), Shift(0, "month", Anchor.STORY)),
        RangeEnd(0, Calendar("year", 2005), Calendar("year", 2022)),
        Bound("since", Calendar("year", -479)),
        Clock(15, 0, offset=-300, day=Calendar("day", weekday=1)),
        Duration(((2, "hour"), (None, "minute")), "MORE_THAN"),
        Recurrence("week", 1, Calendar("day", weekday=4), "EVERY", "2X"),
        Feast("easter-2", 2024),
        Unresolved(),
    ],
    ids=lambda expression: type(expression).__name__,
)
def test_expressions_survive_json(expression: Expression) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(expression)))) == expression


def test_expressions_of_an_unknown_kind_are_refused() -> None:
    with pytest.raises(KeyError):
        from_plain({"kind": "Tuesday"})
