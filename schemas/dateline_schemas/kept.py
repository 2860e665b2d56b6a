"""Kept timelines: how they are made and changed, and what is told of them."""

from __future__ import annotations

from marshmallow import fields, validate

from dateline_schemas.articles import ArticleInputSchema, TimelineArticleSchema
from dateline_schemas.base import AnswerSchema, Flag, InputSchema, expecting, string
from dateline_schemas.timelines import UndatedEventSchema, WarningSchema

_NAME = validate.Regexp(r"\A[^\x00-\x1f\ud800-\udfff]{0,200}\Z", error="a name of at most 200 characters")
_FILTERS = {
    "description": "Query parameters of a timeline that are applied unless a request has its own.",
    "example": {"status": "all"},
}


class TimelineChangesSchema(InputSchema):
    """What can be changed of a timeline itself; a field that is left out stays, "" and {} take it away."""

    name = string("What it is called.", expected="a name", validate=_NAME)
    entity = string("Only events in which the entity of this name takes part.", expected="a name", validate=_NAME)
    filters = fields.Dict(
        keys=fields.String(),
        values=fields.String(error_messages=expecting("a string")),
        error_messages=expecting("an object with query parameters"),
        metadata=_FILTERS,
    )
    is_public = Flag(
        data_key="public",
        error_messages=expecting("true or false"),
        metadata={"description": "Whether everyone may read it, without a key."},
    )


class TimelineInputSchema(TimelineChangesSchema):
    """A timeline to be kept, with its first articles."""

    articles = fields.List(
        fields.Nested(ArticleInputSchema, error_messages=expecting("an article (an object)")),
        error_messages=expecting("a list of articles"),
        metadata={"description": "Its first articles."},
    )


class KeptTimelineSchema(AnswerSchema):
    """A kept timeline by itself."""

    id = fields.String(required=True, metadata={"description": "Of the timeline."})
    name = fields.String(required=True, allow_none=True, metadata={"description": "What it is called."})
    entity = fields.String(
        required=True, allow_none=True, metadata={"description": "Whose events alone are shown; null where all are."}
    )
    filters = fields.Dict(keys=fields.String(), values=fields.String(), required=True, metadata=_FILTERS)
    revision = fields.Integer(required=True, metadata={"description": "Counts all changes to anything in it."})
    created = fields.String(required=True, metadata={"description": "ISO 8601, UTC."})
    changed = fields.String(required=True, metadata={"description": "ISO 8601, UTC."})
    desk = fields.String(required=True, metadata={"description": "The desk whose keys reach it."})
    is_public = fields.Boolean(
        data_key="public", required=True, metadata={"description": "Whether everyone may read it, without a key."}
    )


class TimelinesSchema(AnswerSchema):
    """A page of timelines, by id."""

    timelines = fields.List(fields.Nested(KeptTimelineSchema), required=True, metadata={"description": "By id."})
    next = fields.String(
        required=True, allow_none=True, metadata={"description": "`cursor` of the next page; null on the last."}
    )


class KeptEntitySchema(AnswerSchema):
    """Someone or something that an article was said to be about."""

    name = fields.String(required=True, metadata={"description": "What it is called."})
    type = fields.String(required=True, metadata={"description": '"" where it was not told.'})
    aliases = fields.List(fields.String(), required=True, metadata={"description": "Other names of it."})


class KeptArticleSchema(TimelineArticleSchema):
    """An article with its text, in which all offsets count."""

    text = fields.String(required=True, metadata={"description": "In code points of which `start` and `end` count."})
    entities = fields.List(
        fields.Nested(KeptEntitySchema), required=True, metadata={"description": "What it was said to be about."}
    )


class KeptArticlesSchema(AnswerSchema):
    """The articles of a timeline, in the order in which they came, withdrawn ones too."""

    articles = fields.List(
        fields.Nested(TimelineArticleSchema),
        required=True,
        metadata={"description": "In the order in which they came."},
    )


class RemovedEventSchema(AnswerSchema):
    """An event id that is on the timeline no more."""

    id = fields.String(required=True, metadata={"description": "Of the event."})
    successor = fields.String(
        required=True, allow_none=True, metadata={"description": "The event that has most of its sources now."}
    )


class ChangesSchema(AnswerSchema):
    """What happened to the events of a timeline between two revisions."""

    since = fields.Integer(required=True, metadata={"description": "The revision after which they happened."})
    revision = fields.Integer(required=True, metadata={"description": "The revision that the timeline is at now."})
    added = fields.List(
        fields.Nested(UndatedEventSchema), required=True, metadata={"description": "Events that have appeared."}
    )
    changed = fields.List(
        fields.Nested(UndatedEventSchema),
        required=True,
        metadata={"description": "Events that are shown in another way."},
    )
    removed = fields.List(
        fields.Nested(RemovedEventSchema), required=True, metadata={"description": "Events that are gone."}
    )


class AddedArticleSchema(AnswerSchema):
    """The article that one of a request became, or was already."""

    id = fields.String(required=True, metadata={"description": "That it has on the timeline."})
    version = fields.Integer(required=True, metadata={"description": "Counts its corrections, from 1."})
    existed = fields.Boolean(required=True, metadata={"description": "Whether it was there already."})


class AddedArticlesSchema(ChangesSchema):
    """What adding articles did, article by article and event by event."""

    articles = fields.List(
        fields.Nested(AddedArticleSchema),
        required=True,
        metadata={"description": "One for each that was sent and may be shown, in order."},
    )
    warnings = fields.List(
        fields.Nested(WarningSchema), required=True, metadata={"description": "What may not be shown, and why."}
    )
