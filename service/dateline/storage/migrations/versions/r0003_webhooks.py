"""Webhooks and their deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "webhooks",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("desk", sa.String, nullable=False),
        sa.Column("timeline", sa.String),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("secret", sa.String, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_webhooks"),
    )
    op.create_index("ix_webhooks_desk", "webhooks", ["desk"])
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("webhook", sa.String, nullable=False),
        sa.Column("timeline", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due", sa.String, nullable=False),
        sa.Column("told", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.ForeignKeyConstraint(
            ["webhook"], ["webhooks.id"], name="fk_deliveries_webhooks", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_deliveries_webhook_at", "deliveries", ["webhook", "at"])
    op.create_index("ix_deliveries_state_due", "deliveries", ["state", "due"])
