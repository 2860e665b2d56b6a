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
from dateline_schemas.edits import EditInputSchema, EditSchema, EditsSchema, EventChangesSchema
from dateline_schemas.embeds import EmbedSchema
from dateline_schemas.explanations import ExplanationSchema
from dateline_schemas.health import HealthSchema, ReadinessSchema
from dateline_schemas.kept import (
    AddedArticlesSchema,
    ChangesSchema,
    KeptArticleSchema,
    KeptArticlesSchema,
    KeptTimelineSchema,
    TimelineChangesSchema,
    TimelineInputSchema,
    TimelinesSchema,
)
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
from dateline_schemas.webhooks import (
    ChangedSchema,
    DeliveriesSchema,
    DeliverySchema,
    NewWebhookSchema,
    WebhookInputSchema,
    WebhookSchema,
    WebhooksSchema,
)

__all__ = [
    "AddedArticlesSchema",
    "AlternativeSchema",
    "ArticleInputSchema",
    "ArticleQuerySchema",
    "ArticleTextSchema",
    "ArticleTimesSchema",
    "ArticlesInputSchema",
    "BoundsSchema",
    "ChangedSchema",
    "ChangesSchema",
    "DateSchema",
    "DeliveriesSchema",
    "DeliverySchema",
    "DisagreementSchema",
    "EditInputSchema",
    "EditSchema",
    "EditsSchema",
    "EmbedSchema",
    "EventChangesSchema",
    "EventSchema",
    "ExplanationSchema",
    "FaultSchema",
    "HealthSchema",
    "KeptArticleSchema",
    "KeptArticlesSchema",
    "KeptTimelineSchema",
    "NewWebhookSchema",
    "ParticipantSchema",
    "PlaceSchema",
    "ProblemSchema",
    "ReadinessSchema",
    "ReasonSchema",
    "SourceSchema",
    "SpanSchema",
    "TimeSchema",
    "TimelineArticleSchema",
    "TimelineChangesSchema",
    "TimelineInputSchema",
    "TimelineQuerySchema",
    "TimelineSchema",
    "TimelinesSchema",
    "TimesSchema",
    "UndatedEventSchema",
    "WarningSchema",
    "WebhookInputSchema",
    "WebhookSchema",
    "WebhooksSchema",
]
