"""Registry extracts → the rights in them: every live entry, its later notes (transfer, change, pledge), joint ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.models.base import SourceRef
from core.models.case import Registration
from core.models.filing import Document, RegistryEntry, RegistryExtract

from .book import Book, day, short, won
from .identity import Identity, Party

RightKind = Literal[
    "mortgage",
    "jeonse",
    "lease",
    "provisional_attachment",
    "seizure",
    "commencement",
    "security_registration",
    "provisional_registration",
    "pledge",
    "burden",
    "ownership",
    "other",
    "unknown",
]

_DEED = re.compile(r"말소(?!회복)|멸실|전산이기|전사$")
_RENAME = re.compile(r"등기명의인표시")
_MERGER = re.compile(r"합병")
_NOTE = re.compile(r"^(?:갑구|을구)?\d+(?:-\d+)*번")
#: notes by which a third person holds on to a right: 근저당권부채권압류, 근저당권가처분, 환매특약; not what changes the right
_ON_A_RIGHT = re.compile(
    r"^(?!.*(?:변경|경정|이전|회복|예정등기)$).*(?:압류|가처분|가등기|추심|전부명령|처분금지|환매)"
)
_TRANSFER = re.compile(r"이전")
_OTHER = re.compile(
    r"가처분|지상권|지역권|신탁|예고등기|보전처분|회생절차|파산|환매|별도등기|금지사항|주택건설|공매공고|주의사항|개인회생|"
    r"현물출자|분할|합병|대지권|규약"
)
_RULES: tuple[tuple[str, RightKind], ...] = (
    (r"경매개시결정|경매신청", "commencement"),
    (r"담보가등기", "security_registration"),
    (r"가등기", "provisional_registration"),
    (r"가처분", "other"),
    (r"가압류", "provisional_attachment"),
    (r"압류", "seizure"),
    (r"근?저당권설정|저당권설정", "mortgage"),
    (r"전세권설정", "jeonse"),
    (r"임차권", "lease"),
    (r"지상권|지역권", "other"),
    (r"소유권보존|소유권(?:일부)?이전|지분(?:전부|일부)?이전|^공유자전원지분|합유", "ownership"),
)


@dataclass(frozen=True)
class Right:
    """One live entry of one extract with the notes that follow it."""

    at: str
    document: Document
    index: int
    entry: RegistryEntry
    kind: RightKind
    notes: tuple[tuple[int, RegistryEntry], ...] = ()

    @property
    def id(self) -> str:
        """Id in the ledger: `토지/을3`."""
        return f"{self.at}/{self.entry.section}{self.entry.rank}"

    @property
    def parent_id(self) -> str:
        """Id of the main entry that a note of its own (a pledge) lies on."""
        return f"{self.at}/{self.entry.section}{(parent_of(self.entry) or self.entry.rank).split('-')[0]}"

    @property
    def transfers(self) -> tuple[RegistryEntry, ...]:
        """Notes that hand the right on."""
        return tuple(n for _, n in self.notes if _TRANSFER.search(_squash(n.purpose)) and "질권" not in n.purpose)

    @property
    def first_holders(self) -> tuple[Party, ...]:
        """Holders that the main entry prints."""
        found = tuple(Party(h.name, h.reg_no, self.id) for h in self.entry.holders)
        return found or ((Party(self.entry.authority, None, self.id),) if self.entry.authority else ())

    @property
    def steps(self) -> tuple[tuple[RegistryEntry, tuple[Party, ...]], ...]:
        """(note, holders after it) for each note that hands the right on or names its holder anew."""
        found, out = self.first_holders, []
        for _, note in self.notes:
            text = _squash(note.purpose)
            new = tuple(Party(h.name, h.reg_no, self.id) for h in note.holders)
            if not new:
                continue
            if _RENAME.search(text):
                found = _renamed(found, new, note)
            elif note in self.transfers:
                found = (*found, *new) if "일부" in note.purpose else new
            else:
                continue
            out.append((note, found))
        return tuple(out)

    @property
    def payers(self) -> tuple[tuple[int, RegistryEntry], ...]:
        """Notes by which somebody who paid a part took that part over (일부 대위변제)."""
        return tuple(
            (i, n)
            for i, n in self.notes
            if n in self.transfers and "일부" in n.purpose and "대위변제" in (n.cause or "")
        )

    @property
    def holders(self) -> tuple[Party, ...]:
        """Holders of today."""
        return self.steps[-1][1] if self.steps else self.first_holders

    @property
    def proved(self) -> tuple[tuple[str, str], ...]:
        """(old name, new name) of one and the same holder: renamed, or merged into another company."""
        out, before = [], self.first_holders
        for note, after in self.steps:
            one = bool(_RENAME.search(_squash(note.purpose))) or bool(_MERGER.search(note.cause or ""))
            if one and len(before) == len(after):
                out += [(x.name, y.name) for x, y in zip(before, after, strict=True) if x.name != y.name]
            before = after
        return tuple(out)

    @property
    def chain(self) -> tuple[Party, ...]:
        """Everyone who ever held it: first holder, struck ones, those of each transfer."""
        old = self.entry.superseded.get("holders", ())
        names = [Party(h["name"], h.get("reg_no"), self.id) for h in old if isinstance(h, dict) and h.get("name")]
        names += [Party(h.name, h.reg_no, self.id) for h in self.entry.holders]
        names += [p for _, after in self.steps for p in after]
        return tuple(dict.fromkeys((*names, *self.holders)))

    @property
    def amount(self) -> tuple[int | None, str]:
        """(won after the latest change, path of its evidence); foreign money is None."""
        value, path = self.entry.amount, f"entries[{self.index}].amount"
        for i, note in self.notes:
            if note.amount is not None and "변경" in note.purpose:
                value, path = note.amount, f"entries[{i}].amount"
        return won(value), path

    @property
    def foreign(self) -> bool:
        """True where the amount is in foreign money."""
        return self.entry.amount is not None and self.amount[0] is None

    @property
    def registration(self) -> Registration | None:
        """접수 of the main entry; notes keep its rank."""
        if self.entry.received_on is None:
            return None
        rank = f"{self.entry.section}구 {self.entry.rank}"
        return Registration(date=self.entry.received_on, receipt=self.entry.receipt_no, rank=rank)

    @property
    def receipts(self) -> set[int]:
        """Receipt numbers by which a paper may name it: its own and those of its notes."""
        return {e.receipt_no for e in (self.entry, *(n for _, n in self.notes)) if e.receipt_no is not None}

    def source(self, field: str) -> tuple[SourceRef, ...]:
        """Place of a field of the main entry."""
        return self.document.source(f"entries[{self.index}].{field}")

    def label(self) -> str:
        """`을구 3번 근저당권설정 주식회사 새빛은행 (2023. 3. 15. 접수 제21877호)`."""
        who = ", ".join(p.name for p in self.holders)
        e = self.entry
        number = f" 접수 제{e.receipt_no}호" if e.receipt_no is not None else ""
        return f"[{self.at}] {e.section}구 {e.rank}번 {e.purpose} {who} ({day(e.received_on)}{number})".replace(
            "  ", " "
        )


@dataclass(frozen=True)
class Group:
    """One right on one or several properties (joint mortgage, one attachment of several parcels)."""

    members: tuple[Right, ...]

    @property
    def first(self) -> Right:
        """The one that names the group."""
        return self.members[0]

    @property
    def kind(self) -> RightKind:
        """Kind of right."""
        return self.first.kind

    @property
    def properties(self) -> tuple[str, ...]:
        """Ids of the properties that it lies on."""
        return tuple(dict.fromkeys(m.at for m in self.members))

    def claim_id(self, book: Book) -> str:
        """`을3-새빛은행`, with the property before it where there are several."""
        e = self.first.entry
        name = short(self.first.holders[0].name) if self.first.holders else "미상"
        prefix = f"{self.first.at}/" if len(book.header.properties) > 1 else ""
        return book.fresh_id(f"{prefix}{e.section}{e.rank}-{name}")


def _renamed(found: tuple[Party, ...], new: tuple[Party, ...], note: RegistryEntry) -> tuple[Party, ...]:
    """Holders with one of them named anew: the only one, the one of that number, or the one that the note names."""
    if len(new) != 1:
        return found
    told = _squash(note.details or "")
    hits = [p for p in found if new[0].number is not None and p.number == new[0].number]
    hits = hits or [p for p in found if _squash(p.name) in told] or list(found if len(found) == 1 else ())
    if len(hits) != 1:
        return found
    name = Party(new[0].name, new[0].reg_no or hits[0].reg_no, hits[0].at)
    return tuple(name if p is hits[0] else p for p in found)


def _squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


def kind_of(purpose: str) -> RightKind:
    """What a main entry is by its 등기목적."""
    text = _squash(purpose)
    if "\ufffd" in text:  # a glyph of it could not be read: 압류 may be 가압류
        return "unknown"
    for pattern, kind in _RULES:
        if re.search(pattern, text):
            return kind
    return "other" if _OTHER.search(text) else "unknown"


def parent_of(entry: RegistryEntry) -> str | None:
    """Rank that a note speaks of: `7-1` → `7`; `7번근저당권이전` → `7`; None for a main entry."""
    if "-" in entry.rank:
        return entry.rank.rsplit("-", 1)[0]
    found = re.match(r"^(\d+(?:-\d+)*)번", _squash(entry.purpose))
    text = _squash(entry.purpose)
    # 2번○○지분전부이전, 갑구3번○○지분근저당권설정 are rights of their own
    if found and not re.search(r"지분|설정$|경매개시결정|압류|가처분", text):
        return found[1]
    return None


def read_rights(document: Document, property_id: str) -> list[Right]:
    """The live rights of one extract in printed order, with their notes."""
    fields = document.fields
    assert isinstance(fields, RegistryExtract)
    notes: dict[tuple[str, str], list[tuple[int, RegistryEntry]]] = {}
    mains: list[tuple[int, RegistryEntry]] = []
    pledges: list[tuple[int, RegistryEntry]] = []
    burdens: list[tuple[int, RegistryEntry]] = []
    for i, entry in enumerate(fields.entries):
        text = _squash(entry.purpose)
        if not entry.live or _DEED.search(text):
            continue
        parent = parent_of(entry)
        if parent is None and _RENAME.search(text):
            continue
        if parent is None:
            mains.append((i, entry))
        elif "질권" in text and "이전" not in text:
            pledges.append((i, entry))
        elif _ON_A_RIGHT.search(text):
            burdens.append((i, entry))
        else:
            notes.setdefault((entry.section, parent.split("-")[0]), []).append((i, entry))
    out = [
        Right(property_id, document, i, e, kind_of(e.purpose), tuple(notes.pop((e.section, e.rank), ())))
        for i, e in mains
    ]
    out += [Right(property_id, document, i, e, "pledge") for i, e in pledges]
    out += [Right(property_id, document, i, e, "burden") for i, e in burdens]
    # notes of an entry that is not live or not printed stand alone: a person must see them
    out += [
        Right(property_id, document, i, e, "unknown")
        for rest in notes.values()
        for i, e in rest
        if not _RENAME.search(_squash(e.purpose))
    ]
    return sorted(out, key=lambda r: r.index)


def group_rights(rights: Sequence[Right], identity: Identity, order: Mapping[str, int]) -> list[Group]:
    """Entries of the same right on several properties together; never two entries of one property."""
    groups: list[list[Right]] = []
    for right in sorted(rights, key=lambda r: (order.get(r.at, len(order)), r.index)):
        home = next((g for g in groups if _joint(g, right, identity)), None)
        if home is None:
            groups.append([right])
        else:
            home.append(right)
    return [Group(tuple(g)) for g in groups]


def _joint(group: Sequence[Right], right: Right, identity: Identity) -> bool:
    head = group[0]
    if head.kind != right.kind or right.at in {m.at for m in group} or right.kind in ("ownership", "unknown"):
        return False
    if not (head.holders and right.holders and identity.same(head.holders[0], right.holders[0])):
        return False
    a, b = head.entry, right.entry
    if head.kind == "mortgage" and head.amount[0] != right.amount[0]:
        return False
    if a.receipt_no is not None and (a.received_on, a.receipt_no) == (b.received_on, b.receipt_no):
        return True
    if a.joint_list is not None and a.joint_list == b.joint_list:
        return True
    return head.kind != "mortgage" and a.court_case is not None and a.court_case == b.court_case


def registrations(group: Group) -> tuple[Registration | None, dict[str, Registration]]:
    """(registered, registrations): one where all agree on day and receipt, else one for each property."""
    each = {m.at: r for m in group.members if (r := m.registration) is not None}
    if not each:
        return None, {}
    values = set(each.values())
    if len(values) == 1 and len(each) == len(group.members):
        return next(iter(values)), {}
    return None, each


def first_commencement(groups: Sequence[Group]) -> date | None:
    """Day of the oldest live commencement entry."""
    days = [m.entry.received_on for g in groups if g.kind == "commencement" for m in g.members if m.entry.received_on]
    return min(days, default=None)
