"""What a page says about what was done or went wrong."""

from collections.abc import Sequence

from app.ui.banner import announce
from app.ui.pieces.texts import Text


class Says(Text):
    """One sentence and a next step, also read out by assistive technology."""

    def __init__(self) -> None:
        super().__init__("", "soft")

    def fault(self, *sentences: str) -> None:
        """Says what went wrong and what to do."""
        self._show("fault", sentences)

    def tell(self, *sentences: str) -> None:
        """Says what was done, or is under way."""
        self._show("soft", sentences)

    def _show(self, look: str, sentences: Sequence[str]) -> None:
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().polish(self)
        self.setText("\n".join(sentences))
        if any(sentences):
            announce(self, self.text())
