"""The locks: hashes on everything, no addresses, and everything that pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS = PROJECT["project"]["optional-dependencies"]
ASKED = {
    "build": PROJECT["build-system"]["requires"],
    "base": PROJECT["project"]["dependencies"],
    "server": [*PROJECT["project"]["dependencies"], *EXTRAS["postgresql"], *EXTRAS["redis"]],
    "test": [*PROJECT["project"]["dependencies"], *EXTRAS["test"]],
    "dev": [*PROJECT["project"]["dependencies"], *(name for extra in EXTRAS.values() for name in extra)],
}


def lock(layer: str) -> str:
    return (ROOT / "requirements" / f"{layer}.txt").read_text()


def entries(layer: str) -> list[str]:
    """The entries of a lock, each with its hashes on one line."""
    return lock(layer).replace("\\\n", " ").strip().splitlines()


def pins(layer: str) -> dict[tuple[str, str], str]:
    """Versions by name and marker: a universal lock may have a package twice."""
    found = (re.match(r"([\w.-]+)==(\S+)(?: ; (.*?))?\s+--hash", entry) for entry in entries(layer))
    return {(match[1], match[3] or ""): match[2] for match in found if match}


@pytest.mark.parametrize("layer", ASKED)
def test_every_entry_is_pinned_by_hash(layer: str) -> None:
    assert len(pins(layer)) == len(entries(layer)) > 0
    assert all("--hash=sha256:" in entry for entry in entries(layer))


@pytest.mark.parametrize("layer", ASKED)
def test_lock_names_no_address(layer: str) -> None:
    assert "://" not in lock(layer)
    assert "--index-url" not in lock(layer)
    assert "--find-links" not in lock(layer)


@pytest.mark.parametrize("layer", ASKED)
def test_lock_has_what_the_project_asks_for(layer: str) -> None:
    versions = {name: version for (name, _), version in pins(layer).items()}
    for line in ASKED[layer]:
        asked = Requirement(line)
        assert asked.specifier.contains(Version(versions[canonicalize_name(asked.name)])), line


@pytest.mark.parametrize(("small", "large"), [("base", "test"), ("test", "dev")])
def test_larger_lock_has_the_versions_of_the_smaller(small: str, large: str) -> None:
    assert pins(small).items() <= pins(large).items()
