"""What the letter needs besides the answers: recipient, helper, identity, names."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework import conversation as talk
from app.casework.interview import NAME_QUESTIONS, asked_of
from app.casework.letter import hides_names, named_persons
from app.casework.wording import LANGUAGES, Words
from app.domain.answers import get_answer
from app.domain.letter import IdentitySeen
from app.ui.controller import ConversationController
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.text_fields import TextArea, TextLine
from app.ui.pieces.texts import Text

_RECIPIENT_HEIGHT_PX = 76
_LONGEST_TEXT = 200


class LetterForm(QWidget):
    """Fields that change the conversation as they are filled in; Enter in a line leads to the next field.

    Signals:
        changed: something that the letter says was changed.
    """

    changed = Signal()

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        preparation = controller.conversation.preparation
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._form = Form()
        self._first_name: TextLine | None = None
        self._add_names()
        self._lines.addWidget(self._form)
        self._recipient = TextArea("\n".join(preparation.recipient))
        self._recipient.setFixedHeight(_RECIPIENT_HEIGHT_PX)
        self._recipient.setTabChangesFocus(True)
        self._recipient.textChanged.connect(self._on_recipient)
        hint = self.tr(
            "Den som brevet ska till, oftast Migrationsverket. En rad för varje; adressen behövs inte."
        )
        self._form.add(self.tr("&Mottagare"), self._recipient, hint)
        self._helper = TextLine(preparation.helper_role or "")
        self._helper.setMaxLength(_LONGEST_TEXT)
        self._helper.textEdited.connect(self._on_helper)
        self._helper.returnPressed.connect(self.focusNextChild)
        self._form.add(self.tr("&Hjälp av (roll)"), self._helper, self.tr("Till exempel socialsekreterare."))
        self._identity = _combo(self._identity_texts(), preparation.identity_seen)
        self._identity.activated.connect(self._on_identity)
        self._form.add(self.tr("&Legitimation"), self._identity)
        self._language = _combo({"sv": self.tr("Svenska"), "en": self.tr("Engelska")}, LANGUAGES[0])
        self._language.activated.connect(self.changed)
        self._form.add(self.tr("Brevets språ&k"), self._language)

    @property
    def language(self) -> str:
        """The letter's language."""
        return str(self._language.currentData())

    def focus_first(self) -> None:
        """Gives the keyboard to the first field: the applicant's name, or the recipient without names."""
        (self._first_name or self._recipient).setFocus()

    def _identity_texts(self) -> dict[IdentitySeen | None, str]:
        return {
            None: self.tr("Inte ifyllt"),
            IdentitySeen.PASSPORT: self.tr("Pass visat"),
            IdentitySeen.RESIDENCE_CARD: self.tr("Uppehållstillståndskort visat"),
            IdentitySeen.ID_CARD: self.tr("Id-kort visat"),
            IdentitySeen.OTHER: self.tr("Annan handling visad"),
            IdentitySeen.NOT_SHOWN: self.tr("Inte visad"),
        }

    def _add_names(self) -> None:
        """Names and numbers of those whom the letter names; what is not shown here is not printed either."""
        conversation = self._controller.conversation
        if hides_names(conversation):
            text = self.tr(
                "Tolk på telefon: namn och nummer skrivs för hand på brevet, också de som har fyllts i förut."
            )
            self._lines.addWidget(Text(text, "soft"))
            return
        case = conversation.case
        named = named_persons(case, self._controller.today)
        for question in NAME_QUESTIONS:
            for person in named if question.is_of_person else (case.applicant,):
                if question.id == "personal_number" and not person.is_applicant:
                    continue
                self._add_text(asked_of(question, person).path, self._label(question.id, person.id))

    def _label(self, question_id: str, person_id: str) -> str:
        case = self._controller.conversation.case
        question = next(question for question in NAME_QUESTIONS if question.id == question_id)
        short = self._words.short(question)
        person = case.person(person_id)
        if person.is_applicant:
            return short
        unnamed = replace(case, persons=tuple(replace(one, name=None) for one in case.persons))
        return f"{short} – {self._words.person(unnamed, person_id)}"

    def _add_text(self, path: str, label: str) -> None:
        value = get_answer(self._controller.conversation.case, path)
        field = TextLine(value if isinstance(value, str) else "")
        field.setMaxLength(_LONGEST_TEXT)
        field.setProperty("path", path)
        field.textEdited.connect(self._on_text)
        field.returnPressed.connect(self.focusNextChild)
        self._first_name = self._first_name or field
        self._form.add(label, field)

    def _on_text(self, text: str) -> None:
        path = self.sender().property("path")
        self._controller.change(talk.answer(self._controller.conversation, path, text.strip() or None))
        self.changed.emit()

    def _on_recipient(self) -> None:
        lines = tuple(line.strip() for line in self._recipient.toPlainText().splitlines() if line.strip())
        self._prepare(recipient=lines)

    def _on_helper(self, text: str) -> None:
        self._prepare(helper_role=text.strip() or None)

    def _on_identity(self) -> None:
        self._prepare(identity_seen=self._identity.currentData())

    def _prepare(self, **changes: object) -> None:
        conversation = self._controller.conversation
        preparation = replace(conversation.preparation, **changes)  # type: ignore[arg-type]
        self._controller.change(replace(conversation, preparation=preparation))
        self.changed.emit()


def _combo(texts: Mapping[Any, str], chosen: object) -> DropDown:
    combo = DropDown()
    for value, text in texts.items():
        combo.addItem(text, value)
    combo.setCurrentIndex(list(texts).index(chosen))
    return combo
