"""Who may do what over HTTP: a key in `Authorization: Bearer`, its scope, and whose timeline it is about."""

from __future__ import annotations

import re

from flask import Flask, current_app, request

from dateline.api.callers import current_caller, known_caller, remember
from dateline.api.keeper import current_keeper
from dateline.errors import Forbidden, NotFound, Unauthorized, shown
from dateline.keeping.access import recognise, without_key
from dateline.model.access import Caller, Scope
from dateline.settings import Settings

# Routes that everyone may ask: what is the same for all. What is not named here needs a key.
_FREE = re.compile(r"/|/(health|timelines|embed|preview|assets)/.*|/openapi\.json|/docs|/oembed", re.ASCII)
_BY_METHOD = {"GET": Scope.READ, "HEAD": Scope.READ}
#: What needs another scope than its method says, "METHOD rule".
_NEEDS = {
    "POST /v1/extract": Scope.READ,
    "POST /v1/times": Scope.READ,
    "DELETE /v1/timelines/<timeline_id>": Scope.ADMIN,
}
# Secrets are handed out here, and the service is made to send.
_ADMINS = "/v1/webhooks"
#: What everyone may read of a timeline that its desk has made public.
_PUBLIC = "/v1/timelines/<timeline_id>"


def needed_scope(rule: str, method: str) -> Scope | None:
    """The scope that a request needs; None where everyone may ask.

    What is not named here reads by GET and writes by any other method, so nothing new is open by mistake.

    Args:
        rule: the route, as Flask writes it.
        method: of HTTP.

    >>> needed_scope("/v1/times", "POST"), needed_scope("/health/live", "GET")
    (<Scope.READ: 1>, None)
    """
    if method == "OPTIONS" or _FREE.fullmatch(rule):
        return None
    if rule.startswith(_ADMINS):
        return Scope.ADMIN
    return _NEEDS.get(f"{method} {rule}", _BY_METHOD.get(method, Scope.WRITE))


def identify(app: Flask) -> None:
    """Find out who asks, before anything is refused: callers are counted, whether they may ask or not."""
    app.before_request(_identify)


def guard(app: Flask) -> None:
    """Refuse what the caller may not do."""
    app.before_request(_guard)


def _needed() -> Scope | None:
    """The scope that the request needs; None where everyone may ask, and where there is nothing to ask."""
    rule = request.url_rule
    return None if rule is None else needed_scope(rule.rule, request.method)


def is_free() -> bool:
    """Whether everyone may ask what is asked, or there is nothing to ask."""
    return _needed() is None


def _identify() -> None:
    try:
        # What everyone may ask is answered although the database does not answer.
        remember(_caller() if _needed() is not None else Unauthorized("nobody was asked for a key"))
    except Unauthorized as error:
        remember(error)


def _caller() -> Caller:
    keys = current_keeper().store.keys
    given = request.headers.get("Authorization")
    if given is not None:
        kind, _, secret = given.partition(" ")
        if kind.lower() != "bearer" or not secret:
            raise Unauthorized("expected Authorization: Bearer KEY", "invalid_request")
        return recognise(keys, secret.strip())
    settings: Settings = current_app.extensions["dateline_settings"]
    caller = without_key(keys, settings, _host())
    if caller is None:
        raise Unauthorized("this needs a key: Authorization: Bearer KEY")
    return caller


def _host() -> str:
    """The name that the service is asked under, without its port."""
    name, _, port = request.host.rpartition(":")
    return name if name and port.isdecimal() else request.host


def _guard() -> None:
    needed = _needed()
    if needed is None:
        return
    known = known_caller()
    if known is not None and known.sees_all:
        return
    timeline_id = (request.view_args or {}).get("timeline_id")
    desk, is_public = timeline_id and current_keeper().store.owner(timeline_id) or (None, False)
    if is_public and request.url_rule is not None and request.url_rule.rule == _PUBLIC and needed is Scope.READ:
        return
    caller = current_caller()
    if caller.scope < needed:
        raise Forbidden(f"this needs a key of scope {needed.word}, and this one has {caller.scope.word}", needed.word)
    # Whose it is, is nobody else's business: to them it is not there.
    if timeline_id is not None and desk != caller.desk:
        raise NotFound(f"there is no timeline {shown(timeline_id)}")
