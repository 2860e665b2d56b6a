"""The table of prices."""

from __future__ import annotations

from dateline.dating.prices import Price, load_prices


def test_each_price_has_its_name_and_none_is_below_nothing() -> None:
    told = load_prices()._asdict().values()
    amounts = [amount for one in told for amount in (one if isinstance(one, Price) else (one,))]
    assert min(amounts) >= 0
