"""Making the environment: which Python is taken, and what is said when there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "deploy" / "make-venv"


def make_venv(folder: Path, *pythons: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SCRIPT, folder, *pythons], capture_output=True, text=True, check=False)


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A Python that is new enough and cannot make environments, as Debian ships it without its venv package."""
    path = tmp_path / "python3"
    path.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        '*print*) echo 3.12 ;;\n'
        '*venv*) mkdir -p "$4"; echo "ensurepip is not available"; exit 1 ;;\nesac\n'
    )
    path.chmod(0o755)
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A Python that is new enough and makes environments."""
    path = tmp_path / "python3.12"
    path.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        '*print*) echo 3.12 ;;\n'
        '*venv*) mkdir -p "$4/bin"; touch "$4/bin/python" ;;\nesac\n'
    )
    path.chmod(0o755)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A Python that is too old."""
    path = tmp_path / "python2"
    path.write_text("#!/bin/sh\nexit 1\n")
    path.chmod(0o755)
    return path


def test_make_venv_takes_the_first_python_that_is_new_enough(tmp_path: Path, old: Path, good: Path) -> None:
    done = make_venv(tmp_path / "venv", "/nowhere/python3", old, good)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "venv" / "bin" / "python").exists()


def test_make_venv_says_when_no_python_is_new_enough(tmp_path: Path, old: Path) -> None:
    done = make_venv(tmp_path / "venv", "/nowhere/python3", old)
    assert done.returncode == 1
    assert done.stderr == (
        f"dateline needs Python 3.11 or newer, and found none of: /nowhere/python3 {old}. "
        "Install one, or name it: make PYTHON=/path/to/python3\n"
    )


def test_make_venv_names_the_missing_package_and_leaves_nothing(tmp_path: Path, fake: Path) -> None:
    done = make_venv(tmp_path / "venv", fake)
    assert done.returncode == 1
    assert "On Debian and Ubuntu run: apt install python3.12-venv." in done.stderr
    assert "ensurepip is not available" in done.stderr
    assert not (tmp_path / "venv").exists()
