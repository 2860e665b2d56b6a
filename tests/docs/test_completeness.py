"""What must be documented is documented, and what the documents name exists."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from flask import Flask

from dateline.cli import main
from dateline.dating.mentions import REASONS
from dateline.formats.catalogue import FORMATS
from dateline.model.received import Hold
from dateline.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in PAGES}
ALL = "\n".join(TEXTS.values())
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Settings)])
def test_setting_is_documented(name: str) -> None:
    assert f"`{PREFIX}{name.upper()}`" in ALL


def test_routes_are_documented(app: Flask) -> None:
    routes = (rule.rule.replace("<path:", "<") for rule in app.url_map.iter_rules())
    assert [route for route in routes if route not in ALL] == []


@pytest.mark.parametrize("command", sorted(main.commands))
def test_command_is_documented(command: str) -> None:
    assert f"dateline {command}" in ALL


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_documented(name: str) -> None:
    assert f"| `{name}` |" in TEXTS["docs/formats.md"]


def test_warnings_are_documented() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "service/dateline").rglob("*.py")]
    codes = {code for source in sources for code in re.findall(r'\bNotice\(\s*"([a-z_]+)"', source)}
    assert "markup" in codes
    assert [code for code in sorted({*codes, *Hold}) if f"`{code}`" not in ALL] == []


@pytest.mark.parametrize("code", REASONS)
def test_reason_for_no_date_is_documented(code: str) -> None:
    assert f"`{code}`" in TEXTS["docs/api.md"]


@pytest.mark.parametrize("room", sorted(p.parent.name for p in (ROOT / "service/dateline").glob("*/__init__.py")))
def test_room_is_on_the_map(room: str) -> None:
    assert f"`{room}`" in TEXTS["docs/architecture.md"]


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md") if path.stem != "index"))
def test_page_is_in_the_table_of_contents(page: str) -> None:
    assert f"({page})" in TEXTS["docs/index.md"]


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    targets = [target for target in LINK.findall(TEXTS[name]) if "://" not in target]
    assert [target for target in targets if not (ROOT / name).parent.joinpath(target).exists()] == []


def test_chores_that_are_named_exist() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(re.findall(r"`[^`\n]+`|^\$ .*$", ALL, re.MULTILINE))))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
