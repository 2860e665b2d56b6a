"""Build `extraction/data/given_names.tsv`: the given names that tell a gender, from the lists of Faker (MIT licence).

A name counts for one gender where at least `LEADING` times as many countries give it to that one as to the other.
Usage: `pip install faker; python bench/tables/given_names.py`.
"""

from __future__ import annotations

import pkgutil
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from dateline.model.entities import fold

TABLE = Path(__file__).parents[2] / "service/dateline/extraction/data/given_names.tsv"
PROVIDERS = "faker.providers.person"
NOTE = (
    "# Derived from Faker, Copyright (c) 2012 Daniele Faraglia and contributors, MIT licence.\n"
    "# Built by bench/tables/given_names.py. Columns: folded given name, gender (m, f).\n"
)
LEADING = 8
# The first letter that is not Latin.
BEYOND = "\u0250"


def names(provider: object, gender: str) -> Iterator[str]:
    """The single names in Latin letters that a country gives, folded."""
    for name in getattr(provider, f"first_names_{gender}", ()):
        if name.isalpha() and max(name) < BEYOND:
            yield fold(name)


def main() -> None:
    """Write the table."""
    given = {"female": Counter[str](), "male": Counter[str]()}
    for module in pkgutil.iter_modules(import_module(PROVIDERS).__path__):
        provider = import_module(f"{PROVIDERS}.{module.name}").Provider
        for gender, counts in given.items():
            counts.update(set(names(provider, gender)))
    rows = []
    for name in sorted(given["female"] | given["male"]):
        female, male = given["female"][name], given["male"][name]
        if max(female, male) >= LEADING * min(female, male):
            rows.append(f"{name}\t{'f' if female > male else 'm'}\n")
    TABLE.write_text(NOTE + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
