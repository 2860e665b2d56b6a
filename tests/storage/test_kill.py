"""A process that is killed in the middle of its work loses nothing that it has acknowledged, on both databases."""

from __future__ import annotations

import os
import signal
import time
from contextlib import closing, suppress
from dataclasses import replace
from itertools import count

from dateline.storage.store import Store
from tests.storage.samples import article, change, edit, standing

KILLS = 20


def write_on(url: str, acknowledged: int) -> None:
    """Change the timeline for ever, each change touching every table, and tell each revision once it is kept."""
    store = Store.open(url)
    for revision in count(store.timeline("t1").revision + 1):
        whole = change(revision, article(f"a{revision}", revision=revision), printed=str(revision).encode())
        store.commit(replace(whole, edit=edit(f"x{revision}"), standings=(standing(f"e{revision}", revision),)))
        os.write(acknowledged, f"{revision}\n".encode())


def run_and_kill(url: str, seconds: float) -> int:
    """The last revision that a writer acknowledged before it was killed, some time after its first."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            write_on(url, writing)
        os._exit(1)
    os.close(writing)
    with open(reading, "rb") as told:  # noqa: PTH123  # a pipe has no path
        first = told.readline()
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return int(([first, *told.read().splitlines()])[-1])


def test_kill_loses_nothing_acknowledged_and_shows_nothing_half_written(database_url: str) -> None:
    with closing(Store.open(database_url)) as store:
        store.create(change(printed=b"1"))
    for number in range(KILLS):
        acknowledged = run_and_kill(database_url, number % 10 / 1000)
        with closing(Store.open(database_url)) as store:
            told = store.snapshot("t1")
            revision = told.kept.revision
            made = list(range(2, revision + 1))
            assert revision >= acknowledged
            assert [one.submitted.id for one in told.articles] == [f"a{each}" for each in made]
            assert [one.edit.id for one in told.edits] == [f"x{each}" for each in made]
            assert {one.event for one in store.standings("t1")} == {f"e{each}" for each in made}
            assert [deed.revision for deed in store.deeds("t1")] == [1, *made]
            assert store.printed("t1") == (revision, str(revision).encode())
