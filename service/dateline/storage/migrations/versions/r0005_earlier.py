"""The times that an event was there before it went and came back, so that `changes` is right about them too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; of events that are there already, nothing is known of times before."""
    op.add_column("standings", sa.Column("earlier", sa.JSON, nullable=False, server_default="[]"))
