"""Whose event a definite event noun takes up."""

import pytest

from dateline.extraction.extensions import TRIGGERS, spans_of, values_of
from tests.extraction.parsed import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "triggers", "names"),
    [
        ("Acme Foods bought Zellpay Group. The deal was approved in May.", ("bought", "deal"),
         ["Acme Foods", "Zellpay Group"]),
        ("Oakmere Council held a vote. The vote took a day.", ("vote",),
         ["Oakmere Council"]),
        ("Acme Foods closed a plant. The move cost ten jobs.", ("closed", "move"), ["Acme Foods"]),
        # A deal of its own, and one told with what it is.
        ("Acme Foods bought Zellpay Group. Another deal was approved in May.", ("bought", "deal"), []),
        ("Acme Foods closed a plant. The deal was approved in May.", ("closed", "deal"), []),
    ],
)
def test_event_noun_takes_up(text: str, triggers: tuple[str, ...], names: list[str]) -> None:
    doc = read(text, *triggers)
    last = spans_of(doc, TRIGGERS)[-1]
    assert [each["name"] for each in values_of(doc, last.id_)["arguments"] if each["key"]] == names
