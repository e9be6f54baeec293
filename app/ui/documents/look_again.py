"""Which pages are worth another look by whoever sits there, since an answer was changed."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.casework.conversation import Conversation
from app.casework.flow import TAKE_HOME
from app.casework.second_look import Assessed, outdated_pages
from app.casework.services import Services
from app.ui.documents.saved_file import SavedFile, outdated_sheets


def pages_to_see_again(
    reader_id: str,
    looked_at: Mapping[str, Conversation],
    now: Conversation,
    *,
    files: Iterable[SavedFile],
    services: Services,
    on: date,
    assessed: Assessed,
) -> frozenset[str]:
    """Ids of the pages: the applicant's own, and for every adult the one where his or her papers are made.

    Args:
        reader_id: the adult who sits in front of the screen.
        looked_at: by page id, the conversation as it was when that adult last had the page before him or her.
        now: the conversation as it stands.
        files: what was saved of it, in order.
        services: assess and draw.
        on: the day of the conversation.
        assessed: what the window shows of a case.
    """
    is_applicant = reader_id == now.case.applicant.id
    found = outdated_pages(looked_at, now, services, on, assessed) if is_applicant else frozenset[str]()
    return found | {TAKE_HOME.id} if outdated_sheets(files, reader_id, now, on) else found
