"""Invented households for a practice store, the same as the examples that come with the program."""

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.domain.steps import Steps
from app.files.intake import read_intake


def save_invented(services: Services, store: CaseStore, steps: Steps) -> int:
    """Saves each of them as a case; returns how many.

    Raises:
        StoppedError: those before are saved.
        UserFacingError: the store can't be written to; those before are saved.
    """
    assert store.is_practice
    files = sorted(services.examples.glob("*.json"))
    steps.begin(len(files))
    for file in files:
        store.save_case(read_intake(file.read_bytes()), services.today())
        steps.go_on()
    return len(files)
