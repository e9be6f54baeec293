"""Keys that scroll the page from wherever the keyboard is."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

_BY_PAGE: dict[int, QScrollBar.SliderAction] = {
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}
_BY_LINE: dict[int, QScrollBar.SliderAction] = {
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
}


class ScrollKeys(QObject):
    """Scrolls one area.

    Args:
        area: what is scrolled; it keeps this.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area

    def take(self, key: int) -> bool:
        """Scrolls by page or to an end where the key asks for it; tells whether it did."""
        action = _BY_PAGE.get(key)
        if action is not None:
            self._scroll(action)
        return action is not None

    def also_from(self, *parts: QWidget) -> None:
        """Up and down scroll the area from those parts as well, which stand beside it."""
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down, where they reach a part beside the area."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _BY_LINE:
            self._scroll(_BY_LINE[event.key()])
            return True
        return super().eventFilter(watched, event)

    def _scroll(self, action: QScrollBar.SliderAction) -> None:
        # Asked for each time: the bar is the area's to keep, and a name of ours for it may outlive it.
        self._area.verticalScrollBar().triggerAction(action)
