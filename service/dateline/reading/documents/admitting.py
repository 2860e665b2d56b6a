"""Admitting: which received articles may be shown, and under which ids and facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from dateline.errors import Fault, InvalidRequest, shown
from dateline.model.articles import DctBasis, Details, Submitted
from dateline.model.events import Notice
from dateline.model.received import Admitted, Recalled, Received
from dateline.reading.check import LONGEST_ID
from dateline.reading.documents.wire import embargo_end

#: What can be told of one article alone, and not of several at once.
_OF_ONE = ("id", "title", "url")


def admit(received: Sequence[Received], told: Mapping[str, str], now: str) -> Admitted:
    """What of some articles may be shown now.

    Args:
        received: the articles of a document.
        told: what is known of them beside the document. It outweighs what a document says of its only article;
            of several it says publisher and date where they say none.
        now: ISO 8601 with a zone: embargoes that end later hold.

    Raises:
        InvalidRequest: facts of one article are told of several.
    """
    got = f"one with {len(received)}"
    faults = [Fault(name, "a document with one article", got) for name in _OF_ONE if name in told]
    if faults and len(received) != 1:
        raise InvalidRequest(faults)
    known = [_known(one, told, is_only=len(received) == 1) for one in received]
    held = {place: notice for place, one in enumerate(known) if (notice := _held(one, now)) is not None}
    uses = Counter(one.id for one in known)
    articles = (_article(one, place, uses) for place, one in enumerate(known) if place not in held)
    return Admitted(tuple(articles), tuple(held.values()), tuple(_recalled(known)))


def _known(one: Received, told: Mapping[str, str], *, is_only: bool) -> Received:
    given: dict[str, Any] = {name: value for name, value in told.items() if is_only or getattr(one, name) is None}
    if "published" in given:
        given["published_basis"] = DctBasis.GIVEN
    return replace(one, **given)


def _article(one: Received, place: int, uses: Counter[str | None]) -> tuple[Submitted, bool]:
    """An article, and whether its id is its own; one that is missing, too long or used twice is its number."""
    has_id = one.id is not None and 0 < len(one.id) <= LONGEST_ID and uses[one.id] == 1
    id_ = one.id if has_id and one.id is not None else _number(place, uses)
    basis = one.published_basis if one.published is not None else DctBasis.GIVEN
    details = Details(one.entities, basis, one.issue if has_id else None)
    return Submitted(id_, one.text, one.title, one.publisher, one.url, one.published, details), has_id


def _number(place: int, uses: Counter[str | None]) -> str:
    """The number of an article, from 1 on; with a mark before it where that is another's own id."""
    number = str(place + 1)
    while uses[number] == 1:
        number = f"#{number}"
    return number


def _held(one: Received, now: str) -> Notice | None:
    """Why an article is not to be shown; None where it may be."""
    name = shown(one.id or one.title or one.url or "without a name")
    if one.hold is not None:
        said = one.hold.value
        return Notice(said, f"the article {name} is {said} by its newsroom and is not shown", one.id)
    if one.embargo is not None and embargo_end(one.embargo) > datetime.fromisoformat(now):
        return Notice("embargoed", f"the article {name} is embargoed until {one.embargo} and is not shown", one.id)
    return None


def _recalled(known: Sequence[Received]) -> Iterator[Recalled]:
    return (Recalled(one.id, one.url, one.issue) for one in known if one.hold is not None)
