"""The rule book as it ships."""

from pathlib import Path

import pytest

from app.rules import RuleBook, load_rule_book
from tests.rules.situations import RULES


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load_rule_book(RULES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the rule book's files, to be spoilt."""
    for file in RULES.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path
