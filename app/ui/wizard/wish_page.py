"""The applicant's own wish: asked last, alone in the room; any other answer than yes leaves no trace."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Wish
from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class WishPage(PageWidget):
    """First "are you alone", then the question."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._said: Wish | None = None
        block = words.block("wish")
        self._alone = QCheckBox(self.tr("Vi är &ensamma i rummet"))
        self._alone.toggled.connect(self._on_alone)
        self._list = ChoiceList(block["ask"], [Choice(wish, block["choices"][wish.value]) for wish in Wish])
        self._list.chosen.connect(self._on_said)
        # Nothing is chosen when the page is opened again: an empty page must not mean "no" (practice 6.2).
        self._asking = QWidget()
        intro = ReadAloud(block["intro"])
        self._asking.setLayout(stack(Text(block["ask"], "question"), self._list, intro, spacing=8))
        self._asking.hide()
        self._alone_text = Text(block["alone"])
        whole = stack(
            Text(block["title"], "title"),
            self._alone_text,
            left_row(self._alone),
            self._asking,
            spacing=8,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def what_is_missing(self) -> str:
        """The question is asked alone, and any answer will do."""
        if not self._alone.isChecked():
            return self.tr("Frågan ställs bara i enrum. Välj ”En tid till” om det inte går nu.")
        if self._said is None:
            return self.tr("Välj ett av svaren.")
        return ""

    def focus_first(self) -> None:
        """Gives the keyboard to the box, or to the answers."""
        if self._alone.isChecked():
            self._list.focus_first()
        else:
            self._alone.setFocus()

    def help_text(self) -> str:
        """How the wish is asked for."""
        return self.tr(
            "Frågan ställs när ingen annan än en tolk är i rummet. "
            "Svaret nej eller vet inte skrivs inte ner, räknas inte och syns ingenstans. "
            "Går det inte att tala i enrum, välj En tid till."
        )

    def _on_alone(self, alone: bool) -> None:  # noqa: FBT001 - Qt's signature
        # All three answers are in view at once, also in a small window.
        self._alone_text.setVisible(not alone)
        self._asking.setVisible(alone)
        if alone:
            self._list.focus_first()
        self.missing_changed.emit()

    def _on_said(self, wish: Wish) -> None:
        self._said = wish
        self._controller.change(talk.state_wish(self._controller.conversation, wish))
