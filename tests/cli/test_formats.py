"""`--format` on the command line: the format to standard output, what it could not carry to standard error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.formats.catalogue import FORMATS


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("The school opened.", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_printed(run: Callable[..., Any], article: Path, name: str) -> None:
    result = run("timeline", article, "--published", "2021-05-07", "--format", name)
    assert result.exit_code == 0, result.stderr
    assert "school" in result.stdout


def test_every_format_is_named_in_the_help(run: Callable[..., Any]) -> None:
    assert [name for name in FORMATS if name not in " ".join(run("timeline", "--help").stdout.split())] == []


def test_losses_go_to_standard_error(run: Callable[..., Any], article: Path) -> None:
    result = run("timeline", article, "--status", "all", "--format", "ics")
    assert "1 event without a date: left out" in result.stderr
    assert "BEGIN:VCALENDAR" in result.stdout


@pytest.mark.parametrize(
    ("options", "path"),
    [
        (["--format", "pdf"], "--format"),
        (["--format", "ics", "--json"], "--format"),
        (["--format", "ics", "--entity", "a", "--entity", "b"], "--entity"),
    ],
)
def test_options_that_contradict_are_refused(
    run: Callable[..., Any], article: Path, options: list[str], path: str
) -> None:
    result = run("timeline", article, *options)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"dateline: {path}: ")
