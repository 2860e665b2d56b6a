"""Edits: what people say against what was extracted."""

from __future__ import annotations

from marshmallow import fields, validate

from dateline_schemas.base import AnswerSchema, InputSchema, expecting, one_of, string
from dateline_schemas.dates import DateSchema
from dateline_schemas.timelines import ROLES, STATUSES, ParticipantSchema
from dateline_schemas.times import FIELDS

OPS = ("set", "hide", "pin", "note", "merge", "split", "add")
_MOST_PARTICIPANTS = 100
DATE = "an EDTF date (ISO 8601-2), such as 2025-10, 2025-10-21/2025-10-31 or 2000/.."

_WORDS = "a text of 1 to 2000 characters that is not blank"
_TEXT = validate.Regexp(r"\A(?=.*\S)[^\x00-\x08\x0b-\x1f\ud800-\udfff]{1,2000}\Z", error=_WORDS)


def _text(description: str) -> fields.String:
    return string(description, expected=_WORDS, validate=_TEXT)


class ParticipantInputSchema(InputSchema):
    """Someone who takes part in an event."""

    name = string("Who.", required=True, expected=_WORDS, validate=_TEXT)
    type = string("PERSON, ORG, GPE, …, as in answers.", load_default="")
    role = string("As what.", validate=one_of(ROLES), load_default="agent")


class SourceNameSchema(InputSchema):
    """A source of an event by what it says; copy the three from the event."""

    article = string("The article's id.", required=True)
    quote = string("The sentence.", required=True)
    trigger = string("The text of the trigger.", required=True)


class EventChangesSchema(InputSchema):
    """What a person says of an event; a field that is left out stays."""

    title = _text("The title.")
    date = string("When it was, in EDTF.", expected=DATE)
    status = string("Whether it happened.", validate=one_of(STATUSES))
    participants = fields.List(
        fields.Nested(ParticipantInputSchema, error_messages=expecting("a participant (an object)")),
        validate=validate.Length(max=_MOST_PARTICIPANTS, error=f"at most {_MOST_PARTICIPANTS} participants"),
        error_messages=expecting("a list of participants"),
        metadata={"description": "Who takes part in it."},
    )
    note = _text("A note that is shown with the event.")
    author = _text("Who makes the edit.")


class EditInputSchema(EventChangesSchema):
    """An edit. `set`, `hide`, `pin`, `note` and `split` need `event`, `merge` needs `events`."""

    op = string("What to do.", required=True, validate=one_of(OPS), expected=f"one of {', '.join(OPS)}")
    event = string("The id of the event.")
    events = fields.List(
        fields.String(error_messages=expecting("an event's id")),
        error_messages=expecting("a list of event ids"),
        metadata={"description": "The ids of the events to merge."},
    )
    sources = fields.List(
        fields.Nested(SourceNameSchema, error_messages=expecting("a source (an object)")),
        error_messages=expecting("a list of sources"),
        metadata={"description": "The sources of the event to split off."},
    )


class MentionNameSchema(AnswerSchema):
    """A source that an edit names."""

    article = fields.String(required=True, metadata={"description": "Id of the article."})
    field = fields.String(
        required=True, validate=one_of(FIELDS), metadata={"description": "What the sentence stands in."}
    )
    quote = fields.String(required=True, metadata={"description": "The sentence."})
    trigger = fields.String(required=True, metadata={"description": "The word of it that tells the event."})


class TargetSchema(AnswerSchema):
    """An event as an edit names it: by its sources, or by the edit that added it."""

    sources = fields.List(
        fields.Nested(MentionNameSchema), required=True, metadata={"description": "What tells the event."}
    )
    added = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The edit that added the event; null where articles tell it."},
    )


class EditSchema(AnswerSchema):
    """An edit as it was made."""

    id = fields.String(required=True, metadata={"description": "Of the edit."})
    op = fields.String(required=True, validate=one_of(OPS), metadata={"description": "What it does."})
    author = fields.String(required=True, allow_none=True, metadata={"description": "Who made it, if that was told."})
    made = fields.String(required=True, metadata={"description": "ISO 8601, UTC."})
    revision = fields.Integer(required=True, metadata={"description": "The revision that it made."})
    undone = fields.Integer(
        required=True, allow_none=True, metadata={"description": "The revision that undid it; null while in force."}
    )
    orphaned = fields.Boolean(
        required=True, metadata={"description": "Whether it applies to nothing as the articles are now."}
    )
    targets = fields.List(
        fields.Nested(TargetSchema),
        required=True,
        metadata={"description": "The events that it speaks of; of a split the sources that leave."},
    )
    title = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "What it says of the event; null leaves what there is."},
    )
    date = fields.Nested(DateSchema, required=True, allow_none=True, metadata={"description": "As `title`."})
    status = fields.String(
        required=True, allow_none=True, validate=one_of(STATUSES), metadata={"description": "As `title`."}
    )
    participants = fields.List(
        fields.Nested(ParticipantSchema), required=True, allow_none=True, metadata={"description": "As `title`."}
    )
    note = fields.String(required=True, allow_none=True, metadata={"description": "As `title`."})


class EditsSchema(AnswerSchema):
    """The log of edits, oldest first, undone ones too."""

    edits = fields.List(fields.Nested(EditSchema), required=True, metadata={"description": "Oldest first."})
