"""What pronouns and definite phrases mean, and above all when they mean nobody."""

import pytest

from dateline.extraction.entities.cast import Cast
from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.entities.view import MOST_IN_VIEW, View
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model

MEANT = [
    # The only person in view; a gender that titles or earlier pronouns tell.
    ("Ana Ruiz left Lima. She flew to Quito.", "She", "Ana Ruiz"),
    ("Mrs Ruiz met Mr Berg. She flew to Quito.", "She", "Ruiz"),
    # Whose deputy goes on with the story is told before.
    ("Hans Berg won in May. When he left, his deputy Peter Lang took over.", "he", "Hans Berg"),
    # Nobody is the object of what he does himself.
    ("Hans Berg slept. Peter Lang hoped to arrest him.", "him", "Hans Berg"),
    # Whose participle opens the sentence is nobody that the participle tells of.
    ("Lena Dask was a painter. Born to a teacher, she left for Sweden.", "she", "Lena Dask"),
    # The subject of its own clause.
    ("Hans Berg met Peter Lang. Lang sold his house.", "his", "Peter Lang"),
    ("Kenya closed its border.", "its", "Kenya"),
    # The only name that can do what only firms and states do.
    ("Kenya signed the treaty. It will send troops.", "It", "Kenya"),
    # The subject above a clause with "where" that only it can be the subject of.
    ("Orbex won. Northwind Airlines left the exchange, where it had been quoted.", "it", "Northwind Airlines"),
    ("Hans Berg fell ill. Peter Lang fled to Paris, where he died.", "he", "Peter Lang"),
    # … and no subject that is still to come.
    ("Hans Berg led the army. After Riga, where he lost, Peter Lang left.", "he", "Hans Berg"),
    # A name taken for something else that "she" shows to be a person's, or that a place beside it does not touch.
    ("Ingvild Holt runs a charity in Bergen. In 2015 she wrote a book.", "she", "Ingvild Holt"),
    ("Amadou Keita ruled Kembeya for a decade. He was born in Tandi.", "He", "Amadou Keita"),
    # Whose age stands beside the name is a person.
    ("Outside court Otto Brandt, 84, said he had been paid.", "he", "Otto Brandt"),
    # Who has spoken speaks on, whomever else his words or a sentence between them tell of.
    ("Hans Berg said Peter Lang had lost. “It is sad,” he said.", "he", "Hans Berg"),
    ("Hans Berg said the war was lost. Kenya left. “It is sad,” he said.", "he", "Hans Berg"),
    # The only state that the sentence, or the one before it, tells of as subject or owner.
    ("Talks in Kenya failed. Peru lost money. The country cut spending.", "country", "Peru"),
    # A noun that the article puts to a name, or that its name ends with.
    ("The payment firm Zellpay failed. Customers complained. The firm apologised.", "firm", "Zellpay"),
    ("Oakmere County Council met. The council voted.", "council", "Oakmere County Council"),
    # The only firm of the article.
    ("Northwind Airlines lost money. The company cut jobs.", "company", "Northwind Airlines"),
]


@pytest.mark.parametrize(("text", "reference", "name"), MEANT)
def test_reference_is_settled(text: str, reference: str, name: str) -> None:
    doc = parse_of(read(text))
    entity = find_cast(doc).meant_by(word(doc, reference))
    assert entity is not None
    assert entity.name == name


