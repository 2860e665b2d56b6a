"""How far the date of one mention can be believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.calendars import day
from dateline.merging.standing import tie_features, tie_trust
from dateline.model.articles import Span, TextField
from dateline.model.dates import Basis, Date, Granularity
from dateline.model.mentions import DatedMention, Mention, Status, Tlink, TriggerClass

MENTION = Mention(
    TextField.TEXT, Span(0, 20), Span(5, 9), "open", "open", "VERB", TriggerClass.OCCURRENCE, Status.OCCURRED,
    "Bridge opens", sentence=0, tlink=Tlink(0, rule="tlink.governor", score=0.9),
)  # fmt: skip
DATED = DatedMention("a", 0, MENTION, Date(day(2025, 12, 8), Granularity.DAY, Basis.RESOLVED))


@pytest.mark.parametrize("score", [0.0, 0.4, 0.9, 1.0])
def test_trust_is_a_probability(score: float) -> None:
    tie = replace(MENTION, tlink=Tlink(0, rule="tlink.governor", score=score))
    assert 0 < tie_trust(replace(DATED, mention=tie)) < 1


def test_trust_grows_with_the_tie() -> None:
    loose = replace(MENTION, tlink=Tlink(0, rule="tlink.governor", score=0.5))
    assert tie_trust(replace(DATED, mention=loose)) < tie_trust(DATED)


def test_a_mention_without_a_tie_has_no_odds() -> None:
    assert dict(tie_features(replace(DATED, mention=replace(MENTION, tlink=None))))["tie"] == 0.0
