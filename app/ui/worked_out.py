"""What follows from a conversation: worked out once, since every page asks for it several times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.casework.conversation import Conversation
from app.casework.services import Services
from app.domain.case import Case
from app.domain.errors import UserFacingError

if TYPE_CHECKING:
    from app.casework.progress import Progress
    from app.domain.assessment import Assessment
    from app.ui.documents.saved_file import SavedFile

_CASES = 3
"""As many as an answer compares: the case as it is, that but for the wish, and as the result showed it."""


class WorkedOut:
    """Keeps the last of each kind, until it is asked for another conversation, day or reader."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._progress: tuple[Conversation, date, Progress | None] | None = None
        self._assessed: list[tuple[tuple[Case, date, str], Assessment]] = []
        self._outdated: tuple[tuple[object, ...], frozenset[str]] | None = None

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
        found = next((assessment for known, assessment in self._assessed if known == key), None)
        if found is None:
            from app.casework.on_screen import assess_for_screen  # noqa: PLC0415 - needs the rules

            found = assess_for_screen(self._services, *key)
        others = [kept for kept in self._assessed if kept[0] != key]
        self._assessed = [(key, found), *others[: _CASES - 1]]
        return found

    def outdated(
        self,
        reader_id: str,
        looked_at: Mapping[str, Conversation],
        now: Conversation,
        files: Sequence[SavedFile],
        on: date,
    ) -> frozenset[str]:
        """Ids of pages that a changed answer makes worth another look, as ``pages_to_see_again`` says."""
        key = (reader_id, dict(looked_at), now, tuple(files), on)
        if self._outdated is None or self._outdated[0] != key:
            from app.ui.documents.look_again import pages_to_see_again  # noqa: PLC0415 - needs the rules

            found = pages_to_see_again(
                reader_id, looked_at, now, files=files, services=self._services, on=on, assessed=self.assessed
            )
            self._outdated = (key, found)
        return self._outdated[1]

    def _work_out_progress(self, conversation: Conversation, on: date) -> Progress | None:
        route = conversation.route
        if route is None or not route.is_interview:
            return None
        try:
            return self._services.progress(conversation, on)
        except UserFacingError:
            return None
