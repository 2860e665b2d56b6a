"""Which mentions meet, at once and step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging.arrays import Numbers
from dateline.merging.blocking import members_in
from dateline.merging.blocks import WINDOW, Blocks, BlocksChange, Meetings
from dateline.merging.profiles import MentionKey, Profile, profiles_of
from dateline.model.mentions import DatedArticle, Role
from tests.merging.builders import article, in_month, mention, person, state, thing

Meeting = frozenset[MentionKey]


def blocked(profiles: Sequence[Profile]) -> BlocksChange:
    return Blocks().changed([], profiles)


def members_of(pairs: Numbers) -> list[tuple[int, int]]:
    """The members of each pair."""
    ones, others = members_in(pairs)
    return list(zip(ones.tolist(), others.tolist(), strict=True))


def met(meetings: Meetings, profiles: Sequence[Profile]) -> Counter[Meeting]:
    """In how many blocks two mentions meet; `profiles` by member number."""
    counts = zip(members_of(meetings.pairs), meetings.blocks.tolist(), strict=True)
    return Counter({frozenset(profiles[member].key for member in pair): count for pair, count in counts})


def visit(id: str, who: str, month: int, *, lemma: str = "visit", about: str = "minister harbour") -> DatedArticle:
    told = mention(lemma, person(Role.AGENT, who))
    return article(id, (told, in_month(2024, month)), about=about)


@pytest.mark.parametrize(
    ("other", "meet"),
    [
        (visit("b", "Ada Holm", 5), True),
        (visit("b", "Ada Holm", 9, about="opera stage"), True),
        (visit("b", "Ben Aske", 5, about="opera stage"), True),
        (visit("b", "Ben Aske", 9, about="opera stage"), False),
        (visit("b", "Ada Holm", 5, lemma="freeze"), False),
    ],
    ids=["all alike", "same person", "same month", "other person and month", "other trigger"],
)
def test_mentions_meet_that_share_a_sign_of_trigger_and_of_matter(other, meet):
    assert bool(len(blocked(profiles_of([visit("a", "Ada Holm", 5), other])).gained.pairs)) is meet


def test_a_mention_meets_only_its_neighbours_in_a_large_block():
    told = mention("visit", person(Role.AGENT, "Ada Holm"))
    many = profiles_of([article(f"{n:03}", (told, in_month(2024, 5))) for n in range(3 * WINDOW)])
    met = [member for pair in members_of(blocked(many).gained.pairs) for member in pair]
    assert max(met.count(member) for member in range(len(many))) == 2 * WINDOW


def test_those_that_are_gone_meet_no_more():
    change = blocked(profiles_of([visit("a", "Ada Holm", 5), visit("b", "Ada Holm", 5)]))
    after = change.blocks.changed([1], [])
    assert not len(after.gained.pairs)
    assert after.lost.pairs.tolist() == change.gained.pairs.tolist()


@st.composite
def small_profiles(draw) -> list[Profile]:
    """Mentions of few words, people and months, so that many of them meet."""
    articles = []
    for number in range(draw(st.integers(1, 40))):
        who = person(Role.AGENT, draw(st.sampled_from(("Ada Holm", "Ben Aske"))))
        what = thing(Role.PATIENT, draw(st.sampled_from(("frigate", "ferry"))))
        arguments = draw(st.sampled_from([(who,), (who, what), (what, state(Role.RECIPIENT, "SE"))]))
        told = mention(draw(st.sampled_from(("visit", "seize"))), *arguments)
        date = draw(st.sampled_from([None, in_month(2024, 5), in_month(2023, 5)]))
        articles.append(article(f"{number:02}", (told, date), about=draw(st.sampled_from(("navy strait", "vote")))))
    return profiles_of(articles)


@settings(max_examples=40, deadline=None)
@given(small_profiles(), st.data())
def test_meetings_after_coming_and_going_are_those_of_blocking_anew(profiles, data):
    numbered: list[Profile] = []
    present: list[int] = []
    blocks, counts = Blocks(), Counter[Meeting]()
    for _ in range(data.draw(st.integers(1, 4))):
        away = [n for n in range(len(profiles)) if n not in {profiles.index(numbered[m]) for m in present}]
        gone = data.draw(st.lists(st.sampled_from(present), unique=True)) if present else []
        come = data.draw(st.lists(st.sampled_from(away), unique=True)) if away else []
        members = [len(numbered) + n for n in range(len(come))]
        numbered += [profiles[n] for n in come]
        present = [member for member in present if member not in gone] + members
        change = blocks.changed(gone, [profiles[n] for n in come])
        blocks = change.blocks
        counts.update(met(change.gained, numbered))
        counts.subtract(met(change.lost, numbered))
        left = [numbered[member] for member in present]
        assert +counts == met(blocked(left).gained, left)
        beside = {m: {numbered[n].key for n in blocks.beside([m])} for m in present}
        assert beside == {m: {k for pair in +counts if numbered[m].key in pair for k in pair - {numbered[m].key}}
                          for m in present}
