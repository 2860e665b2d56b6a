"""Keys: made, recognised, and who may ask without one."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

from dateline.errors import Fault, InvalidRequest, SettingError, Unauthorized, shown
from dateline.keeping.clock import utc_now
from dateline.model.access import MAIN, Caller, Key, Scope
from dateline.settings import Settings
from dateline.storage import KeyStore

#: What every key begins with, so that programs that look for leaked secrets can find it.
_MARK = "dateline_"
_BYTES = 32
_ID_LENGTH = 8
_DESK = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)
_LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)", re.ASCII)
#: Whoever asks where nobody needs a key.
ANYONE = Caller("anyone", MAIN, Scope.ADMIN, sees_all=True)


def add_key(keys: KeyStore, *, desk: str, scope: Scope, note: str | None) -> tuple[Key, str]:
    """Make a key.

    Args:
        keys: where it is kept.
        desk: that it belongs to.
        scope: what it allows.
        note: whose it is.

    Returns:
        The key, and its secret, which is not to be had again.

    Raises:
        InvalidRequest: a desk that cannot be called so.
    """
    if not _DESK.fullmatch(desk):
        expected = "1 to 64 lower-case letters, digits, dots, hyphens and underscores"
        raise InvalidRequest([Fault("--desk", expected, shown(desk))])
    # 256 random bits cannot be guessed, so a plain digest is as good as a slow one, and can be looked up.
    random = secrets.token_hex(_BYTES)
    key = Key(random[:_ID_LENGTH], desk, scope, note, utc_now())
    keys.add(key, _digest(_MARK + random))
    return key, _MARK + random


def recognise(keys: KeyStore, secret: str) -> Caller:
    """Whose key this is.

    Raises:
        Unauthorized: nobody's, or it is revoked.
    """
    key = keys.find(_digest(secret))
    if key is None:
        raise Unauthorized("this is no key of this service", "invalid_token")
    if key.revoked is not None:
        raise Unauthorized(f"the key {key.id} has been revoked", "invalid_token")
    return Caller(key.id, key.desk, key.scope)


def without_key(keys: KeyStore, settings: Settings, host: str) -> Caller | None:
    """Who asks without a key; None where one is needed.

    Args:
        keys: those that there are.
        settings: say who needs one (`access`).
        host: the name that the service is asked under: another than that of this machine is one that a proxy
            or a hostile page has brought here.
    """
    if settings.access == "open":
        return ANYONE
    if settings.access == "auto" and keys.is_empty() and is_loopback(host):
        return ANYONE
    return None


def require_guard(keys: KeyStore, settings: Settings) -> None:
    """Let a service start that strangers cannot use.

    Raises:
        SettingError: it would listen to other machines, and there is no key.
    """
    if settings.access == "auto" and not is_loopback(settings.host) and keys.is_empty():
        raise SettingError(
            f"there is no key yet, so this does not listen on {settings.host}, where others could use it: make one "
            "with 'dateline keys add --scope admin', or let everyone in with DATELINE_ACCESS=open"
        )


def is_loopback(host: str) -> bool:
    """Whether a name is that of this machine for itself.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    return _LOOPBACK.fullmatch(host.lower()) is not None


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
