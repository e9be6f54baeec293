"""The fields that people type into: nothing of it is learnt, predicted or kept by anybody (practice 5.4).

Every line and area of the window is one of these, so that no field can be forgotten.
"""

from PySide6.QtCore import QEvent, QMetaMethod, QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.ui.pieces.clipboard import copy_privately, private_content

_Hint = Qt.InputMethodHint

PRIVATE = _Hint.ImhSensitiveData | _Hint.ImhNoPredictiveText
"""What a touch keyboard or an input method is asked: to learn no word, and to propose none."""
EXACT = PRIVATE | _Hint.ImhNoAutoUppercase
"""The same for what has to stay as it is typed: numbers, paths, sign-in names."""


class TextLine(QLineEdit):
    """One line.

    Args:
        text: what stands in it.
        is_exact: capital letters mean something, so the keyboard makes none by itself.
    """

    def __init__(self, text: str = "", *, is_exact: bool = False) -> None:
        super().__init__(text)
        self.setInputMethodHints(EXACT if is_exact else PRIVATE)

    def forget_edits(self) -> None:
        """Keeps the text, cursor and selection, and nothing of what stood there before."""
        start, length, cursor = self.selectionStart(), self.selectionLength(), self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(cursor)
        if length:
            is_backwards = cursor == start
            self.setSelection(start + length, -length) if is_backwards else self.setSelection(start, length)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies in our own way; every other key is the line's, and Enter goes no further where it acts."""
        if _is_alt_letter(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._cut()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._acts_on_enter():
                # Qt lets it go on to the page, which would act on it a second time.
                event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, whose Copy and Cut are ours too."""
        menu = self.createStandardContextMenu()
        ours = {"edit-copy": self._copy, "edit-cut": self._cut}
        for action in menu.actions():
            if action.objectName() in ours:
                action.triggered.disconnect()
                action.triggered.connect(ours[action.objectName()])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _acts_on_enter(self) -> bool:
        """Whether Enter does something here; inside a list it is the list that decides."""
        is_heard = self.isSignalConnected(QMetaMethod.fromSignal(self.returnPressed))
        return is_heard and not isinstance(self.parentWidget(), QComboBox)

    def _copy(self) -> None:
        if self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal:
            copy_privately(self.selectedText())

    def _cut(self) -> None:
        if self.echoMode() is QLineEdit.EchoMode.Normal and not self.isReadOnly():
            self._copy()
            self.insert("")


class SearchLine(TextLine):
    """One line to search with: Esc empties it first, and only then does what it does on the page."""

    def event(self, event: QEvent) -> bool:
        """Takes Esc from the window's shortcuts while there is something to empty."""
        is_asked_first = event.type() is QEvent.Type.ShortcutOverride
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_asked_first and is_escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            return
        super().keyPressEvent(event)


class TextArea(QPlainTextEdit):
    """Several lines."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setInputMethodHints(PRIVATE | _Hint.ImhMultiLine)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key is the area's, but for letters with Alt."""
        if _is_alt_letter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def forget_edits(self) -> None:
        """Keeps the text, cursor and selection, and nothing of what stood there before."""
        self.document().clearUndoRedoStacks()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What Copy, Cut and dragging give: no history keeps it."""
        return private_content(self.textCursor().selection().toPlainText())


def _is_alt_letter(event: QKeyEvent) -> bool:
    """Whether a letter was pressed with Alt: it is for a button, and no text where that can't be pressed.

    AltGr is not meant, which is Ctrl and Alt on Windows.
    """
    held = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
    return held == Qt.KeyboardModifier.AltModifier and event.text().isprintable() and bool(event.text())


def forget_edits(page: QWidget) -> None:
    """Keeps what stands in every field of the page, and nothing of what stood there before."""
    fields: list[TextLine | TextArea] = [*page.findChildren(TextLine), *page.findChildren(TextArea)]
    for field in fields:
        field.forget_edits()
