"""Articles: as they are handed in, and as a timeline lists them."""

from __future__ import annotations

from marshmallow import fields, validate

from dateline_schemas.base import NAME, AnswerSchema, InputSchema, expecting, one_of, string
from dateline_schemas.dates import BoundsSchema, DateSchema

PUBLISHED_BASES = ("given", "metadata", "dateline", "furniture", "articles", "text", "none")
#: What an entity can be said to be.
ENTITY_TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT")
_MOST_ENTITIES, _MOST_ALIASES = 100, 10


class NamedEntitySchema(InputSchema):
    """Someone or something that an article is about."""

    name = string("What it is called.", required=True, expected="a name", validate=NAME)
    type = string(
        'What it is: GPE is a state or town, LOC another place, FAC a building, NORP a people or party; "" is open.',
        validate=one_of((*ENTITY_TYPES, "")),
    )
    aliases = fields.List(
        fields.String(error_messages=expecting("a name"), validate=NAME),
        validate=validate.Length(max=_MOST_ALIASES, error=f"at most {_MOST_ALIASES} names"),
        error_messages=expecting("a list of names"),
        metadata={"description": "Other names of it."},
    )


class ArticleTextSchema(InputSchema):
    """What may be told of an article beside its text."""

    id = string("Name of the article in answers; its number in the request unless given.")
    title = string("Headline, if it is not in the text.")
    publisher = string("Who published it.")
    url = string("Where it was published.")
    published = string(
        "Publication date: an ISO 8601 date or date-time. Inferred unless given.",
        expected="an ISO 8601 date as a string, such as 2013-02-12",
    )


class ArticleInputSchema(ArticleTextSchema):
    """One article."""

    text = string("The article, plain text. Offsets in answers count its Unicode code points.", required=True)
    entities = fields.List(
        fields.Nested(NamedEntitySchema, error_messages=expecting("an entity (an object)")),
        validate=validate.Length(max=_MOST_ENTITIES, error=f"at most {_MOST_ENTITIES} entities"),
        error_messages=expecting("a list of entities"),
        metadata={"description": "Who and what it is about, where that is known: names in the text mean these."},
    )


class ArticlesInputSchema(InputSchema):
    """The articles of one request."""

    articles = fields.List(
        fields.Nested(ArticleInputSchema, error_messages=expecting("an article (an object)")),
        required=True,
        error_messages=expecting("a list of articles"),
        metadata={"description": "What is to be read."},
    )


class TimelineArticleSchema(AnswerSchema):
    """An article on a timeline, with the publication date that was settled for it."""

    id = fields.String(required=True, metadata={"description": "Names it on its timeline."})
    title = fields.String(required=True, allow_none=True, metadata={"description": "Its headline, if it was told."})
    publisher = fields.String(
        required=True, allow_none=True, metadata={"description": "Who published it, if it was told."}
    )
    url = fields.String(required=True, allow_none=True, metadata={"description": "Where, if it was told."})
    published = fields.Nested(
        DateSchema, required=True, allow_none=True, metadata={"description": "null where only bounds are known."}
    )
    published_basis = fields.String(
        required=True,
        validate=one_of(PUBLISHED_BASES),
        metadata={"description": "How the publication date is known, the surest first."},
    )
    published_bounds = fields.Nested(
        BoundsSchema,
        required=True,
        metadata={"description": "Between which days it was published, for all that is known."},
    )
    language = fields.String(required=True, metadata={"description": "ISO 639-1 code."})
    words = fields.Integer(required=True, metadata={"description": "Of the story, without what stands around it."})
    copy_of = fields.String(
        required=True, allow_none=True, metadata={"description": "The article that this one repeats."}
    )
    version = fields.Integer(required=True, metadata={"description": "Counts its corrections, from 1."})
    withdrawn = fields.Boolean(required=True, metadata={"description": "Whether it is no evidence any more."})
