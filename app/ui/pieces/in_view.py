"""Scrolls a page to what has just been said or made."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget, around_px: int = 0) -> None:
    """Scrolls the page that the widget stands on as little as it takes; nothing where none scrolls.

    All of the widget, where Qt's own ``ensureWidgetVisible`` looks at a field's cursor alone.

    Args:
        widget: what is to be seen.
        around_px: so much above and below it as well, where it was not seen whole before.
    """
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if above is not None else None
    if above is None or inside is None:
        return
    place = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
    top = -inside.y()
    if place.top() < top or place.bottom() >= top + above.viewport().height():
        middle = place.center()
        above.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + around_px)
