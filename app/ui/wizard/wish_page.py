"""The applicant's own wish: asked last, alone in the room; any other answer than yes leaves no trace."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Wish
from app.casework.flow import END
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
        if self._has_said_yes:
            self._list.choose(Wish.YES)
        self._asking = QWidget()
        intro = ReadAloud(block["intro"])
        self._asking.setLayout(stack(intro, Text(block["ask"], "question"), self._list, spacing=12))
        self._asking.hide()
        whole = stack(
            Text(block["title"], "title"),
            Text(block["alone"]),
            left_row(self._alone),
            self._asking,
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    @property
    def _has_said_yes(self) -> bool:
        return self._controller.conversation.case.applicant.own_wish is True

    def what_is_missing(self) -> str:
        """The question is asked alone, and any answer will do."""
        if not self._alone.isChecked():
            return self.tr("Frågan ställs bara i enrum. Välj ”En tid till” om det inte går nu.")
        if self._said is None and not self._has_said_yes:
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

    def leave(self) -> bool:
        """Keeps a yes; any other answer leads to the end of the conversation without a trace."""
        if self._said is None or self._said is Wish.YES:
            return True
        self._controller.go_to(END.id)
        return False

    def _on_alone(self, alone: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._asking.setVisible(alone)
        if alone:
            self._list.focus_first()

    def _on_said(self, wish: Wish) -> None:
        self._said = wish
        self._controller.change(talk.state_wish(self._controller.conversation, wish))
