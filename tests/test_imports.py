"""The picture of who may import whom, held against the code."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parent.parent / "app"

# Package (or module) of app -> which other parts of app it may import; app itself is name and version alone.
OWN: dict[str, set[str]] = {
    "domain": set(),
    "rules": {"domain"},
    "tallies": {"domain"},
    "casework": {"domain", "rules", "tallies"},
    "files": {"domain", "tallies"},
    "storage": {"domain"},
    "documents": {"domain"},
    "settings": set(),
    "crash_dump": set(),
    "ui": {"domain", "casework", "files", "settings"},
    "cli": {"domain", "casework", "files", "settings", "bootstrap"},
    "bootstrap": {"domain", "rules", "tallies", "casework", "files", "storage", "documents", "settings"},
    "__main__": {"bootstrap", "cli", "ui", "settings", "crash_dump"},
}

# Library -> where it may be imported: packages, or single files where one file is all that needs it.
LIBRARIES: dict[str, set[str]] = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlite3": {"storage"},
    "sqlite_utils": {"storage"},
    "sqlcipher3": {"storage"},
    "argon2": {"storage"},
    "nacl": {"storage"},
    "cryptography": {"storage", "files"},
    "reportlab": {"documents"},
    "pikepdf": {"documents"},
    "uharfbuzz": {"documents"},
    "bidi": {"documents"},
    "pypdfium2": {"documents"},
    "PIL": {"documents"},
    "highspy": {"tallies"},
    "numpy": {"tallies"},
    "pydantic": {"files"},
    "pydantic_core": {"files"},
    "openpyxl": {"files"},
    "stdnum": {"casework"},
    "platformdirs": {"settings"},
    "click": {"cli"},
}
ONE_FILE = {"stdnum": 1, "openpyxl": 1, "highspy": 2, "platformdirs": 1, "pypdfium2": 1}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "socketserver", "xmlrpc"}


def modules() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def part_of(path: Path) -> str:
    first = path.relative_to(APP).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from (f"app.{alias.name}" for alias in node.names) if module == "app" else (module,)


def faults_of(path: Path) -> Iterator[str]:
    here = part_of(path)
    for name in imports_of(path):
        root = name.partition(".")[0]
        if not (_is_own(name, here) if root == "app" else _is_library(root, here)):
            yield f"{path.relative_to(APP)} imports {name}"


def _is_own(name: str, here: str) -> bool:
    part = name.split(".")[1] if "." in name else ""
    is_part = (APP / part).is_dir() or (APP / f"{part}.py").exists()
    return not part or not is_part or part == here or part in OWN[here]


def _is_library(root: str, here: str) -> bool:
    if root in NETWORK:
        return False
    if root in LIBRARIES:
        return here in LIBRARIES[root]
    return root in sys.stdlib_module_names


def users_of(library: str) -> list[Path]:
    return [path for path in modules() if library in {name.partition(".")[0] for name in imports_of(path)}]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(APP)))
def test_each_module_imports_only_what_its_package_may(path: Path) -> None:
    assert list(faults_of(path)) == []


@pytest.mark.parametrize(("library", "most"), ONE_FILE.items())
def test_a_library_that_few_files_need_stays_in_few_files(library: str, most: int) -> None:
    assert len(users_of(library)) <= most


def test_no_file_is_named_for_nothing_in_particular() -> None:
    vague = {"utils", "util", "common", "misc", "helpers", "helper"}
    assert [path for path in modules() if path.stem in vague] == []


def test_the_table_sees_a_forbidden_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "APP", tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "ui").mkdir()
    guilty = tmp_path / "rules" / "guilty.py"
    guilty.write_text(
        "import socket\nfrom PySide6 import QtCore\nfrom app.ui import window\n", encoding="utf-8"
    )
    assert len(list(faults_of(guilty))) == 3
