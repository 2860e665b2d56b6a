"""Dates on the wire: both ends, inclusive, and how they were got."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema, one_of

GRANULARITIES = (
    "minute", "hour", "day", "week", "month", "quarter",
    "season", "half", "year", "decade", "century", "range",
)  # fmt: skip
MODIFIERS = ("early", "mid", "late", "start", "end", "about")
RELATIONS = ("in", "before", "after", "since", "until", "during")
BASES = ("stated", "resolved", "event", "inherited", "published")

_START = {"description": "First day (ISO 8601), or first minute with a time of day; null is open."}
_END = {"description": "Last day, included, or last minute; null is open."}


class BoundsSchema(AnswerSchema):
    """A stretch of time, both ends included."""

    start = fields.String(required=True, allow_none=True, metadata=_START)
    end = fields.String(required=True, allow_none=True, metadata=_END)


class AlternativeSchema(BoundsSchema):
    """Another honest reading of the same words."""

    edtf = fields.String(required=True)
    granularity = fields.String(required=True, validate=one_of(GRANULARITIES))
    modifier = fields.String(required=True, allow_none=True, validate=one_of(MODIFIERS))
    text = fields.String(required=True)
    score = fields.Float(required=True, metadata={"description": "Share of belief, 0 to 1."})


class DateSchema(AnswerSchema):
    """When something was, claiming no more than its sources say."""

    edtf = fields.String(required=True, metadata={"description": "ISO 8601-2 (EDTF), in whole days."})
    start = fields.String(required=True, allow_none=True, metadata=_START)
    end = fields.String(required=True, allow_none=True, metadata=_END)
    granularity = fields.String(required=True, validate=one_of(GRANULARITIES))
    modifier = fields.String(required=True, allow_none=True, validate=one_of(MODIFIERS))
    relation = fields.String(required=True, validate=one_of(RELATIONS))
    text = fields.String(required=True, metadata={"description": "What a reader is shown."})
    basis = fields.String(required=True, validate=one_of(BASES))
    alternatives = fields.List(fields.Nested(AlternativeSchema), required=True)
