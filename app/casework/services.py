"""What both faces, window and command line, need; wired in ``app/bootstrap.py`` and given to them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.assess import assess
from app.casework.protocols import DocumentDrawer, StoreKeeper
from app.casework.wording import Words
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.rules import RuleBook


@dataclass(frozen=True)
class Services:
    """Everything a face acts through.

    Attributes:
        resources: the folder ``resources``.
        book: the rules in force.
        today: the computer's day; the one clock of the program.
        drawer: draws documents.
        stores: makes and opens stores.
    """

    resources: Path
    book: RuleBook
    today: Callable[[], date]
    drawer: DocumentDrawer
    stores: StoreKeeper

    def words(self, language: str) -> Words:
        """The words of that language."""
        return Words(language, self.resources, self.book)

    def assess(self, case: Case, on: date) -> Assessment:
        """The case assessed on that day.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        return assess(case, on, self.book)
