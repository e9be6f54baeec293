"""What both faces, window and command line, need; wired in ``app/bootstrap.py`` and given to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.casework.conversation import Conversation
from app.casework.wording import Words
from app.domain.case import Case

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from app.casework.progress import Progress
    from app.casework.protocols import DocumentDrawer, StoreKeeper
    from app.casework.rule_sets import RuleSet
    from app.casework.rules_in_force import RulesInForce
    from app.domain.assessment import Assessment
    from app.domain.combining import SpanKeeper
    from app.rules import RuleBook
    from app.tallies.definitions import Definitions

# Imported when first used: the start page needs words, but neither rules nor counts.


@dataclass(frozen=True)
class Services:
    """Everything a face acts through. What takes time to load is made when it is first asked for.

    Attributes:
        resources: the folder ``resources``.
        examples: the folder ``examples``.
        today: the computer's day; the one clock of the program.
        make_rules: makes what knows which rules are in force.
        make_drawer: makes what draws documents.
        make_stores: makes what makes and opens stores.
        make_span_keeper: makes what keeps figures of many packages while they are summed.
        ledger_turn: while it is held nobody else compares and writes the ledger in that file.
    """

    resources: Path
    examples: Path
    today: Callable[[], date]
    make_rules: Callable[[], RulesInForce]
    make_drawer: Callable[[], DocumentDrawer]
    make_stores: Callable[[], StoreKeeper]
    make_span_keeper: Callable[[], SpanKeeper]
    ledger_turn: Callable[[Path], AbstractContextManager[object]]

    @cached_property
    def rules(self) -> RulesInForce:
        """Which rules are in force, and what people do about it."""
        return self.make_rules()

    @property
    def book(self) -> RuleBook:
        """The law in force."""
        return self.rules.current.book

    @cached_property
    def definitions(self) -> Definitions:
        """The tables that are counted."""
        from app.tallies.definitions import load_definitions  # noqa: PLC0415

        return load_definitions(self.resources / "tallies")

    @cached_property
    def drawer(self) -> DocumentDrawer:
        """Draws documents."""
        return self.make_drawer()

    @cached_property
    def stores(self) -> StoreKeeper:
        """Makes and opens stores."""
        return self.make_stores()

    def under(self, rules: RuleSet) -> Services:
        """The same services as if those rules were in force, to assess a case again under the ones it had."""
        changed = self.rules.under(rules)
        return replace(self, make_rules=lambda: changed)

    def words(self, language: str) -> Words:
        """The words of that language."""
        return Words(language, self.resources, lambda: self.book, lambda: self.rules.current.contacts)

    def assess(self, case: Case, on: date) -> Assessment:
        """The case assessed on that day.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        from app.casework.assess import assess  # noqa: PLC0415

        return assess(case, on, self.book)

    def progress(self, conversation: Conversation, on: date) -> Progress:
        """How far the conversation has come on that day.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        from app.casework.progress import progress  # noqa: PLC0415

        return progress(conversation, on, self.book)
