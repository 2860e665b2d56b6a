"""Where events were."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.participation.places import places
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "keys"),
    [
        ("The leaders met in Norway.", "met", ["state:NO"]),
        # In a phrase of place a capital is a city.
        ("The leaders met in Moscow.", "met", ["place:moscow"]),
        # A noun takes the place of its verb.
        ("The leaders met in Kenya for talks.", "talks", []),
        ("The leaders held talks in Kenya.", "talks", ["state:KE"]),
        ("The troops fought in Kenya and Chad.", "fought", ["state:KE", "state:TD"]),
        # A verb without one takes those of its object, and of where it was.
        ("The fire destroyed a mill in Kenya.", "destroyed", ["state:KE"]),
        ("The gunman shot three men in a bar in Kenya.", "shot", ["state:KE"]),
        ("A store in Kenya was closed in May.", "closed", ["state:KE"]),
        ("The leaders met in Norway about a mill in Kenya.", "met", ["state:NO"]),
        # Towns that nobody knows are places by their form; the name of a city, a district or a court tells its place.
        ("Farmers protested against cheap grain in Tarnby.", "protested", ["place:tarnby"]),
        ("A bus crashed into a wall in Ellmouth.", "crashed", ["place:ellmouth"]),
        ("Two men robbed a jeweller's in Almsby on Tuesday.", "robbed", ["place:almsby"]),
        ("An aftershock shook the city of Harman.", "shook", ["place:harman"]),
        ("Voters in Ostby elected a mayor.", "elected", ["place:ostby"]),
        ("She spoke at Microsoft on Monday.", "spoke", []),
        ("She wrote about it on Twitter.", "wrote", []),
        # Whom something is done to is no place.
        ("The leaders thanked Kenya.", "thanked", []),
        ("The leaders met in May.", "met", []),
    ],
)
def test_places(text: str, trigger: str, keys: list[str]) -> None:
    doc = read(text)
    assert [entity.key for _, entity in places(word(doc, trigger), find_cast(doc))] == keys
