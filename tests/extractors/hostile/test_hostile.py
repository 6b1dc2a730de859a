"""A bad file costs only itself and ends in a finding that says what to ask the filer for."""

from __future__ import annotations

import io
import os
import resource
from pathlib import Path

import pikepdf
import pytest

from core.models.filing import Document
from extractors import guarded
from extractors.guarded import FileResult, read_files
from extractors.limits import Limits

from . import filings

LIMITS = Limits(seconds=20, memory=1_500_000_000, pages=500, ocr=False)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, ...]]:
    """All bad files with a good one before and after each, read in one run."""
    folder = tmp_path_factory.mktemp("hostile")
    paths: list[Path] = []
    for name, (make, _) in filings.ALL.items():
        for label, data in ((name, make()), (f"good after {name}", filings.good())):
            path = folder / f"{label}.pdf"
            path.write_bytes(data)
            paths.append(path)
    found = list(read_files(paths, LIMITS, workers=2))
    assert [r.path for r in found] == paths
    return {r.path.stem: r.documents for r in found}


@pytest.mark.parametrize("name", filings.ALL)
def test_the_file_ends_in_a_finding(name: str, results: dict[str, tuple[Document, ...]]) -> None:
    documents = results[name]
    codes = {f.code for d in documents for f in d.findings}
    assert codes & filings.ALL[name][1], codes
    assert all(f.advice for d in documents for f in d.findings)
    assert {d.type for d in documents} <= {"unreadable", "unknown"}
    assert all(d.pages == () for d in documents if d.type == "unreadable")


@pytest.mark.parametrize("name", filings.ALL)
def test_the_file_beside_it_is_read(name: str, results: dict[str, tuple[Document, ...]]) -> None:
    (document,) = results[f"good after {name}"]
    assert (document.type, document.pages) == ("unknown", (1,))
    assert document.fields.title == "현황조사보고서"  # type: ignore[union-attr]


def test_a_file_cut_off_after_its_pages_is_read_and_said_to_be_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(filings.good().rsplit(b"startxref", 1)[0])
    (result,) = read_files([path], LIMITS)
    assert [d.type for d in result.documents] == ["unknown"]
    assert "truncated" in {f.code for f in result.documents[0].findings}


def test_a_file_over_the_limit_of_bytes_is_refused_with_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    path.write_bytes(filings.good())
    (result,) = read_files([path], Limits(bytes=100))
    assert [f.code for f in result.documents[0].findings] == ["over_limit"]
    assert len(result.documents[0].sha256) == 64


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    (folder,) = read_files([tmp_path], LIMITS)
    (missing,) = read_files([tmp_path / "no.pdf"], LIMITS)
    for result in (folder, missing):
        assert [f.code for f in result.documents[0].findings] == ["missing_file"]


@pytest.mark.parametrize("target", ["itself", "/dev/zero", "/proc/self/mem"])
def test_a_link_to_what_is_no_file_is_refused(tmp_path: Path, target: str) -> None:
    path = tmp_path / "link.pdf"
    path.symlink_to(path if target == "itself" else target)
    (result,) = read_files([path], LIMITS)
    assert [f.code for f in result.documents[0].findings] == ["missing_file"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.pdf", "a\ufffdb.pdf"),
        (b"a\x1b[2Jb.pdf", "a\ufffd[2Jb.pdf"),
        (b"a\xff\xfe.pdf", "a\ufffd\ufffd.pdf"),
        ("채권계산서.pdf".encode("cp949"), "채권계산서.pdf"),
        ("a\u202eb.pdf".encode(), "a\ufffdb.pdf"),
    ],
)
def test_a_name_that_is_no_text_is_read_and_shown_as_text(tmp_path: Path, name: bytes, shown: str) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(filings.good())
    (result,) = read_files([path], LIMITS)
    (document,) = result.documents
    assert (result.path, document.type) == (path, "unknown")
    assert document.file == shown
    assert document.model_dump_json().encode("utf-8")


def test_a_file_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(filings.good())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    path = tmp_path / "owner.pdf"
    path.write_bytes(out.getvalue())
    (result,) = read_files([path], LIMITS)
    assert [d.type for d in result.documents] == ["unknown"]


def test_a_child_that_is_given_up_takes_along_what_it_called(tmp_path: Path) -> None:
    """A reader that hangs in a program it called: both end, and nothing of theirs stays behind."""
    guarded.close_idle()
    path = tmp_path / "a.pdf"
    path.write_bytes(filings.good())
    list(read_files([path], LIMITS, workers=1))
    (child,) = guarded._idle
    pid = child.process.pid
    assert os.getpgid(pid) == pid
    assert os.getpgid(pid) != os.getpgid(os.getpid())
    guarded.close_idle()
    with pytest.raises(ProcessLookupError):
        os.killpg(pid, 0)


def test_a_pipe_does_not_hold_the_reader_up(tmp_path: Path) -> None:
    path = tmp_path / "pipe.pdf"
    os.mkfifo(path)
    (result,) = read_files([path], Limits(seconds=5))
    assert [f.code for f in result.documents[0].findings] == ["missing_file"]


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(filings.good(60))
    (result,) = read_files([path], Limits(seconds=0.0))
    assert [f.code for f in result.documents[0].findings] == ["over_limit"]


def test_order_and_count_do_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    paths = []
    for n in range(6):
        path = tmp_path / f"{n}.pdf"
        path.write_bytes(filings.good(6 - n))
        paths.append(path)
    one: list[FileResult] = list(read_files(paths, LIMITS, workers=1))
    two: list[FileResult] = list(read_files(paths, LIMITS, workers=2))
    assert one == two
    assert [r.path for r in one] == paths


def test_bad_files_leave_no_memory_behind(tmp_path: Path) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(filings.truncated())
    list(read_files([path] * 4, LIMITS))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    list(read_files([path] * 40, LIMITS))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000
