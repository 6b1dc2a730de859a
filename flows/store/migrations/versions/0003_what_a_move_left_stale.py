"""For which date the custody interest was looked up, and which decisions there were, when the date was moved

Revision: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of moves before, the date before the move is that of the custody interest; decisions of then are not known."""
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("custody_on", sa.Date(), nullable=True))
        cases.add_column(sa.Column("decisions_then", sa.String(64), nullable=True))
    op.execute("UPDATE cases SET custody_on = moved_from, decisions_then = decisions_sha WHERE moved_from IS NOT NULL")


def downgrade() -> None:
    """What was remembered is forgotten."""
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("decisions_then")
        cases.drop_column("custody_on")
