"""The commands for what follows the distribution date, as their users meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .test_cli import CASE, baedang

SALES = """properties: [{id: A, value: 120}, {id: B, value: 80}]
joint_mortgage: 100
juniors: [{id: a, on: A, amount: 90}]
"""


@pytest.fixture
def result(tmp_path: Path) -> Path:
    path = tmp_path / "result.json"
    path.write_text(baedang("allocate", "-", "--json", stdin=CASE).stdout, encoding="utf-8")
    return path


def test_reallocate_moves_money_between_the_parties(result: Path) -> None:
    done = baedang("reallocate", result, "--plaintiff", "b", "--defendant", "a=50_000", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["totals"] == {"t": 500_000, "a": 50_000, "b": 450_000}
    assert "450,000" in baedang("reallocate", result, "--plaintiff", "b", "--defendant", "a=50,000").stdout


def test_supplement_pays_out_what_became_free(tmp_path: Path, result: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    done = baedang("supplement", path, "--confirmed", "a=0", "--result", result, "--json")
    data = json.loads(done.stdout)
    assert (data["added"], data["free"], data["surplus"]) == ({"b": 200_000}, 200_000, 0)
    assert "200,000" in baedang("supplement", path, "--confirmed", "a=0").stdout


def test_subrogate_prints_who_moves_up(tmp_path: Path) -> None:
    path = tmp_path / "sales.yaml"
    path.write_text(SALES.replace("id: A, value: 120", "id: A, value: 120, sold_first: true"), encoding="utf-8")
    done = baedang("subrogate", path, "--json")
    assert json.loads(done.stdout)["juniors"] == {"a": 60}
    assert "60" in baedang("subrogate", path).stdout


def test_a_wrong_argument_is_one_line(tmp_path: Path, result: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("[1, 2]", encoding="utf-8")
    for args in (
        ("reallocate", result, "--plaintiff", "b", "--defendant", "a=x"),
        ("reallocate", result, "--plaintiff", "b", "--defendant", "a=1", "--defendant", "a=2"),
        ("reallocate", result, "--plaintiff", "zz", "--defendant", "a=0"),
        ("reallocate", other, "--plaintiff", "b", "--defendant", "a=0"),
        ("reallocate", tmp_path / "none.json", "--plaintiff", "b", "--defendant", "a=0"),
    ):
        done = baedang(*args)
        assert done.returncode == 2
        assert done.stderr.startswith("baedang: ")
        assert done.stderr.count("\n") == 1
