from pathlib import Path

import pytest

from app.documents.drawer import DocumentDrawer
from app.documents.letter import LetterSources, load_letter_sources
from tests.documents.letters import EVERY_LETTER, Words

RESOURCES = Path(__file__).parents[2] / "resources"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-letters", action="store_true", help="write the expected letters anew")


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def sources() -> LetterSources:
    return load_letter_sources(RESOURCES / "documents")


@pytest.fixture(scope="session")
def drawer() -> DocumentDrawer:
    return DocumentDrawer(RESOURCES)


@pytest.fixture(scope="session")
def drawn_letters(drawer: DocumentDrawer) -> dict[str, bytes]:
    return {name: drawer.letter(order, Words()) for name, order in EVERY_LETTER.items()}
