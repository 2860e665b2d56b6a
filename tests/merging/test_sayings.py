"""What tells sayings apart."""

from __future__ import annotations

import pytest

from dateline.merging.profiles import Profile, profiles_of
from dateline.merging.sayings import one_saying, other_saying, other_speaker
from dateline.model.mentions import Mention, Role, TriggerClass
from tests.merging.builders import article, mention, person, thing

HOLM, DAHL = person(Role.AGENT, "Ada Holm"), person(Role.AGENT, "Cia Dahl")


def said(speaker, content: str, id: str = "a") -> Profile:
    """A saying of whom and of what."""
    saying = mention("say", speaker, trigger_class=TriggerClass.REPORTING)
    told: Mention = mention("cost", thing(Role.PATIENT, content))
    return profiles_of([article(id, (saying, None), (told, None))])[0]


@pytest.mark.parametrize(
    ("other", "speaker", "saying"),
    [
        (said(HOLM, "tunnel", "b"), 0.0, 0.0),
        (said(DAHL, "tunnel", "b"), 1.0, 0.0),
        (said(HOLM, "tunnel"), 1.0, 0.0),
    ],
)
def test_sayings_of_one_thing(other, speaker, saying):
    one = said(HOLM, "tunnel")
    assert (other_speaker(one, other), other_saying(one, other)) == (speaker, saying)


def test_other_saying_is_for_what_shares_no_word():
    one = profiles_of([article("a", (mention("say", HOLM, trigger_class=TriggerClass.REPORTING), None),
                               (mention("flood", thing(Role.PATIENT, "tunnel")), None))])[0]  # fmt: skip
    assert other_saying(one, said(HOLM, "train", "b")) == 1.0


def test_one_saying_is_for_a_saying_and_a_deed():
    deed = profiles_of([article("b", (mention("add", HOLM), None))])[0]
    assert (one_saying(said(HOLM, "tunnel"), deed), one_saying(deed, deed)) == (1.0, 0.0)
