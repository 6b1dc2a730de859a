"""The command line. Thin: it parses arguments, calls the steps, prints what they return.

Every error is one line with the file and what to do, exit code 2, no traceback; `--debug` shows it.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from . import show
from .errors import BaedangError, NotFoundError

app = typer.Typer(
    name="baedang",
    help="Baedang (배당) drafts the distribution schedule of a Korean court auction from its filings.\n\n"
    "법원 경매사건의 기록(등기사항증명서, 채권계산서, 교부청구서 등)을 읽어 배당표 초안과 계산명세서를 만듭니다.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the draft. 결과를 쓸 폴더.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Options before the command."""
    show.DEBUG = show.DEBUG or debug


@app.command()
def draft(
    case_dir: Annotated[Path, typer.Argument(help="Case folder: case.yaml and the filings. 사건 폴더.")],
    out: Out,
    pdf: Annotated[bool, typer.Option(help="Write PDF beside HTML.")] = True,
    xlsx: Annotated[bool, typer.Option(help="Write the spreadsheet.")] = True,
    unmasked: Annotated[
        bool, typer.Option("--unmasked", help="The court's own copy: residents' numbers are not masked.")
    ] = False,
    json: Json = False,
) -> None:
    """Draft one case, without a server. 한 사건의 배당표 초안을 만듭니다."""
    from dataclasses import asdict

    from .draft import draft_folder, to_json

    summary = draft_folder(case_dir, out, pdf=pdf, xlsx=xlsx, masked=not unmasked)
    if json:
        sys.stdout.write(to_json(asdict(summary)))
    else:
        show.summary(summary)


@app.command()
def allocate(
    files: Annotated[list[Path], typer.Argument(help="Case files (YAML) with claims; - for standard input.")],
    json: Json = False,
) -> None:
    """Allocate the fund of complete case files. 청구 내역이 적힌 사건 파일로 배당액을 계산합니다."""
    from .plain import allocate_file

    outcomes = [allocate_file(file) for file in files]
    if json:
        show.json_of([o.as_json() for o in outcomes], single=len(files) == 1)
    for outcome in outcomes:
        if outcome.error is not None:
            show.error(outcome.error)
        elif not json and outcome.result is not None:
            show.result(outcome.result)
    raise typer.Exit(max(o.exit_code for o in outcomes))


@app.command()
def extract(
    files: Annotated[list[Path], typer.Argument(help="Filings (PDF).")],
    json: Json = False,
) -> None:
    """Say what filings say, each value with its place. 제출된 문서에서 읽은 내용을 보여 줍니다."""
    from .plain import extract_files

    missing = [f for f in files if not f.exists()]
    documents = extract_files([f for f in files if f.exists()])
    if json:
        show.json_of([d.model_dump(mode="json", by_alias=True) for d in documents], single=False)
    else:
        show.documents(documents)
    for file in missing:
        show.error(f"{file}: no such file")
    if missing:
        raise typer.Exit(2)


@app.command()
def run(
    folder: Annotated[Path, typer.Argument(help="Folder of case folders. 사건 폴더들이 있는 폴더.")],
    out: Out,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; default: one per core.")] = None,
) -> None:
    """Draft many cases through the Prefect flow. 여러 사건을 한꺼번에 처리합니다."""
    from .run import run_cases

    if not folder.is_dir():
        raise NotFoundError(f"{folder}: no such folder")
    outcomes = run_cases(folder, out, workers=workers)
    show.outcomes(outcomes)
    if any(o.error for o in outcomes):
        raise typer.Exit(2)


@app.command()
def verify(
    folder: Annotated[Path | None, typer.Argument(help="Folder of a draft. 초안 폴더.")] = None,
    recompute: Annotated[bool, typer.Option(help="Draft again from the filings and compare.")] = True,
    history: Annotated[bool, typer.Option("--history", help="Check the store's history and files instead.")] = False,
) -> None:
    """Check a draft against its manifest. 초안이 고쳐졌는지, 다시 계산해도 같은지 확인합니다.

    With --history: that no line of the history and no stored file was changed. 저장소의 이력과 파일을 확인합니다.
    """
    from .manifest import verify as check

    if history:
        cli_night.check_history()
    if folder is None:
        if not history:
            raise NotFoundError("name the folder of a draft, or --history")
        return
    differences = check(folder, recompute=recompute)
    for line in differences:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{folder}: {'differs' if differences else 'as drafted'}\n")
    if differences:
        raise typer.Exit(1)


@app.command()
def decide(
    case_dir: Annotated[Path, typer.Argument(help="Case folder. 사건 폴더.")],
    action: Annotated[str, typer.Argument(help="set, join, separate, choose, admit or exclude.")],
    target: Annotated[str, typer.Argument(help="CLAIM.KEY, FILE#PATH, a creditor, a filing, a claim or ledger id.")],
    by: Annotated[str, typer.Option("--by", help="Who decides. 결정한 사람.")],
    why: Annotated[str, typer.Option("--why", help="Why. 이유.")],
    value: Annotated[str | None, typer.Option("--value", help="The new value, for set. 고칠 값.")] = None,
    other: Annotated[str | None, typer.Option("--other", help="The second creditor, for join and separate.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Day of the decision; default: today at the court.")] = None,
) -> None:
    """Write a reviewer's decision to decisions.yaml. 검토자의 결정을 적어 다음 초안에 반영합니다."""
    from .decide import decide as write
    from .settings import load_settings, today

    day = on or today(load_settings()).isoformat()
    decision = write(case_dir, action, target, by=by, why=why, on=day, other=other, value=value)
    sys.stdout.write(f"{decision.id}: {decision.action} {decision.target}; applied with the next draft\n")


from . import cli_after as cli_after  # noqa: E402  (its commands register themselves on `app`)
from . import cli_night as cli_night  # noqa: E402  (its commands register themselves on `app`)


def main() -> None:
    """Entry point of the console script."""
    from core.errors import CoreError

    if "--debug" in sys.argv:
        sys.argv.remove("--debug")
        show.DEBUG = True
    try:
        app()
    except (BaedangError, CoreError) as e:
        if show.DEBUG:
            traceback.print_exc()
        show.error(str(e))
        sys.exit(getattr(e, "exit_code", 2))
    except KeyboardInterrupt:
        show.error("stopped")
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(141)
    except OSError as e:  # a disk that is full, a folder that may not be written to
        if show.DEBUG:
            traceback.print_exc()
        show.error(f"{e.filename or 'system'}: {e.strerror or e}")
        sys.exit(2)
    except Exception as e:
        if show.DEBUG:
            traceback.print_exc()
        show.error(f"internal error ({type(e).__name__}: {e}); run again with --debug before the command and report it")
        sys.exit(1)
