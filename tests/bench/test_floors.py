"""The floors: what is worse is named, what is better is pinned, and nothing is lowered."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.floors.__main__ import FLOORS, compare, raised
from bench.floors.measures import Measure, read_measures

MEASURE = Measure("m", ("seeds",), ("corpus",), higher=("strict.f1",), lower=("misdated",))


def pinned(f1: float, misdated: float, digest: str = "d") -> dict[str, Any]:
    return {"digest": digest, "figures": {"strict.f1": f1, "misdated": misdated}}


@pytest.mark.parametrize(
    ("now", "worse"),
    [
        (pinned(80, 2), []),
        (pinned(90, 0), []),
        (pinned(79.9, 2), ["m strict.f1: 79.9, floor 80"]),
        (pinned(80, 3), ["m misdated: 3, floor 2"]),
        (pinned(99, 0, "other"), ["m: the corpus is not the one that the floors were pinned on"]),
    ],
)
def test_compare_names_what_is_worse(now: dict[str, Any], worse: list[str]) -> None:
    assert compare(MEASURE, now, pinned(80, 2)) == worse


def test_compare_holds_nothing_that_is_not_pinned() -> None:
    assert compare(MEASURE, pinned(0, 99), None) == []


@pytest.mark.parametrize(
    ("now", "floor"),
    [
        (pinned(85, 3), pinned(85, 2)),
        (pinned(75, 1), pinned(80, 1)),
        (pinned(99, 0, "other"), pinned(80, 2)),
    ],
)
def test_update_never_lowers(now: dict[str, Any], floor: dict[str, Any]) -> None:
    assert raised(MEASURE, now, pinned(80, 2)) == floor


def test_update_pins_what_is_new() -> None:
    assert raised(MEASURE, pinned(1, 1), None) == pinned(1, 1)


def test_digest_is_of_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a").write_text("x")
    first = MEASURE.digest(tmp_path)
    (tmp_path / "corpus" / "a").rename(tmp_path / "corpus" / "b")
    renamed = MEASURE.digest(tmp_path)
    (tmp_path / "corpus" / "b").write_text("y")
    assert len({first, renamed, MEASURE.digest(tmp_path)}) == 3


def test_figures_are_taken_from_the_last_line(tmp_path: Path) -> None:
    runner = tmp_path / "eval" / "run.py"
    runner.parent.mkdir()
    told = json.dumps({"strict": {"f1": 81.5}, "misdated": 1, "other": 3})
    runner.write_text(f"import sys\nprint('a table')\nprint({told!r})\n")
    assert MEASURE.figures(tmp_path / "data", sys.executable) == {"strict.f1": 81.5, "misdated": 1}


def test_failure_of_the_runner_is_told(tmp_path: Path) -> None:
    runner = tmp_path / "eval" / "run.py"
    runner.parent.mkdir()
    runner.write_text("import sys\nsys.exit('dateline times failed')\n")
    with pytest.raises(RuntimeError, match="m: dateline times failed"):
        MEASURE.figures(tmp_path / "data", "dateline")


def test_every_pinned_floor_has_a_measure() -> None:
    measures = {measure.name: measure for measure in read_measures()}
    for name, floor in json.loads(FLOORS.read_text()).items():
        assert set(floor["figures"]) == {*measures[name].higher, *measures[name].lower}
