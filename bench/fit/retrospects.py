"""Fit the prices of retrospects on half A of the passages and of the news corpus; half B is only reported.

python -m bench.fit.retrospects [--data ../shared/data] [--eval ../shared/eval] [--write]

Each price in turn is tried at shares of itself, and what betters the credit of half A is kept, in some rounds. A right
value counts 1, less where another is kept beside it, a wrong one something where the right one is.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.times import given, load_scorer, read_passages, recognised
from dateline.calendars import parse_iso
from dateline.dating import ways
from dateline.dating.forms import tells_year
from dateline.dating.named import named_unit
from dateline.dating.prices import Price, Prices
from dateline.dating.times import resolve
from dateline.model.articles import Dct
from dateline.model.times import ResolvedTimex, Timex

CORPUS = "tempeval3-train"
_SHARES = (0.5, 0.8, 1.25, 2.0)
_RIGHT_IN_DOUBT, _KEPT_BESIDE = 0.75, 0.4
_GAIN = 0.7  # what a change must bring to be kept, so that one case alone changes little
_ROUNDS = 2
_NEXT = 0.2  # what a price of nothing is tried at


@dataclass(frozen=True)
class _Case:
    """A text with its times as recognised, and the value of each by its place."""

    timexes: Sequence[Timex]
    dct: Dct
    gold: dict[int, str]


def _case(doc: Any) -> _Case:
    return _Case(recognised(doc.text), given(doc.published), {one.start: one.value for one in doc.times})


def _can_look_back(case: _Case) -> bool:
    """Whether a text tells a time with its year and one without: no other can tell the prices."""
    has_year = any(tells_year(one.expression) for one in case.timexes)
    return has_year and any(named_unit(one) is not None for one in case.timexes)


def _credit(cases: Sequence[_Case], prices: Prices) -> float:
    ways.PRICES = prices
    told = ((case.gold.get(one.timex.start_char), one) for case in cases for one in resolve(case.timexes, case.dct))
    return sum(_credit_of(value, one) for value, one in told if value is not None)


def _credit_of(value: str, one: ResolvedTimex) -> float:
    others = one.date.alternatives if one.date is not None else ()
    if one.value == value:
        return _RIGHT_IN_DOUBT if others else 1
    right = parse_iso(value)
    return _KEPT_BESIDE if right is not None and any(other.interval == right.interval for other in others) else 0


def _variants(prices: Prices, name: str) -> Iterator[Prices]:
    """The prices with one of them changed."""
    told = getattr(prices, name)
    amounts = told._asdict() if isinstance(told, Price) else {"": told}
    for field, amount in amounts.items():
        for one in _tried(amount):
            yield prices._replace(**{name: told._replace(**{field: one}) if field else one})


def _tried(amount: float) -> list[float]:
    return [round(share * amount, 2) for share in _SHARES] if amount else [_NEXT]


def _fitted(cases: Sequence[_Case], prices: Prices) -> Prices:
    best, credit = prices, _credit(cases, prices)
    for name in prices._fields * _ROUNDS:
        found = max(_variants(best, name), key=lambda one: _credit(cases, one))
        gained = _credit(cases, found) - credit
        if gained >= _GAIN:
            best, credit = found, credit + gained
            print(f"{name} {getattr(best, name)}  +{gained:.2f}", flush=True)
    return best


def _halves(scorer: ModuleType, data: Path) -> tuple[list[_Case], list[_Case]]:
    if not (data / CORPUS).exists():
        sys.exit(f"no {CORPUS} in {data}: give the folder of the corpora with --data")
    sets = [read_passages(scorer), scorer.read_gold(data / CORPUS)]
    first, second = ([_case(doc) for docs in sets for doc in docs[half::2]] for half in (0, 1))
    return list(filter(_can_look_back, first)), list(filter(_can_look_back, second))


def _write(prices: Prices) -> None:
    """Put the prices into their table, whose remarks stay."""
    path = Path(str(files("dateline.dating"))) / "data/prices.toml"
    text = path.read_text(encoding="utf-8")
    for name, told in prices._asdict().items():
        shown = str(list(told)) if isinstance(told, Price) else str(told)
        text = re.sub(rf"^{name} = .*$", f"{name} = {shown}", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, report both halves, and write the table where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    first, second = _halves(load_scorer(options.eval), options.data)
    begun = ways.PRICES
    prices = _fitted(first, begun)
    for name, cases in (("A", first), ("B", second)):
        print(f"{name}  {_credit(cases, begun):.2f} -> {_credit(cases, prices):.2f}")
    if options.write:
        _write(prices)


if __name__ == "__main__":
    main()
