"""What an event is told with."""

from __future__ import annotations

from dateline.merging.telling import Teller
from dateline.model.mentions import Role
from tests.merging.builders import article, mention, person, thing

NAMED = (person(Role.RECIPIENT, "Ben Aske"), person(Role.RECIPIENT, "Cia Dahl"))


def test_tell_takes_the_title_of_a_named_agent():
    nameless = mention("send", thing(Role.AGENT, "statement"), *NAMED, title="Statements sent cranes")
    things = article("a", (nameless, None))
    named = article("b", (mention("send", person(Role.AGENT, "Ada Holm"), title="Ada Holm sent cranes"), None))
    event = Teller([things, named]).tell([*things.mentions, *named.mentions])
    assert event.title == "Ada Holm sent cranes"
