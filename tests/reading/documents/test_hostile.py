"""What is huge, broken or meant to harm ends in an error or in a part of the article, and does nothing else."""

from __future__ import annotations

import builtins
import contextlib
import io
import os
import socket
from collections.abc import Callable

import pytest

from dateline.errors import InputError, MalformedBody, TooLarge
from dateline.model.received import Kind
from dateline.reading.documents import receive
from dateline.reading.documents.bounds import refuse_long_tags
from dateline.reading.documents.markup import LONGEST_PAGE, MOST_TAGS, parse_page

STORY = "<article><p>The weir broke on Monday.</p></article>"
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel><item><title>&l9;</title></item></channel></rss>'
EXTERNAL = '<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem guid="a">&x;</newsItem>'


@pytest.mark.parametrize("kind", [Kind.XML, Kind.HTML])
@pytest.mark.parametrize("document", [BOMB, EXTERNAL])
def test_entities_are_never_expanded(kind: Kind, document: str) -> None:
    try:
        texts = [each.text for each in receive(document.encode(), kind)]
    except InputError:
        return
    assert len("".join(texts)) < 1_000
    assert "root:" not in "".join(texts)


@pytest.mark.parametrize("document", [BOMB, EXTERNAL])
def test_definitions_in_xml_are_refused(document: str) -> None:
    with pytest.raises(MalformedBody, match="without a DTD"):
        receive(document.encode(), Kind.XML)


@pytest.mark.parametrize("tag", ["div", "b", "section", "table><tr><td", "ul><li", "p", "span", "font", "article"])
def test_ten_thousand_nested_tags_hide_no_story(tag: str) -> None:
    (read,) = receive(f"{f'<{tag}>' * 10_000}{STORY}".encode(), Kind.HTML)
    assert "The weir broke on Monday." in read.text


@pytest.mark.parametrize("name", ["script", "style", "svg", "!--"])
def test_unclosed_element_takes_the_rest_with_it_in_linear_time(name: str) -> None:
    (read,) = receive(f"{STORY}{f'<{name} ' * 100_000}".encode(), Kind.HTML)
    assert read.text == "The weir broke on Monday."


@pytest.mark.parametrize("left_out", ["<button>x</button>", "<sup><a>1</a></sup>"])
def test_what_is_left_out_of_a_sentence_is_left_out_in_linear_time(left_out: str) -> None:
    (read,) = receive(f"<article><p>{f'weir {left_out}' * 20_000}</p></article>".encode(), Kind.HTML)
    assert read.text.split() == ["weir"] * 20_000


