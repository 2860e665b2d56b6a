"""What pronouns, definite noun phrases and words for several refer to."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.parsing.parse import parse_of
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "reference", "name"),
    [
        ("Ana Ruiz left Lima. She flew to Quito.", "She", "Ana Ruiz"),
        ("Kenya signed the treaty. It will send troops.", "It", "Kenya"),
        ("Northwind Airlines lost money. The company cut jobs.", "company", "Northwind Airlines"),
        ("Peruvian President Ana Ruiz arrived. The Peruvian leader spoke.", "leader", "Ana Ruiz"),
        ("Ana Ruiz met Hans Berg. Berg left.", "Berg", "Hans Berg"),
        ("Officials in Russia met. Later the Kremlin answered.", "Kremlin", "Russia"),
        ("The Chinese government objected.", "government", "China"),
        ("Northwind Airlines spokesman Hans Berg said we are sorry.", "we", "Northwind Airlines"),
        # Somebody's mother is told of by the way.
        ("Ana Ruiz was born in Lima. Her mother was a baker. She left school at ten.", "She", "Ana Ruiz"),
        # What is said of a noun beside a name is said of the name.
        ("Hans Berg, a plumber who had never skied, won the race.", "plumber", "Hans Berg"),
        ("Police named the suspect as Hans Berg, a former guard. He was charged.", "He", "Hans Berg"),
        ("The victim was identified as Ana Ruiz. She lived in Lima.", "victim", "Ana Ruiz"),
        ("Mr Hobbs left Lima. He flew to Quito.", "He", "Hobbs"),
        ("Kenya was the first country to ratify the treaty.", "country", "Kenya"),
        # Whose the subject is goes on.
        ("Northwind Airlines' shares fell. Its offer failed.", "Its", "Northwind Airlines"),
        ("Acme Foods sold a mill, its largest sale since it listed in May.", "it", "Acme Foods"),
        # Whose shares or spokesman are told of is told of.
        ("Shares in Zellpay Bank fell after the lender said it would close.", "lender", "Zellpay Bank"),
        ("Shares in Orbex Motors fell. The company cut jobs.", "company", "Orbex Motors"),
        # What opens a sentence goes on with its subject, before it or after.
        ("The Falcon 90 was shown in May. After the plane was sold in Oslo, it was flown to Lima.", "it", "Falcon 90"),
        ("Orbex Motors left Ohio. When the company closed a shop, it announced a loss.", "it", "Orbex Motors"),
        ("Orbex Motors left Ohio. In its report the company told of losses.", "its", "Orbex Motors"),
        # An age alone tells again of the only person.
        ("Police arrested Hans Berg. The 54-year-old man denied it.", "man", "Hans Berg"),
        ("Hans Berg, 54, was arrested. The 54-year-old denied it.", "old", "Hans Berg"),
        # The noun right before a name tells what it is.
        ("Shares in the insurer Amerisure fell. Two agencies cut the insurer's rating.", "insurer", "Amerisure"),
        # No person is "it": the only thing that was told is.
        ("Hans Berg praised Zellpay Bank and cited its success.", "its", "Zellpay Bank"),
        # A ship is "she", and "the ship" whatever kind of ship it is.
        ("The tanker Lena Marie left Oslo. She sank in May.", "She", "Lena Marie"),
        ("The tanker Lena Marie left Oslo. The ship was raised.", "ship", "Lena Marie"),
        ("Otto Berg, Duke of Marsk, won. The duke spared them.", "duke", "Otto Berg"),
        ("Hans Berg left after his wife fell ill.", "his", "Hans Berg"),
        ("Lena Dask, who became the first woman to fly there, has died. She was born in Graz.", "She", "Lena Dask"),
        ("Brightwell, a grocer that was founded in 1911, closed.", "grocer", "Brightwell"),
        ("Harrow Tools raised its forecast.", "its", "Harrow Tools"),
        ("Otto II died. His son, Otto III, left.", "son", "Otto III"),
        ("The head of the company, Karl Berg, quit.", "head", "Karl Berg"),
        ("Otto Berg and his Peruvian counterpart, Ana Ruiz, shook hands.", "counterpart", "Ana Ruiz"),
        ("Kenya Airways flew the 350. The larger 350 planes landed.", "planes", "350"),
        ("The Falcon 90, the largest airliner, flew on Monday. The airliner landed in Oslo.", "airliner", "Falcon 90"),
    ],
)
def test_reference(text: str, reference: str, name: str) -> None:
    doc = parse_of(read(text))
    entity = find_cast(doc).meant_by(word(doc, reference))
    assert entity is not None
    assert entity.name == name


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Kenya signed the treaty. It is thought that others will follow.", "It"),
        ("Northwind Airlines lost money. Another company cut jobs.", "company"),
        ("The company cut jobs.", "company"),
        # A man who brews is no firm.
        ("The brewer Otto Hahn opened a pub. The company cut jobs.", "company"),
        ("Hans Berg left a mill for Zellpay Bank and cited its success.", "its"),
        ("Northwind Airlines sued. The companies settled.", "companies"),
        # What a claim was dismissed for is no club; what was mended may be the faults.
        ("Northwind Airlines appealed, but it was dismissed.", "it"),
        ("Clerks found faults in the radar. Oakmere Foods said they had been repaired.", "they"),
        # Who is spoken to is not who speaks.
        ("Hans Berg told us that our paper was late.", "us"),
        ("Hans Berg told us that our paper was late.", "our"),
        ("Northwind Airlines asked me to leave.", "me"),
    ],
)
def test_reference_stays_open(text: str, reference: str) -> None:
    doc = parse_of(read(text))
    assert find_cast(doc).meant_by(word(doc, reference)) is None


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Kenya and Chad signed. Both countries will send troops.", "countries"),
        ("Kenya and Chad talked. Neither has sent troops.", "Neither"),
        ("Kenya and Chad signed because they fear storms.", "they"),
        ("Kenya and Chad talked. Neither has sent a letter. They met in May.", "They"),
    ],
)
def test_reference_to_several(text: str, reference: str) -> None:
    doc = parse_of(read(text))
    assert [entity.name for entity in find_cast(doc).group_of(word(doc, reference))] == ["Kenya", "Chad"]


def test_cast_of_nothing() -> None:
    assert find_cast(read("It rained.")).entities == []
