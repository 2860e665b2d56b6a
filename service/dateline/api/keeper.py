"""What the views of kept timelines share: the keeper, changes that are made once, answers about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

from flask import Response, current_app, request

from dateline.api.callers import current_caller
from dateline.api.queries import single_values
from dateline.api.reader import current_reader
from dateline.errors import Conflict, Fault, InvalidRequest, shown
from dateline.keeping import Incoming, Keeper, Outcome, Plan, View, is_news
from dateline.model.articles import Submitted
from dateline.model.kept import Answered

KEY = "Idempotency-Key"
_LONGEST_KEY = 200
_KEPT_HEADERS = ("Content-Type", "Location", "ETag")

#: Makes the answer to what was done.
Respond = Callable[[Outcome], Response]
#: Does it; the answer is kept with what is written.
Act = Callable[[Callable[[Outcome], Answered] | None], Outcome]


def current_keeper() -> Keeper:
    """The keeper of the running application."""
    keeper: Keeper = current_app.extensions["dateline_keeper"]
    return keeper


def changed(id_: str, plan: Plan, respond: Respond, *, author: str | None = None) -> Response:
    """The answer to a change of a timeline; with `dry_run=true`, to what it would do."""
    keeper = current_keeper()
    if is_dry_run():
        return respond(keeper.preview(id_, plan))
    return once(lambda answer: keeper.change(id_, plan, author, answer), respond)


def read_new(view: View | None, told: Sequence[tuple[Submitted, bool]]) -> list[Incoming]:
    """The articles that a timeline does not have yet, or not in so new a version, read.

    Args:
        view: the timeline; None for one that is still to be made.
        told: the articles, each with whether it has an id of its own.
    """
    known = () if view is None else view.snapshot.articles
    new = [each for each in told if is_news(known, each[0])]
    if not new:
        return []
    records = current_reader().read([submitted for submitted, _ in new])
    return [Incoming(submitted, read, has_id) for (submitted, has_id), read in zip(new, records, strict=True)]


def is_dry_run() -> bool:
    """Whether the request only asks what it would do.

    Raises:
        InvalidRequest: another value than true or false.
    """
    value = single_values().get("dry_run", "false")
    if value not in ("true", "false"):
        raise InvalidRequest([Fault("query.dry_run", "true or false", shown(value))])
    return value == "true"


def once(act: Act, respond: Respond) -> Response:
    """Do something once for an idempotency key: the same request again is answered as before.

    Raises:
        InvalidRequest: the key was used for another request.
    """
    key = request.headers.get(KEY)
    if key is None or request.method != "POST":
        return respond(act(None))
    if not key.isprintable() or not 0 < len(key) <= _LONGEST_KEY:
        raise InvalidRequest([Fault(KEY, f"1 to {_LONGEST_KEY} printable characters", shown(key))])
    asked = _digest()
    known = _answered(key, asked)
    if known is not None:
        return known
    now = current_keeper().now()
    try:
        outcome = act(lambda outcome: Answered(_own(key), asked, *_kept(respond(outcome)), now))
    except Conflict:
        known = _answered(key, asked)
        if known is None:
            raise
        return known
    # Sent twice at once, a request may find nothing to do any more, since it has just been done.
    known = None if outcome.is_changed else _answered(key, asked)
    return respond(outcome) if known is None else known


def _own(key: str) -> str:
    """A key of one's own, whatever words other desks think of."""
    return f"{current_caller().desk}/{key}"


def _digest() -> str:
    """A digest of what is asked: where, with what parameters and body."""
    asked = blake2b(request.full_path.encode(), digest_size=16)
    body = request.get_data()
    if request.mimetype.startswith("multipart/"):
        # Another boundary divides the parts of a form each time that it is sent.
        body = body.replace(f"--{request.mimetype_params.get('boundary', '')}".encode(), b"--")
    asked.update(body)
    return asked.hexdigest()


def _answered(key: str, asked: str) -> Response | None:
    """The answer that was given under a key."""
    known = current_keeper().store.answered(_own(key))
    if known is None:
        return None
    if known.asked != asked:
        raise InvalidRequest([Fault(KEY, "a key of its own for each request", shown(key))])
    return Response(known.body, known.status, dict(known.headers))


def _kept(response: Response) -> tuple[int, Mapping[str, str], bytes]:
    """What is kept of an answer."""
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    return response.status_code, headers, response.get_data()
