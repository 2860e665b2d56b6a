"""Who may do what: keys, their scopes, and the desks that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

#: The desk of whoever needs no key, and of keys that are given none.
MAIN = "main"


class Scope(IntEnum):
    """What a key allows; each allows what those before it do."""

    READ = 1
    WRITE = 2
    ADMIN = 3

    @property
    def word(self) -> str:
        """The name that people and programs have for it.

        >>> Scope.READ.word
        'read'
        """
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Key:
    """A key, without the secret that it is; `id` is the beginning of that, after which it is told apart.

    `note` says whose it is; `revoked` is None while it is in force. Times are ISO 8601 in UTC.
    """

    id: str
    desk: str
    scope: Scope
    note: str | None
    created: str
    revoked: str | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: what they may do, on whose timelines.

    `name` tells callers apart; `desk` owns what they make. `sees_all` is whoever needs no key, to whom the
    timelines of all desks are open.
    """

    name: str
    desk: str
    scope: Scope
    sees_all: bool = False
