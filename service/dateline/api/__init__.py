"""The HTTP service: `create_app` builds it."""

from dateline.api.app import create_app, create_served_app

__all__ = ["create_app", "create_served_app"]