def test_ten_megabytes_of_markup_are_read() -> None:
    filler = f"<div class='teaser'><a href='/{'x' * 300}'>More of this</a></div>"
    (read,) = receive((STORY + filler * (9_500_000 // len(filler))).encode(), Kind.HTML)
    assert read.text == "The weir broke on Monday."


def test_bytes_that_are_no_text_are_no_page() -> None:
    with pytest.raises(MalformedBody):
        receive(bytes(range(256)) * 40, Kind.HTML)


@pytest.mark.parametrize("page", ["x" * (LONGEST_PAGE + 1), "<p>" * (MOST_TAGS + 1)])
def test_larger_pages_are_refused(page: str) -> None:
    with pytest.raises(TooLarge):
        parse_page(page)


@pytest.mark.parametrize(
    "attributes",
    [" ".join(f"a{n}=1" for n in range(1_001)), "/".join(f"a{n}" for n in range(1_001)),
     " ".join(f"a{n}='>'" for n in range(1_001)), "< ".join(f"a{n}" for n in range(1_001))],
    ids=["plain", "strokes", "quoted ends", "beginnings"],
)  # fmt: skip
def test_tags_of_a_thousand_attributes_are_refused(attributes: str) -> None:
    with pytest.raises(TooLarge, match="attributes"):
        parse_page(f"<p {attributes}>x</p>")


@pytest.mark.parametrize(
    "attribute", [f"alt='{'a b ' * 5_000}'", f"src=data:{'A=' * 5_000}", f'data-x="{{{"a: 1, " * 5_000}}}"']
)
def test_long_attributes_are_no_many(attribute: str) -> None:
    assert parse_page(f"<p {attribute}>x</p>").text_content() == "x"


@pytest.mark.parametrize("part", ["<a ", '<a b="', "<a b='", "<a b=", "<a b='\"", '="<a', "<a='", "<a \n"])
def test_attributes_are_counted_in_linear_time(part: str) -> None:
    with contextlib.suppress(TooLarge):
        refuse_long_tags(f"{part * 200_000}>")


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (Kind.XML, f"<rss>{'<item>' * 2_001}</rss>"),
        (Kind.XML, f"<a:feed>{'<a:entry/>' * 2_001}</a:feed>"),
        (Kind.XML, f"<newsMessage><itemSet>{'<newsItem/>' * 2_001}</itemSet></newsMessage>"),
        (Kind.SHEET, "text" + "\nx" * 2_001),
    ],
)
def test_documents_of_too_many_articles_are_refused(kind: Kind, document: str) -> None:
    with pytest.raises(TooLarge, match="2000 articles"):
        receive(document.encode(), kind)


WHOLE = (
    "<rss><channel><title>Post</title><item><title>Weir</title><description>The weir broke.</description></item>"
    "<item><title>Gate</title><description>The gate broke.</description></item></channel></rss>"
)


@pytest.mark.parametrize("cut", range(60, len(WHOLE), 7))
def test_truncated_feed_gives_what_is_there_or_an_error(cut: int) -> None:
    try:
        read = receive(WHOLE[:cut].encode(), Kind.XML)
    except InputError:
        return
    assert read[0].text in "The weir broke."


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 100,
        b"\xff\xfe",
        b"<",
        b"<!--",
        b"%PDF-1.7 \x80\x81",
        b"]]>",
        "\ud800".encode("utf-8", "surrogatepass"),
    ],
)
@pytest.mark.parametrize("kind", [Kind.HTML, Kind.XML, Kind.SHEET])
def test_what_is_no_document_is_a_clear_error_or_a_text(data: bytes, kind: Kind) -> None:
    try:
        read = receive(data, kind)
    except InputError:
        return
    assert all(each.text for each in read)


TEMPTING = f"""<!doctype html><html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
<base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
<script src="http://127.0.0.1:9/a.js"></script></head><body><img src="file:///etc/passwd">{STORY}
<iframe src="http://127.0.0.1:9/"></iframe><object data="file:///etc/passwd"></object></body></html>"""
DOCUMENTS = {
    "page": (Kind.HTML, TEMPTING),
    "address": (Kind.XML, "http://127.0.0.1:9/feed.xml"),
    "file name": (Kind.XML, "/etc/passwd"),
    "feed": (Kind.XML, WHOLE.replace("The weir broke.", "&lt;img src='http://127.0.0.1:9/'&gt;The weir broke.")),
    "inclusion": (
        Kind.XML,
        '<newsItem xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></newsItem>',
    ),
    "stylesheet": (
        Kind.XML,
        '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?><newsItem guid="http://127.0.0.1:9/"/>',
    ),
    "catalogue": (Kind.XML, '<newsItem guid="a"><catalogRef href="http://127.0.0.1:9/c.xml"/></newsItem>'),
    "sheet": (Kind.SHEET, 'text\n"=WEBSERVICE(""http://127.0.0.1:9/"") The weir broke."\n'),
}


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine that notes every attempt at a connection, a look-up of a name or a file that is opened."""
    receive(TEMPTING.encode(), Kind.HTML)
    receive(WHOLE.encode(), Kind.XML)
    attempts: list[str] = []

    def forbid(what: str) -> Callable[..., object]:
        def attempt(*arguments: object, **_: object) -> object:
            attempts.append(f"{what} {arguments}")
            raise OSError(what)

        return attempt

    for owner, name in [
        (socket, "socket"), (socket, "create_connection"), (socket, "getaddrinfo"), (builtins, "open"), (io, "open"),
        (os, "open"), (os, "popen"), (os, "system"),
    ]:  # fmt: skip
        monkeypatch.setattr(owner, name, forbid(name))
    return attempts


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_causes_no_connection_and_opens_no_file(sealed: list[str], name: str) -> None:
    kind, document = DOCUMENTS[name]
    with contextlib.suppress(InputError):
        receive(document.encode(), kind)
    assert sealed == []
