"""Scrolls a page to what has just been said or made."""

from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget, around_px: int = 0) -> None:
    """Scrolls the page that the widget stands on as little as it takes; nothing where none scrolls."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget, 0, around_px)
