"""Timelines: events with their sources, what could not be dated, and the articles."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.articles import TimelineArticleSchema
from dateline_schemas.base import AnswerSchema, one_of
from dateline_schemas.dates import DateSchema
from dateline_schemas.times import FIELDS

STATUSES = ("occurred", "ongoing", "planned", "cancelled", "alleged", "denied", "not_occurred", "hypothetical")
ROLES = ("agent", "patient", "recipient", "other")
DISAGREEMENT_KINDS = ("date", "status", "number")

_OFFSET = {"description": "Unicode code points from the beginning of the field."}


class SpanSchema(AnswerSchema):
    """Words of an article and where they stand; half-open."""

    text = fields.String(required=True)
    start = fields.Integer(required=True, metadata=_OFFSET)
    end = fields.Integer(required=True, metadata=_OFFSET)


class SourceSchema(AnswerSchema):
    """One telling of an event in one sentence of an article."""

    article = fields.String(required=True)
    field = fields.String(required=True, validate=one_of(FIELDS))
    quote = fields.String(required=True, metadata={"description": "The sentence: text[start:end]."})
    start = fields.Integer(required=True, metadata=_OFFSET)
    end = fields.Integer(required=True, metadata=_OFFSET)
    status = fields.String(required=True, validate=one_of(STATUSES))
    copy = fields.Boolean(
        required=True, metadata={"description": "Whether the passage repeats another source's."}
    )
    trigger = fields.Nested(SpanSchema, required=True)
    when = fields.Nested(SpanSchema, required=True, allow_none=True)
    date = fields.Nested(DateSchema, required=True, allow_none=True)
    derivation = fields.List(fields.String(), required=True)
    link = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The sentence in the page of the article, if its `url` is known."},
    )


class ParticipantSchema(AnswerSchema):
    """Who takes part in an event, and as what."""

    name = fields.String(required=True)
    type = fields.String(required=True, metadata={"description": 'PERSON, ORG, GPE, …; "" if it is no name.'})
    role = fields.String(required=True, validate=one_of(ROLES))


class PlaceSchema(AnswerSchema):
    """Where an event is said to be."""

    name = fields.String(required=True)
    type = fields.String(required=True)


class DisagreementSchema(AnswerSchema):
    """What one article says against the event as shown."""

    article = fields.String(required=True)
    kind = fields.String(required=True, validate=one_of(DISAGREEMENT_KINDS))
    says = fields.String(required=True)
    shown = fields.String(required=True)


class EventSchema(AnswerSchema):
    """What happened, once, with every source that tells it."""

    id = fields.String(required=True)
    date = fields.Nested(DateSchema, required=True, allow_none=True)
    title = fields.String(required=True)
    status = fields.String(required=True, validate=one_of(STATUSES))
    lemma = fields.String(required=True)
    participants = fields.List(fields.Nested(ParticipantSchema), required=True)
    places = fields.List(fields.Nested(PlaceSchema), required=True)
    confidence = fields.Float(
        required=True, metadata={"description": "Probability that date and status are right as shown."}
    )
    salience = fields.Float(required=True, metadata={"description": "Weight on the timeline, 0 to 1."})
    independent_sources = fields.Integer(required=True)
    sources = fields.List(
        fields.Nested(SourceSchema), metadata={"description": "Left out with `sources=none`."}
    )
    disagreements = fields.List(fields.Nested(DisagreementSchema), required=True)
    edited = fields.Boolean(required=True, metadata={"description": "Whether a person had a hand in it."})
    pinned = fields.Boolean(required=True, metadata={"description": "Whether it is shown whatever the filters."})
    note = fields.String(required=True, allow_none=True, metadata={"description": "What a person noted on it."})


class ReasonSchema(AnswerSchema):
    """Why something could not be dated."""

    code = fields.String(required=True)
    text = fields.String(required=True)


class UndatedEventSchema(EventSchema):
    """An event that nothing dates to a year."""

    reason = fields.Nested(ReasonSchema, required=True, allow_none=True)


class WarningSchema(AnswerSchema):
    """Something that the reader of a timeline should know."""

    code = fields.String(required=True)
    article = fields.String(required=True, allow_none=True)
    message = fields.String(required=True)


class TimelineSchema(AnswerSchema):
    """Events in order of time, those that could not be dated, and the articles they rest on."""

    id = fields.String(required=True, allow_none=True, metadata={"description": "null when nothing is kept."})
    name = fields.String(required=True, allow_none=True)
    entity = fields.String(required=True, allow_none=True)
    revision = fields.Integer(required=True, allow_none=True)
    events = fields.List(fields.Nested(EventSchema), required=True)
    undated = fields.List(fields.Nested(UndatedEventSchema), required=True)
    articles = fields.List(fields.Nested(TimelineArticleSchema), required=True)
    warnings = fields.List(fields.Nested(WarningSchema), required=True)
    is_partial = fields.Boolean(
        data_key="partial", required=True, metadata={"description": "Whether `limit` and `cursor` leave events out."}
    )
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "`cursor` of the next page; null on the last."}
    )
