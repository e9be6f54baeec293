"""The end of a conversation: counted for the office it belongs to, or not."""

from datetime import date
from pathlib import Path

from app.casework.conversation import Conversation
from app.casework.counting import Ending, counts_of
from app.casework.services import Services
from app.domain.assessment import Assessment
from app.domain.errors import UserFacingError


def count_conversation(
    services: Services, conversation: Conversation, ending: Ending, folder: Path, on: date
) -> bool:
    """Adds the conversation to the sealed counters of the store in that folder; needs no sign-in.

    Returns:
        False where nothing is counted: in a practice store.

    Raises:
        UserFacingError: the counters can't be written, or the folder is no store.
    """
    from app.casework.tallying import cells  # noqa: PLC0415 - the solver behind it takes long to load

    past = max(one.status.checked_on for one in services.book.ordinances.values())
    counter = services.stores.counters(folder, cells(services.definitions), past)
    if counter is None:
        return False
    counter.add(counts_of(conversation, _assessment(services, conversation, on), ending), on)
    return True


def _assessment(services: Services, conversation: Conversation, on: date) -> Assessment | None:
    """What was found, where questions were asked and some ordinance governs."""
    if conversation.route is None or not conversation.route.is_interview:
        return None
    try:
        return services.assess(conversation.case, on)
    except UserFacingError:
        return None
