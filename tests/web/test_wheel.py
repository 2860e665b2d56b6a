"""What an install carries of the page."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from setuptools import Distribution

from dateline.web import DIST

ROOT = Path(__file__).parents[2]


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of the page in a wheel, by their paths in its package."""
    if not (DIST / "index.html").is_file():
        pytest.skip("the page is not built: make web")
    monkeypatch.chdir(ROOT)
    distribution = Distribution({"script_name": "setup.py"})
    distribution.parse_config_files(["pyproject.toml"])
    distribution.set_defaults()
    command = distribution.get_command_obj("build_py")
    command.ensure_finalized()
    outputs = [PurePath(path).as_posix() for path in command.get_outputs(include_bytecode=False)]
    return [path.partition("dateline/web/")[2] for path in outputs if "dateline/web/" in path]


def test_wheel_carries_every_built_file(carried: list[str]) -> None:
    built = {path.relative_to(DIST.parent).as_posix() for path in DIST.rglob("*") if path.is_file()}
    assert built <= set(carried)


def test_wheel_carries_no_source_and_no_library_of_the_page(carried: list[str]) -> None:
    assert [path for path in carried if not path.startswith("dist/")] == ["__init__.py"]
