"""Commands for the unattended parts: `ingest`, `night`, `serve`, `status`, `config`, `history`, `backup`, `restore`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from extractors.grammar.residents import mask

from . import show
from .cli import Json, app
from .errors import BaedangError, ConfigError
from .masking import masked
from .settings import Settings, check_places, load_settings, masked_url, origin, prefect_environment


class HistoryError(BaedangError):
    """The history or a stored file is not what it was."""

    exit_code = 3


@app.command()
def ingest(json: Json = False) -> None:
    """Take in the files of the inbox, once. 접수함의 문서를 사건에 나누어 넣습니다."""
    from dataclasses import asdict

    from .ingest import FAILED, wait_for_rest
    from .ingest import ingest as take_in
    from .night import store_of

    settings = load_settings()
    check_places(settings)
    unfinished = wait_for_rest(settings.inbox_path)
    taken = take_in(store_of(settings), settings.inbox_path)
    if json:
        show.json_of([masked(asdict(i)) for i in taken], single=False)
    elif taken:
        state = {"assigned": "사건에 넣음", "waiting": "대기", "known": "이미 있음", "failed": "받지 못함"}
        rows = [(mask(i.name), state.get(i.state, i.state), i.case or "", mask(i.reason)) for i in taken]
        sys.stdout.write(show.table(("파일", "결과", "사건", "이유"), rows))
    else:
        sys.stdout.write(f"{settings.inbox_path}: 새 문서가 없습니다.\n")
    if unfinished and not json:
        sys.stdout.write(f"아직 다 오지 않은 문서 {unfinished}건은 다음에 받습니다.\n")
    if any(i.state == FAILED for i in taken):
        raise typer.Exit(2)


@app.command()
def night(
    date: Annotated[str, typer.Option(help="Day of the night (YYYY-MM-DD). 기준일, 없으면 오늘.")] = "today",
    days: Annotated[int | None, typer.Option(min=0, help="Cases due within so many working days. 작업일 수.")] = None,
    json: Json = False,
) -> None:
    """Take in the inbox, draft every case that is due and changed, write the digest. 야간 작업을 지금 한 번 합니다.

    Exit code 0: all drafted; 4: some case has no draft, the digest says why.
    """
    from datetime import date as day

    if date != "today":
        try:
            day.fromisoformat(date)
        except ValueError:
            raise ConfigError(f"--date {date}: is not a day such as 2026-11-24") from None
    settings = load_settings()
    check_places(settings)
    use_server(settings)
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    from .night_flows import nightly

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        figures: dict[str, Any] = nightly(day=date, days=days, shard=0)
    if json:
        show.json_of([figures], single=True)
    else:
        show_night(figures, settings)
    if figures["failed"] or figures["not_taken_in"]:
        raise typer.Exit(4)


def use_server(settings: Settings) -> None:
    """Let Prefect use the server that the environment names, else that of a running `baedang serve`, else its own.

    Raises ConfigError where the named one does not answer.
    """
    import os

    from .serve import healthy, running_server

    prefect_environment(settings)
    if named := os.environ.get("PREFECT_API_URL"):
        if not healthy(named):
            raise ConfigError(
                f"PREFECT_API_URL={named}: no Prefect server answers there; start it or unset the variable"
            )
    elif url := running_server(settings):
        os.environ["PREFECT_API_URL"] = url


def show_night(figures: dict[str, Any], settings: Settings) -> None:
    """The end of a night for people."""
    out = sys.stdout.write
    out(f"{figures['date']}: 배당기일이 다가온 사건 {figures['due']}건, 새로 작성 {figures['drafted']}건, ")
    out(f"변동 없음 {figures['unchanged']}건, 결정 필요 {len(figures['needs_decision'])}건, ")
    out(f"실패 {len(figures['failed'])}건, 대기 문서 {len(figures['waiting'])}건\n")
    for name, why in {**figures["failed"], **figures["not_taken_in"]}.items():
        out(f"  ! {name}: {why}\n")
    for name in figures["overdue"]:
        out(f"  ! {name}: 비치할 날이 되었습니다\n")
    out(f"{settings.out_path.absolute() / 'digest.html'}\n")


@app.command()
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the Prefect pages. 화면 포트.")] = 4200,
    host: Annotated[str, typer.Option(help="Address of the Prefect pages.")] = "127.0.0.1",
) -> None:
    """Run day and night: the schedule, the inbox and Prefect's pages. 야간 일정과 접수함을 계속 돌봅니다."""
    from .serve import serve_here

    settings = load_settings()
    check_places(settings)
    prefect_environment(settings)
    serve_here(settings, host, port)


