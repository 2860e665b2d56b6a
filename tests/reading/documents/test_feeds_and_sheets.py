"""Feeds and sheets: documents of many articles."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidRequest, MalformedBody
from dateline.model.articles import Issue
from dateline.model.received import Kind, Received
from dateline.reading.documents import read_columns, receive

RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title>
<item><title>Weir &amp; gate</title><link>https://post.example/1</link><guid isPermaLink="false">p1</guid>
<pubDate>Fri, 07 May 2021 23:30:00 -0500</pubDate><description>In short.</description>
<content:encoded><![CDATA[<!DOCTYPE html><p>The weir broke.</p><p>It rained.</p>]]></content:encoded></item>
<item><title>Only a title</title></item>
<item><description>The gate &amp;amp; the lock broke.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><id>p1</id><title>Weir</title>
<link href="https://post.example/1"/><published>2021-05-07T08:00:00Z</published><updated>2021-06-01T08:00:00Z</updated>
<content type="html">&lt;p&gt;The weir broke.&lt;/p&gt;</content></entry></feed>"""


def test_rss_has_an_article_for_each_entry_with_a_text() -> None:
    first, second = receive(RSS.encode(), Kind.XML)
    assert first == Received(
        "The weir broke.\n\nIt rained.",
        "p1",
        "Weir & gate",
        "The Post",
        "https://post.example/1",
        "2021-05-07T23:30-05:00",
    )
    assert second.text == "The gate & the lock broke."


def test_atom_has_publication_before_modification() -> None:
    (only,) = receive(ATOM.encode(), Kind.XML)
    assert (only.text, only.published) == ("The weir broke.", "2021-05-07T08:00:00Z")


@pytest.mark.parametrize(
    ("entry", "issue"),
    [
        ("<id>tag:post.example,2021:1</id><updated>2021-06-01T10:00:00+02:00</updated>", "2021-06-01T08:00:00+00:00"),
        ("<id>tag:post.example,2021:1</id><published>2021-06-01T10:00:00Z</published>", None),
        ("<id>tag:post.example,2021:1</id><updated>soon</updated>", None),
        ("<id>1</id><updated>2021-06-01T10:00:00Z</updated>", None),
    ],
)
def test_entry_says_when_it_was_changed(entry: str, issue: str | None) -> None:
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{entry}<summary>The weir broke.</summary></entry></feed>"
    (only,) = receive(feed.encode(), Kind.XML)
    assert only.issue == (issue and Issue(None, issue))


def test_feed_that_is_not_well_formed_is_read() -> None:
    broken = ATOM.replace("<title>Weir</title>", "<title>Weir & gate&nbsp;</title>")
    assert [each.text for each in receive(broken.encode(), Kind.XML)] == ["The weir broke."]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_feed_is_read_in_the_charset_that_it_declares(charset: str) -> None:
    feed = f"<?xml version='1.0' encoding='{charset.removesuffix('-sig')}'?>{ATOM.replace('weir', 'wéir')}"
    assert [each.text for each in receive(feed.encode(charset), Kind.XML)] == ["The wéir broke."]


@pytest.mark.parametrize("broken", ["The weir &#x110000;", "</description><link>a</x></item></link>"])
def test_feed_that_cannot_be_read_at_all_is_an_error(broken: str) -> None:
    feed = f"<rss><channel><item><description>{broken}</item>"
    with pytest.raises(MalformedBody, match="too broken"):
        receive(feed.encode(), Kind.XML)


@pytest.mark.parametrize(
    ("sheet", "columns"),
    [
        ('id,Text,published\n7,"The weir, too, broke.",7 May 2021\n,,\n', None),
        ("Nr;Body;Day\n7;The weir, too, broke.;2021-05-07\n", "id:Nr,text:Body,published:Day"),
        ('\ufeffid\ttext\tpublished\n7\t"The weir, too, broke."\t20210507\n', None),
    ],
)
def test_sheet_has_an_article_a_row(sheet: str, columns: str | None) -> None:
    (only,) = receive(sheet.encode(), Kind.SHEET, columns=columns and read_columns(columns))
    assert (only.id, only.text, only.published) == ("7", "The weir, too, broke.", "2021-05-07")


@pytest.mark.parametrize(
    ("sheet", "columns"), [("a,b\n1,2\n", None), ("text\n", None), ("text\nx\n", "title:Headline")]
)
def test_sheet_without_a_text_is_an_error(sheet: str, columns: str | None) -> None:
    with pytest.raises(InvalidRequest):
        receive(sheet.encode(), Kind.SHEET, columns=columns and read_columns(columns))


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_sheet_without_a_row_is_none(data: bytes) -> None:
    with pytest.raises(MalformedBody, match="first row"):
        receive(data, Kind.SHEET)


@pytest.mark.parametrize("told", ["", "text", "colour:red", "text:"])
def test_columns_that_say_nothing_are_an_error(told: str) -> None:
    with pytest.raises(InvalidRequest):
        read_columns(told)
