"""The layer stands by itself: what its page shows works as written, and it needs nothing else of ours."""

import ast
import io
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Pdf

from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS

ROOT = Path(__file__).parents[3]
LAYER = ROOT / "app" / "documents" / "tagging"
NEEDED = {"reportlab", "pikepdf", "PIL"}


def example() -> str:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "tagging.md").read_text("utf-8"), re.DOTALL)
    return str(code)


def test_the_lines_on_its_page_make_a_file_that_every_checker_accepts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(compile(example(), "tagging.md", "exec"), names)
    assert Structure(Pdf.open(io.BytesIO(names["pdf"]))).faults == []
    assert {name: check(names["pdf"], tmp_path) for name, check in CHECKERS.items()} == {
        name: [] for name in CHECKERS
    }


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("file", sorted(LAYER.glob("*.py")), ids=lambda file: file.stem)
def test_it_needs_nothing_else_of_ours_and_two_libraries(file: Path) -> None:
    ours = {name for name in imported(file) if name.split(".")[0] == "app"}
    assert all(name.startswith("app.documents.tagging.") for name in ours)
    others = {name.split(".")[0] for name in imported(file)} - {"app", "__future__"}
    assert {name for name in others if name not in sys.stdlib_module_names} <= NEEDED
