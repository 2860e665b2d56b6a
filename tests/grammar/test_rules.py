"""Every rule does what its own examples say."""

from __future__ import annotations

from collections import Counter

import pytest

from dateline.calendars import parse_iso
from dateline.dating.times import resolve
from dateline.grammar import recognise, tokenize
from dateline.grammar.en import STAGES
from dateline.grammar.rule import Rule
from dateline.model.articles import Dct, DctBasis
from dateline.model.times import ResolvedTimex

DCT = Dct(parse_iso("2024-05-16"), DctBasis.GIVEN)
RULES = [rule for stage in STAGES for rule in stage.rules]
YES = [(rule, values, text) for rule in RULES for values, texts in rule.yes.items() for text in texts]
NO = [(rule, text) for rule in RULES for text in rule.no]


def found_in(text: str) -> list[ResolvedTimex]:
    return resolve(recognise(tokenize(text), text).timexes, DCT)


def rules_used(text: str) -> set[str]:
    recognition = recognise(tokenize(text), text)
    return {rule for timex in recognition.timexes for rule in timex.derivation} | {
        rejected.rule for rejected in recognition.rejected if rejected.reason != "no such time"
    }


@pytest.mark.parametrize(("rule", "values", "text"), YES, ids=[f"{r.id}: {t}" for r, _, t in YES])
def test_rules_examples_have_their_values(rule: Rule, values: str, text: str) -> None:
    assert [one.value or "?" for one in found_in(text)] == values.split()


@pytest.mark.parametrize(("rule", "values", "text"), YES, ids=[f"{r.id}: {t}" for r, _, t in YES])
def test_rules_examples_are_made_by_the_rule(rule: Rule, values: str, text: str) -> None:
    assert rule.id in rules_used(text)


@pytest.mark.parametrize(("rule", "text"), NO, ids=[f"{r.id}: {t}" for r, t in NO])
def test_rules_near_misses_are_not_made_by_the_rule(rule: Rule, text: str) -> None:
    assert rule.id not in rules_used(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_have_examples(rule: Rule) -> None:
    assert sum(len(texts) for texts in rule.yes.values()) >= 2
    assert rule.no


def test_rules_ids_are_unique() -> None:
    assert [id for id, count in Counter(rule.id for rule in RULES).items() if count > 1] == []


TEXTS = [text for _, _, text in YES]


@pytest.mark.parametrize(("published", "apart"), [("2024-02-29", 1), ("0001-01-03", 7), (None, 101)])
def test_rules_beside_one_another_always_resolve(published: str | None, apart: int) -> None:
    dct = Dct(parse_iso(published), DctBasis.GIVEN) if published else Dct(None, DctBasis.NONE)
    for one, other in zip(TEXTS, TEXTS[apart:], strict=False):
        text = f"{one} {other}"
        assert resolve(recognise(tokenize(text), text).timexes, dct) is not None
