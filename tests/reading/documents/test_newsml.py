"""NewsML-G2: news items and messages."""

from __future__ import annotations

import pytest

from dateline.errors import InvalidRequest, MalformedBody
from dateline.model.articles import Issue, NamedEntity
from dateline.model.received import Hold, Kind, Received
from dateline.reading.documents import receive

XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    "<body><p>The weir broke.</p><p>It rained.</p></body></html>"
)
NITF = (
    "<nitf><body><body.head><hedline><hl1>Weir breaks</hl1></hedline></body.head><body.content><block>"
    "<p>The weir broke.</p><p>It rained.</p></block></body.content></body></nitf>"
)


def item(meta: str = "", contents: str = f"<inlineXML>{XHTML}</inlineXML>") -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:w:1" version="2"><itemMeta>'
        f'<provider literal="w"><name>Wire</name></provider><versionCreated>2021-05-07T20:00:00Z</versionCreated>{meta}'
        f"</itemMeta><contentMeta><headline>Weir breaks</headline></contentMeta><contentSet>{contents}</contentSet>"
        "</newsItem>"
    )


def read(document: str) -> list[Received]:
    return receive(document.encode(), Kind.XML)


@pytest.mark.parametrize(
    "contents", [f"<inlineXML>{XHTML}</inlineXML>", f"<inlineXML>{NITF}</inlineXML>",
                 "<inlineData>The weir broke.\n\nIt rained.</inlineData>",
                 '<inlineData contenttype="text/html">&lt;p&gt;The weir broke.&lt;/p&gt;It rained.</inlineData>',
                 f'<remoteContent href="http://127.0.0.1:9/"/><inlineXML>{XHTML}</inlineXML>']
)  # fmt: skip
def test_text_of_an_item_is_read(contents: str) -> None:
    (received,) = read(item(contents=contents))
    assert received.text == "The weir broke.\n\nIt rained."
    assert (received.id, received.title, received.publisher) == ("urn:w:1", "Weir breaks", "Wire")
    assert received.published == "2021-05-07T20:00:00Z"


def test_message_holds_several_items() -> None:
    assert len(read(f"<newsMessage><itemSet>{item()}{item()}</itemSet></newsMessage>")) == 2


@pytest.mark.parametrize(
    ("code", "hold"), [("stat:usable", None), ("stat:canceled", Hold.CANCELLED), ("stat:withheld", Hold.WITHHELD)]
)
def test_status_is_honoured(code: str, hold: Hold | None) -> None:
    assert read(item(f'<pubStatus qcode="{code}"/>'))[0].hold is hold


def test_embargo_is_told() -> None:
    assert read(item("<embargoed>2021-05-08T00:00:00Z</embargoed>"))[0].embargo == "2021-05-08T00:00:00Z"


def test_embargo_without_a_date_has_no_end() -> None:
    assert read(item("<embargoed/>"))[0].embargo == "further notice"


def test_item_without_text_is_an_error() -> None:
    with pytest.raises(InvalidRequest):
        read(item(contents=""))


def test_other_xml_is_an_error() -> None:
    with pytest.raises(MalformedBody, match="NewsML-G2"):
        read("<invoice/>")


def test_item_is_about_its_subjects_of_known_kinds() -> None:
    subjects = (
        '<subject type="cpnat:person"><name>Ana Ruiz</name><name role="nrol:short">Ruiz</name></subject>'
        '<subject type="cpnat:organisation"><name>Bay Union</name></subject>'
        '<subject type="cpnat:geoArea"><name>Lindow</name></subject>'
        '<subject type="cpnat:abstract"><name>weather</name></subject><subject qcode="medtop:1"/>'
    )
    asserted = '<assert qcode="p:1"><type qcode="cpnat:poi"/><name>Lindow Weir</name></assert>'
    document = item().replace("</contentMeta>", f"{subjects}</contentMeta>{asserted}")
    assert read(document)[0].entities == (
        NamedEntity("Ana Ruiz", "PERSON", ("Ruiz",)), NamedEntity("Bay Union", "ORG"), NamedEntity("Lindow", "GPE"),
        NamedEntity("Lindow Weir", "FAC"),
    )  # fmt: skip


def test_item_says_which_version_it_is() -> None:
    assert read(item())[0].issue == Issue(2, "2021-05-07T20:00:00+00:00")
