"""What the page for whoever examines the program points at is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
# Proofs are named without their ending.
PROOFS = {path.stem for path in (ROOT / "tests" / "proofs").glob("[a-z]*.py")}
FILES = {
    path.relative_to(ROOT).as_posix()
    for folder in ("app", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w/]+\.py)`", PAGE))))
def test_every_file_it_names_is_there(name: str) -> None:
    assert any(file == name or file.endswith(f"/{name}") for file in FILES)


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(tests/[\w/]+)`", PAGE))))
def test_every_folder_of_tests_it_names_is_there(name: str) -> None:
    assert (ROOT / name).is_dir()


def test_every_proof_it_names_is_there() -> None:
    lists = re.findall(r"proofs? ((?:`\w+`(?:, | and )?)+)", PAGE)
    named = {name for one in lists for name in re.findall(r"`(\w+)`", one)}
    assert named
    assert named <= PROOFS
