"""The audit names every breach, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.model.articles import Span, TextField
from dateline.model.expressions import Unresolved
from dateline.model.kept import Change, KeptArticle
from dateline.model.mentions import Mention, Status, TriggerClass
from dateline.model.times import Timex, TimexType
from dateline.storage import Store, all_timelines, audit
from tests.storage.samples import article, change, edit, standing

MENTION = Mention(
    TextField.TEXT, Span(0, 18), Span(11, 17), "open", "open", "VERB", TriggerClass.OCCURRENCE, Status.OCCURRED, "", 0
)
TIMEX = Timex(TextField.TEXT, 4, 10, "bridge", TimexType.DATE, Unresolved(), ())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(f"sqlite:///{tmp_path / 'dateline.db'}")) as store:
        yield store


def telling(mention: Mention = MENTION, timex: Timex = TIMEX) -> KeptArticle:
    """The sample article with a mention and a timex."""
    kept = article("1")
    return replace(kept, records=replace(kept.records, mentions=(mention,), times=(timex,)))


SOUND = change(1, telling())


@pytest.mark.parametrize(
    ("kept", "fault"),
    [
        (SOUND, None),
        (change(1, telling(replace(MENTION, quote=Span(0, 19)))), "article '1': the quote of mention 0 is not"),
        (change(1, telling(replace(MENTION, quote=Span(5, 5)))), "article '1': the quote of mention 0 is not"),
        (change(1, telling(replace(MENTION, trigger=Span(11, 19)))), "article '1': the trigger of mention 0 is not"),
        (change(1, telling(timex=replace(TIMEX, start_char=3))), "article '1': time 0 is not in its text"),
        (change(1, replace(telling(), revision=2)), "article '1' is of a revision after 1"),
        (replace(SOUND, deed=replace(SOUND.deed, revision=2)), "the log does not tell every revision from 1 to 1"),
        (replace(SOUND, standings=(standing("e1", 2),)), "event e1 is of a revision after 1"),
    ],
)
def test_audit_names_the_breach(store: Store, kept: Change, fault: str | None) -> None:
    store.create(kept)
    found = audit(store, "t1")
    assert [one[: len(fault)] for one in found] == [fault] if fault else found == []


def test_audit_of_a_grown_timeline_finds_nothing(store: Store) -> None:
    store.create(SOUND)
    store.commit(replace(change(2), edit=edit("x2")))
    store.commit(replace(change(3), undone="x2"))
    assert audit(store, "t1") == []


def test_all_timelines_are_listed_page_by_page(store: Store) -> None:
    ids = [f"t{number:03}" for number in range(205)]
    for id_ in ids:
        store.create(change(id_=id_))
    assert [kept.id for kept in all_timelines(store)] == ids
