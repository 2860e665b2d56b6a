"""What is kept of candidates from one merging to the next."""

from __future__ import annotations

import dataclasses

from dateline.merging import merge
from dateline.merging.blocking import members_in
from dateline.merging.candidates import Candidates
from dateline.merging.profiles import MentionKey
from dateline.merging.scores import Scorer
from dateline.merging.sheets import Sheet
from tests.merging.builders import article, mention


def joining(candidates: Candidates) -> dict[frozenset[MentionKey], int]:
    ones, others = members_in(candidates.joining.pairs)
    return {
        frozenset(candidates.profiles[member].key for member in pair): score
        for *pair, score in zip(ones.tolist(), others.tolist(), candidates.joining.scores.tolist(), strict=True)
    }


def test_candidates_join_what_scores_enough(visits):
    assert set(joining(Candidates().changed(visits, Sheet(Scorer())))) == {frozenset({("a", 0), ("b", 0)})}


def test_candidates_keep_the_entries_of_the_same_articles(visits):
    first = Candidates().changed(visits, Sheet(Scorer()))
    second = first.changed(visits[:2], Sheet(Scorer()))
    assert [second.entries[id] is first.entries[id] for id in second.entries] == [True, True]


def test_candidates_profile_an_article_anew_whose_dates_changed(visits):
    first = Candidates().changed(visits, Sheet(Scorer()))
    (dated,) = visits[0].mentions
    undated = dataclasses.replace(visits[0], mentions=(dataclasses.replace(dated, date=None),))
    second = first.changed([undated, *visits[1:]], Sheet(Scorer()))
    assert second.entries["a"].profiles[0].date is None


def test_candidates_forget_the_pairs_of_what_is_withdrawn(visits):
    first = Candidates().changed(visits, Sheet(Scorer()))
    assert joining(first.changed(visits[1:], Sheet(Scorer()))) == {}


def test_members_are_numbered_anew_when_most_are_gone(visits):
    many = [article(f"m{n}", (mention("visit"), None)) for n in range(12)]
    second = merge(visits, earlier=merge([*visits, *many]))
    third = merge(visits, earlier=second)
    assert len(third.candidates.blocks.moments) == len(visits)
    assert third.chains == second.chains == merge(visits).chains
