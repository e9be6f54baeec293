"""What is said to people in messages: sentences by code, those of errors, and of each fault in a file."""

import re
from collections.abc import Mapping
from typing import Any

from app.domain.errors import BadInputError, Fault, UserFacingError
from app.tallies.errors import DisclosureError, ShownFigure

_LINE = re.compile(r"\bline (?P<number>[0-9]+)$")


class Messages:
    """The sentences of one language.

    Args:
        messages: the catalogue of messages.
    """

    def __init__(self, messages: Mapping[str, Any]) -> None:
        self._messages = messages

    def error(self, error: UserFacingError) -> tuple[str, ...]:
        """The sentences of an error: one, or one for each fault."""
        if isinstance(error, BadInputError):
            return tuple(self.fault(fault) for fault in error.faults)
        facts = dict(error.facts)
        if isinstance(error, DisclosureError):
            facts["because"] = self._shown_figures(error.because)
        return (self.message(error.code, **facts),)

    def faults(self, error: UserFacingError) -> tuple[tuple[str, str], ...]:
        """Where each fault is, as a JSON path or "", and what belongs there."""
        if not isinstance(error, BadInputError):
            return (("", self.message(error.code, **error.facts)),)
        return tuple((_LINE.sub("", fault.where), self._expected(fault)) for fault in error.faults)

    def fault(self, fault: Fault) -> str:
        """Where something is wrong and what belongs there."""
        expected = self._expected(fault)
        where = _LINE.sub(lambda found: self.message("line", number=found["number"]), fault.where)
        return f"{where}: {expected}" if where else expected

    def message(self, code: str, **facts: object) -> str:
        """One sentence for people: an error's, or what the command line says."""
        template: str = self._messages["messages"][code]
        return template.format(**facts)

    def _shown_figures(self, shown: tuple[ShownFigure, ...]) -> str:
        """The figures that give another one away; all that readers see where none stands out."""
        kinds = ((figure, "shown_figure" if figure.release else "told_figure") for figure in shown)
        named = [self.message(code, **figure._asdict()) for figure, code in kinds]
        return "; ".join(named) or self.message("shown_figures")

    def _expected(self, fault: Fault) -> str:
        return str(self._messages["expected"][fault.expected]).format(**fault.facts)
