"""Callers: who makes the request that is being answered."""

from __future__ import annotations

from flask import g

from dateline.errors import Unauthorized
from dateline.model.access import Caller


def remember(caller: Caller | Unauthorized) -> None:
    """Remember who asks; or why nobody does who may."""
    g.caller = caller


def known_caller() -> Caller | None:
    """Who asks; None where nobody does who may."""
    return None if isinstance(g.caller, Unauthorized) else g.caller


def current_caller() -> Caller:
    """Who asks.

    Raises:
        Unauthorized: nobody who may.
    """
    caller: Caller | Unauthorized = g.caller
    if isinstance(caller, Unauthorized):
        raise caller
    return caller
