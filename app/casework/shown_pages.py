"""Which pages of a conversation were shown, and to whom where each adult has one of his or her own."""

from collections.abc import Iterable

from app.casework.conversation import Conversation
from app.casework.flow import KINDS_OF_EACH, START, Page


class ShownPages:
    """What was shown, and what of it was left behind."""

    def __init__(self) -> None:
        self._shown = {_seen(START, ""): Conversation()}
        self._gone_through: set[tuple[str, str]] = set()

    def note(self, page: Page, viewer_id: str, conversation: Conversation) -> None:
        """The page is shown to that adult, as the conversation stands."""
        self._shown[_seen(page, viewer_id)] = conversation

    def leave_behind(self, pages: Iterable[Page], viewer_id: str) -> None:
        """Of those pages the ones that were shown now lie behind that adult."""
        self._gone_through |= self._shown.keys() & {_seen(page, viewer_id) for page in pages}

    def has(self, page: Page, viewer_id: str) -> bool:
        """Whether the page was shown; of those that each adult has, to that one."""
        return _seen(page, viewer_id) in self._shown

    def gone_through(self, viewer_id: str) -> frozenset[str]:
        """Ids of the pages left behind; of those that each adult has, by that one."""
        return frozenset(page_id for page_id, of in self._gone_through if of in ("", viewer_id))

    def left_behind(self, viewer_id: str) -> dict[str, Conversation]:
        """By id of those pages, the conversation as it stood when the page was shown last."""
        return {
            page_id: self._shown[page_id, of] for page_id, of in self._gone_through if of in ("", viewer_id)
        }


def _seen(page: Page, viewer_id: str) -> tuple[str, str]:
    return page.id, viewer_id if page.kind in KINDS_OF_EACH else ""
