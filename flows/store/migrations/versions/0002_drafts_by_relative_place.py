"""Drafts by their place below the folder of drafts, which may be restored elsewhere

Revision: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

drafts = sa.table("drafts", sa.column("id", sa.Integer()), sa.column("folder", sa.String()))


def upgrade() -> None:
    """`/anywhere/drafts/CASE/KEY` becomes `CASE/KEY`."""
    connection = op.get_bind()
    for number, folder in connection.execute(sa.select(drafts.c.id, drafts.c.folder)).all():
        place = "/".join(folder.rstrip("/").split("/")[-2:])
        connection.execute(sa.update(drafts).where(drafts.c.id == number).values(folder=place))


def downgrade() -> None:
    """The places stay relative: the folder that held them is not known."""
