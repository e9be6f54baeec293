from pathlib import Path

import pytest

from app.casework.wording import Words
from app.domain.case import Case
from app.files.intake import read_intake
from app.rules import RuleBook, load_rule_book

ROOT = Path(__file__).parents[3]
EXAMPLES = {file.stem: read_intake(file.read_bytes()) for file in sorted((ROOT / "examples").glob("*.json"))}
BOOK = load_rule_book(ROOT / "resources" / "rules")
WORDS = {language: Words(language, ROOT / "resources", BOOK) for language in ("sv", "en")}


@pytest.fixture
def family() -> Case:
    return EXAMPLES["familj-vid-taket"]


@pytest.fixture
def book() -> RuleBook:
    return BOOK


@pytest.fixture
def words() -> Words:
    return WORDS["sv"]
