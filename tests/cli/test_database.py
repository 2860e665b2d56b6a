"""`dateline db`: what it prints and what it ends with."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import text

from dateline.keeping import Keeper
from dateline.model.articles import Submitted
from dateline.storage import Database, Store, needed_version
from tests.fakes import WordExtractor
from tests.keeping.samples import made
from tests.storage.samples import article, change

Run = Callable[..., Result]


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path / 'dateline.db'}"
    monkeypatch.setenv("DATELINE_DATABASE_URL", url)
    return url


def test_upgrade_tells_what_it_did(run: Run, url: str) -> None:
    version = needed_version()
    printed = [run("db", "upgrade").stdout, run("db", "upgrade").stdout]
    assert printed == [
        f"{url}: schema version {version}, upgraded from nothing\n",
        f"{url}: schema version {version}, nothing to do\n",
    ]


def test_check_of_a_sound_database_says_nothing_on_stdout(run: Run, url: str) -> None:
    with closing(Store.open(url)) as store:
        made(Keeper(store), "The school opened.", "The bridge opened.")
    result = run("db", "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 timelines, 0 faults\n")


def test_check_tells_every_fault_and_ends_with_1(run: Run, url: str) -> None:
    other = replace(article("1"), submitted=Submitted("1", "Another text."))
    with closing(Store.open(url)) as store:
        store.create(change(1, other))
    result = run("db", "check")
    assert (result.exit_code, result.stdout.splitlines()) == (1, [
        "timeline t1: article '1' has the records of another text",
        "timeline t1: the printed form is not as it would be now; run 'dateline db reread'",
    ])  # fmt: skip


def test_reread_reads_what_another_version_read(run: Run, url: str, extractor: WordExtractor) -> None:
    with closing(Store.open(url)) as store:
        id_ = made(Keeper(store), "The school opened.", "The bridge opened.")
        extractor.version = "words-2"
        results = [run("db", "reread").stdout, run("db", "reread").stdout]
        view = Keeper(store).view(id_)
    assert results == [
        "2 articles read again, 1 of 1 timelines changed\n",
        "0 articles read again, 0 of 1 timelines changed\n",
    ]
    assert (view.kept.revision, {one.records.version for one in view.snapshot.articles}) == (2, {"words-2"})
    assert run("db", "check").exit_code == 0


def test_reread_goes_over_records_that_cannot_be_read_any_more(run: Run, url: str) -> None:
    with closing(Store.open(url)) as store:
        made(Keeper(store), "The school opened.")
    with closing(Database(url)) as database, database.writing() as connection:
        connection.execute(text("UPDATE versions SET records_version = 'words-0', records = :other"), {"other": b"x"})
    assert run("db", "check").exit_code == 1
    assert run("db", "reread").exit_code == 0
    assert run("db", "check").exit_code == 0


def test_reread_prints_anew_what_another_version_printed(run: Run, url: str) -> None:
    with closing(Store.open(url)) as store:
        id_ = made(Keeper(store), "The school opened.")
        before = store.printed(id_)
        store.reprint(id_, 1, gzip.compress(b"{}"))
        told = "the printed form is not as it would be now; run 'dateline db reread'"
        assert run("db", "check").stdout == f"timeline {id_}: {told}\n"
        assert run("db", "reread").stdout == "0 articles read again, 0 of 1 timelines changed\n"
        assert store.printed(id_) == before


def test_unusable_url_is_one_line_on_stderr(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_DATABASE_URL", "mysql://x")
    result = run("db", "check")
    assert result.exit_code == 2
    assert result.stderr.startswith("dateline: DATELINE_DATABASE_URL must be sqlite:///… or postgresql://…, got")


def test_copy_tells_how_much_it_copied(run: Run, url: str, tmp_path: Path) -> None:
    with closing(Store.open(url)) as store:
        made(Keeper(store), "The school opened.")
    target = f"sqlite:///{tmp_path / 'other.db'}"
    first, second = run("db", "copy", target), run("db", "copy", target)
    assert (first.exit_code, first.stdout) == (0, "6 rows copied\n")
    assert (second.exit_code, second.stderr) == (
        2, f"dateline: the database {target} is not empty; give the copy one of its own\n"
    )  # fmt: skip


def test_copy_to_nowhere_names_its_own_url(run: Run, url: str) -> None:
    result = run("db", "copy", "mysql://x")
    assert result.exit_code == 2
    assert result.stderr.startswith("dateline: URL must be sqlite:///… or postgresql://…, got")


def test_erase_tells_what_it_did(run: Run, url: str) -> None:
    with closing(Store.open(url)) as store:
        id_ = made(Keeper(store), "The school opened.")
    printed = [run("db", "erase", id_, "1").stdout, run("db", "erase", id_, "1").stdout]
    assert printed == [
        "article 1 is erased; 1 events changed\n",
        "article 1 is erased already; 0 events changed\n",
    ]
