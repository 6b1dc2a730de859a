"""The head that all of them share: case, creditor, debtor, owner."""

from __future__ import annotations

from ..blocks import Ink, L, Tb


def head(k: Ink, who: str, debtor: str, owner: str | None = None, how: str = "") -> list[L | Tb]:
    kind = k.pick("부동산임의경매", "부동산강제경매", "")
    pairs = [(k.s("사건"), f"{k.case} {kind}".strip()), (k.s("채권자"), who), (k.s("채무자"), debtor)]
    if owner:
        pairs.append((k.s("소유자"), owner))
    return [L(pairs, how or k.pick("colon", "tab"))]
