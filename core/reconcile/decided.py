"""What a decision does to claims and ledger lines, and what it names."""

from __future__ import annotations

from collections.abc import Sequence

from core.models.base import SourceRef
from core.models.case import Claim, PublicCharge, Tax
from core.models.decision import Decision
from core.models.filing import Document, RegistryExtract

from .book import Book, filing_id


class Refused(Exception):
    """A decision that no longer fits; the message says why (Korean)."""


def told(decision: Decision) -> str:
    """`결정 d1 값 정정: 을1-새빛은행.principal 100 → 90 (문이랑, 2025-11-20, 변제증서)`."""
    words = {
        "set": "값 정정",
        "join": "같은 채권자로 봄",
        "separate": "다른 채권자로 봄",
        "choose": "서류 선택",
        "admit": "참가",
        "exclude": "제외",
    }
    value = (
        f" {decision.was if decision.was is not None else '없음'} → {decision.value}"
        if decision.action == "set"
        else ""
    )
    if decision.action == "admit" and decision.value is not None:
        value = f" {decision.value}"
    other = f", {decision.other}" if decision.other else ""
    return f"결정 {decision.id} {words[decision.action]}: {decision.target}{other}{value} ({decision.by}, {decision.on}, {decision.why})"


def source(decision: Decision) -> tuple[SourceRef, ...]:
    """The decision as the place a value comes from."""
    return (SourceRef(file="decisions.yaml", page=0, text=told(decision)),)


def still(decision: Decision, now: str) -> None:
    """Refuse where the target is no longer what it was when it was decided about."""
    if decision.was is not None and str(decision.was) != now:
        raise Refused(f"대상이 지금은 ‘{now}’이어서 결정 당시의 ‘{decision.was}’과(와) 다릅니다")


def fingerprint(claim: Claim) -> str:
    """What tells a claim from others of its name: kept with a decision, so that it never acts on another one."""
    registered = claim.registered or next((claim.registrations[k] for k in sorted(claim.registrations)), None)
    if registered is not None:
        mark = f"{registered.date} 제{registered.receipt}호"
    elif isinstance(claim, Tax):
        mark = f"{claim.tax} {claim.statutory_date}"
    elif isinstance(claim, PublicCharge):
        mark = f"{claim.scheme} {claim.due_on}"
    else:
        amount = next((a for k in ("principal", "deposit", "preferential") if (a := getattr(claim, k, None))), 0)
        mark = f"{amount:,}원"
    return f"{claim.creditor} {claim.kind} {mark}"


def now(book: Book, target: str) -> str | None:
    """What a target of admit or exclude is now; None where there is none."""
    if target in book.claims:
        return fingerprint(book.claims[target])
    return book.lines[target].label if target in book.lines else None


def fate(book: Book, decision: Decision) -> None:
    """`admit` and `exclude` on a claim, or on a ledger line with all its claims."""
    target = decision.target
    current = now(book, target)
    if current is None:
        raise Refused("대상이 없습니다")
    still(decision, current)
    claims = (target,) if target in book.claims else tuple(c for c in book.lines[target].claims if c in book.claims)
    if decision.action == "admit" and not claims:
        raise Refused("채권이 없는 줄입니다. value에 금액을 적어 참가시키십시오")
    if decision.action == "admit" and any(book.claims[c].excluded for c in claims):
        raise Refused("다른 결정으로 제외된 채권입니다")
    for claim_id in claims:
        values = {"admitted": True} if decision.action == "admit" else {"excluded": told(decision)}
        book.change(claim_id, **values)
        act(book, claim_id, decision)
    if target in book.lines:
        word = "claim" if decision.action == "admit" else "excluded"
        book.lines[target] = book.lines[target].model_copy(update={"fate": word, "reason": told(decision)})
        return
    for key, line in book.lines.items():
        if (
            decision.action == "exclude"
            and line.claims
            and all(c not in book.claims or book.claims[c].excluded for c in line.claims)
        ):
            book.lines[key] = line.model_copy(update={"fate": "excluded", "reason": told(decision)})


def act(book: Book, claim_id: str, decision: Decision) -> None:
    """Tell a claim that a decision acted on it."""
    old = book.claims[claim_id].decisions
    if told(decision) not in old:
        book.change(claim_id, decisions=(*old, told(decision)))


def tell(book: Book, decision: Decision, about: set[str]) -> None:
    """Tell the claims and lines that a decision on filings or creditors fed that it acted on them."""
    lines = {key for key in about if key in book.lines}
    names = {"".join(a.split()) for a in about}
    if decision.action in ("join", "separate"):
        lines |= {k for k, who in book.who.items() if names & {"".join(w.split()) for w in who} and k in book.lines}
    for key in sorted(lines):
        line = book.lines[key]
        if decision.action in ("set", "choose") and key.startswith("filing/"):
            reason = "; ".join(r for r in (line.reason, told(decision)) if r)
            book.lines[key] = line.model_copy(update={"reason": reason})
        for claim_id in line.claims:
            if claim_id in book.claims:
                act(book, claim_id, decision)


def place_called(book: Book, documents: Sequence[Document], name: str) -> str | None:
    """The mark by which a party at a filing or a registered right is known; None where `name` is no such place."""
    for document in documents:
        first = document.pages[0] if document.pages else 0
        if name in (document.file, f"{document.file}@{first}", document.sha256, filing_id(document)):
            return filing_id(document)
    return right_called(book, documents, name)


def right_called(book: Book, documents: Sequence[Document], name: str) -> str | None:
    """The ledger id of a right called by it, or by the beginning of its claim's id (`을1-새빛은행`)."""
    for property_ in (p.id for p in book.header.properties):
        for document in documents:
            if not isinstance(document.fields, RegistryExtract):
                continue
            for entry in document.fields.entries:
                rank = f"{entry.section}{entry.rank}"
                several = f"{property_}/{rank}"
                if name == several or name.startswith(f"{several}-"):
                    return several
                if len(book.header.properties) == 1 and (name == rank or name.startswith(f"{rank}-")):
                    return several
    return None
