"""Keys; timelines belong to a desk and may be read by everyone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of keys; timelines that are there belong to the desk of those who need none."""
    op.create_table(
        "keys",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("desk", sa.String, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("revoked", sa.String),
        sa.PrimaryKeyConstraint("id", name="pk_keys"),
    )
    op.create_index("ix_keys_digest", "keys", ["digest"], unique=True)
    op.add_column("timelines", sa.Column("desk", sa.String, nullable=False, server_default="main"))
    op.add_column("timelines", sa.Column("is_public", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("ix_timelines_desk_id", "timelines", ["desk", "id"])
