"""Native JSON: the wire form of requests and answers, the same bytes over HTTP and on the command line."""

from dateline.formats.native.explanations import explanation_json
from dateline.formats.native.inputs import Filters, read_article, read_articles, read_filters
from dateline.formats.native.jsontext import read_json, read_text, write_json
from dateline.formats.native.kept import (
    Changes,
    added_json,
    changes_json,
    edit_json,
    edits_json,
    event_json,
    kept_article_json,
    kept_articles_json,
    kept_json,
    timelines_json,
)
from dateline.formats.native.timelines import event_line, timeline_frame, timeline_json
from dateline.formats.native.times import article_times_json, times_json
from dateline.formats.native.webhooks import (
    deliveries_json,
    delivery_body,
    new_webhook_json,
    read_webhook,
    webhook_json,
    webhooks_json,
)
from dateline.formats.native.wordings import (
    Asked,
    AskedTimeline,
    NamedSource,
    read_edit,
    read_event_changes,
    read_timeline,
    read_timeline_changes,
)

__all__ = [
    "Asked",
    "AskedTimeline",
    "Changes",
    "Filters",
    "NamedSource",
    "added_json",
    "article_times_json",
    "changes_json",
    "deliveries_json",
    "delivery_body",
    "edit_json",
    "edits_json",
    "event_json",
    "event_line",
    "explanation_json",
    "kept_article_json",
    "kept_articles_json",
    "kept_json",
    "new_webhook_json",
    "read_article",
    "read_articles",
    "read_edit",
    "read_event_changes",
    "read_filters",
    "read_json",
    "read_text",
    "read_timeline",
    "read_timeline_changes",
    "read_webhook",
    "timeline_frame",
    "timeline_json",
    "timelines_json",
    "times_json",
    "webhook_json",
    "webhooks_json",
    "write_json",
]
