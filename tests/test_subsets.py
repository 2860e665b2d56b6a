"""What some of the articles tell does not contradict what all of them do, in whatever order they come."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import timeline
from dateline.calendars import overlaps
from dateline.model.articles import Submitted

pytestmark = pytest.mark.model

SEEDS = Path(__file__).parents[1] / "seeds"
SETS = ("venezuela-allies", "wexmoor-bridge")
FEW = settings(max_examples=5, deadline=None, derandomize=True)
FEWER = settings(FEW, max_examples=2)


@pytest.fixture(scope="module")
def reader():
    return timeline.load_extractor("en_core_web_sm")


@pytest.fixture(scope="module")
def seeds(reader):
    """The records of each set of articles, and what all of them tell; nothing is given with the texts."""
    texts = {name: sorted((SEEDS / name).glob("*.txt")) for name in SETS}
    records = {
        name: timeline.extract([Submitted(path.stem, path.read_text(encoding="utf-8")) for path in paths], reader)
        for name, paths in texts.items()
    }
    return {name: (found, told(found)) for name, found in records.items()}


def told(records):
    """The date of each mention, and the bounds of each article's publication, by their ids."""
    articles = timeline.join(records).articles
    dates = {(one.article, one.index): one.date and one.date.interval for each in articles for one in each.mentions}
    return dates | {each.records.article.id: each.dct.bounds for each in articles}


@pytest.mark.parametrize("name", SETS)
@given(data=st.data())
@FEW
def test_some_articles_in_any_order_never_contradict_all(seeds, name, data):
    records, of_all = seeds[name]
    order = data.draw(st.permutations(records))
    few = told(order[: data.draw(st.integers(1, len(records)))])
    apart = {
        key: (interval, of_all[key])
        for key, interval in few.items()
        if interval is not None and of_all[key] is not None and not overlaps(interval, of_all[key])
    }
    assert apart == {}


@pytest.mark.parametrize("name", SETS)
@given(data=st.data())
@FEWER
def test_articles_in_another_order_tell_the_same(seeds, name, data):
    records, of_all = seeds[name]
    assert told(data.draw(st.permutations(records))) == of_all


@pytest.mark.parametrize(
    "text",
    [
        "In October the council closed the old bridge. It will open again in March.",
        "The council closed the old bridge on 3 October, and the mayor resigned on Friday.",
        "The council closed the old bridge in October.\n\n© 2019 The Tarrow Echo",
        "Three hours ago\n\nThe council closed the old bridge in October, a year after the fire.",
    ],
)
def test_a_single_article_without_a_date_leaves_october_open(reader, text):
    (article,) = timeline.join(timeline.extract([Submitted("1", text)], reader)).articles
    assert all(one.date is None or one.date.interval is None for one in article.mentions)
