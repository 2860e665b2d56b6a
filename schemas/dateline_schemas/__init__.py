"""The wire contract of Dateline as marshmallow schemas: what may come in, what goes out.

Imports nothing of `dateline`, so a client can use it alone.
"""

from dateline_schemas.articles import (
    ArticleInputSchema,
    ArticlesInputSchema,
    ArticleTextSchema,
    TimelineArticleSchema,
)
from dateline_schemas.dates import AlternativeSchema, BoundsSchema, DateSchema
from dateline_schemas.health import HealthSchema
from dateline_schemas.problems import FaultSchema, ProblemSchema
from dateline_schemas.queries import ArticleQuerySchema, TimelineQuerySchema
from dateline_schemas.timelines import (
    DisagreementSchema,
    EventSchema,
    ParticipantSchema,
    PlaceSchema,
    ReasonSchema,
    SourceSchema,
    SpanSchema,
    TimelineSchema,
    UndatedEventSchema,
    WarningSchema,
)
from dateline_schemas.times import ArticleTimesSchema, TimeSchema, TimesSchema

__all__ = [
    "AlternativeSchema",
    "ArticleInputSchema",
    "ArticleQuerySchema",
    "ArticleTextSchema",
    "ArticleTimesSchema",
    "ArticlesInputSchema",
    "BoundsSchema",
    "DateSchema",
    "DisagreementSchema",
    "EventSchema",
    "FaultSchema",
    "HealthSchema",
    "ParticipantSchema",
    "PlaceSchema",
    "ProblemSchema",
    "ReasonSchema",
    "SourceSchema",
    "SpanSchema",
    "TimeSchema",
    "TimelineArticleSchema",
    "TimelineQuerySchema",
    "TimelineSchema",
    "TimesSchema",
    "UndatedEventSchema",
    "WarningSchema",
]
