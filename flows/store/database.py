"""Opening the database: one engine per URL, migrated to the newest schema before first use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from ..errors import ConfigError, DatabaseAwayError, StoreError
from .blobs import Blobs

#: execution option of sessions that only read
READING = "baedang_reading"
MIGRATIONS = Path(__file__).parent / "migrations"


#: names of PostgreSQL's advisory locks: one writer at a time, one migration at a time
WRITING, MIGRATING = 7240211, 7240210


class Store:
    """The database and the files beside it.

    Writers come one after the other, on PostgreSQL as on SQLite: transactions are short, what one of them has read
    stays true until it ends, and the chain of the history never forks.
    """

    def __init__(self, database: str, files: str) -> None:
        self.engine = open_engine(database)
        self.files = Blobs(files)
        migrate(self.engine)
        self._writing = sessionmaker(self.engine, expire_on_commit=False)
        self._reading = sessionmaker(self.engine.execution_options(**{READING: True}), expire_on_commit=False)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A writing session that commits at the end, or rolls everything back on an error."""
        with away(), self._writing.begin() as session:
            if self.engine.dialect.name == "postgresql":
                session.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": WRITING})
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads and waits for nobody; it sees one state of the database."""
        with away(), self._reading() as session:
            if self.engine.dialect.name == "postgresql":
                session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


@contextmanager
def away() -> Iterator[None]:
    """A database that does not answer as DatabaseAwayError, in one line without any value of a row."""
    try:
        yield
    except DBAPIError as e:
        if not (isinstance(e, OperationalError) or e.connection_invalidated):
            raise
        raise DatabaseAwayError(f"the database does not answer: {first_line(e)}") from None


def first_line(error: DBAPIError) -> str:
    """What the database said, without the statement and its values."""
    return (str(error.orig).strip().splitlines() or ["no reason given"])[0]


def open_engine(url: str) -> Engine:
    """An engine for a URL. Raises ConfigError for a URL that is none."""
    try:
        parsed = make_url(url)
        if parsed.drivername in {"postgresql", "postgres"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    except (ArgumentError, NoSuchModuleError, ImportError) as e:
        raise ConfigError(f"database_url: {e}; use sqlite:///FILE or postgresql://USER@HOST/NAME") from None
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    """Writers wait for one another; a writing transaction takes the write lock when it begins."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=60000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def scripts() -> ScriptDirectory:
    """The migrations."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def newest() -> str | None:
    """The revision of the schema that this program works with."""
    return scripts().get_current_head()


def revisions() -> set[str]:
    """Every revision of the schema that this program knows."""
    return {s.revision for s in scripts().walk_revisions()}


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest version; several processes may do so at once.

    Raises StoreError where the database was made by a newer program or cannot be reached.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": MIGRATING})
            current = MigrationContext.configure(connection).get_current_revision()
            if current == newest():
                return
            if current is not None and current not in revisions():
                raise StoreError(f"the database has schema {current}, which this program does not know; update Baedang")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except OperationalError as e:
        raise DatabaseAwayError(f"the database cannot be reached: {first_line(e)}") from None
