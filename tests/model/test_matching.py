"""How a name that somebody asks for finds its entity."""

import pytest

from dateline.model.articles import Span, TextField
from dateline.model.events import Event, Source
from dateline.model.matching import EntityMatcher
from dateline.model.mentions import Argument, DatedMention, Mention, Role, Status, TriggerClass


def argument(name: str, type_: str, key: str | None) -> Argument:
    return Argument(Role.AGENT, name, type_, key, name)


@pytest.mark.parametrize(
    ("asked", "key", "type_", "is_it"),
    [
        ("Ana Ruiz", "person:ruiz", "PERSON", True),
        ("Ruiz", "person:ruiz|ana", "PERSON", True),
        ("Ana Ruiz", "person:ruiz|pedro", "PERSON", False),
        ("Kenya", "state:KE", "GPE", True),
        ("Nairobi", "state:KE", "GPE", True),
        ("Kenya", "org:kenya airways", "ORG", False),
        ("Acme", "org:acme records", "ORG", False),
        ("Acme", "product:acme 40", "PRODUCT", False),
        ("Acme 40", "org:acme", "ORG", False),
        ("Acme 40", "product:40", "PRODUCT", True),
        ("Acme 40 Skyliner", "name:skyliner", "", True),
        ("Acme", "org:acme", "ORG", True),
        ("European Space Agency", "org:esa", "ORG", True),
        ("United States Coast Guard", "org:us coast guard", "ORG", True),
        ("United States Coast Guard", "org:uscg", "ORG", True),
        ("tunebox store", "product:tunebox", "PRODUCT", True),
        ("Tunebox", "product:tuneboxes", "PRODUCT", False),
        ("Delta Rail Freight", "org:delta rail", "ORG", True),
        # What a firm does may be told or not; where nothing else names it, it must be.
        ("Acme", "org:acme motor", "ORG", True),
        ("Acme Motor Company", "org:acme", "ORG", True),
        ("General Motors", "org:general", "ORG", False),
        ("Acme", "org:acme north america", "ORG", True),
        ("Acme", "org:acme kenya", "ORG", True),
        ("Acme", "org:acme commercial airplanes", "ORG", True),
        ("Acme", "org:acme museum", "ORG", False),
        ("General", "org:general motors", "ORG", False),
        ("Kenya Airways", "org:kenya", "ORG", False),
        # Models with and without their letters and blanks, words in another order.
        ("Acme A380", "product:acme 380", "PRODUCT", True),
        ("Acme A380", "product:380", "PRODUCT", True),
        ("F-16", "product:f16", "PRODUCT", True),
        ("tunePhone 3G", "product:3g tunephone", "PRODUCT", True),
        ("tunePhone 4", "product:tunephone 3", "PRODUCT", False),
        ("tunePhone 3G", "product:tunephone 3gs", "PRODUCT", False),
        # Indices by any of their names; governments; names written with the family first; accents.
        ("Dow Jones", "market:dow jones industrial average", "MARKET", True),
        ("the Dow", "market:nasdaq composite", "MARKET", False),
        ("Dow Chemical", "market:dow jones industrial average", "MARKET", False),
        ("Kenyan government", "state:KE", "GPE", True),
        ("Li Wei", "person:li|wei", "PERSON", True),
        ("Rob van der Dam", "person:van der dam|rob", "PERSON", True),
        ("Ida van der Dam", "person:van der dam|rob", "PERSON", False),
        ("President Ruiz", "person:ruiz|ana", "PERSON", True),
        ("Prime Minister Ana Ruiz", "person:ruiz|ana", "PERSON", True),
        ("Maria Ruiz", "person:ruiz|ana", "PERSON", False),
        ("José Núñez", "person:nunez|jose", "PERSON", True),
    ],
)
def test_matcher_is_named(asked: str, key: str, type_: str, is_it: bool) -> None:
    assert EntityMatcher(asked).is_named(argument("any", type_, key)) is is_it


def test_a_family_name_means_the_full_name_that_goes_on_too() -> None:
    further = argument("any", "PERSON", "person:mata|ana soto")
    assert EntityMatcher("Soto", {"person:soto|ana"}).is_named(further)
    assert not EntityMatcher("Soto", {"person:soto|eva"}).is_named(further)


def test_a_family_name_alone_is_nobody_where_two_persons_bear_it() -> None:
    alone, keys = argument("any", "PERSON", "person:holm"), {"person:holm|anders", "person:holm|lise"}
    assert not EntityMatcher("Lise Holm", keys).is_named(alone)
    assert EntityMatcher("Lise Holm", {"person:holm|lise", "person:holm|?", "person:holm"}).is_named(alone)
    assert EntityMatcher("Holm", keys).is_named(alone)


def test_who_of_one_family_is_not_told_is_nobody_of_them() -> None:
    untold = argument("any", "PERSON", "person:holm|?")
    assert not EntityMatcher("Lise Holm").is_named(untold)
    assert EntityMatcher("Holm", {"person:holm|?"}).is_named(untold)


def test_matcher_refuses_what_names_nobody() -> None:
    assert not EntityMatcher("tankers").acts([argument("tankers", "", None)])


@pytest.mark.parametrize(
    ("asked", "keys", "is_it"),
    [
        ("ACM", {"org:acme cable makers|acm"}, True),
        ("ACM", {"org:acme cable makers"}, True),
        ("ACM", {"org:acme cable makers", "org:allied coal mines"}, False),
        ("Zellpay", {"org:zellpay financial|zellpay"}, True),
    ],
)
def test_matcher_knows_what_stands_for_a_name(asked: str, keys: set[str], is_it: bool) -> None:
    matcher = EntityMatcher(asked, keys)
    long = "acme cable makers" if asked == "ACM" else "zellpay financial"
    assert matcher.is_named(argument("any", "ORG", f"org:{long}")) is is_it


def event(roles: str) -> Event:
    """An event of one source for each letter: Acme acts (a), is spoken of beside (o), or is not named (-)."""
    role = {"a": Role.AGENT, "o": Role.OTHER}
    told = [(Argument(role[each], "Acme", "ORG", "org:acme", "Acme"),) if each in role else () for each in roles]
    here = Span(0, 4)
    rest = (TextField.TEXT, here, here, "deal", "deal", "NOUN", TriggerClass.OCCURRENCE, Status.OCCURRED, "deal", 0)
    mentions = (Mention(*rest, arguments=arguments) for arguments in told)
    sources = tuple(Source(DatedMention("1", i, mention, None)) for i, mention in enumerate(mentions))
    return Event("e", None, "deal", Status.OCCURRED, "deal", sources)


@pytest.mark.parametrize(
    ("roles", "takes_part"),
    [("a", True), ("a----", True), ("a-----", False), ("o", True), ("o-", True), ("o--", False), ("-", False)],
)
def test_matcher_takes_part_where_enough_sources_name_the_entity(roles: str, takes_part: bool) -> None:
    assert EntityMatcher("Acme").takes_part(event(roles)) is takes_part
