"""Files that cannot be read: one `unreadable` document with a finding that says what to ask the filer for."""

from __future__ import annotations

from core.models.base import Finding
from core.models.filing import Document, Unreadable

_REASONS: dict[str, tuple[str, str]] = {
    "encrypted": ("암호가 걸린 파일입니다.", "암호를 푼 PDF 파일이나 서면을 내도록 제출자에게 요청하십시오."),
    "truncated": ("파일이 손상되었거나 일부만 전송되었습니다.", "파일을 다시 내도록 제출자에게 요청하십시오."),
    "empty_file": ("내용이 없는 파일(0바이트)입니다.", "파일을 다시 내도록 제출자에게 요청하십시오."),
    "not_a_pdf": (
        "PDF 파일도 읽을 수 있는 그림 파일(JPG, PNG, TIFF)도 아닙니다.",
        "PDF 형식으로 다시 내도록 제출자에게 요청하십시오.",
    ),
    "two_kinds": (
        "그림 파일인 동시에 PDF로도 열리는 파일이어서 무엇을 낸 것인지 확실하지 않습니다.",
        "PDF 형식으로 다시 내도록 제출자에게 요청하십시오.",
    ),
    "over_limit": (
        "읽기에 허용된 한도를 넘는 파일입니다.",
        "필요한 쪽만 담은 보통 크기의 PDF 파일을 내도록 제출자에게 요청하십시오.",
    ),
    "illegible": (
        "파일을 읽는 도중 처리가 중단되었습니다.",
        "인쇄하여 다시 스캔한 PDF 파일이나 서면을 내도록 제출자에게 요청하십시오.",
    ),
    "missing_file": ("파일이 없거나 열 수 없습니다.", "파일의 위치와 권한을 확인하십시오."),
}

_WHAT = {
    "bytes": "파일 크기(바이트)",
    "pages": "쪽수",
    "glyphs": "한 쪽의 글자 수",
    "objects": "한 쪽의 도형 수",
    "side": "쪽의 크기(포인트)",
    "pixels": "화소 수",
    "seconds": "처리 시간(초)",
    "memory": "메모리(바이트)",
    "answer": "읽은 내용의 크기(바이트)",
}


def printable(name: str) -> str:
    """A file's name as text that can be shown and stored: bytes that are no UTF-8 are read as CP949 (names of old
    Windows archives), what is no character or steers a terminal becomes U+FFFD.
    """
    if not name.isprintable():
        raw = name.encode("utf-8", "surrogateescape" if _undecoded(name) else "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp949", "replace")
        name = "".join(c if c.isprintable() else "\ufffd" for c in name)
    return name


def _undecoded(name: str) -> bool:
    """True if the only surrogates of a name stand for bytes that the system could not decode."""
    return all(0xDC80 <= ord(c) <= 0xDCFF for c in name if 0xD800 <= ord(c) <= 0xDFFF)


def unreadable(file: str, sha256: str, code: str, detail: str = "") -> Document:
    """The document that stands for a file nobody can read, so that the file is never lost."""
    message, advice = _REASONS[code]
    if detail:
        message = f"{message} ({detail})"
    finding = Finding(severity="error", code=code, message=message, where=file, advice=advice)
    return Document(file=file, sha256=sha256, type="unreadable", fields=Unreadable(), findings=(finding,))


def cut_off(file: str) -> Finding:
    """For a file whose end is missing although pages could be read from it."""
    return Finding(
        severity="error",
        code="truncated",
        message="파일의 끝이 없습니다. 일부만 전송되었을 수 있으므로 읽은 쪽이 전부인지 확실하지 않습니다.",
        where=file,
        advice="파일을 다시 내도록 제출자에게 요청하십시오.",
    )


def pictures_left(file: str, count: int) -> Finding:
    """For an image file that holds pictures which are no pages."""
    return Finding(
        severity="warning",
        code="pictures_unread",
        message=f"그림 파일에 쪽이 아닌 그림이 {count}개 더 들어 있어 읽지 않았습니다(축소 그림, 움직이는 그림 등).",
        where=file,
        advice="파일을 열어 빠진 쪽이 있으면 PDF 형식으로 다시 내도록 제출자에게 요청하십시오.",
    )


def limit_detail(what: str, allowed: int, found: int | None = None) -> str:
    """`쪽수: 한도 500, 실제 3,000`."""
    name = _WHAT.get(what, what)
    return f"{name}: 한도 {allowed:,}" + (f", 실제 {found:,}" if found is not None else "")
