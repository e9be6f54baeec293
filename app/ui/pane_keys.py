"""F6 leads the keyboard from one part of the window to the next, past everything in between."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_next_pane(panes: Sequence[QWidget], focused: QWidget | None, *, is_back: bool) -> None:
    """Gives the keyboard to what Tab meets first in the next part, round and round.

    Args:
        panes: the parts in reading order; one that is hidden, or where Tab never stops, is passed over.
        focused: what has the keyboard.
        is_back: the part before instead.
    """
    ordered = list(reversed(panes) if is_back else panes)
    here = next((index for index, pane in enumerate(ordered) if _is_in(focused, pane)), -1)
    for pane in (*ordered[here + 1 :], *ordered[: max(here, 0)]):
        if (stop := _first_stop(pane)) is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _is_in(widget: QWidget | None, pane: QWidget) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _first_stop(pane: QWidget) -> QWidget | None:
    """What Tab meets first there, or None."""
    here: QWidget | None = pane
    while here is not None and not (_is_in(here, pane) and _is_stop(here)):
        here = here.nextInFocusChain()
        if here is pane:
            return None
    return here


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
