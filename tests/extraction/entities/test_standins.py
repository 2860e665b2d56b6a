"""What a pronoun that means no name for certain stands for in a title."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model

STAND_INS = [
    # The subject that the story goes on with.
    ("The clinic hired a nurse. She wrote to the council.", "She", "nurse"),
    ("The library burned down. It was rebuilt.", "It", "library"),
    # "They" who do something are people.
    ("The campaign collected signatures and persuaded councillors. They approved the plan.", "They", "councillors"),
    # Who speaks is meant before who was told of last.
    ("Another ten pilots will join. The crew have said they will not work.", "they", "crew"),
    # What only somebody does is done by no thing.
    ("Harbourline runs the terminal in Salim. It said it hoped to reopen.", "It", "Harbourline"),
    # Several that were one argument.
    ("The mine and the union met on Monday. They agreed on a contract.", "They", "union"),
    # A pronoun passes on what it stands for.
    ("The library closed. It was listed. It was sold.", "It", "library"),
    # What was done to one thing is rather done to what a verb did something to.
    ("The county offered Hans Berg a subsidy in May; he refused it.", "it", "subsidy"),
    ("A storm tore the jetty away, and neighbours rebuilt it.", "it", "jetty"),
    # One of several told before.
    ("She wrote letters. The one that she sent in May was lost.", "one", "letters"),
    # "She" twice in a sentence is one; whom "her" was done to is not who did it.
    ("The king met the queen. After she left, he called her.", "her", "queen"),
    # A builder is a person, too.
    ("A developer bought the station. He went bankrupt.", "He", "developer"),
    # The one whom a spokesman speaks for.
    ("Acme Foods sold a plant. A spokesman for the trust said it had moved.", "it", "trust"),
    # "Their" is of several, where a row of them came first in the sentence.
    ("Farmers sued, but the High Court dismissed their claim.", "their", "Farmers"),
    # Who does what the clause hangs on; who was told of by "by"; what was spoken of; the body that somebody leads.
    ("Ana Ruiz paid Acme, whose owner, a broker, fled after police searched his flat.", "his", "owner"),
    ("Otto Lind was booed by supporters. They unfurled a banner.", "They", "supporters"),
    ("The union had struck in March. Hans Berg welcomed the decision, saying it gave them room.", "it", "decision"),
    ("Its shares rose on Monday, while those of Kessel fell.", "those", "shares"),
    # Who expects is somebody, and "it" is not empty.
    ("The bank cut a forecast. It expects prices to fall.", "It", "bank"),
    # A stranger of no known sex lives nowhere, where the story is of a woman; whom "he" meant is no "she".
    ("Jean Malory sang. She won in 1980. She fell. A thief broke into her house. He fled. She stayed.", "her", "She"),
    ("Jean Malory sang. She won in 1980. She fell. A thief broke into her house. He fled. She stayed.", "She", "She"),
    # A firm, where the article tells most of one.
    ("Northwind Airlines won. Northwind Airlines sued Zellpay Group. The firm cut jobs.", "firm", "Airlines"),
    # The agency that reports is no firm told of.
    ("OSLO (Newsline) - Newsline has learned of a fault at Zellpay Group. A clerk left. The firm cut jobs.", "firm",
     "Group"),
]


@pytest.mark.parametrize(("text", "pronoun", "meant"), STAND_INS)
def test_stand_in(text: str, pronoun: str, meant: str) -> None:
    doc = parse_of(read(text))
    found = find_cast(doc).stand_in(word(doc, pronoun))
    assert found is not None
    assert found.text == meant


OPEN = [
    # What was told as a whole.
    ("Three men threw a bomb. They deny it.", "it"),
    # To whom it was said; an object that stands beside its own possessive.
    ("Judge Ellen Voss told the defendant that she had lied.", "she"),
    ("He gave the town its park.", "its"),
    # Who does something to it by the way is not it.
    ("The older P8, which Lumen released in 2014, is not affected. Its price was cut on Monday.", "Its"),
    # Somebody without a name was told of since.
    ("Ada Holm left in 2012. The nurse was suspended in May. She delivers mail.", "She"),
    # One of several things, of which no main clause told.
    ("Firms left when the bridge fell, which a ship had hit. It was new.", "It"),
    # Two persons told of alike, or two things.
    ("Hans Berg met Otto Lind, who sold steel. He was jailed.", "He"),
    ("Ivo Lund met Jan Berg in 2019. He resigned in 2020.", "He"),
    ("The mayor met the bishop on Monday. He praised the choir.", "He"),
    ("The lawyer said the surgeon had lied. He bought a yacht.", "He"),
    ("The firm closed the bridge. It was reopened in May.", "It"),
    # Nothing fits: gender, number, a thing for a person.
    ("The ferry sank. She flew to Quito.", "She"),
    ("The ferry sank. They flew to Quito.", "They"),
    # What only states, sizes or times are.
    ("May was cold. It closed the border.", "It"),
    # Wires close nothing.
    ("Four wires broke. They closed the bridge.", "They"),
    # "It" that stands for a clause.
    ("The ferry sank. It is thought that others will follow.", "It"),
    # A later name that the recogniser takes for a firm's may be a person's.
    ("Lisa Berg asked for help. She left.\n\nIngvild Holt runs a charity in Devon now. In 2021 she wrote.", "she"),
    # Who speaks may be another than the one the story is about.
    (
        "Peter Lund opened the mill. Peter Lund sold it. Peter Lund left.\n\nThe mill closed. It rotted. It burned.\n\n"
        "“It may fall,” he adds.",
        "he",
    ),
    # Nobody says "he" of himself, and no clause declares its subject something.
    ("“He must have slept,” said Hans Berg.", "He"),
    ("A survey declared it safe.", "it"),
    # What nothing was settled of stands for nothing.
    ("Nobody came. He left. Police arrested him.", "him"),
    # However much was told of another, whose the main clause is may be meant.
    (
        "Mr Uy said his men slept; he was dismissed. Captain Berg was fined on the day that Uy spoke. He wept.",
        "He",
    ),
    # Whose name is certain needs none.
    ("Kenya signed the treaty. It will send troops.", "It"),
]


@pytest.mark.parametrize(("text", "pronoun"), OPEN)
def test_no_stand_in(text: str, pronoun: str) -> None:
    doc = parse_of(read(text))
    assert find_cast(doc).stand_in(word(doc, pronoun)) is None
