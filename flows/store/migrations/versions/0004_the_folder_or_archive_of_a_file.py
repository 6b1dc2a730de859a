"""The folder or archive that a file came in

Revision: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of files that came before it is not known."""
    with op.batch_alter_table("files") as files:
        files.add_column(sa.Column("origin", sa.String(500), nullable=False, server_default=""))


def downgrade() -> None:
    """What was remembered is forgotten."""
    with op.batch_alter_table("files") as files:
        files.drop_column("origin")
