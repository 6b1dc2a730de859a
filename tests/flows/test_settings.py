"""Settings: what is wrong is said in one line that names the place; nothing wrong becomes a silent default."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

from flows import conductor
from flows.cli import app
from flows.errors import ConfigError, StoreError
from flows.night import store_of
from flows.settings import load_settings, masked_url
from flows.status import gather
from flows.store.schema import RunRow

runner = CliRunner()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAEDANG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BAEDANG_WORKER", "2", "BAEDANG_WORKERS?"),
        ("BAEDANG_DAYS", "soon", "BAEDANG_DAYS: Input should be a valid integer"),
        ("BAEDANG_TIMEZONE", "Asia/Soul", "BAEDANG_TIMEZONE"),
        ("BAEDANG_SCHEDULE", "at two", "BAEDANG_SCHEDULE"),
        ("BAEDANG_CONFIG", "nowhere.toml", "nowhere.toml: no such file"),
    ],
)
def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as wrong:
        load_settings()
    assert said in str(wrong.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wrokers = 2", "wrokers: is not a setting; do you mean workers?"),
        ("days = -1", "days"),
        ("days = soon", "line 1"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "baedang.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as wrong:
        load_settings()
    assert "baedang.toml" in str(wrong.value)
    assert said in str(wrong.value)


def test_the_view_names_origins_and_masks_passwords(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "baedang.toml").write_text("days = 7\nworkers = 3\n", encoding="utf-8")
    monkeypatch.setenv("BAEDANG_WORKERS", "5")
    monkeypatch.setenv("BAEDANG_DATABASE_URL", "postgresql://baedang:hidden@db/baedang")
    shown = runner.invoke(app, ["config"]).stdout
    assert "7  (baedang.toml)" in shown
    assert "5  (BAEDANG_WORKERS)" in shown
    assert "hidden" not in shown
    assert f"{tmp_path}/inbox  (default)" in shown


@pytest.mark.parametrize("command", [["verify", "--history"], ["history", "--verify"]])
def test_the_history_is_checked_under_both_names(command: list[str]) -> None:
    done = runner.invoke(app, command)
    assert done.exit_code == 0, done.output
    assert "all as recorded" in done.stdout


def test_commands_on_an_empty_store() -> None:
    for command in (["status"], ["status", "--json"], ["ingest"], ["history"]):
        assert runner.invoke(app, command).exit_code == 0


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:secret@h/db", "postgresql://u:***@h/db"),
        ("postgresql://u:secret@h:port/db", "postgresql://***"),
        ("postgresql://u:secret@[::1/db", "postgresql://***"),
        ("sqlite:///x.db", "sqlite:///x.db"),
        ("/srv/files", "/srv/files"),
    ],
)
def test_a_password_is_not_shown_even_where_the_url_cannot_be_read(url: str, shown: str) -> None:
    assert masked_url(url) == shown


@pytest.mark.parametrize(
    ("variable", "value", "command", "said"),
    [
        ("BAEDANG_OUT", "file", ["night"], "out: file: File exists; set BAEDANG_OUT to a folder of your own"),
        ("BAEDANG_INBOX", "file/inbox", ["ingest"], "inbox: file/inbox: Not a directory"),
        ("BAEDANG_FILES_URL", "file", ["status"], "is a file; name a folder"),
        ("PREFECT_API_URL", "http://127.0.0.1:9/api", ["night"], "no Prefect server answers there"),
        ("BAEDANG_SCHEDULE", "61 2 * * *", ["serve"], "a cron line is needed"),
    ],
)
def test_a_place_that_cannot_be_used_is_said_before_anything_is_begun(
    variable: str, value: str, command: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(variable, value)
    with patch.dict(os.environ):  # what the command sets for Prefect goes again
        done = runner.invoke(app, command)
    assert isinstance(done.exception, (ConfigError, StoreError))
    assert said in str(done.exception)


def test_a_night_whose_conductor_is_dead_wants_attention() -> None:
    settings = load_settings()
    store = store_of(settings)
    conductor.begin(store, date(2025, 11, 20), "a", None, frozenset())
    assert gather(store, settings).attention is False
    with store.transaction() as session:
        row = session.get_one(RunRow, "a")
        row.summary = row.summary | {"alive": "2025-11-20T00:00:00+00:00", "owner": "elsewhere 1 1"}
    done = runner.invoke(app, ["status"])
    assert done.exit_code == 4
    assert "중단된 야간 작업" in done.stdout
