"""Who may import whom (docs/architecture.md), read from the sources; and that `__all__` tells the truth."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
import dateline_schemas

SERVICE = Path(dateline.__file__).parent
SCHEMAS = Path(dateline_schemas.__file__).parent

#: Rooms that every room may import; they import nobody but one another.
OPEN = {"model", "errors", "settings"}

#: What each room may import of ours beside itself and the open ones.
ALLOWED = {
    "model": set(),
    "errors": set(),
    "settings": set(),
    "calendars": set(),
    "grammar": {"calendars"},
    "reading": {"calendars", "grammar"},
    "extraction": {"calendars", "grammar", "reading"},
    "dating": {"calendars", "grammar"},
    "merging": {"calendars"},
    "selection": {"calendars"},
    "curation": {"calendars"},
    "timeline": {"calendars", "reading", "extraction", "dating", "merging", "curation", "selection"},
    "receiving": {"reading"},
    "formats": {"calendars", "schemas"},
    "storage": set(),
    "keeping": {"timeline", "curation", "formats", "storage"},
    "web": set(),
    "api": {"timeline", "receiving", "formats", "storage", "keeping", "schemas", "web"},
    "cli": {"calendars", "timeline", "receiving", "formats", "storage", "keeping"},
    "archive": {"timeline", "formats", "storage"},
}

#: What each folder of extraction may import of the others; the modules beside them order the way through.
WITHIN_EXTRACTION = {
    "parsing": set(),
    "events": {"parsing"},
    "linking": {"parsing", "events"},
    "entities": {"parsing", "events"},
    "participation": {"parsing", "entities"},
    "titling": {"parsing", "entities"},
}

#: Libraries that one room, or one module, alone may know.
OWNERS = {
    "spacy": ("extraction",),
    "thinc": ("extraction",),
    "flask": ("api",),
    "flask_smorest": ("api",),
    "werkzeug": ("api",),
    "marshmallow": ("schemas", "formats.native"),
    "dateparser": ("grammar.fallback",),
    "numpy": ("merging", "extraction"),
    "sqlalchemy": ("storage",),
    "alembic": ("storage",),
    "dask": ("archive",),
    "click": ("cli",),
    "icalendar": ("formats",),
    "lxml": ("reading",),
    "trafilatura": ("reading",),
    "feedparser": ("reading",),
    "defusedxml": ("reading",),
    "rich": ("cli",),
}

#: Ours that only these may import.
KEEPERS = {"schemas": ("api", "formats.native")}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of ours by its name within the house ("grammar.en.dates.days")."""
    for root, prefix in ((SERVICE, ""), (SCHEMAS, "schemas")):
        for path in sorted(root.rglob("*.py")):
            parts = [prefix, *path.relative_to(root).with_suffix("").parts]
            name = ".".join(part for part in parts if part and part != "__init__")
            if name:
                yield name, path


MODULES = dict(modules())


def imported(path: Path) -> set[str]:
    """The modules that a file imports, in full; of `from a import b`, both `a` and `a.b`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def rooms_imported(path: Path) -> set[str]:
    """The rooms of ours that a file imports."""
    rooms = set()
    for name in imported(path):
        if name.partition(".")[0] == "dateline_schemas":
            rooms.add("schemas")
        elif name.startswith("dateline.") and (room := name.split(".")[1]) != "__version__":
            rooms.add(room)
    return rooms


def folders_imported(path: Path) -> set[str]:
    """The folders of extraction that a file imports."""
    prefix = "dateline.extraction."
    named = {name.removeprefix(prefix).partition(".")[0] for name in imported(path) if name.startswith(prefix)}
    return named & WITHIN_EXTRACTION.keys()


def is_within(name: str, owners: tuple[str, ...]) -> bool:
    return any(name == owner or name.startswith(f"{owner}.") for owner in owners)


@pytest.mark.parametrize("name", [name for name in MODULES if name.count(".") > 1 and name.startswith("extraction.")])
def test_folder_of_extraction_imports_only_folders_that_it_may(name: str) -> None:
    folder = name.split(".")[1]
    assert folders_imported(MODULES[name]) - {folder} <= WITHIN_EXTRACTION[folder]


@pytest.mark.parametrize("name", MODULES)
def test_module_imports_only_rooms_that_it_may(name: str) -> None:
    room = name.partition(".")[0]
    if room == "schemas":
        assert rooms_imported(MODULES[name]) <= {"schemas"}
    else:
        # The extractor is a parameter of the doors: its type may be named where it is passed on.
        typed = {"extraction"} if room in ("api", "cli", "archive") else set()
        assert rooms_imported(MODULES[name]) - {room} <= ALLOWED[room] | OPEN | typed


@pytest.mark.parametrize("name", MODULES)
def test_module_knows_only_libraries_that_it_may(name: str) -> None:
    known = {each.partition(".")[0] for each in imported(MODULES[name])}
    assert [library for library in known & set(OWNERS) if not is_within(name, OWNERS[library])] == []


@pytest.mark.parametrize("name", [name for name in MODULES if name.partition(".")[0] != "schemas"])
def test_contract_is_known_to_its_keepers_alone(name: str) -> None:
    rooms = rooms_imported(MODULES[name])
    assert [room for room in rooms & set(KEEPERS) if not is_within(name, KEEPERS[room])] == []


@pytest.mark.parametrize("room", ["api", "cli", "archive"])
def test_extractor_is_imported_for_its_type_alone(room: str) -> None:
    for name, path in MODULES.items():
        if is_within(name, (room,)):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            running = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
            assert "dateline.extraction" not in {node.module for node in running}, name


@pytest.mark.parametrize("name", [name for name, path in MODULES.items() if path.name == "__init__.py"])
def test_all_is_what_can_be_imported(name: str) -> None:
    full = "dateline_schemas" if name == "schemas" else f"dateline.{name}"
    package = importlib.import_module(full)
    names = getattr(package, "__all__", [])
    assert [each for each in names if not hasattr(package, each)] == []
    assert list(names) == list(dict.fromkeys(names))
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    if name.count(".") and not hasattr(package, "__all__"):
        return
    brought = {
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith(("dateline.", "dateline_schemas.")) for alias in node.names
    }  # fmt: skip
    assert brought <= set(names), "what a package brings in by name is public"