OPEN = [
    # Two persons compete, also where one has no name.
    ("Ana Ruiz met Maria Soto. She flew to Quito.", "She"),
    ("Hans Berg met the doctor. He flew to Quito.", "He"),
    ("Hans Berg met Peter Lang in Turku, where he taught.", "he"),
    # Who holds a thing says nothing.
    ("Hans Berg left. Kenya won the cup. He held the record.", "He"),
    # Two states in view.
    ("Kenya met Peru. The country left.", "country"),
    # Somebody of another age.
    ("Ana Ruiz, 35, was hurt. The 54-year-old man fled.", "man"),
    ("Hans Berg, 35, was hurt. The 54-year-old man fled.", "man"),
    # Who speaks of somebody, or finds somebody, is not that one.
    ("Judge Hans Berg said the 54-year-old man had lied.", "man"),
    ("Hans Berg opened the door. The 54-year-old man had fallen.", "man"),
    # What somebody with a name says may be of a state of their own.
    ("France met Chad. Kenya fined a bank. Ana Ruiz said the country would resist.", "country"),
    # A person, and what has nothing, is not told of ahead by "its".
    ("Since its launch the minister has defended the scheme.", "its"),
    # What a clause that opens a sentence does something to may be meant as well as its subject.
    ("Orbex Motors won. After Northwind Airlines bought the bank, it was closed.", "it"),
    # After a team's name he may be a man who is still to be named.
    ("Real Varga lost the final in Lima on Sunday. He hit the post twice.", "He"),
    # A given name, or a title, tells the other gender.
    ("Helen Lang left Lima. He flew to Quito.", "He"),
    ("The spokeswoman, Kim Lang, left Lima. He flew to Quito.", "He"),
    # A place in a phrase of place, a person, a medium told.
    ("A statue was found in Lisbon. It was sold in May.", "It"),
    ("Hans Berg crossed the bridge. It closed in May.", "It"),
    ("The ministry told Radio Oakmere nothing. It closed the market.", "It"),
    # A thing without a name can be meant, too.
    ("Northwind Airlines bought the ferry. It sank in May.", "It"),
    ("The ferry left Kenya. It sank in May.", "It"),
    # A firm that was brought in without a name; a public body is no firm.
    ("Northwind Airlines hired a firm. The firm built a tower.", "firm"),
    ("The Oakmere Museum reopened. The firm denied it.", "firm"),
    ("Northwind Airlines sued. The scaffolding firm paid.", "firm"),
    # What somebody has left, and whom a spokesman does not speak for.
    ("Lang, a former Zellpay Bank manager, spoke. Its shares fell.", "Its"),
    ("The High Court sat. A spokesman for the trust said it had moved.", "it"),
    # Nouns that the article puts to no name.
    ("Radio Oakmere called. The regulator closed the market.", "regulator"),
    ("Oakmere Council met. The police searched the house.", "police"),
    # What somebody has come from, where the article tells more of another.
    ("Lumen Group won. Lumen Group grew. Ana Ruiz joined from Zellpay Inc. The company paid.", "company"),
    # People in the plural.
    ("The Kenyans closed the port because it was cheap.", "it"),
    # Two firms.
    ("Northwind Airlines sued Zellpay Group. The company paid.", "company"),
    # A word for several that has no name.
    ("Kenya and Chad met. Traders left. They returned in May.", "They"),
    # Within a quotation, what stands before it.
    ("Hans Berg spoke. “He will fall,” Ana Ruiz said.", "He"),
]


def test_they_are_the_two_just_told_of() -> None:
    doc = parse_of(read("Ana Ruiz married Hans Berg in May. They separated."))
    assert [each.name for each in find_cast(doc).group_of(word(doc, "They"))] == ["Ana Ruiz", "Hans Berg"]


@pytest.mark.parametrize(("text", "reference"), OPEN)
def test_reference_stays_open(text: str, reference: str) -> None:
    doc = parse_of(read(text))
    cast = find_cast(doc)
    token = word(doc, reference)
    assert cast.meant_by(token) is None
    assert cast.group_of(token) == []


def test_a_reference_looks_back_over_so_many_things_and_no_more() -> None:
    doc = parse_of(read(", ".join(["a clerk sold the ship"] * 60)))
    view = View(Cast([]), {})
    for noun in [token for token in doc if token.pos_ == "NOUN"]:
        view.note(noun, None, 0)
    assert [each.token.text for each in view.near(doc[0], 0)] == ["ship", "clerk"] * (MOST_IN_VIEW // 2)
