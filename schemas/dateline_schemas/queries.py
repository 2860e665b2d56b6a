"""What may stand after the question mark of a URL."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validate

from dateline_schemas.articles import ArticleTextSchema
from dateline_schemas.base import NAME, QuerySchema, expecting, one_of, string
from dateline_schemas.timelines import STATUSES

ALL_STATUSES = "all"


class StatusesField(fields.Field[frozenset[str]]):
    """Statuses with commas between them, or `all`."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **_: Any) -> frozenset[str]:
        names = frozenset(part.strip() for part in value.split(",")) if isinstance(value, str) else frozenset()
        if names == {ALL_STATUSES}:
            return frozenset(STATUSES)
        if not names or not names <= set(STATUSES):
            raise ValidationError(f"{ALL_STATUSES}, or of {', '.join(STATUSES)}, with commas between")
        return names


CURSOR = "`next` of a page"
_MOST = 1_000_000
_COUNT = f"a whole number from 1 to {_MOST}"
DAY = "a date as YYYY, YYYY-MM or YYYY-MM-DD"


def _day(name: str, description: str) -> fields.String:
    pattern = validate.Regexp(r"\A\d{4}(-\d\d(-\d\d)?)?\Z", error=DAY)
    return string(description, data_key=name, validate=pattern, expected=DAY)


class TimelineQuerySchema(QuerySchema):
    """Filters of a timeline."""

    entity = string(
        "Only events in which the entity of this name takes part.",
        expected="a name",
        validate=NAME,
    )
    statuses = StatusesField(
        data_key="status",
        metadata={
            "type": "string",
            "description": "Statuses to show, with commas between, or `all`. Unless given: occurred, ongoing, "
            "planned, cancelled, alleged.",
        },
    )
    start = _day("from", "Only events that end on this day or later.")
    end = _day("to", "Only events that start on this day or earlier.")
    min_confidence = fields.Float(
        validate=validate.Range(0, 1, error="a number from 0 to 1"),
        error_messages=expecting("a number from 0 to 1"),
        metadata={"description": "Only events that are at least as probably right as shown."},
    )
    limit = fields.Integer(
        validate=validate.Range(1, _MOST, error=_COUNT),
        error_messages=expecting(_COUNT),
        metadata={"description": "Only this many events, the most salient ones, in order of time; `cursor` for more."},
    )
    cursor = string("`next` of the page before: the events that come after it.", expected=CURSOR)
    sources = string("`none` leaves the sources out.", validate=one_of(("all", "none")), load_default="all")


class ArticleQuerySchema(QuerySchema, ArticleTextSchema):
    """What is known of the one article that a document holds, and where it stands in a sheet."""

    columns = string("Of a sheet, the column of each field, as `text:Body,published:Date`.")
