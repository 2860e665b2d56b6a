"""TimeML documents (TempEval-3 training half): text, events, timexes and TLINKs with character offsets."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

DATA = Path("../shared/data")
T = TypeVar("T")

# In these files the polarity attribute is inverted (nearly every event is NEG).
MOST_NEGATIVE = 0.5


@dataclass
class Event:
    """An annotated event: its span in the text and what its MAKEINSTANCEs say."""

    id: str
    start_char: int
    end_char: int
    cls: str
    polarity: str = "POS"
    modality: str = ""
    tense: str = "NONE"
    aspect: str = "NONE"
    pos: str = "UNKNOWN"


@dataclass
class Time:
    """An annotated timex; `t0`, the DCT, has no span."""

    id: str
    start_char: int
    end_char: int
    type: str
    value: str


@dataclass
class Document:
    """A text with its annotation; `links` are (event, relation, event or timex) of ids.

    `subordinate` has for each event that another governs the type of its SLINK (MODAL, FACTIVE …).
    """

    id: str
    text: str
    dct: Time
    events: list[Event]
    times: list[Time]
    links: list[tuple[str, str, str]] = field(default_factory=list)
    subordinate: dict[str, str] = field(default_factory=dict)
    is_inverted: bool = False


def read_document(path: Path) -> Document:
    """One `.tml` file."""
    root = ET.parse(path).getroot()
    events: list[Event] = []
    times: list[Time] = []
    pieces: list[str] = []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        end = sum(map(len, pieces)) - (0 if node.tag == "TEXT" else 0)
        if node.tag == "EVENT":
            events.append(Event(node.get("eid", ""), start, end, node.get("class", "")))
        elif node.tag == "TIMEX3":
            times.append(Time(node.get("tid", ""), start, end, node.get("type", ""), node.get("value", "")))

    body = root.find("TEXT")
    assert body is not None
    walk(body)
    stamp = root.find("DCT/TIMEX3")
    assert stamp is not None
    dct = Time(stamp.get("tid", "t0"), -1, -1, "DATE", stamp.get("value", ""))
    document = Document(path.stem, "".join(pieces), dct, events, times)
    _add_instances(document, root)
    return document


def _add_instances(document: Document, root: ET.Element) -> None:
    by_id = {event.id: event for event in document.events}
    instances: dict[str, str] = {}
    for node in root.iter("MAKEINSTANCE"):
        event = by_id.get(node.get("eventID", ""))
        if event is None:
            continue
        instances[node.get("eiid", "")] = event.id
        event.polarity = node.get("polarity", "POS")
        event.modality = node.get("modality", "")
        event.tense, event.aspect = node.get("tense", "NONE"), node.get("aspect", "NONE")
        event.pos = node.get("pos", "UNKNOWN")
    for node in root.iter("TLINK"):
        left = instances.get(node.get("eventInstanceID", ""), node.get("timeID", ""))
        right = instances.get(node.get("relatedToEventInstance", ""), node.get("relatedToTime", ""))
        document.links.append((left, node.get("relType", ""), right))
    for node in root.iter("SLINK"):
        governed = instances.get(node.get("subordinatedEventInstance", ""))
        if governed is not None:
            document.subordinate[governed] = node.get("relType", "")
    negative = sum(event.polarity == "NEG" for event in document.events)
    document.is_inverted = negative > MOST_NEGATIVE * max(1, len(document.events))
    if document.is_inverted:
        for event in document.events:
            event.polarity = "NEG" if event.polarity == "POS" else "POS"


def read_corpus(data: Path = DATA) -> list[Document]:
    """TimeBank and AQUAINT in order of file name; exits when the corpus is absent."""
    paths = sorted((data / "tempeval3-train").glob("*/*.tml"))
    if not paths:
        sys.exit(f"no TimeML files under {data / 'tempeval3-train'}; give the data folder with --data")
    return [read_document(path) for path in paths]


def halves(documents: list[T]) -> tuple[list[T], list[T]]:
    """Half A (even places), for fitting, and half B, for checking."""
    return documents[::2], documents[1::2]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The stretches between blank lines, without blanks at their ends."""
    return [match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*(?<=\S)", text)]
