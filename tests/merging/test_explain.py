"""Why mentions are one event, and what was kept apart."""

from __future__ import annotations

import pytest

from dateline.merging import Chain, explain, merge
from dateline.merging.scores import LIMIT, Scorer
from tests.merging.builders import article


def test_explain_gives_the_shares_of_each_join(shipments):
    merged = merge(shipments)
    (pair,) = explain(merged.chains[0], merged).pairs
    assert (pair.one, pair.other, pair.score > 0) == (("a", 0), ("b", 0), True)


def test_explain_tells_what_held_an_event_apart(shipments):
    merged = merge(shipments)
    near = explain(merged.chains[0], merged).near
    assert [(pair.other, "other_object" in {s.feature for s in pair.shares}) for pair in near] == [(("c", 0), True)]


def test_explain_adds_the_shares_up_to_the_score(shipments):
    merged = merge(shipments)
    pairs = [pair for chain in merged.chains for pair in (*explain(chain, merged).pairs, *explain(chain, merged).near)]
    bias = Scorer().weights.bias
    for pair in pairs:
        logit = bias + sum(share.value * share.weight for share in pair.shares)
        assert pair.score == pytest.approx(max(-LIMIT, min(LIMIT, 1000 * logit)), abs=2)


def test_explain_gives_the_largest_shares_first(visits):
    merged = merge(visits)
    (pair,) = explain(merged.chains[0], merged).pairs
    sizes = [abs(share.value * share.weight) for share in pair.shares]
    assert sizes == sorted(sizes, reverse=True)


def test_explain_gives_each_later_mention_its_best_pair_before_it(visits):
    again = [article(id, *((m.mention, m.date) for m in visits[0].mentions), about="minister harbour visit")
             for id in ("d", "e")]
    merged = merge([*visits[:2], *again])
    assert [pair.other for pair in explain(merged.chains[0], merged).pairs] == [("b", 0), ("d", 0), ("e", 0)]


def test_explain_says_nothing_of_an_empty_chain(visits):
    reasons = explain(Chain(()), merge(visits))
    assert (reasons.pairs, reasons.near) == ((), ())
