"""Keeping: timelines that are grown and corrected, by several people and programs at once, and lose nothing."""

from dateline.keeping.asked import asked_edit
from dateline.keeping.audit import audit_timeline
from dateline.keeping.clock import is_id
from dateline.keeping.explaining import explain_event
from dateline.keeping.keeper import Keeper, Outcome
from dateline.keeping.known import is_news, known_article
from dateline.keeping.moves import (
    Incoming,
    Plan,
    add_articles,
    change_timeline,
    correct_article,
    erase_article,
    guarded,
    make_edit,
    new_timeline,
    undo_edit,
    withdraw_article,
)
from dateline.keeping.printing import own_filters, printed
from dateline.keeping.views import View, derive, in_force

__all__ = [
    "Incoming",
    "Keeper",
    "Outcome",
    "Plan",
    "View",
    "add_articles",
    "asked_edit",
    "audit_timeline",
    "change_timeline",
    "correct_article",
    "derive",
    "erase_article",
    "explain_event",
    "guarded",
    "in_force",
    "is_id",
    "is_news",
    "known_article",
    "make_edit",
    "new_timeline",
    "own_filters",
    "printed",
    "undo_edit",
    "withdraw_article",
]
