from __future__ import annotations

import pytest

from dateline.merging import merge
from dateline.merging.profiles import profiles_in
from dateline.merging.unlike import same_thing_then, things_then
from dateline.model.dates import Date
from dateline.model.entities import make_key
from dateline.model.mentions import Argument, DatedArticle, Role, Status
from tests.merging.builders import article, in_month, mention, on_day, person, thing

JUNE_1983, LATER = in_month(1983, 6), on_day(2017, 2, 20)
#: Whom both articles are most about.
OTHERS = mention("meet", *(person(Role.AGENT, name) for name in ("Bo Aas", "Di Abel", "Eva Adam", "Jo Agin")))
ETCHING = Argument(Role.OTHER, "the Bramm etching", "PRODUCT", make_key("product", "Bramm etching"), "etching")


BOTH = (("a", "shut"), ("b", "burn"))


def told(id: str, lemma: str, *things: Argument, date: Date | None = JUNE_1983, **fields) -> DatedArticle:
    deed = mention(lemma, *things, **fields)
    return article(id, (deed, date), (OTHERS, None), about="museum thief locker", published=LATER)


def stolen(date: Date | None = JUNE_1983, thing: Argument = ETCHING, lemma: str = "steal", **fields) -> DatedArticle:
    return told("b", lemma, thing, date=date, **fields)


CARRIED_OFF = told("a", "walk", person(Role.AGENT, "Ada Holm"), ETCHING)


def score(other: DatedArticle) -> float:
    return same_thing_then(profiles_in(CARRIED_OFF)[0], profiles_in(other)[0])


def test_one_thing_in_one_month_told_long_after():
    assert score(stolen()) == pytest.approx(1.0, abs=0.01)
    assert any(len(chain.mentions) == 2 for chain in merge([CARRIED_OFF, stolen()]).chains)


def test_a_common_word_says_less_than_a_rare_one():
    of_people, of_dryers = (
        same_thing_then(*(profiles_in(told(id, lemma, thing(Role.PATIENT, head)))[0] for id, lemma in BOTH))
        for head in ("people", "dryer")
    )
    assert 0 < of_people < 0.5 < of_dryers


@pytest.mark.parametrize(
    "other",
    [
        stolen(date=in_month(1983, 7)),
        stolen(date=None),
        stolen(status=Status.NOT_OCCURRED),
        stolen(thing=thing(Role.PATIENT, "clock")),
        stolen(thing=person(Role.AGENT, "Ada Holm")),
        stolen(lemma="walk"),
    ],
    ids=["another month", "no date", "not so", "another thing", "who did it", "the same trigger"],
)
def test_nothing_of_the_kind(other):
    assert score(other) == 0.0


def test_of_news_of_the_month_much_else_is_told():
    news = [
        article(id, (mention(lemma, ETCHING), on_day(2016, 11, 5)), published=on_day(2016, 11, 8))
        for id, lemma in (("a", "find"), ("b", "insure"))
    ]
    assert same_thing_then(*(profiles_in(each)[0] for each in news)) == 0.0


def test_who_does_it_without_an_object_is_what_it_is_done_to_if_it_is_a_thing():
    ferry = Argument(Role.AGENT, "the Alva", "PRODUCT", make_key("product", "Alva"), "Alva")
    alone = profiles_in(article("a", (mention("sink", ferry), JUNE_1983)))[0]
    with_object = profiles_in(article("a", (mention("ram", ferry, thing(Role.PATIENT, "quay")), JUNE_1983)))[0]
    assert (things_then(alone), things_then(with_object)) == ({"alva"}, {"quay"})
