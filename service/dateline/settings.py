"""The settings of Dateline: one table of name, default and help, read from the environment.

A setting `max_articles` is the environment variable `DATELINE_MAX_ARTICLES`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

from dateline.errors import SettingError, shown

__all__ = ["PREFIX", "Settings"]

PREFIX = "DATELINE_"
#: What clients read (docs/recipes.md), in an environment that may be the service's as well.
_OF_CLIENTS = frozenset({"DATELINE_KEY"})
_HIGHEST = 10**15 - 1  # of a number without a bound of its own


def _setting(
    default: Any, help_text: str, *, choices: tuple[str, ...] = (), least: int = 1, most: int = _HIGHEST
) -> Any:
    metadata = {"help": help_text, "choices": choices, "least": least, "most": most}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The table. Numbers are whole and positive, or 0 where that is the default.

    What they count is in their help, as are the choices of words.
    """

    pipeline: str = _setting("en_core_web_sm", "spaCy pipeline that reads English articles.")
    database_url: str = _setting(
        "sqlite:///dateline.db", "Database of kept timelines: sqlite:///PATH, or postgresql://USER:PASSWORD@HOST/NAME."
    )
    host: str = _setting("127.0.0.1", "Address that the service listens on.")
    port: int = _setting(8000, "Port that the service listens on.", most=65_535)
    workers: int = _setting(2, "Worker processes. Each reads one article at a time.")
    threads: int = _setting(4, "Threads in each worker, so that health and errors answer while it reads.")
    graceful_seconds: int = _setting(30, "Seconds that running requests get when the service stops.")
    wait_seconds: int = _setting(
        60, "Seconds that a request waits until others are read; then it is answered 503."
    )
    proxies: int = _setting(
        0, "Proxies in front whose X-Forwarded-For and X-Forwarded-Proto are believed.", least=0
    )
    rate_limit: str = _setting(
        "1200 per minute", "Requests of each key, or else of each address, with ; between several limits; or none."
    )
    rate_limit_url: str = _setting(
        "memory://", "Where requests are counted: memory:// (by each worker alone) or redis://HOST:PORT/NUMBER."
    )
    webhook_addresses: str = _setting(
        "public",
        "Where webhooks may be: public (no address of this machine or network) or all.",
        choices=("public", "all"),
    )
    cors_origins: str = _setting(
        "none", "Sites whose pages may ask from a browser: none, * or origins with commas between."
    )
    access: str = _setting(
        "auto",
        "Who needs a key: auto (everyone, once there is one; without any, only this machine is served), "
        "keys (everyone always) or open (nobody).",
        choices=("auto", "keys", "open"),
    )
    embed_ancestors: str = _setting(
        "*", "Sites that may show a timeline in a frame, as in a Content-Security-Policy: *, 'none', or origins."
    )
    log_level: str = _setting(
        "info",
        "What is logged: debug, info (a line for each request), warning or error (failures).",
        choices=("debug", "info", "warning", "error"),
    )
    log_format: str = _setting("json", "How: json or text.", choices=("json", "text"))
    max_request_bytes: int = _setting(2_000_000, "Largest body of a request, in bytes.")
    max_articles: int = _setting(200, "Most articles in one request.")
    max_characters: int = _setting(500_000, "Most characters in one request, all articles together.")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], options: Mapping[str, str] | None = None) -> Settings:
        """The settings of an environment; what it does not name, or leaves blank, has its default.

        Args:
            environ: the environment.
            options: the names that a message has for variables which were given as options.

        Raises:
            SettingError: a value that its setting cannot have, or a name that starts with
                `DATELINE_` and is none, since a misspelt limit would be no limit.

        >>> Settings.from_environment({"DATELINE_PORT": "9000"}).port
        9000
        """
        ours = {name: value for name, value in environ.items() if name.startswith(PREFIX) and name not in _OF_CLIENTS}
        given = {name: value for name, value in ours.items() if value.strip()}
        types = get_type_hints(cls)
        known = {PREFIX + field.name.upper(): field for field in dataclasses.fields(cls)}
        values: dict[str, Any] = {}
        for variable, text in sorted(given.items()):
            if variable not in known:
                raise SettingError(f"{variable} is no setting; they are {', '.join(known)}")
            field, name = known[variable], (options or {}).get(variable, variable)
            is_number = types[field.name] is int
            values[field.name] = _number(name, text, field) if is_number else _chosen(name, text, field)
        return cls(**values)


def _number(name: str, text: str, field: dataclasses.Field[Any]) -> int:
    """The whole number that a setting is given, which is within the its bounds."""
    least, most = field.metadata["least"], field.metadata["most"]
    digits = text.strip().replace("_", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 16 and least <= int(digits) <= most):
        bounds = f"above {least - 1}" if most == _HIGHEST else f"from {least} to {most}"
        raise SettingError(f"{name} must be a whole number {bounds}, got {shown(text)}")
    return int(digits)


def _chosen(name: str, text: str, field: dataclasses.Field[Any]) -> str:
    """The text that a setting is given, which is one of its choices if it has any."""
    choices = field.metadata["choices"]
    if choices and text.strip() not in choices:
        raise SettingError(f"{name} must be one of {', '.join(choices)}, got {shown(text)}")
    return text.strip()
