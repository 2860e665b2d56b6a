"""Timelines with their articles, edits and log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "timelines",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("entity", sa.Text),
        sa.Column("filters", sa.JSON, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("changed", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_timelines"),
    )
    op.create_table(
        "prints",
        _timeline(),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("timeline", name="pk_prints"),
        _to_timelines("prints"),
    )
    op.create_table(
        "articles",
        _timeline(),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("is_withdrawn", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("timeline", "id", name="pk_articles"),
        _to_timelines("articles"),
    )
    op.create_table(
        "versions",
        _timeline(),
        sa.Column("article", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("records_version", sa.String, nullable=False),
        sa.Column("records", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("timeline", "article", "version", name="pk_versions"),
        sa.ForeignKeyConstraint(
            ["timeline", "article"],
            ["articles.timeline", "articles.id"],
            name="fk_versions_articles",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "edits",
        _timeline(),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("undone", sa.Integer),
        sa.Column("edit", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("timeline", "id", name="pk_edits"),
        _to_timelines("edits"),
    )
    op.create_table(
        "standings",
        _timeline(),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("digest", sa.String),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("heir", sa.String),
        sa.PrimaryKeyConstraint("timeline", "event", name="pk_standings"),
        _to_timelines("standings"),
    )
    op.create_index("ix_standings_timeline_last", "standings", ["timeline", "last"])
    op.create_table(
        "deeds",
        _timeline(),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("author", sa.Text),
        sa.Column("at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("timeline", "revision", name="pk_deeds"),
        _to_timelines("deeds"),
    )
    op.create_table(
        "answers",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("asked", sa.String, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("headers", sa.JSON, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_answers"),
    )
    op.create_index("ix_answers_at", "answers", ["at"])


def _timeline() -> sa.Column[str]:
    return sa.Column("timeline", sa.String, nullable=False)


def _to_timelines(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["timeline"], ["timelines.id"], name=f"fk_{table}_timelines", ondelete="CASCADE"
    )
