"""The log: a line of JSON for each thing told, with the id of the request and without words of articles."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from dateline.settings import Settings

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Wordless(logging.Formatter):
    """Tells of an exception where it was raised and what it is, not what it says: that may quote an article."""

    def formatException(self, ei: _Raised) -> str:  # noqa: N802  # the name is that of the library
        """The traceback of an exception and of those that led to it, without their messages."""
        return "\n".join(_raised(ei[1]))


class JsonLines(_Wordless, JsonFormatter):
    """A line of JSON: `time`, `level`, `logger`, `message`, and what else was told."""


class TextLines(_Wordless):
    """A line for people: the message, and what else was told as NAME=VALUE."""

    _KNOWN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime"}

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # as above
        """The line without the traceback."""
        more = [f"{name}={value}" for name, value in record.__dict__.items() if name not in self._KNOWN]
        return " ".join([super().formatMessage(record), *more])


def configuration(settings: Settings) -> dict[str, Any]:
    """The configuration of the library `logging` for a process that serves: everything to standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": JsonLines,
                "fmt": ["asctime", "levelname", "name", "message"],
                "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
            },
            "text": {"()": TextLines, "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": settings.log_format,
                "stream": "ext://sys.stderr",
            }
        },
        "root": {"level": settings.log_level.upper(), "handlers": ["stderr"]},
        "loggers": {
            "gunicorn.error": {"level": settings.log_level.upper(), "handlers": [], "propagate": True},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
            # Says on each look at a database's version that it looks.
            "alembic": {"level": "WARNING"},
            # Warns of every page that holds no story, which whoever sent it is told.
            "trafilatura": {"level": "ERROR"},
        },
    }


def _raised(error: BaseException | None) -> Iterator[str]:
    """The lines of an exception, after those of the exceptions that led to it."""
    if error is None:
        return
    yield from _raised(error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    yield "Traceback (most recent call last):"
    yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
    yield f"{type(error).__module__}.{type(error).__qualname__}"
