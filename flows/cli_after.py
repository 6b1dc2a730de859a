"""Commands for what follows the distribution date: `reallocate`, `supplement`, `subrogate`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from . import show
from .cli import Json, app


@app.command()
def reallocate(
    result: Annotated[Path, typer.Argument(help="Earlier result (JSON of allocate, or result.json of a draft).")],
    plaintiff: Annotated[str, typer.Option(help="Claim id of the creditor whose objection succeeded. 원고.")],
    defendant: Annotated[
        list[str],
        typer.Option(help="CLAIM=SUM he may keep at law (0: no claim); CLAIM alone: cut by the claims. 피고."),
    ],
    wanted: Annotated[
        int | None, typer.Option(min=0, help="What the plaintiff may have in all; default: his claim.")
    ] = None,
    property: Annotated[
        str | None, typer.Option("--property", help="The fund, where funds are separate. 부동산.")
    ] = None,
    json: Json = False,
) -> None:
    """Change an earlier result after an objection, between its parties only. 배당이의의 소에 따라 배당표를 고칩니다."""
    from .after import reallocated

    found = reallocated(result, plaintiff, defendant, wanted, property)
    if json:
        show.json_of([found.model_dump(mode="json")], single=True)
    else:
        show.result(found)


@app.command()
def supplement(
    case: Annotated[Path, typer.Argument(help="Case file (YAML) with claims.")],
    confirmed: Annotated[list[str], typer.Option(help="CLAIM=SUM as finally confirmed (0: none, or renounced).")],
    result: Annotated[Path | None, typer.Option(help="The earlier result; default: the case as it stands.")] = None,
    json: Json = False,
) -> None:
    """Distribute anew for all once a deposit's ground is settled. 공탁 사유가 확정된 뒤 추가배당을 계산합니다."""
    from .after import supplemented

    found = supplemented(case, confirmed, result)
    extra = found.supplement
    if json:
        data = {"added": extra.added, "free": extra.free, "surplus": extra.surplus}
        show.json_of([{**data, "result": found.result.model_dump(mode="json")}], single=True)
        return
    show.result(found.result)
    rows = [(key, f"{amount:,}") for key, amount in extra.added.items()]
    sys.stdout.write(show.table(("채권", "추가배당액"), rows, right=frozenset({1})))
    sys.stdout.write(f"풀린 공탁금 {extra.free:,}원, 남는 금액 {extra.surplus:,}원\n")


@app.command()
def subrogate(
    sales: Annotated[Path, typer.Argument(help="YAML: properties, joint_mortgage, juniors (docs/case_format.md).")],
    json: Json = False,
) -> None:
    """Who takes a joint mortgage's place when its properties are sold one after the other. 이시배당의 대위를 계산합니다."""
    from dataclasses import asdict

    from .after import sold_one_after_the_other

    found = sold_one_after_the_other(sales)
    if json:
        show.json_of([asdict(found)], single=True)
        return
    rows = [(f"공동저당 ({k})", f"{v:,}") for k, v in found.joint.items()]
    rows += [(k, f"{v:,}") for k, v in (*found.juniors.items(), *found.sureties.items())]
    rows += [(f"남는 금액 ({k})", f"{v:,}") for k, v in found.rest.items()]
    sys.stdout.write(show.table(("누구", "금액"), rows, right=frozenset({1})))
