"""The temporal expressions of articles."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema, one_of
from dateline_schemas.dates import DateSchema

FIELDS = ("text", "title")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")


class TimeSchema(AnswerSchema):
    """One temporal expression (TIMEX3) and what it comes to."""

    field = fields.String(
        required=True, validate=one_of(FIELDS), metadata={"description": "What the offsets count in."}
    )
    start = fields.Integer(
        required=True, metadata={"description": "Unicode code points from the beginning of the field."}
    )
    end = fields.Integer(required=True, metadata={"description": "Half-open: the first code point after it."})
    text = fields.String(required=True, metadata={"description": "The words themselves."})
    type = fields.String(required=True, validate=one_of(TIMEX_TYPES), metadata={"description": "Of TIMEX3."})
    value = fields.String(required=True, metadata={"description": 'TIMEX3 value; "" where it stays open.'})
    mod = fields.String(required=True, allow_none=True, metadata={"description": "Of TIMEX3, such as EARLY or APPROX."})
    date = fields.Nested(
        DateSchema,
        required=True,
        allow_none=True,
        metadata={"description": "When that is; null for durations and sets."},
    )
    derivation = fields.List(
        fields.String(), required=True, metadata={"description": "Ids of the rules that led to it, in order."}
    )


class ArticleTimesSchema(AnswerSchema):
    """The temporal expressions of one article, in order."""

    id = fields.String(required=True, metadata={"description": "Of the article."})
    times = fields.List(fields.Nested(TimeSchema), required=True, metadata={"description": "In order of place."})


class TimesSchema(AnswerSchema):
    """The temporal expressions of the articles of a request."""

    articles = fields.List(
        fields.Nested(ArticleTimesSchema), required=True, metadata={"description": "In the order in which they came."}
    )
