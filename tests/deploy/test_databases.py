"""Backup, restore and upgrade of both databases, as scripts that are really run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dateline.errors import NotFound
from dateline.keeping import Keeper, change_timeline, new_timeline
from dateline.storage import Store

DEPLOY = Path(__file__).parents[2] / "deploy"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(database_url: str) -> Run:
    """Runs a script over the database, or another one."""

    def run(name: str, *arguments: object, url: str = database_url) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        environment = {**os.environ, "DATELINE_DATABASE_URL": url, "PATH": path}
        command = [str(DEPLOY / name), *map(str, arguments)]
        return subprocess.run(command, env=environment, capture_output=True, text=True)

    return run


@pytest.fixture
def other_url(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Another empty database of the same kind."""
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'other.db'}"
    new: Callable[[], str] = request.getfixturevalue("new_postgresql_url")
    return new()


def made(url: str, name: str) -> str:
    """The id of a new timeline."""
    with closing(Store.open(url)) as store:
        return Keeper(store).create(new_timeline({"name": name}), [], None, None).after.kept.id


def name_of(url: str, id_: str) -> str | None:
    with closing(Store.open(url)) as store:
        return store.timeline(id_).name


def test_backup_is_restored_elsewhere(run: Run, database_url: str, other_url: str, tmp_path: Path) -> None:
    id_ = made(database_url, "Lindow")
    saved = run("backup", tmp_path / "copy")
    assert (saved.returncode, saved.stderr) == (0, "")
    with closing(Store.open(database_url)) as store:
        Keeper(store).change(id_, change_timeline({"name": "later"}), None)
    restored = run("restore", tmp_path / "copy", url=other_url)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert (name_of(other_url, id_), name_of(database_url, id_)) == ("Lindow", "later")


def test_backup_can_be_read_by_its_owner_alone(run: Run, database_url: str, tmp_path: Path) -> None:
    made(database_url, "Lindow")
    run("backup", tmp_path / "copy")
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0


def test_backup_does_not_write_over_another(run: Run, database_url: str, tmp_path: Path) -> None:
    made(database_url, "Lindow")
    (tmp_path / "copy").write_text("mine")
    saved = run("backup", tmp_path / "copy")
    assert (saved.returncode, (tmp_path / "copy").read_text()) == (2, "mine")
    assert "is there already" in saved.stderr


def test_backup_that_fails_leaves_nothing(run: Run, database_url: str, tmp_path: Path) -> None:
    broken = (
        f"{database_url.replace('dateline.db', 'none.db')}x" if "sqlite" in database_url else "postgresql://nowhere/x"
    )
    saved = run("backup", tmp_path / "copy", url=broken)
    assert saved.returncode != 0
    assert "Traceback" not in saved.stderr
    assert list(tmp_path.glob("copy*")) == []


def test_what_was_there_is_kept_beside_a_restored_file(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'd.db'}"
    first = made(url, "first")
    assert run("backup", tmp_path / "copy", url=url).returncode == 0
    second = made(url, "second")
    assert run("restore", tmp_path / "copy", url=url).returncode == 0
    assert name_of(url, first) == "first"
    with pytest.raises(NotFound):
        name_of(url, second)
    assert name_of(f"sqlite:///{tmp_path / 'd.db.before'}", second) == "second"


def test_restore_writes_nothing_beside_the_backup(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'd.db'}"
    id_ = made(url, "first")
    saved = tmp_path / "50%25 of #1?"
    saved.mkdir()
    assert run("backup", saved / "copy", url=url).returncode == 0
    assert run("restore", saved / "copy", url=url).returncode == 0
    assert (name_of(url, id_), [path.name for path in saved.iterdir()]) == ("first", ["copy"])


def test_what_an_earlier_restore_kept_is_not_written_over(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'd.db'}"
    made(url, "first")
    run("backup", tmp_path / "copy", url=url)
    second = made(url, "second")
    codes = [run("restore", tmp_path / "copy", url=url).returncode for _ in range(2)]
    assert codes == [0, 2]
    assert name_of(f"sqlite:///{tmp_path / 'd.db.before'}", second) == "second"


def test_restore_refuses_what_is_no_backup(run: Run, database_url: str, tmp_path: Path) -> None:
    id_ = made(database_url, "Lindow")
    (tmp_path / "copy").write_text("something else")
    assert run("restore", tmp_path / "copy").returncode != 0
    assert "Traceback" not in run("restore", tmp_path / "copy").stderr
    assert run("restore", tmp_path / "none").returncode == 2
    assert name_of(database_url, id_) == "Lindow"


def test_restore_does_not_mix_into_a_database_that_is_in_use(
    run: Run, new_postgresql_url: Callable[[], str], tmp_path: Path
) -> None:
    url, used = new_postgresql_url(), new_postgresql_url()
    made(url, "first")
    second = made(used, "second")
    assert run("backup", tmp_path / "copy", url=url).returncode == 0
    assert run("restore", tmp_path / "copy", url=used).returncode != 0
    assert name_of(used, second) == "second"


@pytest.mark.model
def test_upgrade_backs_up_upgrades_and_checks(run: Run, database_url: str, tmp_path: Path) -> None:
    id_ = made(database_url, "Lindow")
    done = run("upgrade", tmp_path / "copy")
    assert done.returncode == 0, done.stderr
    assert "nothing to do" in done.stdout
    assert "1 timelines, 0 faults" in done.stderr
    assert (tmp_path / "copy").exists()
    assert name_of(database_url, id_) == "Lindow"
