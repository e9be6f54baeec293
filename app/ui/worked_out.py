"""What follows from a conversation: worked out once, since every page asks for it several times."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.casework.conversation import Conversation
from app.casework.services import Services
from app.domain.case import Case
from app.domain.errors import UserFacingError

if TYPE_CHECKING:
    from app.casework.progress import Progress
    from app.domain.assessment import Assessment


class WorkedOut:
    """Keeps the last of each kind, until it is asked for another conversation, day or reader."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._progress: tuple[Conversation, date, Progress | None] | None = None
        self._assessed: tuple[tuple[Case, date, str], Assessment] | None = None

    def progress(self, conversation: Conversation, on: date) -> Progress | None:
        """How far the interview has come; None outside an interview, or where no rules govern the case."""
        if self._progress is None or self._progress[:2] != (conversation, on):
            self._progress = (conversation, on, self._work_out_progress(conversation, on))
        return self._progress[2]

    def assessed(self, case: Case, on: date, viewer_id: str) -> Assessment:
        """What the rules say of the case, as that adult may see it.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        key = (case, on, viewer_id)
        if self._assessed is None or self._assessed[0] != key:
            from app.casework.on_screen import assess_for_screen  # noqa: PLC0415 - needs the rules

            self._assessed = (key, assess_for_screen(self._services, *key))
        return self._assessed[1]

    def _work_out_progress(self, conversation: Conversation, on: date) -> Progress | None:
        route = conversation.route
        if route is None or not route.is_interview:
            return None
        try:
            return self._services.progress(conversation, on)
        except UserFacingError:
            return None
