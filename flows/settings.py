"""Settings from `baedang.toml` and the environment (`BAEDANG_…` wins), with their origin for the printed view."""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from .errors import ConfigError

ENV_PREFIX = "BAEDANG_"
CONFIG_NAME = "baedang.toml"
#: five fields; `serve` lets Prefect check their numbers
CRON = re.compile(r"([\w*/,#-]+\s+){4}[\w*/,#-]+")
#: variables that say where things are, not what is set
NOT_SETTINGS = frozenset({"BAEDANG_CONFIG", "BAEDANG_DIRECTORY"})


def default_home() -> Path:
    """Where Baedang keeps its state: BAEDANG_HOME, else the user's state folder."""
    if home := os.environ.get("BAEDANG_HOME"):
        return Path(home)
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "baedang"


class Settings(BaseSettings):
    """Every setting with its default. Paths that are not absolute are taken from the current folder."""

    model_config = SettingsConfigDict(env_prefix=ENV_PREFIX, extra="forbid", frozen=True)

    home: Path = Field(default_factory=default_home)
    #: SQLAlchemy URL; empty = SQLite in `home`
    database_url: str = ""
    #: fsspec URL of the file store; empty = a folder in `home`
    files_url: str = ""
    #: folder into which filings are dropped; empty = `home/inbox`
    inbox: Path | None = None
    #: case folders with case.yaml; empty = `home/cases`
    cases: Path | None = None
    #: where drafts go; empty = `home/drafts`
    out: Path | None = None
    #: cases due within so many working days are drafted each night
    days: int = Field(default=10, ge=0, le=365)
    #: drafts of one case that are kept; 0 keeps all
    keep_drafts: int = Field(default=10, ge=0)
    schedule: str = "0 2 * * *"
    timezone: str = "Asia/Seoul"
    #: processes; 0 = one per core
    workers: int = Field(default=0, ge=0, le=1024)
    #: how often the inbox is looked at, in seconds
    inbox_interval: int = Field(default=60, ge=1)
    #: limits of one filing
    filing_seconds: int = Field(default=60, ge=1)
    filing_memory_mb: int = Field(default=2000, ge=256)
    filing_pages: int = Field(default=500, ge=1)
    #: a case that takes longer is given up for this night
    case_seconds: int = Field(default=900, ge=1)
    #: after so many hours no further case is begun, so that the digest is there in the morning
    night_hours: float = Field(default=6, gt=0)
    #: address under which the folder of drafts is served to the officers, for links in Prefect's pages; empty = files
    drafts_url: str = ""
    #: with a work pool: cases in one run of the deployment `draft-shard`; 0 = this machine drafts all itself
    shard: int = Field(default=0, ge=0, le=10_000)
    log_format: Literal["text", "json"] = "text"

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("is not a time zone such as Asia/Seoul") from None
        return value

    @field_validator("schedule")
    @classmethod
    def _known_schedule(cls, value: str) -> str:
        if not CRON.fullmatch(value.strip()):
            raise ValueError("is not a cron line such as 0 2 * * *")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, whose values come in as init arguments."""
        del settings_cls, dotenv_settings, file_secret_settings
        return (env_settings, init_settings)

    @property
    def inbox_path(self) -> Path:
        return self.inbox or self.home / "inbox"

    @property
    def cases_path(self) -> Path:
        return self.cases or self.home / "cases"

    @property
    def out_path(self) -> Path:
        return self.out or self.home / "drafts"

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{(self.home / 'baedang.db').absolute()}"

    @property
    def files(self) -> str:
        return self.files_url or str((self.home / "files").absolute())

    @property
    def prefect_home(self) -> Path:
        return self.home / "prefect"


def config_file() -> Path | None:
    """BAEDANG_CONFIG, else `baedang.toml` in the current folder, else in the home folder, if it exists."""
    if named := os.environ.get("BAEDANG_CONFIG"):
        path = Path(named)
        if not path.is_file():
            raise ConfigError(f"BAEDANG_CONFIG={named}: no such file")
        return path
    for path in (Path(CONFIG_NAME), default_home() / CONFIG_NAME):
        if path.is_file():
            return path
    return None


def check_names() -> None:
    """A variable that means nothing is a slip of the pen, and its setting would silently be the default."""
    known = {f"{ENV_PREFIX}{key.upper()}" for key in Settings.model_fields} | NOT_SETTINGS
    for name in sorted(os.environ):
        if name.startswith(ENV_PREFIX) and name not in known:
            near = get_close_matches(name, sorted(known), n=1)
            raise ConfigError(f"{name}: is not a setting" + (f"; do you mean {near[0]}?" if near else ""))


def load_settings() -> Settings:
    """The effective settings. Raises ConfigError that names the file or variable and what was expected."""
    check_names()
    path = config_file()
    values: dict[str, Any] = {}
    if path is not None:
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as e:
            raise ConfigError(f"{path}: {e}") from None
    try:
        return Settings(**values)
    except ValidationError as e:
        first = e.errors()[0]
        key = ".".join(str(p) for p in first["loc"])
        variable = f"{ENV_PREFIX}{key.upper()}"
        where = variable if variable in os.environ else f"{path or 'settings'}: {key}"
        near = get_close_matches(key, list(Settings.model_fields), n=1)
        hint = f"is not a setting; do you mean {near[0]}?" if near else "is not a setting"
        raise ConfigError(f"{where}: {hint if first['type'] == 'extra_forbidden' else first['msg']}") from None


def today(settings: Settings) -> date:
    """The day at the court, wherever the machine's own clock is set."""
    return datetime.now(ZoneInfo(settings.timezone)).date()


def check_places(settings: Settings) -> None:
    """That the program may write where its work goes. Raises ConfigError before anything is begun."""
    for key, folder in (("home", settings.home), ("inbox", settings.inbox_path), ("out", settings.out_path)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            reason = "" if os.access(folder, os.W_OK | os.X_OK) else "may not be written to"
        except OSError as e:
            reason = e.strerror or str(e)
        if reason:
            raise ConfigError(f"{key}: {folder}: {reason}; set {ENV_PREFIX}{key.upper()} to a folder of your own")


def origin(key: str) -> str:
    """Where a setting's value comes from: the environment, the file, or the default."""
    if f"{ENV_PREFIX}{key.upper()}" in os.environ:
        return f"{ENV_PREFIX}{key.upper()}"
    path = config_file()
    if path is not None and key in tomllib.loads(path.read_text(encoding="utf-8")):
        return str(path)
    return "default"


def masked_url(url: str) -> str:
    """A URL without its password, for printing; of one that cannot be read only the part before `://`. A path stays."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return f"{url.partition('://')[0]}://***" if "://" in url else url


def prefect_environment(settings: Settings) -> None:
    """What Prefect must know before it is imported: no telemetry, own home, quiet. The user's own values win."""
    settings.prefect_home.mkdir(parents=True, exist_ok=True)
    for key, value in {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str(settings.prefect_home.absolute()),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
        "PREFECT_CLI_PROMPT": "false",
        # task runs and events into Prefect's database by the batch: one transaction each was most of the server's work
        "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "100",
        "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "1",
        # what these two do nobody looks at here: a feed of events (runs, artifacts and states are shown without it), and
        # automations; the first alone was half of the server's work in a night
        "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",
        "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
        # runs older than 90 days go, so that years of nights do not fill the disk
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs,orphans",
    }.items():
        os.environ.setdefault(key, value)
    os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
