"""What stock indices are called."""

import pytest

from dateline.model.entities import fold
from dateline.model.markets import market_named


@pytest.mark.parametrize(
    ("name", "market"),
    [
        ("the Dow", "dow jones industrial average"),
        ("Standard & Poor's 500", "s p 500"),
        ("S&P 500", "s p 500"),
        ("Nikkei-225", "nikkei 225"),
        ("Dow Chemical", None),
    ],
)
def test_market_named(name: str, market: str | None) -> None:
    assert market_named(fold(name)) == market
