"""What is measured: corpora with their digests, and the figures that a runner prints for them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MEASURES = HERE / "measures.toml"


@dataclass(frozen=True, slots=True)
class Measure:
    """One corpus and the figures of it that are held: `higher` may only rise, `lower` only fall.

    `script` is what measures, below the project's folder; None for the runner beside the corpora.
    """

    name: str
    run: tuple[str, ...]
    corpus: tuple[str, ...]
    higher: tuple[str, ...]
    lower: tuple[str, ...] = ()
    script: str | None = None

    def digest(self, data: Path) -> str:
        """SHA-256 over names and bytes of the corpus's files, in order of their names.

        Raises:
            FileNotFoundError: a part of the corpus is not there.
        """
        digest = hashlib.sha256()
        for part in self.corpus:
            root = data / part
            files = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]
            for path in files:
                digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
                digest.update(path.read_bytes())
        return digest.hexdigest()

    def figures(self, data: Path, dateline: str) -> dict[str, float]:
        """The held figures as they are now. Takes as long as reading the corpus.

        Args:
            data: the folder of the corpora; the runner lies beside it, in eval/.
            dateline: the command to measure.

        Raises:
            RuntimeError: the runner or the command failed; with the end of what it said.
        """
        arguments = [part.replace("{data}", str(data)) for part in self.run]
        runner = HERE.parents[1] / self.script if self.script else data.parent / "eval" / "run.py"
        command = [sys.executable, str(runner), *arguments, "--dateline", dateline]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{self.name}: {done.stderr.strip()[-1000:]}")
        printed = json.loads(done.stdout.splitlines()[-1])
        return {name: _at(printed, name) for name in (*self.higher, *self.lower)}

    def is_worse(self, name: str, value: float, floor: float) -> bool:
        """Whether a figure has fallen below its floor, or risen above it where low is good."""
        return value > floor if name in self.lower else value < floor


def read_measures() -> list[Measure]:
    """Every measure of measures.toml, in its order."""
    table = tomllib.loads(MEASURES.read_text(encoding="utf-8"))
    return [
        Measure(
            name,
            tuple(row["run"]),
            tuple(row["corpus"]),
            tuple(row.get("higher", ())),
            tuple(row.get("lower", ())),
            row.get("script"),
        )
        for name, row in table.items()
    ]


def _at(printed: Mapping[str, Any], name: str) -> float:
    return float(reduce(lambda inner, part: inner[part], name.split("."), printed))
