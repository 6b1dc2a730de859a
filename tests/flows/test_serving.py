"""A night on a real Prefect server with two worker processes, killed in the middle, against an undisturbed one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.store.database import Store
from tests.flows.machines import (
    DAY,
    SAMPLE,
    TAX,
    Machines,
    drafted,
    environment,
    kill,
    make_cases,
    once_and_whole,
    tree,
    undisturbed_night,
    until,
)

CASES = 30
POISONED, HANGING_CASE = 7, 11


def make_bad_cases(folder: Path) -> None:
    """Of thirty cases one has a poisoned filing, one that hangs its reader."""
    make_cases(folder, CASES)
    (folder / f"case{POISONED:02d}" / "poison.pdf").write_bytes(
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>\n" + bytes(9999)
    )
    (folder / f"case{HANGING_CASE:02d}" / "hang.pdf").write_bytes((SAMPLE / TAX).read_bytes() + b"\nhang")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drafts of a night that nothing disturbed."""
    home = tmp_path_factory.mktemp("undisturbed")
    make_bad_cases(home / "cases")
    return undisturbed_night(home, CASES)


@pytest.fixture
def machines(database: str, tmp_path: Path) -> Iterator[Machines]:
    """Server and workers. Prefect's own database is SQLite: PostgreSQL as PyPI has it lacks its extension pg_trgm."""
    made = Machines(environment(tmp_path, BAEDANG_DATABASE_URL=database))
    yield made
    made.close()


@pytest.mark.server
@pytest.mark.timeout(1800)
def test_a_night_with_kills(machines: Machines, database: str, tmp_path: Path, undisturbed: Path) -> None:
    make_bad_cases(tmp_path / "cases")
    server = machines.pool()
    machines.no_schedules()
    first, _ = machines.worker(), machines.worker()
    store = Store(database, str(tmp_path / "files"))
    night = ("prefect", "deployment", "run", "nightly/nightly", "-p", f"day={DAY}", "-p", "shard=8", "--watch")
    machines.start(*night)
    until(lambda: drafted(store) >= 3)
    kill(first)
    kill(server)
    assert drafted(store) < CASES
    machines.stop()
    machines.server()
    machines.worker(), machines.worker()
    machines.run(*night)
    out = tmp_path / "drafts"
    once_and_whole(store, out, CASES)
    assert tree(out) == tree(undisturbed)
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*") if "digest" not in p.as_posix()}
    machines.run(*night)
    figures = json.loads((out / "digests" / DAY / "digest.json").read_text(encoding="utf-8"))
    assert (figures["due"], figures["drafted"], figures["unchanged"]) == (CASES, 0, CASES)
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*") if "digest" not in p.as_posix()} == before
