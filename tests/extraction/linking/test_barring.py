"""Which times a trigger cannot have, and by which rule."""

import pytest

from dateline.extraction.linking.barring import bars, is_barred, modified_by
from dateline.extraction.parsing.attachment import datable
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "rule"),
    [
        ("This year's laureate resigned.", "resigned", "possessor"),
        ("In late May, The Herald reported, Ruiz left the party.", "reported", "aside"),
        ("Police found his name in a letter dated 2 May 2019.", "found", "dated"),
        ("She won the disputed vote of 2019.", "disputed", "attribute"),
        ("The firm raised its bid in June 2019.", "bid", "acted_on"),
        ("Her lawyer showed the court a letter of 2 May 2019.", "showed", "of_another"),
        ("The budget has been postponed until June 2025.", "postponed", "looked_ahead"),
        ("I told her to wait until June 2025.", "told", "beyond"),
        ("The train left the rails three months after a truck had hit the bridge.", "hit", "counted_from"),
        ("She won a year after he had left and moved away.", "moved", "counted_from"),
        ("Ivan Petrov (born in 1840) left her the house.", "left", "life"),
        ("The plant was fined in June 2019 and is still open.", "open", "present"),
        ("The probe, launched in June 2019 from Kourou, failed after a turn.", "failed", "aside"),
        ("Asked why he has been in Oslo since June 2019, she frowned.", "frowned", "perfect"),
    ],
)
def test_bars(text: str, trigger: str, rule: str) -> None:
    doc = read(text)
    [time] = datable(doc).values()
    assert rule in bars(word(doc, trigger), time)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The navy sank the ferry in 2018.", "sank"),
        ("He won the 2018 election.", "won"),
        ("He won the 2018 election.", "election"),
        ("The firm made an offer in June 2019.", "offer"),
        ("Ivan Petrov (born in 1840) left her the house.", "born"),
        ("The talks in Rome (May 2023) failed.", "failed"),
    ],
)
def test_bars_nothing(text: str, trigger: str) -> None:
    doc = read(text)
    [time] = datable(doc).values()
    assert not is_barred(word(doc, trigger), time)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("He won the 2018 election.", "election"),
        ("She read a letter of 2 May 2019.", "letter"),
        ("The navy sank the ferry in 2018.", None),
    ],
)
def test_modified_by(text: str, noun: str | None) -> None:
    [time] = datable(read(text)).values()
    found = modified_by(time)
    assert (found and found.text) == noun
