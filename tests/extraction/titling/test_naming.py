"""Who is named in a title, and who is not named again."""

import pytest

from dateline.extraction.entities.coreference import find_cast
from dateline.extraction.extensions import spans_of, values_of
from dateline.extraction.titling.drafts import Draft
from dateline.extraction.titling.naming import all_named
from tests.extraction.parsed import read, word

pytestmark = pytest.mark.model


def test_all_named_tells_whom_the_title_names() -> None:
    doc = read("Kenya thanked Chad.")
    draft = Draft(word(doc, "thanked"), word(doc, "thanked"), find_cast(doc), frozenset())
    assert ("state:TD",) in all_named(draft)


TITLES = [
    ("Kenya raised its taxes.", "raised", "Kenya raised its taxes"),
    ("“My mother slept,” Anna Berg said.", "slept", "Anna Berg's mother slept"),
    ("My mother slept, said Anna Berg.", "said", "Anna Berg said her mother slept"),
    ("My father sold our last herd in 2004, said Anna Berg.", "sold", "Anna Berg's father sold their last herd"),
    ("Anna Berg told us in May that she would go.", "told", "Anna Berg said that she would go"),
    ("Anna Berg told me and my readers in May that she would go.", "told", "Anna Berg said that she would go"),
]


@pytest.mark.parametrize(("text", "trigger", "title"), TITLES, ids=[title for _, _, title in TITLES])
def test_titles_name_once(text: str, trigger: str, title: str) -> None:
    doc = read(text, trigger)
    assert values_of(doc, spans_of(doc, "event_trigger")[-1].id_)["title"] == title
