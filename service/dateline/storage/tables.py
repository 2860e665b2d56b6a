"""The tables; the migrations make them, and a test holds the two together.

Times are ISO 8601 strings in UTC, which sort as they are. Records, details and edits are packed (`codec.pack`).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
)

from dateline.model.access import MAIN

#: Names for all constraints, so that migrations can speak of them on every database.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _timeline() -> Column[str]:
    """The first part of a key: what belongs to a timeline goes with it."""
    return Column("timeline", String, ForeignKey("timelines.id", ondelete="CASCADE"), primary_key=True)


timelines = Table(
    "timelines",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", Text),
    Column("entity", Text),
    Column("filters", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created", String, nullable=False),
    Column("changed", String, nullable=False),
    Column("desk", String, nullable=False, server_default=MAIN),
    Column("is_public", Boolean, nullable=False, server_default=false()),
    Index(None, "desk", "id"),
)

#: Keys, by a digest of what they are: the secrets themselves are nowhere.
keys = Table(
    "keys",
    METADATA,
    Column("id", String, primary_key=True),
    Column("digest", String, nullable=False, index=True, unique=True),
    Column("desk", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("note", Text),
    Column("created", String, nullable=False),
    Column("revoked", String),
)

#: The timeline as it is shown unless asked otherwise, apart from its row, which is read far more often.
prints = Table(
    "prints",
    METADATA,
    _timeline(),
    Column("revision", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

articles = Table(
    "articles",
    METADATA,
    _timeline(),
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
)

versions = Table(
    "versions",
    METADATA,
    Column("timeline", String, primary_key=True),
    Column("article", String, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("title", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", Text),
    Column("text", Text, nullable=False),
    Column("records_version", String, nullable=False),
    Column("records", LargeBinary, nullable=False),
    Column("details", LargeBinary),
    ForeignKeyConstraint(["timeline", "article"], ["articles.timeline", "articles.id"], ondelete="CASCADE"),
)

edits = Table(
    "edits",
    METADATA,
    _timeline(),
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("undone", Integer),
    Column("edit", LargeBinary, nullable=False),
)

standings = Table(
    "standings",
    METADATA,
    _timeline(),
    Column("event", String, primary_key=True),
    Column("digest", String),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("heir", String),
    Column("earlier", JSON, nullable=False, server_default="[]"),
    Index(None, "timeline", "last"),
)

deeds = Table(
    "deeds",
    METADATA,
    _timeline(),
    Column("revision", Integer, primary_key=True),
    Column("what", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("author", Text),
    Column("at", String, nullable=False),
)

answers = Table(
    "answers",
    METADATA,
    Column("key", String, primary_key=True),
    Column("asked", String, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", String, nullable=False, index=True),
)

#: Secrets are kept as they are, since whoever signs needs them; they sign and open nothing.
webhooks = Table(
    "webhooks",
    METADATA,
    Column("id", String, primary_key=True),
    Column("desk", String, nullable=False, index=True),
    Column("timeline", String),
    Column("url", Text, nullable=False),
    Column("secret", String, nullable=False),
    Column("created", String, nullable=False),
)

#: What is to be told outlives the timeline that it is about.
deliveries = Table(
    "deliveries",
    METADATA,
    Column("id", String, primary_key=True),
    Column("webhook", String, ForeignKey("webhooks.id", ondelete="CASCADE"), nullable=False),
    Column("timeline", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("what", String, nullable=False),
    Column("at", String, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due", String, nullable=False),
    Column("told", Text),
    Index(None, "webhook", "at"),
    Index(None, "state", "due"),
)
