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

    edtf = fields.String(required=True, metadata={"description": "ISO 8601-2 (EDTF), in whole days."})
    granularity = fields.String(
        required=True, validate=one_of(GRANULARITIES), metadata={"description": "The unit in which it is told."}
    )
    modifier = fields.String(
        required=True,
        allow_none=True,
        validate=one_of(MODIFIERS),
        metadata={"description": "The part of the unit that the words claim, or that they claim it only roughly."},
    )
    text = fields.String(required=True, metadata={"description": "What a reader is shown."})
    score = fields.Float(required=True, metadata={"description": "Share of belief, 0 to 1."})


class DateSchema(AnswerSchema):
    """When something was, claiming no more than its sources say."""

    edtf = fields.String(required=True, metadata={"description": "ISO 8601-2 (EDTF), in whole days."})
    start = fields.String(required=True, allow_none=True, metadata=_START)
    end = fields.String(required=True, allow_none=True, metadata=_END)
    granularity = fields.String(
        required=True,
        validate=one_of(GRANULARITIES),
        metadata={"description": "The unit in which it is told; range where both ends are its own, or one is open."},
    )
    modifier = fields.String(
        required=True,
        allow_none=True,
        validate=one_of(MODIFIERS),
        metadata={"description": "The part of the unit that the words claim, or that they claim it only roughly."},
    )
    relation = fields.String(
        required=True,
        validate=one_of(RELATIONS),
        metadata={"description": "How the event lies to that time: in it, or bounded by it."},
    )
    text = fields.String(required=True, metadata={"description": "What a reader is shown."})
    basis = fields.String(
        required=True,
        validate=one_of(BASES),
        metadata={
            "description": "How it was got: the year is in the words, follows from the publication date or another "
            "time, from another event, from what stands before, or the publication date alone dates it."
        },
    )
    alternatives = fields.List(
        fields.Nested(AlternativeSchema),
        required=True,
        metadata={"description": "Other honest readings of the same words."},
    )
