from pathlib import Path

import pytest

from app.casework.wording import Words
from app.domain.case import Case
from app.files.intake import read_intake
from app.rules import RuleBook, load_rule_book
from app.rules.contacts import load_contacts

ROOT = Path(__file__).parents[3]
EXAMPLES = {file.stem: read_intake(file.read_bytes()) for file in sorted((ROOT / "examples").glob("*.json"))}
RESOURCES = ROOT / "resources"
BOOK = load_rule_book(RESOURCES / "rules")
CONTACTS = load_contacts(RESOURCES / "contacts")
WORDS = {language: Words(language, RESOURCES, lambda: BOOK, lambda: CONTACTS) for language in ("sv", "en")}


@pytest.fixture
def family() -> Case:
    return EXAMPLES["familj-vid-taket"]


@pytest.fixture
def book() -> RuleBook:
    return BOOK


@pytest.fixture
def words() -> Words:
    return WORDS["sv"]
