"""Random lives of a kept timeline, on both databases, against a model of plain sets: edits outlive what happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import timeline
from dateline.curation import name_mention
from dateline.keeping import (
    Incoming,
    Keeper,
    View,
    add_articles,
    audit_timeline,
    correct_article,
    derive,
    make_edit,
    undo_edit,
    withdraw_article,
)
from dateline.model.articles import Submitted
from dateline.model.edits import Edit, Op, Target, Wording
from dateline.model.events import Event
from dateline.storage import Store
from tests.curation.test_properties import ARTICLES, Group, Model, Said
from tests.fakes import WordExtractor
from tests.keeping.conftest import AT
from tests.keeping.samples import BLANK


def read(id_: str, when: str) -> Incoming:
    """An article whose sentences stay alike when a word is corrected, and are unlike one another."""
    lines = [" ".join(f"w{line}{letter}" for letter in "abcde") + f" {when} opened." for line in ARTICLES[id_]]
    told = Submitted(id_, "\n".join(lines), published="2024-05-01")
    (records,) = timeline.extract([told], WordExtractor())  # type: ignore[arg-type]
    return Incoming(told, records)


def lines_of(event: Event) -> tuple[int, ...]:
    """The numbers of the lines that an event is told by."""
    return tuple(ARTICLES[source.dated.article][source.dated.index] for source in event.sources)


@dataclass
class Life:
    """A timeline in a database, and the edits in force as the model knows them."""

    keeper: Keeper
    id: str
    when: dict[str, str] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    added: set[str] = field(default_factory=set)

    def view(self) -> View:
        return self.keeper.view(self.id)

    def do(self, what: str, one: int, other: int) -> None:
        """One thing that happens; the numbers choose what it happens to."""
        id_ = sorted(ARTICLES)[one % len(ARTICLES)]
        if what == "article":
            self.article(id_)
        elif what == "correct" and id_ in self.when:
            self.when[id_] = "today" if self.when[id_] == "yesterday" else "yesterday"
            self.keeper.change(self.id, correct_article(id_, read(id_, self.when[id_])), None)
        elif what == "undo" and self.said | dict.fromkeys(self.added):
            edit = sorted([*self.said, *self.added])[one % (len(self.said) + len(self.added))]
            self.keeper.change(self.id, undo_edit(edit), None)
            self.said.pop(edit, None)
            self.added.discard(edit)
        elif what == "add":
            made = self.keeper.change(self.id, make_edit(lambda _, id_: added(id_)), None)
            self.added.add(made.after.snapshot.edits[-1].edit.id)
        elif what in list(Op):
            self.edit(Op(what), one, other)

    def article(self, id_: str) -> None:
        """Add an article that is new, withdraw one that is there, bring one back that was withdrawn."""
        known = {each.submitted.id: each for each in self.view().snapshot.articles}
        if id_ not in known:
            self.when[id_] = "yesterday"
            self.keeper.change(self.id, add_articles([read(id_, "yesterday")]), None)
        elif known[id_].is_withdrawn:
            self.keeper.change(self.id, correct_article(id_, read(id_, self.when[id_])), None)
        else:
            self.keeper.change(self.id, withdraw_article(id_), None)

    def edit(self, op: Op, one: int, other: int) -> None:
        """An edit by someone who sees the timeline as it is now."""
        shown = [event for event in self.view().events.values() if event.sources]
        if not shown or (op is Op.MERGE and len(shown) < 2):
            return
        event = shown[one % len(shown)]
        rest = [each for each in shown if each is not event]
        chosen = [event, rest[other % len(rest)]] if op is Op.MERGE else [event]
        on = [lines_of(each) for each in chosen]
        if op is Op.SPLIT:
            on = [on[0][: other % len(on[0]) + 1]]

        def make(view: View, id_: str) -> Edit:
            targets = [
                Target(tuple(name_mention(s.dated, view.texts[s.dated.article]) for s in each.sources[: len(lines)]))
                for each, lines in zip(chosen, on, strict=True)
            ]
            return Edit(id_, op, tuple(targets), Wording(**wording(op, id_)), None, AT)

        made = self.keeper.change(self.id, make_edit(make), None).after.snapshot.edits[-1].edit.id
        self.said[made] = Said(made, op, tuple(on))

    def model(self) -> Model:
        told = self.view().raw.told
        model = Model([frozenset(lines_of(event)) for event in (*told.events, *told.undated)])
        model.run(sorted(self.said.values(), key=lambda said: int(said.id[1:])))
        return model


def wording(op: Op, id_: str) -> dict[str, str]:
    return {Op.SET: {"title": id_}, Op.NOTE: {"note": id_}}.get(op, {})


def added(id_: str) -> Edit:
    return Edit(id_, Op.ADD, (), Wording(title=f"added {id_}"), None, AT)


happenings = st.lists(
    st.tuples(
        st.sampled_from(
            ["article", "article", "correct", "undo", "set", "note", "pin", "hide", "merge", "split", "add"]
        ),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=4,
    max_size=14,
)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    with closing(Store.open(database_url)) as store:
        yield store


@settings(
    deadline=None, max_examples=15, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(happenings)
def test_edits_outlive_whatever_happens(
    store: Store, new_keeper: Callable[[Store], Keeper], life: list[tuple[str, int, int]]
) -> None:
    keeper = new_keeper(store)
    lived = Life(keeper, keeper.create(BLANK, [read("a", "yesterday")], None, None).after.kept.id, {"a": "yesterday"})
    for happening in life:
        lived.do(*happening)
        check(lived)
    assert derive(store.snapshot(lived.id)).joined.told == lived.view().joined.told
    assert audit_timeline(store, lived.id) == []


def check(lived: Life) -> None:
    """What is shown is what the model says, and what people added."""
    events, model = lived.view().events.values(), lived.model()
    shown: dict[Group, Event] = {frozenset(lines_of(event)): event for event in events if event.sources}
    assert set(shown) == {group for group in model.groups if group not in model.hidden}
    assert {group: event.title for group, event in shown.items() if event.title in lived.said} == {
        group: title for group, title in model.titled.items() if group in shown
    }
    assert {group: event.note for group, event in shown.items() if event.note} == {
        group: note for group, note in model.noted.items() if group in shown
    }
    assert {group for group, event in shown.items() if event.is_edited} == model.edited & set(shown)
    assert {event.id: event.title for event in events if not event.sources} == {
        id_: f"added {id_}" for id_ in lived.added
    }
    assert set(lived.view().joined.orphaned) == model.orphaned
