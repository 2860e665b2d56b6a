"""Rate limits: so many requests of each caller, told in the headers of every answer that counts."""

from __future__ import annotations

import time

from flask import Flask, Response, request
from flask_limiter import Limiter
from limits import parse_many
from limits.errors import ConfigurationError

from dateline.api.access import is_free
from dateline.api.callers import known_caller
from dateline.errors import SettingError, Unavailable, shown
from dateline.keeping.access import is_loopback
from dateline.settings import Settings

#: The headers that tell how much is left, of the IETF's draft-ietf-httpapi-ratelimit-headers-07.
HEADERS = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
NONE = "none"


def init_app(app: Flask, settings: Settings) -> None:
    """Count the requests of each caller; to be called when callers are known, and before they are refused.

    A caller is a key, or an address where there is none that is right. Whoever asks from this machine without a
    key is not counted, nor what everyone may ask.

    Raises:
        SettingError: limits that are none.
        Unavailable: what Redis needs is not installed.
    """
    if settings.rate_limit == NONE:
        return
    try:
        parse_many(settings.rate_limit)
    except ValueError as error:
        raise SettingError(
            f"DATELINE_RATE_LIMIT must be limits like '600 per minute; 10000 per day', got {shown(settings.rate_limit)}"
        ) from error
    try:
        limiter = Limiter(
            _caller,
            app=app,
            application_limits=[settings.rate_limit],
            storage_uri=settings.rate_limit_url,
            # Better counted by each worker alone than not answered.
            in_memory_fallback_enabled=settings.rate_limit_url != "memory://",
            strategy="fixed-window",
            key_prefix="dateline",
        )
    except ConfigurationError as error:
        raise Unavailable(f"DATELINE_RATE_LIMIT_URL cannot be used: {error}") from error
    # Asked first, so that what is not counted costs nothing.
    limiter.request_filter(_is_exempt)
    app.after_request(lambda response: _tell(limiter, response))


def _caller() -> str:
    known = known_caller()
    return f"address {request.remote_addr}" if known is None or known.sees_all else f"key {known.name}"


def _is_exempt() -> bool:
    known = known_caller()
    is_here = known is not None and known.sees_all and is_loopback(request.remote_addr or "")
    return is_here or is_free()


def _tell(limiter: Limiter, response: Response) -> Response:
    """Say how many requests there may be, how many are left, and in how many seconds that begins anew."""
    current = limiter.current_limit
    if current is None:
        return response
    seconds = max(1, int(current.reset_at - time.time()))
    told = (current.limit.amount, max(0, current.remaining), seconds)
    response.headers.extend(zip(HEADERS, map(str, told), strict=True))
    if response.status_code == 429:
        response.headers["Retry-After"] = str(seconds)
    return response
