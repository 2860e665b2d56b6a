"""The store, on SQLite and on PostgreSQL: records in, records out, each call whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from dateline.errors import Conflict, InputError, NotFound, SettingError, Unavailable
from dateline.model.articles import DctBasis, Details, Issue, NamedEntity, Submitted
from dateline.model.kept import Answered, KeptEdit, Snapshot
from dateline.storage.database import Database
from dateline.storage.store import Store
from tests.storage.samples import AT, KEPT, article, change, edit, standing


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    with closing(Store.open(database_url)) as store:
        yield store


def test_store_gives_back_what_was_kept(store: Store) -> None:
    store.create(change(1, article("1"), article("b/ü")))
    assert store.snapshot("t1") == Snapshot(KEPT, (article("1"), article("b/ü")))


def test_store_gives_back_what_else_is_known_of_an_article(store: Store) -> None:
    one = article("1")
    about = (NamedEntity("Ana Ruiz", "PERSON", ("the Fox",)), NamedEntity("Bay Union"))
    details = Details(about, DctBasis.METADATA, Issue(2, "2024-05-16T09:00:00+00:00", is_recalled=True))
    told = replace(one, submitted=replace(one.submitted, details=details))
    store.create(change(1, told))
    assert store.snapshot("t1").articles == (told,)


def test_article_of_which_nothing_else_was_kept_is_read(store: Store, database_url: str) -> None:
    store.create(change(1, article("1")))
    with closing(Database(database_url)) as database, database.writing() as connection:
        connection.execute(text("UPDATE versions SET details = NULL"))
    assert store.snapshot("t1").articles == (article("1"),)


@pytest.mark.parametrize("call", ["timeline", "revision", "snapshot", "printed"])
def test_unknown_timeline_is_not_found(store: Store, call: str) -> None:
    with pytest.raises(NotFound, match="there is no timeline 't9'"):
        getattr(store, call)("t9")


@pytest.mark.parametrize("id_", ["a\0b", "a\ud800b"])
@pytest.mark.parametrize("call", ["timeline", "revision", "snapshot", "printed", "owner", "answered"])
def test_id_that_no_database_can_hold_is_the_fault_of_whoever_asks(store: Store, call: str, id_: str) -> None:
    try:
        found = getattr(store, call)(id_)
    except InputError:
        return
    assert found is None


def test_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("These are the notes of a meeting, and no database at all.")
    with pytest.raises(Unavailable, match="does not answer: file is not a database"):
        Store.open(f"sqlite:///{tmp_path / 'notes.db'}")


def test_timelines_are_listed_from_the_one_after(store: Store) -> None:
    for id_ in ("c", "a", "b"):
        store.create(change(id_=id_))
    assert [kept.id for kept in store.timelines(after="a", limit=1)] == ["b"]


def test_id_is_given_once(store: Store) -> None:
    store.create(change())
    with pytest.raises(Conflict):
        store.create(change())


def test_change_is_written_at_the_next_revision(store: Store) -> None:
    store.create(change(1, article("1")))
    store.commit(change(2, article("2", revision=2), printed=b"new"))
    assert (store.timeline("t1").revision, store.revision("t1"), store.printed("t1")) == (2, 2, (2, b"new"))
    assert [one.submitted.id for one in store.snapshot("t1").articles] == ["1", "2"]


def test_look_outlives_a_connection_that_has_died(store: Store, database_url: str) -> None:
    store.create(change())
    assert store.revision("t1") == 1
    if database_url.startswith("postgresql"):
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = "
        with closing(Database(database_url)) as database, database.writing() as connection:
            connection.execute(text(f"{others} current_database()"))
    assert store.revision("t1") == 1
    assert store.printed("t1")[0] == 1


def test_look_at_a_database_that_does_not_answer_is_told(tmp_path: Path) -> None:
    with closing(Store.open(f"sqlite:///{tmp_path / 'dateline.db'}")) as store:
        with closing(Database(f"sqlite:///{tmp_path / 'dateline.db'}")) as database, database.writing() as connection:
            connection.execute(text("ALTER TABLE timelines RENAME TO others"))
        with pytest.raises(Unavailable, match="does not answer: no such table"):
            store.revision("t1")


@pytest.mark.parametrize("revision", [1, 3])
def test_change_to_another_revision_is_a_conflict_and_writes_nothing(store: Store, revision: int) -> None:
    store.create(change(1, article("1")))
    with pytest.raises(Conflict, match="the timeline 't1' has changed meanwhile"):
        store.commit(change(revision, article("2")))
    assert store.snapshot("t1") == Snapshot(KEPT, (article("1"),))


def test_change_to_an_unknown_timeline_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.commit(change(2))


def test_correction_keeps_the_version_before_and_the_order(store: Store, database_url: str) -> None:
    store.create(change(1, article("1"), article("2")))
    corrected = article("1", text="The bridge opened late.", version=2, revision=2)
    store.commit(change(2, corrected))
    assert store.snapshot("t1").articles == (corrected, article("2"))
    found = text("SELECT text FROM versions WHERE article = '1' ORDER BY version")
    with closing(Database(database_url)) as database, database.reading() as connection:
        assert list(connection.execute(found).scalars()) == ["The bridge opened.", "The bridge opened late."]


def test_withdrawn_article_stays_with_its_text(store: Store) -> None:
    store.create(change(1, article("1")))
    withdrawn = replace(article("1"), is_withdrawn=True, revision=2)
    store.commit(change(2, withdrawn))
    assert store.snapshot("t1").articles == (withdrawn,)


def test_known_articles_are_not_read_again(store: Store) -> None:
    store.create(change(1, article("1"), article("2")))
    known = store.snapshot("t1")
    store.commit(change(2, article("2", version=2, revision=2), article("3", revision=2)))
    later = store.snapshot("t1", known)
    assert later == store.snapshot("t1")
    assert later.articles[0] is known.articles[0]


def test_edits_are_kept_in_order_and_undone_ones_stay(store: Store) -> None:
    store.create(change())
    store.commit(replace(change(2), edit=edit("x2")))
    store.commit(replace(change(3), edit=edit("x3")))
    store.commit(replace(change(4), undone="x2"))
    assert store.snapshot("t1").edits == (KeptEdit(edit("x2"), 2, undone=4), KeptEdit(edit("x3"), 3))


def test_standings_are_told_since_a_revision(store: Store) -> None:
    store.create(replace(change(), standings=(standing("e1", 1), standing("e2", 1))))
    gone = replace(standing("e1", 1), digest=None, last=2, heir="e2", earlier=((0, 1),))
    store.commit(replace(change(2), standings=(gone, standing("e3", 2))))
    assert store.standings("t1", since=1) == [gone, standing("e3", 2)]
    assert (store.standing("t1", "e2"), store.standing("t1", "e9")) == (standing("e2", 1), None)


def test_log_tells_every_deed(store: Store) -> None:
    store.create(change())
    store.commit(change(2))
    assert store.deeds("t1") == [change().deed, change(2).deed]


def test_delete_takes_everything_along(store: Store, database_url: str) -> None:
    whole = replace(change(1, article("1")), edit=edit("x1"), standings=(standing("e1", 1),))
    store.create(whole)
    store.delete("t1", 1, AT)
    with closing(Database(database_url)) as database, database.reading() as connection:
        tables = ("timelines", "prints", "articles", "versions", "edits", "standings", "deeds")
        counts = [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables]
    assert counts == [0] * len(tables)


def test_delete_of_another_revision_is_a_conflict(store: Store) -> None:
    store.create(change())
    with pytest.raises(Conflict):
        store.delete("t1", 2, AT)
    assert store.timeline("t1") == KEPT


def test_delete_of_an_unknown_timeline_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.delete("t1", 1, AT)


ANSWERED = Answered("k", "digest", 201, {"Location": "/v1/timelines/t1"}, b"{}", AT)


def test_answer_is_kept_with_its_change_and_forgotten_in_time(store: Store) -> None:
    store.create(replace(change(), answered=ANSWERED))
    assert store.answered("k") == ANSWERED
    store.commit(replace(change(2), forget_before=AT))
    assert store.answered("k") == ANSWERED
    store.commit(replace(change(3), forget_before="2024-05-16T10:00:01Z"))
    assert store.answered("k") is None


def test_print_is_replaced_at_its_own_revision_alone(store: Store) -> None:
    store.create(change(printed=b"old"))
    store.reprint("t1", 2, b"other")
    assert store.printed("t1") == (1, b"old")
    store.reprint("t1", 1, b"new")
    assert store.printed("t1") == (1, b"new")


def test_key_of_an_answer_is_used_once(store: Store) -> None:
    store.create(replace(change(), answered=ANSWERED))
    with pytest.raises(Conflict):
        store.commit(replace(change(2), answered=ANSWERED))
    assert store.timeline("t1").revision == 1


def test_stale_records_are_told(store: Store) -> None:
    newer = article("2")
    newer = replace(newer, records=replace(newer.records, version="words-2"))
    store.create(change(1, article("1"), newer))
    assert store.stale("t1", "words-2") == [Submitted("1", "The bridge opened.", "Ünïcode", published="2024-05-16")]


def test_records_that_cannot_be_read_say_what_to_run(store: Store, database_url: str) -> None:
    store.create(change(1, article("1")))
    with closing(Database(database_url)) as database, database.writing() as connection:
        connection.execute(text("UPDATE versions SET records = :other"), {"other": b"other"})
    with pytest.raises(Unavailable, match="article '1' were made by 'words-1' .* 'dateline db reread'"):
        store.snapshot("t1")


def test_many_writers_lose_nothing(database_url: str) -> None:
    """Eight threads on two stores, each repeating on conflict, as two processes would."""
    stores = [Store.open(database_url), Store.open(database_url)]
    stores[0].create(change())

    def add(number: int) -> None:
        store = stores[number % 2]
        while True:
            revision = store.timeline("t1").revision + 1
            try:
                store.commit(change(revision, article(f"a{number}", revision=revision)))
                return
            except Conflict:
                continue

    with closing(stores[0]), closing(stores[1]):
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(add, range(24)))
        told = stores[0].snapshot("t1")
    assert sorted(one.submitted.id for one in told.articles) == sorted(f"a{number}" for number in range(24))
    assert told.kept.revision == 25


@pytest.mark.parametrize("url", ["", "mysql://localhost/x", "dateline.db"])
def test_url_must_be_of_a_known_database(url: str) -> None:
    with pytest.raises(SettingError, match="DATELINE_DATABASE_URL must be"):
        Store.open(url)


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/x.db", "postgresql://u:secret@127.0.0.1:1/x"])
def test_database_that_does_not_answer_is_named_without_its_password(url: str) -> None:
    with pytest.raises(Unavailable, match="does not answer") as raised:
        Store.open(url)
    assert "secret" not in str(raised.value)
