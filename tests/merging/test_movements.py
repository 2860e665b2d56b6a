"""Each thing rises and falls by itself."""

from __future__ import annotations

import pytest

from dateline.merging.movements import other_mover
from dateline.merging.profiles import profiles_of
from dateline.model.entities import make_key
from dateline.model.mentions import Argument, Mention, Role
from tests.merging.builders import article, mention, on_day, person, thing


def index(name: str) -> Argument:
    return Argument(Role.AGENT, name, "MARKET", make_key("market", name), name)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (mention("fall", index("Orlo 50"), numbers=("3.4",)), mention("fall", index("Besk"), numbers=("2",)), 1.0),
        (mention("fall", index("Orlo 50"), numbers=("3.4",)), mention("fall", index("Orlo 50")), 0.0),
        (mention("fall", index("Orlo 50"), numbers=("3.4",)), mention("drop", thing(Role.AGENT, "oil")), 1.0),
        (mention("fall", thing(Role.AGENT, "oil"), numbers=("95",)), mention("fall", thing(Role.AGENT, "oil")), 0.0),
        (mention("fall", index("Orlo 50"), numbers=("3.4",)), mention("fall", numbers=("3.4",)), 0.0),
        (mention("fall", thing(Role.AGENT, "wall")), mention("fall", thing(Role.AGENT, "tower")), 0.0),
        (mention("fall", thing(Role.AGENT, "income"), title="Income fell 22%"), mention("fall", index("Besk")), 1.0),
        (mention("open", index("Orlo 50"), numbers=("3",)), mention("open", index("Besk"), numbers=("2",)), 0.0),
        (mention("fall", person(Role.AGENT, "Ada Holm"), numbers=("60",)), mention("fall", index("Besk")), 0.0),
    ],
)
def test_other_mover(one: Mention, other: Mention, apart: float) -> None:
    third = on_day(2024, 5, 3)
    assert other_mover(*profiles_of([article("a", (one, third)), article("b", (other, third))])) == apart
