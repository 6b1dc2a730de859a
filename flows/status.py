"""How things stand: due cases, waiting filings, the last night, the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import select

from extractors.grammar.residents import mask

from .conductor import RECENT, alive
from .errors import StoreError
from .ingest import ready_files
from .left import left_in
from .night import Due, label, past, plan, waiting
from .settings import Settings, today
from .show import table
from .store import cases, history
from .store.database import Store
from .store.schema import EventRow, FileRow, RunRow
from .stored_draft import is_whole, look_up, restored


@dataclass(frozen=True)
class Standing:
    """One due case: whether the draft is that of the present inputs, and how much is to be decided."""

    due: Due
    state: str  # fresh, to draft
    errors: int | None = None


@dataclass(frozen=True)
class Status:
    """Everything that `baedang status` shows."""

    day: date
    cases: tuple[Standing, ...]
    inbox: int
    waiting: tuple[tuple[str, str], ...]
    last_night: dict[str, Any] | None
    unfinished_since: str | None
    #: the conductor of the night that has not ended is dead
    cut_short: bool = False
    past: tuple[Due, ...] = ()
    estimate: int | None = None

    @property
    def overdue(self) -> tuple[Standing, ...]:
        """Cases whose draft should lie open already."""
        return tuple(c for c in self.cases if c.due.overdue(self.day) and (c.state != "fresh" or c.errors))

    @property
    def attention(self) -> bool:
        """Whether a person should look."""
        failed = bool(self.last_night and self.last_night.get("failed"))
        return bool(self.overdue or self.missed or self.waiting or failed or self.cut_short)

    @property
    def missed(self) -> tuple[Due, ...]:
        """Cases whose distribution date has passed without a draft."""
        return tuple(d for d in self.past if not d.drafted)

    @property
    def to_draft(self) -> int:
        """How many cases the next night will draft as things stand."""
        return sum(c.state != "fresh" for c in self.cases)

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "date": self.day.isoformat(),
            "due": [
                {
                    "case": label(c.due),
                    "distribution_date": c.due.distribution_date.isoformat(),
                    "lodge_by": c.due.lodging.isoformat(),
                    "draft": c.state,
                    "to_decide": c.errors,
                }
                for c in self.cases
            ],
            "overdue": [*(label(d) for d in self.missed), *(label(c.due) for c in self.overdue)],
            "to_draft": self.to_draft,
            "estimated_seconds": self.estimate,
            "inbox": self.inbox,
            "waiting": [{"file": name, "reason": reason} for name, reason in self.waiting],
            "last_night": self.last_night,
            "night_running_since": None if self.cut_short else self.unfinished_since,
            "night_cut_short": self.unfinished_since if self.cut_short else None,
        }


#: the pace is the median of so many nights
NIGHTS_OF_ESTIMATE = 7


def gather(store: Store, settings: Settings) -> Status:
    """How things stand now."""
    day, root = today(settings), settings.out_path.absolute()
    due, _ = plan(store, day, settings.days)
    with store.reading() as session:
        standings = []
        for d in due:
            _, draft = look_up(session, d.case_id)
            there = draft is not None and is_whole(root / draft.folder)
            errors = restored(draft.summary, root).errors if draft is not None and there else None
            standings.append(Standing(d, "fresh" if there else "to draft", errors))
        nights = select(RunRow).where(RunRow.kind == "night").order_by(RunRow.started_at.desc())
        done = session.execute(nights.where(RunRow.ended_at.is_not(None)).limit(RECENT)).scalars().all()
        newest = session.execute(nights.limit(1)).scalar()
    running = newest.started_at.isoformat() if newest is not None and newest.ended_at is None else None
    dead = newest is not None and newest.ended_at is None and not alive(newest, cases.now())
    last = done[0] if done else None
    summary = {**last.summary, "ended_at": last.ended_at.isoformat()} if last and last.ended_at else None
    inbox = len(ready_files(settings.inbox_path, 0))
    wait = tuple((mask(name), mask(why)) for name, why in (*waiting(store), *left_in(settings.inbox_path)))
    found = Status(day, tuple(standings), inbox, wait, summary, running, dead, past(store, day))
    return replace(found, estimate=estimate(found.to_draft, [r.summary for r in done]))


def estimate(to_draft: int, nights: Sequence[dict[str, Any]]) -> int | None:
    """Seconds that the next night will take: so many cases at the pace of the last nights that drafted some."""
    paces = [n["seconds"] / n["drafted"] for n in nights if n.get("drafted")][:NIGHTS_OF_ESTIMATE]
    return round(to_draft * median(paces)) if paces else None


def show_status(now: Status) -> str:
    """The status for people."""
    text = f"{now.day}: 다가온 사건 {len(now.cases)}건, 접수함 {now.inbox}건, 대기 문서 {len(now.waiting)}건\n"
    if now.cases:
        late = {id(c) for c in now.overdue}
        rows = [
            (
                label(c.due),
                str(c.due.distribution_date),
                str(c.due.lodging) + (" !" if id(c) in late else ""),
                "있음" if c.state == "fresh" else "작성할 것",
                "" if c.errors is None else str(c.errors),
            )
            for c in now.cases
        ]
        text += table(("사건", "배당기일", "비치", "초안", "결정"), rows, right=frozenset({4}))
    if now.waiting:
        text += table(("대기 문서", "이유"), now.waiting)
    if now.last_night:
        n = now.last_night
        text += f"지난 밤 {n['date']}: 작성 {n['drafted']}, 변동 없음 {n['unchanged']}, 실패 {len(n['failed'])}"
        text += f", {n['seconds']}초\n"
        text += "".join(f"  ! {name}: {why}\n" for name, why in n["failed"].items())
    else:
        text += "아직 야간 작업을 한 적이 없습니다.\n"
    text += "".join(f"  ! {label(d)}: 초안 없이 배당기일({d.distribution_date})이 지났습니다\n" for d in now.missed)
    if now.to_draft:
        about = f", 약 {max(1, round(now.estimate / 60))}분 (지난 밤들의 속도로)" if now.estimate is not None else ""
        text += f"다음 야간 작업에서 작성할 사건 {now.to_draft}건{about}\n"
    if now.cut_short:
        text += f"  ! 중단된 야간 작업: {now.unfinished_since}에 시작하였으나 끝나지 못하였습니다. 다시 하려면 baedang night\n"
    elif now.unfinished_since:
        text += f"끝나지 않은 야간 작업: {now.unfinished_since}부터\n"
    return text


def lines_of_history(store: Store, last: int) -> list[str]:
    """The last lines of the history, oldest first, without residents' numbers that stood in names of files."""
    with store.reading() as session:
        rows = session.execute(select(EventRow).order_by(EventRow.seq.desc()).limit(last)).scalars().all()
    return [mask(f"{r.seq}  {r.at}  {r.who}  {r.what}  {r.subject}  {r.detail}") for r in reversed(rows)]


def check_store(store: Store) -> tuple[int, str, list[str]]:
    """Lines and head of the history, and what is wrong: with its chain, and with stored files that are not whole."""
    with store.reading() as session:
        wrong = history.verify(session)
        count, head = history.head(session)
        files = session.execute(select(FileRow.sha256).order_by(FileRow.sha256)).scalars().all()
    for sha in files:
        try:
            store.files.get(sha)
        except StoreError as e:
            wrong.append(str(e))
    return count, head, wrong
