"""Storage: kept timelines in a database, as the records that other rooms hand over."""

from dateline.storage.audit import all_timelines, audit
from dateline.storage.copying import copy_all
from dateline.storage.database import Database
from dateline.storage.keys import KeyStore
from dateline.storage.schema import needed_version, require, upgrade
from dateline.storage.store import Store

__all__ = [
    "Database",
    "KeyStore",
    "Store",
    "all_timelines",
    "audit",
    "copy_all",
    "needed_version",
    "require",
    "upgrade",
]
