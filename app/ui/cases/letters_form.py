"""What is the same in every letter of a run: recipient, helper, language and the four points."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.casework.many_letters import LetterTerms
from app.casework.wording import Words
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import PointState
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import beside, stack
from app.ui.pieces.text_fields import TextArea, TextLine
from app.ui.pieces.texts import Text

_RECIPIENT_HEIGHT_PX = 76
_LONGEST_TEXT = 200


class LettersForm(QWidget):
    """Fields at the left, what became of the points at the right.

    Args:
        recipient: the usual one, lines of text.

    Signals:
        changed: the letters would be others than before.
    """

    changed = Signal()

    def __init__(self, words: Words, recipient: tuple[str, ...]) -> None:
        super().__init__()
        self._recipient = TextArea("\n".join(recipient))
        self._recipient.setFixedHeight(_RECIPIENT_HEIGHT_PX)
        self._recipient.setTabChangesFocus(True)
        self._helper = TextLine()
        self._helper.setMaxLength(_LONGEST_TEXT)
        self._language = DropDown()
        self._language.addItem(self.tr("Svenska"), "sv")
        self._language.addItem(self.tr("Engelska"), "en")
        self._recipient.textChanged.connect(self.changed)
        self._helper.textChanged.connect(self.changed)
        self._language.currentIndexChanged.connect(self.changed)
        form = Form()
        form.add(self.tr("&Mottagare"), self._recipient, self.tr("Namn och adress, en rad för varje."))
        form.add(self.tr("&Hjälp av (roll)"), self._helper, self.tr("Till exempel socialsekreterare."))
        form.add(self.tr("Brevens språ&k"), self._language)
        self._points = {point: self._states() for point in LETTER_POINTS}
        points = Form()
        for point, states in self._points.items():
            points.add(words.point(point).title, states)
        told = self.tr(
            "Säg vad som gäller alla du har valt. Där det inte stämmer görs brevet för sig, ur ärendet."
        )
        self.setLayout(beside(form, stack(Text(told, "help"), points)))

    def terms(self, on: date) -> LetterTerms:
        """What was filled in, for letters of that day."""
        lines = (line.strip() for line in self._recipient.toPlainText().splitlines())
        return LetterTerms(
            on=on,
            language=str(self._language.currentData()),
            points=self._settled(),
            recipient=tuple(line for line in lines if line),
            helper_role=self._helper.text().strip() or None,
        )

    def _settled(self) -> dict[Point, PointState]:
        chosen = ((point, states.currentData()) for point, states in self._points.items())
        return {point: state for point, state in chosen if state is not None}

    def _states(self) -> DropDown:
        states = DropDown()
        states.addItem(self.tr("Inte ifyllt"), None)
        states.addItem(self.tr("Förklarat för alla"), PointState.EXPLAINED)
        states.addItem(self.tr("Alla har avböjt"), PointState.DECLINED)
        states.currentIndexChanged.connect(self.changed)
        return states
