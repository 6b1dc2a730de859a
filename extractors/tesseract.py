"""Tesseract through a pipe: bounded in its own computing time, without files that a killed reader would leave behind.

(pytesseract works through temporary files and bounds the time on the clock, which on a busy machine gives another
result than on an idle one.)
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from PIL import Image

#: a program that neither finishes nor computes is given up after so many times its allowance on the clock
PATIENCE = 15
GAP = 34  # pixels of paper between lines that are read together
TOGETHER = 60  # so many lines at once
_LEVEL_WORD = "5"


class TooSlow(Exception):
    """Reading a picture took longer than allowed, or Tesseract stopped."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as Tesseract found it: text, confidence 0..1, box in pixels, and the line it belongs to."""

    text: str
    sure: float
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[str, ...]


def missing() -> str:
    """Empty if Tesseract with Korean is there, else what is missing (Korean)."""
    if shutil.which("tesseract") is None:
        return "문자인식 프로그램(Tesseract)이 설치되어 있지 않음"
    if "kor" not in languages():
        return "Tesseract의 한국어(kor) 자료가 설치되어 있지 않음"
    return "" if hangul() in languages() else "Tesseract의 한글(Hangul) 자료가 설치되어 있지 않음"


def hangul() -> str:
    """The model of the script, which reads Hangul, figures and Latin together; packagers keep it in two places."""
    return "script/Hangul" if "script/Hangul" in languages() else "Hangul"


@cache
def languages() -> frozenset[str]:
    """The languages that are installed."""
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=60, check=False)
    return frozenset((told.stdout + told.stderr).split())


def read(image: Image.Image, seconds: float, *, language: str, layout: int, only: str = "") -> list[Piece]:
    """The words of a grey picture of 300 dpi. `layout` is Tesseract's psm; `only` the characters that may occur.

    Raises TooSlow.
    """
    options = ["-l", language, "--psm", str(layout), "--dpi", "300"]
    if only:
        options += ["-c", f"tessedit_char_whitelist={only}"]
    out: list[Piece] = []
    for row in _run(image, [*options, "tsv"], seconds).splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != _LEVEL_WORD or not cells[11].strip():
            continue
        left, top, wide, high = map(int, cells[6:10])
        sure = max(0.0, float(cells[10]) / 100)
        out.append(Piece(cells[11].strip(), sure, left, top, left + wide, top + high, tuple(cells[2:5])))
    return out


def read_lines(
    strips: Sequence[Image.Image], seconds: float, *, language: str, height: int, only: str = ""
) -> list[tuple[str, float]]:
    """Text and confidence of pictures of one line each, read together: set to one height, one below the other.

    Raises TooSlow.
    """
    found = read_pieces(strips, seconds, language=language, heights=[height] * len(strips), only=only)
    return [("".join(p.text for p in line), min((p.sure for p in line), default=0.0)) for line in found]


def read_pieces(
    strips: Sequence[Image.Image], seconds: float, *, language: str, heights: Sequence[int], only: str = ""
) -> list[list[Piece]]:
    """The pieces of each of several pictures of one line, left to right, in pixels of that picture.

    They are read together, each set to its height, one below the other. Raises TooSlow.
    """
    found: list[list[Piece]] = []
    for first in range(0, len(strips), TOGETHER):
        part = range(first, min(first + TOGETHER, len(strips)))
        scaled = [
            strips[n].resize(
                (max(1, round(strips[n].width * heights[n] / strips[n].height)), heights[n]), Image.Resampling.LANCZOS
            )
            for n in part
        ]
        pitch = max(heights[n] for n in part) + GAP
        sheet = Image.new("L", (max(s.width for s in scaled) + 2 * GAP, pitch * len(scaled) + GAP), 255)
        for n, strip in enumerate(scaled):
            sheet.paste(strip, (GAP, GAP + n * pitch))
        lines: list[list[Piece]] = [[] for _ in part]
        for piece in read(sheet, seconds, language=language, layout=6, only=only):
            place = int(((piece.top + piece.bottom) / 2 - GAP / 2) // pitch)
            if 0 <= place < len(lines):
                lines[place].append(
                    _within(piece, GAP + place * pitch, strips[first + place].height / heights[first + place])
                )
        found += [sorted(line, key=lambda p: p.left) for line in lines]
    return found


def _within(piece: Piece, above: int, ratio: float) -> Piece:
    """A piece of a sheet in pixels of its own picture, which begins `above` and was made smaller by `ratio`."""
    xs = (round((v - GAP) * ratio) for v in (piece.left, piece.right))
    ys = (round((v - above) * ratio) for v in (piece.top, piece.bottom))
    (left, right), (top, bottom) = xs, ys
    return replace(piece, left=left, top=top, right=right, bottom=bottom)


def cut(image: Image.Image, box: tuple[float, float, float, float], scale: float) -> Image.Image:
    """The part of a picture at `box` (points) as far as the picture reaches, at least one pixel."""
    x0, top = (min(max(0, round(v * scale)), most - 1) for v, most in zip(box[:2], image.size, strict=True))
    x1, bottom = (max(round(v * scale), low + 1) for v, low in zip(box[2:], (x0, top), strict=True))
    return image.crop((x0, top, min(x1, image.width), min(bottom, image.height)))


def turned(image: Image.Image, seconds: float) -> int:
    """Degrees by which a picture must be turned clockwise to stand upright; 0 where that cannot be told."""
    if "osd" not in languages():
        return 0
    for row in _run(image, ["--psm", "0", "--dpi", "300"], seconds).splitlines():
        name, _, value = row.partition(":")
        if name == "Rotate" and value.strip() in {"90", "180", "270"}:
            return int(value)
    return 0


def _run(image: Image.Image, options: Sequence[str], seconds: float) -> str:
    """What Tesseract says about a picture, nothing where it finds none to speak of. Raises TooSlow."""
    grey = image.convert("L")
    data = b"P5 %d %d 255\n" % grey.size + grey.tobytes()
    with subprocess.Popen(
        ["tesseract", "stdin", "stdout", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    ) as program:
        allowed = max(1, round(seconds))
        try:
            resource.prlimit(program.pid, resource.RLIMIT_CPU, (allowed, allowed + 1))
            output, _ = program.communicate(data, timeout=PATIENCE * allowed)
        except subprocess.TimeoutExpired as error:
            raise TooSlow(f"{error.timeout} s") from error
        except OSError as error:
            raise TooSlow(str(error)) from error
        finally:
            program.kill()
    if program.returncode < 0:
        raise TooSlow(f"signal {-program.returncode}")
    return output.decode("utf-8", "replace")
