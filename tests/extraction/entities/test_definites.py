"""Which entity a definite phrase means, and when it stays open."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        # The noun that was put to it, the last word of its name, the only one of its type.
        (
            "Northwind Airlines, the operator, lost money. Southwind Airlines won. The operator cut jobs.",
            "operator",
            "Northwind Airlines",
        ),
        ("Northwind Airlines lost money. The company cut jobs.", "company", "Northwind Airlines"),
        # One firm told just before, though others are told elsewhere, or in passing.
        ("Northwind Airlines sued Zellpay Group. Oakmere Foods lost money. The company cut jobs.", "company",
         "Oakmere Foods"),
        ("Oakmere Foods lost money in its dispute with Zellpay Group. The company cut jobs.", "company",
         "Oakmere Foods"),
        ("The Dow Jones fell on Monday, while the FTSE 100 rose. The Nikkei fell. The index lost ten points.", "index",
         "Nikkei"),
        # Whose it is where the article names no other firm as often; a name tells its kind before "of", too.
        ("Northwind Airlines lost money. The Danish company cut jobs.", "company", "Northwind Airlines"),
        ("Northwind Airlines lost money. The South Korean company cut jobs.", "company", "Northwind Airlines"),
        ("The Ministry of Water failed. A clerk left the ministry.", "ministry", "Ministry of Water"),
        ("Oakmere Foods won. Northwind Airlines lost to Oakmere Foods. The Danish company cut jobs.", "company", None),
        ("The British firm Northwind Airlines lost money. The Danish company cut jobs.", "company", None),
        ("Northwind Airlines lost money. The Oslo exchange fell.", "exchange", None),
        ("Northwind Airlines lost money. The Oslo-based company cut jobs.", "company", "Northwind Airlines"),
        ("Northwind Airlines lost money. The St. Louis company cut jobs.", "company", "Northwind Airlines"),
        ("Northwind Airlines met Oakmere Foods. The Chicago company cut jobs.", "company", None),
        # Somebody's supplier is told of by the way.
        ("Northwind Airlines won. Oakmere Foods, its supplier, left. The company cut jobs.", "company",
         "Northwind Airlines"),
        # A public body is no firm beside it; a firm beside it may be the Danish one.
        ("Northwind Airlines told a Senate panel that the company had lost money.", "company", "Northwind Airlines"),
        ("Northwind Airlines sold its stake in Oakmere Foods, and the Danish company moved. Northwind Airlines won.",
         "company", None),
        # Whose supplier it is, nobody says.
        ("Northwind Airlines lost money. The supplier cut jobs.", "supplier", None),
        # What is told of only in a clause of a noun is no topic, and a regulator or family is no firm told before.
        ("Northwind Airlines won. It denied a report that Oakmere Foods was late. The company cut jobs.", "company",
         "Northwind Airlines"),
        ("Oakmere Foods filed its papers. The regulator helped.", "regulator", None),
        ("Oakmere Foods fell. The family sold its shares.", "family", None),
        # Public bodies are no firms in view.
        ("Northwind Airlines lost money. The government helped.", "government", None),
        # Another noun tells it apart, something new came between, a clause says which.
        ("Northwind Airlines lost money. The scaffolding company cut jobs.", "company", None),
        ("Northwind Airlines sued another company. The company cut jobs.", "company", None),
        ("Northwind Airlines lost money. The company that it bought cut jobs.", "company", None),
    ],
)
def test_definite_phrase(text: str, noun: str, name: str | None) -> None:
    doc = read(text)
    meant = find_cast(doc).meant_by(word(doc, noun))
    assert (meant and meant.name) == name


def test_company_in_a_title_stands_for_the_one_told_most() -> None:
    doc = read("Northwind Airlines won. Northwind Airlines then sued Southwind Airlines. The company hired ten people.")
    cast = find_cast(doc)
    stand_in = cast.stand_in(word(doc, "company"))
    assert stand_in is not None
    meant = cast.meant_by(stand_in)
    assert meant is not None
    assert meant.name == "Northwind Airlines"


def test_company_stands_for_none_of_two_told_alike() -> None:
    doc = read("Northwind Airlines sued Southwind Airlines. The company hired ten people.")
    assert find_cast(doc).stand_in(word(doc, "company")) is None
