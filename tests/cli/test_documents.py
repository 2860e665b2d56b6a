"""Documents on the command line: by the suffix of a file, or by how standard input begins."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api.test_received import FEED, ITEM, JSON_FEED, LINE, NEWSML, PAGE


def told(run: Callable[..., Any], *arguments: object, stdin: bytes | None = None) -> Any:
    result = run("timeline", *arguments, "--json", "--status", "all", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("name", "document", "id_"),
    [("page.html", PAGE, "page"), ("item.xml", NEWSML, "urn:w:1"), ("feed.rss", FEED, "p1"),
     ("item.json", json.dumps(ITEM), "urn:w:1"), ("item.ninjs", json.dumps(ITEM), "urn:w:1"),
     ("feed.json", json.dumps(JSON_FEED), "p1"), ("sheet.csv", f'text\n"{LINE}"\n', "sheet")],
)  # fmt: skip
def test_file_is_read_by_its_suffix(
    run: Callable[..., Any], tmp_path: Path, name: str, document: str, id_: str
) -> None:
    path = tmp_path / name
    path.write_text(document, encoding="utf-8")
    assert [article["id"] for article in told(run, path)["articles"]] == [id_]


@pytest.mark.parametrize("document", [PAGE, f'<?xml version="1.0"?>{NEWSML}', FEED, json.dumps(ITEM)])
def test_standard_input_is_read_by_its_beginning(run: Callable[..., Any], document: str) -> None:
    assert len(told(run, "-", stdin=document.encode())["articles"]) == 1


def test_item_that_may_not_be_shown_is_told(run: Callable[..., Any], tmp_path: Path) -> None:
    for id_, status in (("urn:w:1", "usable"), ("urn:w:2", "canceled")):
        item = json.dumps(ITEM | {"uri": id_, "pubStatus": status})
        (tmp_path / f"{status}.json").write_text(item, encoding="utf-8")
    result = run("timeline", tmp_path / "usable.json", tmp_path / "canceled.json", "--json")
    assert [article["id"] for article in json.loads(result.stdout)["articles"]] == ["urn:w:1"]
    assert "cancelled" in result.stderr


def test_error_names_the_file(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<p></p>", encoding="utf-8")
    result = run("timeline", path)
    assert result.exit_code == 2
    assert "empty.html" in result.stderr


def test_only_item_that_may_not_be_shown_is_an_empty_timeline(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "item.json"
    path.write_text(json.dumps(ITEM | {"pubStatus": "canceled"}), encoding="utf-8")
    assert told(run, path)["events"] == []
