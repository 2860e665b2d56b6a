"""The errors of Dateline, each with its HTTP status and the exit code of the command line.

    DatelineError              500  1  something failed inside
    ├── InputError             400  2  what was handed in cannot be used
    │   ├── MalformedBody      400  2  not UTF-8, not JSON
    │   ├── Unauthorized       401  2  no key, or one that is none
    │   ├── Forbidden          403  2  a key that does not allow it
    │   ├── NotFound           404  2  no such file, no such event
    │   ├── NotAcceptable      406  2  an answer of a kind that Dateline does not give
    │   ├── Conflict           409  2  someone else has changed it meanwhile
    │   ├── Gone               410  2  it was there and is not any more
    │   ├── PreconditionFailed 412  2  it is not as the request supposes
    │   ├── TooLarge           413  2  more than the settings allow
    │   ├── UnsupportedContent 415  2  a kind of content that Dateline does not read
    │   ├── InvalidRequest     422  2  well-formed, but with faults
    │   ├── PreconditionNeeded 428  2  a change that does not say to what
    │   └── TooManyRequests    429  2  more than the limits of the service allow
    ├── SettingError           500  2  a setting with a value that it cannot have
    └── Unavailable            503  1  something that Dateline needs is missing
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "Conflict",
    "DatelineError",
    "Fault",
    "Forbidden",
    "Gone",
    "InputError",
    "InvalidRequest",
    "MalformedBody",
    "NotAcceptable",
    "NotFound",
    "PreconditionFailed",
    "PreconditionNeeded",
    "SettingError",
    "TooLarge",
    "TooManyRequests",
    "Unauthorized",
    "Unavailable",
    "UnsupportedContent",
    "shown",
]

_SHOWN_CHARACTERS = 60
# How HTTP is told that keys are wanted (RFC 6750).
_CHALLENGE = 'Bearer realm="dateline"'


def shown(value: object) -> str:
    """A value as an error message quotes it: as Python writes it, at most 60 characters, printable.

    >>> shown("12/2/13")
    "'12/2/13'"
    >>> shown(None)
    'nothing'
    """
    if value is None:
        return "nothing"
    # Cut before writing it out: a text may be long, and a large integer cannot be written out at all.
    if isinstance(value, str):
        value = value if len(value) <= _SHOWN_CHARACTERS else f"{value[: _SHOWN_CHARACTERS - 1]}…"
        return ascii(value) if not value.isprintable() else repr(value)
    if isinstance(value, bool | int | float):
        return str(value) if not isinstance(value, int) or value.bit_length() < 200 else "a huge integer"
    return {"list": "a list", "dict": "an object"}.get(type(value).__name__, type(value).__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a request: where, what was expected there, what was got instead.

    `path` is written as in JavaScript ("articles[3].published"); "" is the whole request.
    """

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path or 'request'}: expected {self.expected}, got {self.got}"


class DatelineError(Exception):
    """Base of all errors that Dateline raises on purpose.

    `status` is the HTTP status that answers it, `exit_code` what the command line ends with, `code` a
    stable word for programs and `title` the same for people, both equal for every error of a class.
    """

    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something failed inside"

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the request, in order; empty where the message says it all."""
        return ()

    @property
    def headers(self) -> Mapping[str, str]:
        """What an answer over HTTP says of it beside its body."""
        return {}


class InputError(DatelineError):
    """What was handed in cannot be used."""

    status = 400
    exit_code = 2
    code = "bad_request"
    title = "The request cannot be used"


class MalformedBody(InputError):
    """Bytes that are not UTF-8, or a text that is not JSON."""

    code = "malformed_body"
    title = "The body cannot be read"


class Unauthorized(InputError):
    """Nobody who may ask: no key, or one that is none.

    Args:
        message: what is missing.
        reason: the error code of RFC 6750, where a key was given.
    """

    status = 401
    code = "unauthorized"
    title = "This needs a key"

    def __init__(self, message: str, reason: str | None = None) -> None:
        super().__init__(message)
        self._reason = reason

    @property
    def headers(self) -> Mapping[str, str]:
        """How to ask instead."""
        return {"WWW-Authenticate": f'{_CHALLENGE}, error="{self._reason}"' if self._reason else _CHALLENGE}


class Forbidden(InputError):
    """A key that does not allow what is asked.

    Args:
        message: what it lacks.
        scope: the scope that is needed.
    """

    status = 403
    code = "forbidden"
    title = "The key does not allow this"

    def __init__(self, message: str, scope: str) -> None:
        super().__init__(message)
        self._scope = scope

    @property
    def headers(self) -> Mapping[str, str]:
        """The scope that is needed."""
        return {"WWW-Authenticate": f'{_CHALLENGE}, error="insufficient_scope", scope="{self._scope}"'}


class NotFound(InputError):
    """A file, an event or another thing that was asked for by name and is not there."""

    status = 404
    code = "not_found"
    title = "There is no such thing"


class NotAcceptable(InputError):
    """An answer was asked for in a kind that Dateline does not give."""

    status = 406
    code = "not_acceptable"
    title = "No such kind of answer"


class Conflict(InputError):
    """What was to be changed is not as it was any more."""

    status = 409
    code = "conflict"
    title = "Someone else has changed it meanwhile"


class Gone(InputError):
    """What was asked for by name was there and is not any more."""

    status = 410
    code = "gone"
    title = "It is not there any more"


class PreconditionFailed(InputError):
    """What was to be changed is not as the request supposes it to be."""

    status = 412
    code = "precondition_failed"
    title = "It has changed since it was read"


class TooLarge(InputError):
    """More than the settings allow in one request."""

    status = 413
    code = "too_large"
    title = "The request is too large"


class UnsupportedContent(InputError):
    """A kind of content that Dateline does not read."""

    status = 415
    code = "unsupported_content"
    title = "This kind of content is not supported"


class InvalidRequest(InputError):
    """A well-formed request with faults; all that were found are in `faults`.

    Args:
        faults: at least one, in the order of the request.
    """

    status = 422
    code = "invalid_request"
    title = "The request has faults"

    def __init__(self, faults: Sequence[Fault]) -> None:
        more = f"; and {len(faults) - 1} more" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}")
        self._faults = tuple(faults)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the request, in its order."""
        return self._faults


class PreconditionNeeded(InputError):
    """A change that does not say which state of a thing it is meant for, and so could overwrite another's."""

    status = 428
    code = "precondition_required"
    title = "The request must say what it changes"


class TooManyRequests(InputError):
    """More requests than the limits of the service allow."""

    status = 429
    code = "too_many_requests"
    title = "Too many requests"


class SettingError(DatelineError):
    """A setting with a value that it cannot have."""

    exit_code = 2
    code = "invalid_setting"
    title = "A setting is wrong"


class Unavailable(DatelineError):
    """Something that Dateline needs to work is missing on this machine, or not ready yet.

    Args:
        detail: for whoever asks.
        reason: for whoever runs the service alone: the command line and the log tell it, HTTP does not.
    """

    status = 503
    code = "unavailable"
    title = "The service is not ready"

    def __init__(self, detail: str, reason: str | None = None) -> None:
        super().__init__(detail if reason is None else f"{detail}: {reason}")
        self.detail = detail
