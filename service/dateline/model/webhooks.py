"""Webhooks: who is told that a timeline has changed, and what became of telling them. Times are ISO 8601 in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What became of a delivery: to be tried (again), taken by the receiver, or given up."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Who is told. `timeline` is the one that it is about; None for all of the desk."""

    id: str
    desk: str
    timeline: str | None
    url: str
    created: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One change, told to one webhook.

    Args:
        id: the same however often it is tried.
        webhook: who is told.
        timeline: what has changed.
        revision: the one that the change made.
        what: what was done, as the log of the timeline has it.
        at: when it changed.
        state: what became of it.
        attempts: how often it was tried.
        due: when it is tried next; of what is over, when it was tried last.
        told: how the last attempt ended, in a few words; None before the first.
    """

    id: str
    webhook: str
    timeline: str
    revision: int
    what: str
    at: str
    state: State
    attempts: int
    due: str
    told: str | None
