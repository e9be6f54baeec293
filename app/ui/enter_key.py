"""What Enter does where no button has the keyboard: one rule for every page."""

from PySide6.QtCore import QMetaMethod
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.wizard.page import PageWidget


def button_for_enter(page: PageWidget, focused: QWidget | None, *, has_next: bool) -> QPushButton | None:
    """The button that leads on from where the keyboard is, or None: Next does, if there is one.

    It is the one drawn as leading on. A part of the page that has such a button comes before the page, so
    that Enter in an answer that is changed in place is done with that answer and not with the page.

    Args:
        page: the page that is shown.
        focused: what has the keyboard.
        has_next: the page is left with Next, so that no button of its own leads on from it.
    """
    part: QWidget | None = page
    if focused is not None and page.isAncestorOf(focused):
        part = focused.parentWidget()
    while part is not None and part is not page:
        if (button := _leading(part)) is not None:
            return button
        part = part.parentWidget()
    if has_next:
        return None
    kept = page.kept_below()
    return _leading(page) or (None if kept is None else _leading(kept))


def _leading(part: QWidget) -> QPushButton | None:
    """The button in that part that is drawn as leading on, if it can be pressed now."""
    for button in part.findChildren(QPushButton):
        if button.property("look") == "primary" and button.isVisible() and button.isEnabled():
            return button
    return None


def opens_its_line(focused: QWidget | None) -> bool:
    """Whether it is a list that has just done with its chosen line what Enter does there."""
    from PySide6.QtWidgets import QAbstractItemView  # noqa: PLC0415 - the start page has no list

    return isinstance(focused, QAbstractItemView) and focused.isSignalConnected(
        QMetaMethod.fromSignal(focused.activated)
    )
