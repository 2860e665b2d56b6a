"""Databases for tests: SQLite in a file, and PostgreSQL in a cluster that is made for the run and thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest


def _programs() -> Path | None:
    """The folder of PostgreSQL's server programs."""
    config = shutil.which("pg_config")
    if config is None:
        return None
    folder = Path(subprocess.run([config, "--bindir"], capture_output=True, text=True, check=True).stdout.strip())
    return folder if (folder / "initdb").exists() else None


def _owner() -> str | None:
    """Who the server runs as: nobody else than ourselves unless we are root, whom it refuses."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return ""


@pytest.fixture(scope="session")
def postgresql_folder() -> Iterator[Path]:
    """The folder in which a PostgreSQL server has its socket; only there can it be reached."""
    try:
        with postgresql() as folder:
            yield folder
    except LookupError as error:
        pytest.skip(str(error))


@contextmanager
def postgresql() -> Iterator[Path]:
    """A PostgreSQL server that lives as long as the context, by the folder of its socket.

    Raises:
        LookupError: it cannot be run here; says why.
    """
    programs, owner = _programs(), _owner()
    if programs is None:
        raise LookupError("PostgreSQL's server programs are not installed (no initdb in 'pg_config --bindir')")
    if owner == "":
        raise LookupError("PostgreSQL does not run as root, and there is no user 'postgres' to run it as")
    # Not below pytest's own folder, which another user cannot enter.
    folder = Path(tempfile.mkdtemp(prefix="dateline-postgresql-"))
    if owner:
        shutil.chown(folder, owner)
    data = folder / "data"

    def run(*command: str | Path) -> None:
        subprocess.run(command, user=owner, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    run(programs / "initdb", "--pgdata", data, "--username=dateline", "--auth=trust", "--encoding=UTF8", "--no-sync")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    try:
        run(programs / "pg_ctl", "start", "--wait", "--pgdata", data, "--log", folder / "log", "-o", options)
        yield folder
    finally:
        run(programs / "pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata", data)
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def new_postgresql_url(postgresql_folder: Path) -> Callable[[], str]:
    """Makes an empty database at each call and gives its URL."""
    psycopg = pytest.importorskip("psycopg")
    numbers = count(1)

    def new() -> str:
        name = f"test{next(numbers)}"
        with psycopg.connect(host=str(postgresql_folder), user="dateline", dbname="postgres", autocommit=True) as made:
            made.execute(f"CREATE DATABASE {name}")
        return f"postgresql://dateline@/{name}?host={postgresql_folder}"

    return new


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'dateline.db'}"
    new: Callable[[], str] = request.getfixturevalue("new_postgresql_url")
    return new()
