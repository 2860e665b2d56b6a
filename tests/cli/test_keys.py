"""`dateline keys`: made once, listed without what they are, revoked."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_DATABASE_URL", f"sqlite:///{tmp_path / 'dateline.db'}")
    return tmp_path / "dateline.db"


def test_key_is_shown_once_and_kept_nowhere(run: Run, database: Path) -> None:
    made = run("keys", "add", "--desk", "sport", "--scope", "read", "--note", "the CMS")
    secret = made.stdout.strip()
    assert re.fullmatch(r"dateline_[0-9a-f]{64}", secret)
    assert made.stderr == f"key {secret[9:17]} of desk sport, scope read; it is shown this once:\n"
    listed = run("keys", "list").stdout
    assert secret[17:] not in listed
    dump = "\n".join(sqlite3.connect(database).iterdump())
    assert secret[9:17] in dump
    assert secret[17:] not in dump


def test_keys_are_listed_oldest_first(run: Run) -> None:
    run("keys", "add", "--desk", "sport", "--scope", "read", "--note", "the CMS")
    (line,) = run("keys", "list").stdout.splitlines()
    id_, desk, scope, created, state, note = line.split("\t")
    assert (desk, scope, state, note) == ("sport", "read", "in force", "the CMS")
    assert re.fullmatch(r"[0-9a-f]{8}", id_)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", created)


def test_key_has_a_desk_and_a_scope_unless_told(run: Run) -> None:
    run("keys", "add")
    assert run("keys", "list").stdout.split("\t")[1:3] == ["main", "write"]


def test_key_is_revoked(run: Run) -> None:
    id_ = run("keys", "add").stdout[9:17]
    assert run("keys", "revoke", id_).stdout == f"key {id_} is revoked\n"
    assert "\trevoked 2" in run("keys", "list").stdout
    assert run("keys", "revoke", id_).exit_code == 0


def test_unknown_key_cannot_be_revoked(run: Run) -> None:
    answer = run("keys", "revoke", "0000")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == "dateline: there is no key '0000'; 'dateline keys list' shows those that there are\n"


@pytest.mark.parametrize("desk", ["", "Sport", "a/b", "a b", "é", "x" * 65])
def test_desk_of_another_shape_is_refused(run: Run, desk: str) -> None:
    answer = run("keys", "add", "--desk", desk)
    assert answer.exit_code == 2
    assert answer.stderr.startswith("dateline: --desk: expected 1 to 64 lower-case letters")
