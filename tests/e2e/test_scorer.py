"""The scorer of the sample articles, on a made-up timeline."""

from __future__ import annotations

from typing import Any

import pytest

from bench.seeds import Score, score

WANTED = {
    "id": "fall", "quote": ["tower"], "trigger": "fell", "dates": [["1987-03-01", "1987-03-31"]],
    "dated_by": ["a"], "told_by": ["b"],
}  # fmt: skip


def source(article: str, quote: str, trigger: str) -> dict[str, Any]:
    return {"article": article, "quote": quote, "trigger": {"text": trigger}, "when": None, "status": "occurred"}


def entry(start: str | None, end: str | None, *sources: dict[str, Any], status: str = "occurred") -> dict[str, Any]:
    return {"title": "t", "date": {"start": start, "end": end}, "status": status, "sources": list(sources)}


FELL_A = source("a", "The tower fell in March 1987.", "fell")
FELL_B = source("b", "The tower fell.", "fell")


def scored(*entries: dict[str, Any], **changes: Any) -> Score:
    expected = {"events": [{**WANTED, **changes}], "apart": [], "never": []}
    return score({"events": list(entries), "undated": []}, expected)


def test_event_with_both_articles_counts_in_full() -> None:
    result = scored(entry("1987-03-01", "1987-03-31", FELL_A, FELL_B))
    assert (result.dated, result.sources, result.joined, result.split) == (1, [1, 1], [1, 1], 0)


def test_event_with_another_date_is_misdated() -> None:
    result = scored(entry("1988-03-01", "1988-03-31", FELL_A))
    assert (result.dated, result.misdated) == (0, 1)


def test_event_with_another_status_is_misjudged() -> None:
    result = scored(entry("1987-03-01", "1987-03-31", FELL_A), status=["planned"])
    assert (result.dated, result.misdated, result.misjudged) == (0, 0, 1)


def test_event_in_two_entries_is_split() -> None:
    result = scored(entry("1987-03-01", "1987-03-31", FELL_A), entry(None, None, FELL_B))
    assert (result.dated, result.joined, result.split) == (1, [0, 1], 1)


def test_hard_event_is_counted_apart() -> None:
    result = scored(entry("1987-03-01", "1987-03-31", FELL_A), hard=True)
    assert (result.expected, result.dated, result.hard) == (0, 0, [1, 1])


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        ({"quote": "tower"}, 1),
        ({"quote": "tower", "status": ["planned"]}, 0),
        ({"trigger": "rose"}, 0),
        ({"start_from": "1987-01-01"}, 1),
        ({"start_before": "1987-01-01"}, 0),
    ],
)
def test_never_rules_need_all_that_they_name(rule: dict[str, Any], count: int) -> None:
    expected = {"events": [], "apart": [], "never": [{"id": "rule", **rule}]}
    result = score({"events": [entry("1987-03-01", "1987-03-31", FELL_A)], "undated": []}, expected)
    assert result.never == count


def test_look_alikes_in_one_entry_are_lumped() -> None:
    rise = {**WANTED, "id": "rise", "trigger": "rose"}
    expected = {"events": [WANTED, rise], "apart": [["fall", "rise"]], "never": []}
    both = entry("1987-03-01", "1987-03-31", FELL_A, source("b", "The tower rose.", "rose"))
    assert score({"events": [both], "undated": []}, expected).lumped == 1
