"""Settings: what is wrong is said in one line that names the place; nothing wrong becomes a silent default."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.errors import ConfigError
from flows.settings import load_settings, masked_url

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
    ("text", "said"), [("wrokers = 2", "wrokers"), ("days = -1", "days"), ("days = soon", "line 1")]
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
