"""Random lives of a timeline against a model of plain sets: what people said outlives everything that happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.curation import Curated, Naming, curate
from dateline.model.articles import Article
from dateline.model.edits import Edit, Op, Target
from dateline.model.mentions import DatedMention
from tests.curation.samples import article, edit, mentions, tell

ARTICLES = {"a": range(0, 4), "b": range(4, 7), "c": range(7, 11), "d": range(11, 12)}
LINES = [line for lines in ARTICLES.values() for line in lines]

Group = frozenset[int]


@dataclass(frozen=True)
class Said:
    """An edit as the model knows it: on lines by number, in order."""

    id: str
    op: Op
    on: tuple[tuple[int, ...], ...]


@dataclass
class Model:
    """What edits should make of groups of lines, written down in the plainest way."""

    groups: list[Group]
    hidden: set[Group] = field(default_factory=set)
    orphaned: set[str] = field(default_factory=set)
    titled: dict[Group, str] = field(default_factory=dict)
    noted: dict[Group, str] = field(default_factory=dict)
    pinned: set[Group] = field(default_factory=set)
    regrouped: set[Group] = field(default_factory=set)

    @property
    def edited(self) -> set[Group]:
        """The groups that an edit touched, whatever it did."""
        return {*self.titled, *self.noted, *self.pinned, *self.regrouped}

    def home(self, lines: Sequence[int]) -> Group | None:
        there = [line for line in lines if any(line in group for group in self.groups)]
        if not there:
            return None
        most = max(len(group & set(there)) for group in self.groups)
        return next(g for line in there for g in self.groups if line in g and len(g & set(there)) == most)

    def run(self, edits: Sequence[Said]) -> None:
        for each in edits:
            if each.op in (Op.MERGE, Op.SPLIT):
                self.regroup(each)
        for each in edits:
            if each.op not in (Op.MERGE, Op.SPLIT):
                self.describe(each)

    def regroup(self, each: Said) -> None:
        homes = [home for lines in each.on if (home := self.home(lines)) is not None]
        if len(homes) < len(each.on[:2]):
            self.orphaned.add(each.id)
            return
        if each.op is Op.MERGE and len(set(homes)) == 1:
            return
        touched = frozenset().union(*homes)
        parts = {touched} if each.op is Op.MERGE else {touched & set(each.on[0]), touched - set(each.on[0])}
        made = [part for part in parts if part]
        if made != [touched] or each.op is Op.MERGE:
            self.regrouped = {group for group in self.regrouped if not group <= touched} | set(made)
        self.groups = [group for group in self.groups if not group <= touched] + made

    def describe(self, each: Said) -> None:
        home = self.home(each.on[0])
        if home is None:
            self.orphaned.add(each.id)
        elif each.op is Op.HIDE:
            self.hidden.add(home)
        elif each.op is Op.PIN:
            self.pinned.add(home)
        else:
            (self.titled if each.op is Op.SET else self.noted)[home] = each.id


@dataclass
class World:
    """Articles that come, go and are corrected, a merging that changes its mind, and an editor."""

    present: set[str] = field(default_factory=lambda: set(ARTICLES))
    corrected: set[str] = field(default_factory=set)
    grouping: tuple[int, ...] = (0,) * len(LINES)
    edits: list[tuple[Edit, Said]] = field(default_factory=list)
    made: int = 0

    def articles(self) -> list[Article]:
        return [article(id_, *map(self.sentence, ARTICLES[id_])) for id_ in sorted(self.present)]

    def sentence(self, line: int) -> str:
        """Long enough that a corrected word leaves most of it."""
        when = "today" if any(line in ARTICLES[id_] for id_ in self.corrected) else "yesterday"
        return f"In Wexmoor {when} number {line} of all things happened and verb{line}."

    def groups(self) -> list[Group]:
        here = [line for id_ in sorted(self.present) for line in ARTICLES[id_]]
        return [
            frozenset(line for line in here if self.grouping[line] == number)
            for number in dict.fromkeys(self.grouping[line] for line in here)
        ]

    def curated(self) -> Curated:
        articles = self.articles()
        told = {number_of(m): m for one in articles for m in mentions(one)}
        events = [tell([told[line] for line in sorted(group)]) for group in self.groups()]
        return curate(events, [each for each, _ in self.edits], naming=Naming(told.values(), articles), tell=tell)

    def model(self) -> Model:
        model = Model(self.groups())
        model.run([said for _, said in self.edits])
        return model

    def do(self, what: str, one: int, other: int) -> None:
        """One thing that happens; the numbers choose what it happens to."""
        if what in ("withdraw or return", "correct"):
            id_ = sorted(ARTICLES)[one % len(ARTICLES)]
            known = self.corrected if what == "correct" else self.present
            known.symmetric_difference_update({id_})
        elif what == "regroup":
            self.grouping = tuple((line * (one + 1) + other) % (one % 5 + 1) for line in LINES)
        elif what == "undo":
            if self.edits:
                del self.edits[one % len(self.edits)]
        else:
            self.correct(Op(what), one, other)

    def correct(self, op: Op, one: int, other: int) -> None:
        """An edit by someone who sees the timeline as it is now."""
        shown = [tuple(number_of(s.dated) for s in event.sources) for event in self.curated().events]
        if not shown or (op is Op.MERGE and len(shown) < 2):
            return
        lines = shown[one % len(shown)]
        on = [lines[: other % len(lines) + 1]] if op is Op.SPLIT else [lines]
        if op is Op.MERGE:
            on.append([each for each in shown if each != lines][other % (len(shown) - 1)])
        self.made += 1
        id_ = f"x{self.made}"
        articles = self.articles()
        named = Naming([m for one in articles for m in mentions(one)], articles)
        targets = [Target(tuple(named.name(place_of(line)) for line in each)) for each in on]
        says = {Op.SET: {"title": id_}, Op.NOTE: {"note": id_}}.get(op, {})
        self.edits.append((edit(id_, op, *targets, **says), Said(id_, op, tuple(on))))


def number_of(mention: DatedMention) -> int:
    """The number of the line that a mention is of."""
    return ARTICLES[mention.article][mention.index]


def place_of(line: int) -> tuple[str, int]:
    return next((id_, lines.index(line)) for id_, lines in ARTICLES.items() if line in lines)


happenings = st.lists(
    st.tuples(
        st.sampled_from(
            ["withdraw or return", "correct", "regroup", "undo", "set", "note", "pin", "hide", "merge", "split"]
        ),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=25,
)


def lived(life: Sequence[tuple[str, int, int]]) -> World:
    world = World()
    for happening in life:
        world.do(*happening)
    return world


def groups_of(result: Curated) -> dict[Group, str]:
    """Each group of lines that is shown, with its title."""
    return {frozenset(number_of(s.dated) for s in event.sources): event.title for event in result.events}


@settings(deadline=None, max_examples=60)
@given(happenings)
def test_what_is_shown_is_what_the_model_says(life: list[tuple[str, int, int]]) -> None:
    world = lived(life)
    result, model = world.curated(), world.model()
    expected = {group for group in model.groups if group not in model.hidden}
    assert set(groups_of(result)) == expected
    assert {group: title for group, title in groups_of(result).items() if title.startswith("x")} == {
        group: title for group, title in model.titled.items() if group in expected
    }
    assert set(result.orphaned) == model.orphaned
    events = {frozenset(number_of(s.dated) for s in event.sources): event for event in result.events}
    assert {group: event.note for group, event in events.items() if event.note} == {
        group: note for group, note in model.noted.items() if group in expected
    }
    assert {group for group, event in events.items() if event.is_pinned} == model.pinned & expected
    assert {group for group, event in events.items() if event.is_edited} == model.edited & expected


@settings(deadline=None, max_examples=60)
@given(happenings)
def test_every_mention_is_in_one_event(life: list[tuple[str, int, int]]) -> None:
    world = lived(life)
    result = world.curated()
    told = [number_of(s.dated) for event in (*result.events, *result.hidden) for s in event.sources]
    assert sorted(told) == sorted(line for id_ in world.present for line in ARTICLES[id_])
    assert len({event.id for event in (*result.events, *result.hidden)}) == len(result.events) + len(result.hidden)


@settings(deadline=None, max_examples=60)
@given(happenings, st.sampled_from(["set", "hide", "merge", "split"]), st.integers(0, 30), st.integers(0, 30))
def test_undo_gives_back_what_was_there(life: list[tuple[str, int, int]], op: str, one: int, other: int) -> None:
    world = lived(life)
    before, count = world.curated(), len(world.edits)
    world.do(op, one, other)
    del world.edits[count:]
    assert world.curated() == before


@settings(deadline=None, max_examples=60)
@given(happenings, st.integers(0, 3))
def test_withdrawal_and_return_lose_no_edit(life: list[tuple[str, int, int]], one: int) -> None:
    world = lived(life)
    before = world.curated()
    world.do("withdraw or return", one, 0)
    world.do("withdraw or return", one, 0)
    assert world.curated() == before
