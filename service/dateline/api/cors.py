"""CORS: which sites may let their pages speak to the interface from a reader's browser. None, unless set."""

from __future__ import annotations

import re

from flask import Flask
from flask_cors import CORS

from dateline.api.answers import LOSSES
from dateline.api.keeper import KEY
from dateline.api.limits import HEADERS
from dateline.api.request_ids import HEADER as REQUEST_ID
from dateline.errors import SettingError, shown
from dateline.settings import Settings

NONE = "none"
_ORIGIN = re.compile(r"\*|https?://[\w.-]+(:\d+)?|https?://\[[\da-f:]+\](:\d+)?", re.ASCII)
_EXPOSED = ["ETag", "Link", "Location", "Retry-After", "WWW-Authenticate", LOSSES, REQUEST_ID, *HEADERS]
_ALLOWED = ["Accept", "Authorization", "Content-Type", "If-Match", "If-None-Match", KEY]
#: Seconds that a browser need not ask again.
_MAX_AGE = 3600


def init_app(app: Flask, settings: Settings) -> None:
    """Let the pages of some sites ask, with a key in a header and never with cookies, which nothing here uses.

    Raises:
        SettingError: what is no origin.
    """
    if settings.cors_origins == NONE:
        return
    origins = [each.strip() for each in settings.cors_origins.split(",")]
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise SettingError(
                f"DATELINE_CORS_ORIGINS must be none, * or origins like https://www.example.com, got {shown(origin)}"
            )
    CORS(
        app,
        resources=[r"/v1/.*", r"/openapi\.json", r"/oembed"],
        origins=origins,
        expose_headers=_EXPOSED,
        allow_headers=_ALLOWED,
        methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
        max_age=_MAX_AGE,
        send_wildcard=True,
    )
