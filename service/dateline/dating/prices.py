"""What it costs to read times without their year in one way or another: the table data/prices.toml.

Prices are of one measure, as logarithms of odds are. They are written by hand; `bench/fit/retrospects.py` tells what
others would give.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, NamedTuple


class Price(NamedTuple):
    """What it costs to open a retrospect by a time that tells its year, and to pass it by."""

    opening: float
    passing: float


class Prices(NamedTuple):
    """The prices by name; the table says of what."""

    fronted: Price
    led_in: Price
    led_in_year: Price
    aside: Price
    day_aside: Price
    day: Price
    month_today: Price
    year_today: Price
    alone: Price
    from_another: float
    left_behind: float
    leave_sentence: float
    leave_block: float
    leave: float
    leave_perfect: float
    leave_by: float
    stay: float
    stay_today: float
    stay_beside_today: float
    stay_quoted: float
    stay_relative: float
    stay_perfect: float
    per_log: float
    per_log_going: float
    back: float
    back_days: float
    out_of_year: float
    per_log_age: float
    unknown_age: float


def load_prices() -> Prices:
    """The prices of the table."""
    table = tomllib.loads((files(__package__) / "data/prices.toml").read_text(encoding="utf-8"))
    prices: dict[str, Any] = {name: Price(*one) if isinstance(one, list) else one for name, one in table.items()}
    return Prices(**prices)
