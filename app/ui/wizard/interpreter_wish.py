"""Which interpreter the client wants: language with variant, a woman or a man."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.casework.circumstances import InterpreterGender
from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import row
from app.ui.pieces.text_fields import TextLine

_LONGEST_TEXT = 60


class InterpreterWishForm(QWidget):
    """Changes the conversation as it is filled in; of the interpreter who comes nothing is asked."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        wish = controller.conversation.interpreter_wish
        self._language = TextLine(wish.language)
        self._language.setMaxLength(_LONGEST_TEXT)
        self._language.textEdited.connect(self._on_language)
        self._gender = DropDown()
        self._gender.addItem(self.tr("Inte sagt"), None)
        for gender in InterpreterGender:
            self._gender.addItem(words.block("interpreter_gender")[gender.value], gender)
        self._gender.setCurrentIndex(self._gender.findData(wish.gender))
        self._gender.activated.connect(self._on_gender)
        language, chosen = Form(), Form()
        language.add(self.tr("Språk och &dialekt"), self._language)
        chosen.add(self.tr("&Kvinna eller man"), self._gender)
        line = row(language, chosen)
        line.setStretch(0, 1)
        self.setLayout(line)

    def _on_language(self, text: str) -> None:
        self._change(language=text.strip())

    def _on_gender(self) -> None:
        self._change(gender=self._gender.currentData())

    def _change(self, **changes: object) -> None:
        conversation = self._controller.conversation
        wish = conversation.interpreter_wish._replace(**changes)  # type: ignore[arg-type]
        self._controller.change(replace(conversation, interpreter_wish=wish))
