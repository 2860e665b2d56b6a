"""Conditions of requests: entity tags, and what a change is meant for.

A tag is `"REVISION-REST"`: the revision in which the thing last changed, and what tells its representations
apart. Reading compares whole tags; a change needs to know the revision alone.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

from flask import Response, request

from dateline import __version__
from dateline.errors import PreconditionFailed, PreconditionNeeded

_VARY = "Accept, Accept-Encoding, Authorization"


def make_tag(revision: int, body: bytes = b"") -> str:
    """The entity tag of a representation, without its quotes.

    Args:
        revision: in which the thing last changed.
        body: the representation, where the revision alone does not tell it: another version of Dateline may
            show the same revision in another way, and is told apart anyway.
    """
    rest = blake2b(body, digest_size=6).hexdigest() if body else __version__
    return f"{revision}-{rest}"


def unless_known(tag: str, make: Callable[[], Response]) -> Response:
    """A tagged answer; without a body where whoever asks has this representation already (If-None-Match).

    Args:
        tag: of the representation.
        make: makes the answer, and is not called where it is not needed.
    """
    return not_modified(tag) if is_known(tag) else tagged(make(), tag)


def is_known(tag: str) -> bool:
    """Whether whoever asks has the representation of a tag already (If-None-Match)."""
    return request.if_none_match.contains_weak(tag)


def not_modified(tag: str) -> Response:
    """The answer to whoever has the representation of a tag."""
    return tagged(Response(status=304), tag)


def tagged(response: Response, tag: str) -> Response:
    """An answer with its tag, for caches to keep and to ask about each time."""
    response.set_etag(tag)
    response.headers["Vary"] = _VARY
    response.headers["Cache-Control"] = "no-cache"
    return response


def require_match(revision: int) -> None:
    """Let a change pass that is meant for the thing as it is now.

    Args:
        revision: in which the thing last changed.

    Raises:
        PreconditionNeeded: no If-Match header.
        PreconditionFailed: none of its tags is of this revision.
    """
    if "If-Match" not in request.headers:
        raise PreconditionNeeded("a change needs an If-Match header with the ETag of what it changes, or *")
    given = request.if_match
    # An empty tag is parsed as none.
    revisions = {tag.partition("-")[0] for tag in given.as_set(include_weak=True) if tag}
    if not given.star_tag and str(revision) not in revisions:
        raise PreconditionFailed(
            f"it last changed in revision {revision}, and the request is meant for another; read it again"
        )
