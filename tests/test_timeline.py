"""What a timeline warns of: articles without times, with tags, in other languages, of unknown or inferred date."""

from dataclasses import replace

import pytest

from dateline import timeline
from dateline.calendars import parse_iso
from dateline.model.articles import Article, Submitted
from dateline.model.mentions import Records
from dateline.reading import find_times, read
from tests.fakes import WordExtractor


def warnings(text, **fields):
    (records,) = WordExtractor().read_all([read(Submitted("a", text, **fields))])
    made = timeline.build([replace(records, times=tuple(find_times(records.article).timexes))])
    return {notice.code: notice.message for notice in made.warnings}


def test_article_without_times_is_told_of():
    assert set(warnings("The harbour is quiet and the boats are blue.", published="2024-05-16")) == {"no_times"}


def test_unknown_publication_date_is_told_of_with_its_bounds():
    found = warnings("The harbour opened in March 2019 and the quay was built in June 2021.")
    assert set(found) == {"no_publication_date"}
    assert "only that it is not before 2021-06-01" in found["no_publication_date"]


@pytest.mark.parametrize(
    ("head", "known"),
    [("Posted: 05/07/2021", "7 May 2021 or 5 July 2021"), ("LINDOW, May 7 (Reuters) - ", "7 May (year not known)")],
)
def test_publication_date_that_is_known_in_part_is_told_of(head, known):
    found = warnings(f"{head}\n\nThe harbour was shut on Monday.")
    assert f"only that it is {known}" in found["no_publication_date"]


def test_other_language_is_told_of():
    text = "Der Hafen wurde am 3. März 2021 geschlossen. Die Stadt plant einen neuen Kai für die Fischer."
    assert "de" in warnings(text, published="2024-05-16")["other_language"]


def test_text_with_tags_is_told_of():
    text = "<p>The harbour opened in March 2019.</p>"
    assert "text/html" in warnings(text, published="2024-05-16")["markup"]


def test_given_publication_date_needs_no_warning():
    assert warnings("The harbour opened in March 2019.", published="2024-05-16") == {}


def test_article_with_times_and_without_events_is_told_of():
    assert set(warnings("2019-03-04\tLindow\tFlood", published="2024-05-16")) == {"no_events"}


@pytest.mark.parametrize("ids", ["ab", "ba"])
def test_articles_are_shown_in_the_order_given(ids):
    records = [Records(Article(id_, "x", published=parse_iso("2024-05-16"))) for id_ in ids]
    assert "".join(one.article.id for one in timeline.build(records).articles) == ids