@app.command()
def status(json: Json = False) -> None:
    """Due cases, waiting filings, last night. 다가온 사건, 대기 문서, 지난 밤의 결과를 보여 줍니다.

    Exit code 0: nothing to do; 4: something is overdue, waiting or failed.
    """
    from .night import store_of
    from .status import gather, show_status

    settings = load_settings()
    now = gather(store_of(settings), settings)
    if json:
        show.json_of([now.as_json()], single=True)
    else:
        sys.stdout.write(show_status(now))
    if now.attention:
        raise typer.Exit(4)


@app.command()
def config() -> None:
    """The effective settings and where each comes from. 지금 쓰이는 설정과 그 출처를 보여 줍니다."""
    settings = load_settings()
    shown = {
        "inbox": settings.inbox_path,
        "cases": settings.cases_path,
        "out": settings.out_path,
        "database_url": masked_url(settings.database),
        "files_url": masked_url(settings.files),
    }
    rows = [(key, str(shown.get(key, getattr(settings, key))), origin(key)) for key in type(settings).model_fields]
    width = max(len(key) for key, _, _ in rows)
    for key, value, source in rows:
        sys.stdout.write(f"{key:{width}}  {value}  ({source})\n")


@app.command()
def history(
    verify: Annotated[bool, typer.Option("--verify", help="Check the chain and every stored file.")] = False,
    last: Annotated[int, typer.Option(min=1, help="So many lines.")] = 30,
) -> None:
    """Who did what; `--verify` checks that nothing was changed. 누가 무엇을 하였는지 보여 줍니다."""
    from .night import store_of
    from .status import lines_of_history

    if verify:
        check_history()
        return
    for line in lines_of_history(store_of(load_settings()), last):
        sys.stdout.write(line + "\n")


def check_history() -> None:
    """Check the chain of the history and every stored file. Raises HistoryError."""
    from .night import store_of
    from .status import check_store

    count, head, wrong = check_store(store_of(load_settings()))
    for line in wrong:
        sys.stdout.write(line + "\n")
    if wrong:
        raise HistoryError(f"{len(wrong)} things are not as they were recorded; see docs/operating.md, Restore")
    sys.stdout.write(f"{count} lines, all as recorded; last {head}\n")


@app.command()
def backup(folder: Annotated[Path, typer.Argument(help="Folder for the backup. 백업할 폴더.")]) -> None:
    """Copy database, files and drafts; a second backup into the same folder adds what is new. 백업합니다."""
    from .backup import back_up
    from .night import store_of

    settings = load_settings()
    count, head = back_up(store_of(settings), settings.out_path.absolute(), folder)
    sys.stdout.write(f"{folder}: {count} lines of history, last {head}\n")


@app.command()
def restore(folder: Annotated[Path, typer.Argument(help="Folder with a backup. 백업 폴더.")]) -> None:
    """Bring a backup into an empty store, SQLite or PostgreSQL. 빈 저장소에 백업을 되살립니다."""
    from .backup import bring_back
    from .night import store_of

    settings = load_settings()
    count, head = bring_back(store_of(settings), settings.out_path.absolute(), folder)
    sys.stdout.write(f"{folder}: {count} lines of history restored, last {head}\n")
