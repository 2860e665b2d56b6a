"""Why an event is one entry and has its date."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema
from dateline_schemas.edits import EditSchema
from dateline_schemas.timelines import SourceSchema, UndatedEventSchema


class ExplainedSourceSchema(SourceSchema):
    """A source, and how it got its date."""

    account = fields.String(
        required=True, metadata={"description": "How the source got its date, or why it has none, in words."}
    )


class FeatureSchema(AnswerSchema):
    """What one feature of a pair of sources adds to its score."""

    name = fields.String(required=True, metadata={"description": "Of the feature."})
    value = fields.Float(required=True, metadata={"description": "What it is for this pair."})
    weight = fields.Float(required=True, metadata={"description": "What it counts in the model."})
    share = fields.Float(required=True, metadata={"description": "Value times weight, in logits."})


class PairSchema(AnswerSchema):
    """Two sources, and how much speaks for their telling one event."""

    score = fields.Float(required=True, metadata={"description": "Logits: the features and the bias of the model."})
    sources = fields.List(
        fields.Nested(SourceSchema), required=True, metadata={"description": "Two: a source of this event first."}
    )
    features = fields.List(
        fields.Nested(FeatureSchema), required=True, metadata={"description": "Those that add anything, largest first."}
    )


class NearSchema(PairSchema):
    """The best pair with an event that came near and was kept apart."""

    event = fields.String(required=True, metadata={"description": "The id of that event."})
    title = fields.String(required=True, metadata={"description": "Its title."})


class ExplanationSchema(AnswerSchema):
    """Why an event is one entry and has its date."""

    event = fields.Nested(UndatedEventSchema, required=True, metadata={"description": "Without its sources."})
    account = fields.String(
        required=True, metadata={"description": "How the date was chosen among those of the sources, in words."}
    )
    sources = fields.List(
        fields.Nested(ExplainedSourceSchema), required=True, metadata={"description": "Those of the event, in order."}
    )
    join = fields.Float(
        required=True, metadata={"description": "Sources join where their pairs score this on average, in logits."}
    )
    joined = fields.List(
        fields.Nested(PairSchema),
        required=True,
        metadata={"description": "For each source after the first, its best pair with one before it."},
    )
    near = fields.List(
        fields.Nested(NearSchema),
        required=True,
        metadata={"description": "Events that came near and were kept apart, nearest first."},
    )
    edits = fields.List(
        fields.Nested(EditSchema), required=True, metadata={"description": "The edits in force that speak of it."}
    )
