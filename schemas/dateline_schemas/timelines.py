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

    text = fields.String(required=True, metadata={"description": "The words themselves."})
    start = fields.Integer(required=True, metadata=_OFFSET)
    end = fields.Integer(required=True, metadata=_OFFSET)


class SourceSchema(AnswerSchema):
    """One telling of an event in one sentence of an article."""

    article = fields.String(required=True, metadata={"description": "Id of the article."})
    field = fields.String(
        required=True, validate=one_of(FIELDS), metadata={"description": "What the offsets count in."}
    )
    quote = fields.String(required=True, metadata={"description": "The sentence: text[start:end]."})
    start = fields.Integer(required=True, metadata=_OFFSET)
    end = fields.Integer(required=True, metadata=_OFFSET)
    status = fields.String(
        required=True,
        validate=one_of(STATUSES),
        metadata={"description": "Whether it happened, as this source tells it."},
    )
    copy = fields.Boolean(required=True, metadata={"description": "Whether the passage repeats another source's."})
    trigger = fields.Nested(SpanSchema, required=True, metadata={"description": "The word that tells the event."})
    when = fields.Nested(
        SpanSchema,
        required=True,
        allow_none=True,
        metadata={"description": "The words that date it; null where the publication date does, or nothing."},
    )
    date = fields.Nested(
        DateSchema,
        required=True,
        allow_none=True,
        metadata={"description": "When it was, as this source gives it; null where it gives nothing."},
    )
    derivation = fields.List(
        fields.String(), required=True, metadata={"description": "Ids of the rules that led to the date, in order."}
    )
    link = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The sentence in the page of the article, if its `url` is known."},
    )


class ParticipantSchema(AnswerSchema):
    """Who takes part in an event, and as what."""

    name = fields.String(
        required=True, metadata={"description": "The best name that the articles have, or the words that stand for it."}
    )
    type = fields.String(required=True, metadata={"description": 'PERSON, ORG, GPE, …; "" if it is no name.'})
    role = fields.String(
        required=True,
        validate=one_of(ROLES),
        metadata={"description": "Agent: who does it. Patient: who or what it is done to. Recipient: who gets it."},
    )


class PlaceSchema(AnswerSchema):
    """Where an event is said to be."""

    name = fields.String(required=True, metadata={"description": "The best name that the articles have."})
    type = fields.String(required=True, metadata={"description": "GPE for states and towns, LOC, FAC."})


class DisagreementSchema(AnswerSchema):
    """What one article says against the event as shown."""

    article = fields.String(required=True, metadata={"description": "Id of the article."})
    kind = fields.String(
        required=True, validate=one_of(DISAGREEMENT_KINDS), metadata={"description": "What they disagree on."}
    )
    says = fields.String(required=True, metadata={"description": "What this article says."})
    shown = fields.String(required=True, metadata={"description": "What is shown in its place."})


class EventSchema(AnswerSchema):
    """What happened, once, with every source that tells it."""

    id = fields.String(
        required=True, metadata={"description": "Outlives changes of the timeline wherever its oldest source does."}
    )
    date = fields.Nested(
        DateSchema, required=True, allow_none=True, metadata={"description": "When it was; null in `undated`."}
    )
    title = fields.String(required=True, metadata={"description": "A headline, cut from a sentence of its sources."})
    status = fields.String(
        required=True,
        validate=one_of(STATUSES),
        metadata={"description": "Whether it happened, as the most committed independent source tells it."},
    )
    lemma = fields.String(required=True, metadata={"description": "The trigger in its dictionary form."})
    participants = fields.List(
        fields.Nested(ParticipantSchema), required=True, metadata={"description": "Who takes part in it."}
    )
    places = fields.List(fields.Nested(PlaceSchema), required=True, metadata={"description": "Where it was."})
    confidence = fields.Float(
        required=True, metadata={"description": "Probability that date and status are right as shown."}
    )
    salience = fields.Float(required=True, metadata={"description": "Weight on the timeline, 0 to 1."})
    independent_sources = fields.Integer(
        required=True, metadata={"description": "Articles that tell it and do not repeat another."}
    )
    sources = fields.List(fields.Nested(SourceSchema), metadata={"description": "Left out with `sources=none`."})
    disagreements = fields.List(
        fields.Nested(DisagreementSchema),
        required=True,
        metadata={"description": "What articles say against it as shown."},
    )
    edited = fields.Boolean(required=True, metadata={"description": "Whether a person had a hand in it."})
    pinned = fields.Boolean(required=True, metadata={"description": "Whether it is shown whatever the filters."})
    note = fields.String(required=True, allow_none=True, metadata={"description": "What a person noted on it."})


class ReasonSchema(AnswerSchema):
    """Why something could not be dated."""

    code = fields.String(required=True, metadata={"description": "A stable word for programs."})
    text = fields.String(required=True, metadata={"description": "A sentence for readers."})


class UndatedEventSchema(EventSchema):
    """An event that nothing dates to a year."""

    reason = fields.Nested(
        ReasonSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Why it has no date; null where it has one."},
    )


class WarningSchema(AnswerSchema):
    """Something that the reader of a timeline should know."""

    code = fields.String(required=True, metadata={"description": "A stable word for programs."})
    article = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Id of the article that it is about; null where it is about none."},
    )
    message = fields.String(required=True, metadata={"description": "A sentence for people."})


class TimelineSchema(AnswerSchema):
    """Events in order of time, those that could not be dated, and the articles they rest on."""

    id = fields.String(required=True, allow_none=True, metadata={"description": "null when nothing is kept."})
    name = fields.String(
        required=True, allow_none=True, metadata={"description": "What it is called; null when nothing is kept."}
    )
    entity = fields.String(
        required=True, allow_none=True, metadata={"description": "Whose events alone are shown; null where all are."}
    )
    revision = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "Counts all changes to anything in it; null when nothing is kept."},
    )
    events = fields.List(fields.Nested(EventSchema), required=True, metadata={"description": "In order of time."})
    undated = fields.List(
        fields.Nested(UndatedEventSchema),
        required=True,
        metadata={"description": "Events that nothing dates, each with the reason."},
    )
    articles = fields.List(
        fields.Nested(TimelineArticleSchema), required=True, metadata={"description": "What the events rest on."}
    )
    warnings = fields.List(
        fields.Nested(WarningSchema), required=True, metadata={"description": "What its reader should know."}
    )
    is_partial = fields.Boolean(
        data_key="partial", required=True, metadata={"description": "Whether `limit` and `cursor` leave events out."}
    )
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "`cursor` of the next page; null on the last."}
    )
