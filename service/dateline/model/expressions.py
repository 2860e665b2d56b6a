"""Expressions: what the words of a timex say, before any anchor is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """Base of the symbolic forms that `dateline.grammar` builds and `dateline.dating` resolves."""
