"""A button with a title and a second line that wraps."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui.theme import GRID, SMALL_PX

_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_SIDE = GRID + 4
_ABOVE = GRID - 1
_TALL = 10_000


class CardButton(QPushButton):
    """Title in bold, hint below it; as high as its text needs at the width it gets."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._placed: dict[int, tuple[QRect, QRect]] = {}
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrow columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for title and hint."""
        title, hint = self._places(width)
        return (hint if self._hint else title).bottom() + _ABOVE

    def sizeHint(self) -> QSize:
        """A width at which most titles take one line."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word of the title."""
        longest = max(self._title_metrics_width(word) for word in self._title.split())
        return QSize(longest + 2 * _SIDE + 2, GRID * 5)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Frame, title and hint."""
        role = QPalette.ColorRole
        colour = self.palette().color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(role.BrightText if self.hasFocus() else role.Mid), 2))
        resting = role.Midlight if self.underMouse() else role.Base
        painter.setBrush(colour(role.AlternateBase if self.isDown() else resting))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        title, hint = self._places(self.width())
        painter.setPen(colour(role.Text))
        painter.setFont(self._bold())
        painter.drawText(title, int(_WRAPS), self._title)
        painter.setPen(colour(role.PlaceholderText))
        painter.setFont(self._small())
        painter.drawText(hint, int(_WRAPS), self._hint)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down lead to the nearest card above or below; Qt would go to the next in the row."""
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not way:
            super().keyPressEvent(event)
            return
        page = self.parentWidget()
        cards = [] if page is None else page.findChildren(CardButton)
        beyond = [card for card in cards if way * (card.y() - self.y()) > 0]
        if beyond:
            nearest = min(beyond, key=lambda card: (abs(card.y() - self.y()), abs(card.x() - self.x())))
            nearest.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Another font takes other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._placed.clear()
            self.updateGeometry()

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where title and hint stand at that width; a layout asks for the same widths many times."""
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> tuple[QRect, QRect]:
        room = QRect(_SIDE, _ABOVE, max(width - 2 * _SIDE, 1), _TALL)
        title = QFontMetrics(self._bold()).boundingRect(room, int(_WRAPS), self._title)
        room.moveTop(title.bottom() + 2)
        hint = QFontMetrics(self._small()).boundingRect(room, int(_WRAPS), self._hint)
        return title.adjusted(0, 0, 2, 0), hint.adjusted(0, 0, 2, 0)

    def _title_metrics_width(self, word: str) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(word)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        return font
