"""Pictures of the places where figures were read, drawn in a child process while the other pages are made."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.models.base import SourceRef
from core.models.filing import Document

CHILD = Path(__file__).with_name("picture_child.py")
#: Whole pages that one review sheet shows; beyond that, links to the filing remain.
MOST_PAGES = 400
SECONDS = 60
#: why a page has no picture on which residents' numbers could not be found
UNREAD = "글자를 읽지 못한 쪽이어서 주민등록번호를 가릴 수 없으므로 그림을 싣지 않았습니다"

Place = tuple[str, int]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Crop:
    """The picture of a place on a page, as base64 PNG with its size in pixels."""

    png: str
    width: int
    height: int


@dataclass(frozen=True)
class PagePicture:
    """A whole page: its number among the pictures, size in points, base64 PNG, the boxes that figures come from."""

    number: int
    file: str
    page: int
    width: int
    height: int
    png: str
    boxes: tuple[Box, ...]


@dataclass
class Pictures:
    """All pictures of a draft. A place without a picture has a reason in `missing`, or no box at all."""

    pages: dict[Place, PagePicture] = field(default_factory=dict)
    crops: dict[tuple[str, int, Box], Crop] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)

    def crop(self, ref: SourceRef) -> Crop | None:
        """The picture of a place."""
        return self.crops.get((ref.file, ref.page, ref.box)) if ref.box else None

    def page(self, ref: SourceRef) -> PagePicture | None:
        """The whole page of a place."""
        return self.pages.get((ref.file, ref.page))

    def box(self, ref: SourceRef) -> int | None:
        """The number of the place's box on its page."""
        page = self.page(ref)
        return page.boxes.index(ref.box) if page and ref.box in page.boxes else None


class Drawing:
    """A drawing under way: started by the constructor, taken in by `collect`."""

    def __init__(
        self,
        refs: Iterable[SourceRef],
        files: Mapping[str, Path],
        masked: bool = True,
        documents: Iterable[Document] = (),
    ) -> None:
        self.files = files
        self.masked = masked
        places = [(d.file, p) for d in documents for p in d.personal] if masked else []
        self.unread = {(file, p.page) for file, p in places if p.box is None}
        self.personal = _personal((file, p.page, p.box) for file, p in places if p.box is not None)
        all_wanted = _wanted(refs, files)
        self.wanted = {place: boxes for place, boxes in all_wanted.items() if place not in self.unread}
        self.missing = {f"{file} {page}쪽": UNREAD for file, page in all_wanted if (file, page) in self.unread}
        self.names = sorted({name for name, _ in self.wanted})
        self.child = self._start(self.names) if self.names else None

    def _start(self, names: list[str]) -> subprocess.Popen[str]:
        request = {"cover": self.masked, "files": [self._file(name) for name in names]}
        child = subprocess.Popen(
            [sys.executable, str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        if child.stdin is None:
            raise RuntimeError("the child has no standard input")
        child.stdin.write(json.dumps(request))
        child.stdin.close()
        child.stdin = None
        return child

    def _file(self, name: str) -> dict[str, object]:
        pages = [
            {"number": page, "boxes": boxes, "personal": self.personal.get((file, page), [])}
            for (file, page), boxes in self.wanted.items()
            if file == name
        ]
        return {"path": str(Path(self.files[name]).absolute()), "pages": pages}

    def collect(self) -> Pictures:
        """Wait for the pictures; a file at which the child died or hung is left out and the rest drawn anew."""
        found = Pictures(missing=dict(self.missing))
        names = self.names
        while self.child is not None:
            try:
                output, _ = self.child.communicate(timeout=SECONDS)
                died = self.child.returncode != 0
            except subprocess.TimeoutExpired:
                self.child.kill()
                output, _ = self.child.communicate()
                died = True
            last = self._take(names, output, found)
            if not died:
                break
            culprit = self._culprit(names, last, found)
            found.missing[names[culprit]] = "그림을 만들지 못하였습니다"
            names = names[culprit + 1 :]
            self.child = self._start(names) if names else None
        found.pages = {
            place: PagePicture(n, p.file, p.page, p.width, p.height, p.png, p.boxes)
            for n, (place, p) in enumerate(sorted(found.pages.items()), 1)
        }
        return found

    def _take(self, names: list[str], output: str, found: Pictures) -> int:
        """Take in whole lines; the index of the last file that one spoke of, -1 for none."""
        last = -1
        for line in output.splitlines(keepends=True):
            if not line.endswith("\n"):
                break
            answer = json.loads(line)
            last = int(answer["file"])
            self._keep(names[last], answer, found)
        return last

    def _culprit(self, names: list[str], last: int, found: Pictures) -> int:
        """The file at which the child stopped: the last one spoken of, unless all its pages had come."""
        if last < 0:
            return 0
        whole = all(p in found.pages for p in self.wanted if p[0] == names[last])
        return min(last + 1, len(names) - 1) if whole else last

    def _keep(self, name: str, answer: dict[str, object], found: Pictures) -> None:
        if "error" in answer:
            found.missing[name] = "그림을 만들지 못하였습니다"
            return
        place = (name, int(str(answer["page"])))
        boxes = self.wanted[place]
        width, height = int(str(answer["width"])), int(str(answer["height"]))
        found.pages[place] = PagePicture(0, name, place[1], width, height, str(answer["png"]), boxes)
        crops = answer["crops"]
        if isinstance(crops, list):
            for box, crop in zip(boxes, crops, strict=True):
                if crop["png"]:
                    found.crops[(name, place[1], box)] = Crop(crop["png"], crop["width"], crop["height"])


def _personal(places: Iterable[tuple[str, int, Box]]) -> dict[Place, list[Box]]:
    """What to paint over on each page, as the readers of the filings found it."""
    found: dict[Place, list[Box]] = {}
    for file, page, box in places:
        found.setdefault((file, page), []).append(box)
    return found


def _wanted(refs: Iterable[SourceRef], files: Mapping[str, Path]) -> dict[Place, tuple[Box, ...]]:
    """The pages to draw with the boxes on each, in the order of files and pages."""
    found: dict[Place, dict[Box, None]] = {}
    for ref in refs:
        if ref.page and ref.file in files:
            boxes = found.setdefault((ref.file, ref.page), {})
            if ref.box is not None:
                boxes[ref.box] = None
    kept = sorted(found)[:MOST_PAGES]
    return {place: tuple(sorted(found[place])) for place in kept}
