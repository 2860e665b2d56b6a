"""What the sentence of a mention tells beside it."""

from __future__ import annotations

import pytest

from dateline.merging.sentences import dates_beside, sentences_of
from dateline.merging.units import units_of
from dateline.model.articles import Span
from dateline.model.mentions import Argument, Role
from tests.merging.builders import article, mention, on_day, person, thing

SIXTH = on_day(2024, 5, 6)
TOLD = article(
    "a",
    (mention("mend", person(Role.AGENT, "Ada Holm"), thing(Role.PATIENT, "roof")), SIXTH),
    (mention("leave", Argument(Role.AGENT, "it", "", None, "it"), numbers=("17",)), None),
    (mention("burn", sentence=1), None),
)


def test_a_sentence_tells_of_triggers_names_heads_and_numbers():
    first, *_ = sentences_of(units_of(TOLD.mentions))
    assert set(first.terms) == {"mend", "holm", "roof", "leave", "17"}


def test_a_sentence_has_the_dates_of_its_mentions():
    _, second, third = sentences_of(units_of(TOLD.mentions))
    assert (second.dates, third.dates) == ((SIXTH.interval,), ())


def test_mentions_of_one_sentence_share_it():
    first, second, third = sentences_of(units_of(TOLD.mentions))
    assert first is second is not third


def test_beside_a_noun_only_the_date_of_the_verb_that_it_takes_part_in_counts():
    prices = Argument(Role.AGENT, "the inflation", "", None, "inflation", Span(20, 33))
    told = article(
        "a",
        (mention("inflation", pos="NOUN", trigger=Span(24, 33)), None),
        (mention("rise", prices), SIXTH),
        (mention("say"), on_day(2024, 6, 3)),
    )
    units = units_of(told.mentions)
    noun, *_, saying = dates_beside(units, sentences_of(units))
    assert noun == (SIXTH.interval,)
    assert saying == (SIXTH.interval, on_day(2024, 6, 3).interval)


@pytest.mark.parametrize(("objects", "count"), [(["the poacher"], 2), ([], 1)])
def test_what_a_deed_with_an_object_was_for_has_not_its_date(objects, count):
    fourth = on_day(2024, 5, 4)
    theft = Argument(Role.RECIPIENT, "the theft", "", None, "theft", Span(20, 29))
    patients = (Argument(Role.PATIENT, words, "", None, words.split()[-1], Span(0, 11)) for words in objects)
    told = article(
        "a",
        (mention("fine", *patients, theft), SIXTH),
        (mention("theft", pos="NOUN", trigger=Span(24, 29)), None),
        (mention("say"), fourth),
    )
    units = units_of(told.mentions)
    assert dates_beside(units, sentences_of(units))[1] == (SIXTH.interval, fourth.interval)[:count]
