"""What else is known of an article: what it is about, whose its date is, which version of a wire item it is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; articles that are there already have nothing in it."""
    op.add_column("versions", sa.Column("details", sa.LargeBinary))
