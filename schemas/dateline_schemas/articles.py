"""Articles: as they are handed in, and as a timeline lists them."""

from __future__ import annotations

from marshmallow import fields

from dateline_schemas.base import AnswerSchema, InputSchema, expecting, one_of, string
from dateline_schemas.dates import BoundsSchema, DateSchema

PUBLISHED_BASES = ("given", "metadata", "dateline", "furniture", "articles", "text", "none")


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


class ArticlesInputSchema(InputSchema):
    """The articles of one request."""

    articles = fields.List(
        fields.Nested(ArticleInputSchema, error_messages=expecting("an article (an object)")),
        required=True,
        error_messages=expecting("a list of articles"),
    )


class TimelineArticleSchema(AnswerSchema):
    """An article on a timeline, with the publication date that was settled for it."""

    id = fields.String(required=True)
    title = fields.String(required=True, allow_none=True)
    publisher = fields.String(required=True, allow_none=True)
    url = fields.String(required=True, allow_none=True)
    published = fields.Nested(
        DateSchema, required=True, allow_none=True, metadata={"description": "null where only bounds are known."}
    )
    published_basis = fields.String(required=True, validate=one_of(PUBLISHED_BASES))
    published_bounds = fields.Nested(BoundsSchema, required=True)
    language = fields.String(required=True, metadata={"description": "ISO 639-1 code."})
    words = fields.Integer(required=True)
    copy_of = fields.String(
        required=True, allow_none=True, metadata={"description": "The article that this one repeats."}
    )
    version = fields.Integer(required=True)
    withdrawn = fields.Boolean(required=True)
