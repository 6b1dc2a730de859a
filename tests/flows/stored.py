"""Small cases for a store, and what lies there after a draft."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import select

from flows.store.database import Store
from flows.store.schema import DraftRow

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
STATEMENT = "04_채권계산서_한빛은행.pdf"
#: a creditor whose interest is counted to the distribution date, and the claim
DEMAND, CLAIM = "11_배당요구신청서_온누리카드.pdf", "일반-온누리카드"


def small_case(folder: Path, old: str = "", new: str = "") -> Path:
    """A case with one filing; `old` in its case file replaced by `new`."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (SAMPLE / "case.yaml").read_text(encoding="utf-8")
    (folder / "case.yaml").write_text(text.replace(old, new) if old else text, encoding="utf-8")
    (folder / STATEMENT).write_bytes((SAMPLE / STATEMENT).read_bytes())
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def drafts(store: Store) -> list[DraftRow]:
    with store.reading() as session:
        return list(session.execute(select(DraftRow).order_by(DraftRow.id)).scalars())


def demanded(folder: Path) -> Path:
    """A small case with that creditor."""
    shutil.copy(SAMPLE / DEMAND, small_case(folder) / DEMAND)
    return folder
