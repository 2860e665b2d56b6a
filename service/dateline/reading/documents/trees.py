"""Trees: XML that defines nothing and fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree
from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from dateline.errors import MalformedBody


def refuse_definitions(data: bytes) -> bool:
    """Whether XML is well-formed; what defines or fetches anything is refused.

    Raises:
        MalformedBody: it has a DTD, entities or references to elsewhere.
    """
    try:
        ElementTree.fromstring(data, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise MalformedBody("expected XML without a DTD and entities, got one that has them") from error
    except (ParseError, ValueError, LookupError):
        return False
    return True


def parse_xml(data: bytes) -> _Element:
    """The root of an XML document.

    Raises:
        MalformedBody: it is not well-formed, or has a DTD, entities or references to elsewhere.
    """
    refuse_definitions(data)
    parser = XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return fromstring(data, parser)
    except (XMLSyntaxError, ValueError) as error:
        raise MalformedBody(f"expected well-formed XML: {error}") from error


def local_name(element: _Element) -> str:
    """The name of an element in small letters, without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The children of a name, whatever their namespace."""
    for child in element if element is not None else ():
        if local_name(child) == name:
            yield child


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first element down a path of names; None where it ends."""
    for name in path:
        element = next(children(element, name), None)
    return element


def text_of(element: _Element | None) -> str | None:
    """The words in an element on one line; None where there are none."""
    words = " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
    return words or None
