"""Scrolls a page to what has just been said or made."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget, around_px: int = 0) -> None:
    """Scrolls the page that the widget stands on as little as it takes; nothing where none scrolls."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        show_in(above, widget, around_px)


def show_in(area: QScrollArea, widget: QWidget, around_px: int = 0) -> None:
    """Scrolls the area to the widget as little as it takes.

    All of the widget, where Qt's own ``ensureWidgetVisible`` looks at a field's cursor alone.

    Args:
        area: what scrolls.
        widget: what is to be seen; stands in it.
        around_px: so much above and below it as well, where it was not seen whole before.
    """
    if not area.verticalScrollBar().maximum() or (inside := area.widget()) is None:
        return
    if not inside.isAncestorOf(widget):
        # It lies over the area, as the text does that is read by line, and is seen anyway.
        return
    place = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
    top = -inside.y()
    if place.top() < top or place.bottom() >= top + area.viewport().height():
        middle = place.center()
        area.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + around_px)


def show_from_top(area: QScrollArea, widget: QWidget) -> None:
    """Scrolls the area so that the widget begins at its top, for what has no room there as a whole."""
    if (inside := area.widget()) is not None:
        area.verticalScrollBar().setValue(widget.mapTo(inside, QPoint(0, 0)).y())
