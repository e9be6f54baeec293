"""Pages that are mostly read: no interpreter, more time, where a route ends."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class ReadingPage(PageWidget):
    """A title and what is read below it."""

    def __init__(self, title: str, parts: Iterable[QWidget]) -> None:
        super().__init__()
        whole = stack(Text(title, "title"), *parts, spacing=16)
        whole.addStretch(1)
        self.setLayout(whole)

    def help_text(self) -> str:
        """How to use a page that is read."""
        return self.tr(
            "Läs upp meningarna en i taget. Står det nummer framför dem hjälper de tolken. "
            "Enter går vidare och Alt+Vänsterpil går tillbaka."
        )
