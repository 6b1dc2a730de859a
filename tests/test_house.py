"""The house keeps its own rules: imports follow the flow of data, the core stays pure."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
FORBIDDEN = {
    "core": {"extractors", "flows", "templates", "prefect", "pdfplumber", "pypdfium2", "sqlalchemy", "requests"},
    "extractors": {"flows", "templates", "prefect", "sqlalchemy"},
}


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
    return names


def test_imports_follow_the_flow_of_data() -> None:
    wrong = [
        (str(path.relative_to(ROOT)), name)
        for folder, forbidden in FORBIDDEN.items()
        for path in (ROOT / folder).rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] in forbidden
    ]
    assert wrong == []


def test_extractors_know_only_the_models_of_the_core() -> None:
    wrong = [
        (str(path.relative_to(ROOT)), name)
        for path in (ROOT / "extractors").rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] == "core" and not name.startswith("core.models")
    ]
    assert wrong == []


def test_no_float_stands_for_money_in_the_core() -> None:
    wrong = []
    for path in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, float):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []
