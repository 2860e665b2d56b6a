"""The commands in README.md and docs/ are run, and print what the page shows.

A `console` block holds lines `$ command`, each followed by what it prints; `...` stands for anything,
white space for white space. Chores (`make …`) are left to those who call them. A `python` block is a
session at the prompt.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.servers import ROOT, Client

SERVED_AT = "http://127.0.0.1:8000"
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True)
class Example:
    """A command of a page and what it should print."""

    page: str
    command: str
    output: str


def examples() -> Iterator[Example]:
    """Every example of every page but the chores."""
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for block in re.findall(r"^```console\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                if not command.startswith("make "):
                    yield Example(path.name, command, output)


@pytest.mark.model
@pytest.mark.parametrize("example", tuple(examples()), ids=lambda example: f"{example.page}: {example.command[:60]}")
def test_example_prints_what_the_page_shows(client: Client, example: Example) -> None:
    printed = run(example.command.replace(SERVED_AT, client.url))
    assert example.output.strip()
    assert doctest.OutputChecker().check_output(example.output, printed, FLAGS), printed


@pytest.mark.model
def test_python_prints_what_the_readme_shows() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.M)
    session = doctest.DocTestParser().get_doctest("".join(blocks), {}, "README.md", "README.md", 0)
    assert len(session.examples) > 1
    assert doctest.DocTestRunner(optionflags=FLAGS).run(session).failed == 0


def run(command: str) -> str:
    """What a shell in the project's root prints for a command, which must succeed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110", "OMP_NUM_THREADS": "1", "NO_COLOR": "1"}
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout
