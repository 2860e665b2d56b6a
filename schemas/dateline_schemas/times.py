"""The temporal expressions of articles."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema, one_of
from dateline_schemas.dates import DateSchema

FIELDS = ("text", "title")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")


class TimeSchema(AnswerSchema):
    """One temporal expression (TIMEX3) and what it comes to."""

    field = fields.String(required=True, validate=one_of(FIELDS))
    start = fields.Integer(
        required=True, metadata={"description": "Unicode code points from the beginning of the field."}
    )
    end = fields.Integer(required=True)
    text = fields.String(required=True)
    type = fields.String(required=True, validate=one_of(TIMEX_TYPES))
    value = fields.String(required=True, metadata={"description": 'TIMEX3 value; "" where it stays open.'})
    mod = fields.String(required=True, allow_none=True)
    date = fields.Nested(DateSchema, required=True, allow_none=True)
    derivation = fields.List(fields.String(), required=True)


class ArticleTimesSchema(AnswerSchema):
    """The temporal expressions of one article, in order."""

    id = fields.String(required=True)
    times = fields.List(fields.Nested(TimeSchema), required=True)


class TimesSchema(AnswerSchema):
    """The temporal expressions of the articles of a request."""

    articles = fields.List(fields.Nested(ArticleTimesSchema), required=True)
