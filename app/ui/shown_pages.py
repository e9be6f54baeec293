"""Which pages of a conversation were shown, and to whom where each adult has one of his or her own."""

from collections.abc import Iterable

from app.casework.flow import KINDS_OF_EACH, START, Page


class ShownPages:
    """What was shown, and what of it was left behind; what was said there leaves no trace here."""

    def __init__(self) -> None:
        self._shown = {_seen(START, "")}
        self._gone_through: set[tuple[str, str]] = set()

    def note(self, page: Page, viewer_id: str) -> None:
        """The page is shown to that adult."""
        self._shown.add(_seen(page, viewer_id))

    def leave_behind(self, pages: Iterable[Page], viewer_id: str) -> None:
        """Of those pages the ones that were shown now lie behind that adult."""
        self._gone_through |= self._shown.intersection(_seen(page, viewer_id) for page in pages)

    def has(self, page: Page, viewer_id: str) -> bool:
        """Whether the page was shown; of those that each adult has, to that one."""
        return _seen(page, viewer_id) in self._shown

    def gone_through(self, viewer_id: str) -> frozenset[str]:
        """Ids of the pages left behind; of those that each adult has, by that one."""
        return frozenset(page_id for page_id, of in self._gone_through if of in ("", viewer_id))


def _seen(page: Page, viewer_id: str) -> tuple[str, str]:
    return page.id, viewer_id if page.kind in KINDS_OF_EACH else ""
