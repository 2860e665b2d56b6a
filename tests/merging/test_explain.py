"""Why mentions are one event, and what was kept apart."""

from __future__ import annotations

from dateline.merging import explain, merge


def test_explain_gives_the_shares_of_each_join(shipments):
    merged = merge(shipments)
    (pair,) = explain(merged.chains[0], merged).pairs
    assert (pair.one, pair.other, pair.score > 0) == (("a", 0), ("b", 0), True)


def test_explain_tells_what_held_an_event_apart(shipments):
    merged = merge(shipments)
    near = explain(merged.chains[0], merged).near
    assert [(pair.other, "other_object" in {s.feature for s in pair.shares}) for pair in near] == [(("c", 0), True)]
