"""What comes in: the articles of a request and the filters of a timeline, from wire form to records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from marshmallow import Schema, ValidationError

from dateline.calendars import parse_iso
from dateline.errors import Fault, InvalidRequest, shown
from dateline.formats.native.cursors import read_cursor
from dateline.model.articles import Details, NamedEntity, Submitted
from dateline.model.dates import Interval
from dateline.model.events import Rank
from dateline.model.mentions import Status
from dateline_schemas import ArticleInputSchema, ArticlesInputSchema, TimelineQuerySchema
from dateline_schemas.queries import CURSOR


@dataclass(frozen=True, slots=True)
class Filters:
    """What a timeline is asked to show; what is not asked for is not in `chosen`.

    `chosen` holds keyword arguments of `dateline.timeline.Options`.
    """

    chosen: Mapping[str, Any]
    has_sources: bool = True


def read_articles(raw: object) -> list[Submitted]:
    """The articles of `{"articles": […]}`, in order; without an id of its own one gets its number from 1.

    Raises:
        InvalidRequest: unknown fields, wrong types, no article at all.
    """
    articles = load(ArticlesInputSchema, raw)["articles"]
    if not articles:
        raise InvalidRequest([Fault("articles", "at least one article", "an empty list")])
    return submitted_articles(articles)


def submitted_articles(articles: Sequence[Mapping[str, Any]]) -> list[Submitted]:
    """The articles of loaded fields; without an id of its own one gets its number from 1."""
    return [_submitted(article, str(number)) for number, article in enumerate(articles, 1)]


def read_article(raw: object, default_id: str) -> Submitted:
    """One article from its fields.

    Raises:
        InvalidRequest: as for `read_articles`, with paths from the article on.
    """
    return _submitted(load(ArticleInputSchema, raw), default_id)


def read_filters(raw: Mapping[str, object], root: str = "query") -> Filters:
    """The filters of a query, by their wire names; None is absent.

    Raises:
        InvalidRequest: unknown names and values that they cannot have, as "query.limit" or below another root.
    """
    query = load(TimelineQuerySchema, raw, root)
    has_sources = query.pop("sources") == "all"
    window = _window(query.pop("start", None), query.pop("end", None), root)
    if window is not None:
        query["window"] = window
    if "cursor" in query:
        query["after"] = _rank(query.pop("cursor"), root)
    if "statuses" in query:
        query["statuses"] = frozenset(map(Status, query["statuses"]))
    return Filters(query, has_sources)


def _submitted(article: Mapping[str, Any], default_id: str) -> Submitted:
    facts = {name: value for name, value in article.items() if name != "entities"}
    entities = tuple(map(_entity, article.get("entities", ())))
    return Submitted(**{"id": default_id, **facts}, details=Details(entities))


def _entity(told: Mapping[str, Any]) -> NamedEntity:
    return NamedEntity(told["name"], told.get("type", ""), tuple(told.get("aliases", ())))


def _rank(cursor: str, root: str) -> Rank:
    rank = read_cursor(cursor)
    if rank is None:
        raise InvalidRequest([Fault(f"{root}.cursor", CURSOR, shown(cursor))])
    return rank


def _window(start: str | None, end: str | None, root: str) -> Interval | None:
    """The time from the beginning of one date to the end of another; None when neither is given."""
    if start is None and end is None:
        return None
    first, last = _interval(f"{root}.from", start), _interval(f"{root}.to", end)
    if first.start is not None and last.end is not None and first.start >= last.end:
        raise InvalidRequest([Fault(f"{root}.to", f"a date that is not before {start}", shown(end))])
    return Interval(first.start, last.end)


def _interval(path: str, text: str | None) -> Interval:
    if text is None:
        return Interval(None, None)
    date = parse_iso(text)
    if date is None or date.interval is None:
        raise InvalidRequest([Fault(path, "a day of the calendar", shown(text))])
    return date.interval


@cache
def _schema(schema: type[Schema]) -> Schema:
    return schema()


def load(schema: type[Schema], raw: object, root: str = "") -> dict[str, Any]:
    """The loaded fields of a request; schemas say in their errors what they expected.

    Raises:
        InvalidRequest: every fault that the schema finds, its path below `root`.
    """
    try:
        loaded: dict[str, Any] = _schema(schema).load(raw)  # type: ignore[arg-type]
    except ValidationError as error:
        raise InvalidRequest(list(_faults(error.messages, raw, root))) from error
    return loaded


def _faults(messages: Any, raw: object, path: str) -> Iterator[Fault]:
    """What a tree of error messages says, in the order of fields and numbers."""
    if not isinstance(messages, dict):
        for expected in messages:
            yield Fault(path, expected, shown(raw))
        return
    if messages.keys() <= _OF_ENTRIES:
        for each in messages.values():
            yield from _faults(each, raw, path)
        return
    for key in sorted(messages, key=lambda key: (isinstance(key, str), key)):
        if key == "_schema":
            yield from _faults(messages[key], raw, path)
        else:
            yield from _faults(messages[key], _part(raw, key), _join(path, key))


#: What marshmallow says is wrong with an entry of a `Dict`; no field of ours is called so.
_OF_ENTRIES = frozenset({"key", "value"})


def _join(path: str, key: str | int) -> str:
    if isinstance(key, int):
        return f"{path}[{key}]"
    name = shown(key)[1:-1]
    return f"{path}.{name}" if path else name


def _part(raw: object, key: str | int) -> object:
    """What stands under a key or an index; None where there is nothing."""
    if isinstance(raw, Mapping):
        return raw.get(key)
    if isinstance(raw, list) and isinstance(key, int):
        return raw[key]
    return None
