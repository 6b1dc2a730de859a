"""The seal of a draft: what was changed by hand, and what would be computed otherwise."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from flows.folder import sha256_of
from flows.manifest import ManifestError, by_hand, read_manifest, verify, write_manifest
from flows.pages import write_pages
from tests.flows.pages_cases import FILING, SAMPLE, draft


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A sealed draft folder without PDF and spreadsheet."""
    out = tmp_path / "out"
    data = draft(3, files=True)
    write_pages(data, out, pdf=False, xlsx=False)
    (out / "result.json").write_text("{}", encoding="utf-8")
    write_manifest(out, data, SAMPLE)
    return out


def test_everything_is_in_the_manifest(sealed: Path) -> None:
    manifest = json.loads((sealed / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["inputs"]) == {"case.yaml", f"filings/{FILING}"}
    assert {"schedule.html", "annex.html", "review.html", "result.json"} <= set(manifest["outputs"])
    assert all(len(h) == 64 for h in [*manifest["inputs"].values(), *manifest["outputs"].values()])
    assert manifest["program"]
    assert manifest["law"]


def test_the_manifest_is_the_same_every_time(sealed: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    data = draft(3, files=True)
    write_pages(data, again, pdf=False, xlsx=False)
    (again / "result.json").write_text("{}", encoding="utf-8")
    write_manifest(again, data, SAMPLE)
    assert (again / "manifest.json").read_bytes() == (sealed / "manifest.json").read_bytes()


def test_an_untouched_draft_has_no_difference(sealed: Path) -> None:
    assert verify(sealed, recompute=False) == []


def test_changes_by_hand_are_told_apart(sealed: Path) -> None:
    with (sealed / "schedule.html").open("a", encoding="utf-8") as f:
        f.write(" ")
    (sealed / "costs.html").unlink()
    (sealed / "새.txt").write_text("x", encoding="utf-8")
    assert verify(sealed, recompute=False) == [
        "costs.html: 없어졌습니다",
        "schedule.html: 초안이 만들어진 뒤에 고쳐졌습니다",
        "새.txt: 초안이 만들어진 뒤에 더해졌습니다",
    ]


def test_another_program_or_law_is_told(sealed: Path) -> None:
    path = sealed / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "program": "0+old", "law": "old"}), encoding="utf-8")
    program, law = verify(sealed, recompute=False)
    assert program.startswith("프로그램: 초안은 0+old")
    assert law.startswith("법령표: 초안은 old")


def test_the_draft_before_is_kept(tmp_path: Path) -> None:
    from dataclasses import replace

    data = draft(2)
    data = replace(data, previous=data.result)
    tmp_path.joinpath("out").mkdir()
    write_manifest(tmp_path / "out", data, tmp_path)
    assert "previous.json" in read_manifest(tmp_path / "out")["inputs"]


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        "{}",
        '{"format": 2, "inputs": {}, "outputs": {}}',
        '{"format": 1, "inputs": {"../../etc/passwd": "0"}, "outputs": {}}',
        '{"format": 1, "inputs": {}, "outputs": {"/etc/passwd": "0"}}',
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError):
        verify(tmp_path)


def test_a_folder_without_manifest_is_no_draft(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="draft"):
        read_manifest(tmp_path)


def test_missing_inputs_are_named(sealed: Path) -> None:
    (sealed / "filings" / FILING).unlink()
    assert by_hand(sealed, read_manifest(sealed)) == [f"filings/{FILING}: 없어졌습니다"]


def test_a_draft_is_computed_again_from_its_own_folder(tmp_path: Path) -> None:
    from flows.draft import draft_folder

    out = tmp_path / "out"
    draft_folder(SAMPLE, out, pdf=False, xlsx=False)
    assert verify(out) == []
    result = out / "result.json"
    result.write_text(result.read_text(encoding="utf-8").replace("681500000", "681500001"), encoding="utf-8")
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    manifest["outputs"]["result.json"] = sha256_of(result)
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert verify(out) == ["result.json: 다시 계산한 내용이 다릅니다"]


def test_drafting_again_keeps_the_last_difference_and_every_byte(tmp_path: Path) -> None:
    from flows.draft import draft_folder

    folder, out = tmp_path / "case", tmp_path / "out"
    shutil.copytree(SAMPLE, folder)

    def drafted() -> dict[str, bytes]:
        draft_folder(folder, out, pdf=False)
        return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}

    first = drafted()
    assert drafted() == first
    header = folder / "case.yaml"
    header.write_text(header.read_text(encoding="utf-8").replace("1_284_530", "1_284_540"), encoding="utf-8")
    changed = drafted()
    page = changed["review.html"].decode()
    assert "682,784,530" in page
    assert "682,784,540" in page
    assert "+10" in page
    assert drafted() == changed
    assert verify(out) == []
