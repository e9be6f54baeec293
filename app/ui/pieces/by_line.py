"""The text of a part of the window for who hears it: by line, word or letter, as in any text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.banner import is_listened_to
from app.ui.pieces.spoken import text_of

if TYPE_CHECKING:
    from app.ui.pieces.text_by_line import TextByLine


class ByLine:
    """Lets the text of an area be read by line while assistive technology listens.

    A label has no place for a reader to be at, so its text could only be heard in one breath. Until somebody
    listens nothing is made.

    Args:
        area: shows the text.
        name: what assistive technology calls it; "": as the area.
        text: what is written in the area now; None: in its labels.
    """

    def __init__(self, area: QWidget, name: str = "", text: Callable[[], str] | None = None) -> None:
        self._area = area
        self._name = name
        self._text = text or partial(text_of, area)
        self._policy = area.focusPolicy()
        self._line: TextByLine | None = None

    @property
    def place(self) -> QWidget:
        """Where Tab stops: at the text while somebody listens, else at the area."""
        return self._area if self._line is None or self._line.isHidden() else self._line

    def attend(self) -> None:
        """The text is there from now on, or not, as somebody listens or nobody does."""
        if is_listened_to():
            self._begin()
        else:
            self.end()

    def end(self) -> None:
        """Nothing is there to be read by line."""
        if self._line is not None and not self._line.isHidden():
            self._line.hide()
            self._area.setFocusPolicy(self._policy)

    def clear(self) -> None:
        """Forgets what was read."""
        if self._line is not None:
            self._line.clear()

    def _begin(self) -> None:
        if self._line is None:
            from app.ui.pieces.text_by_line import TextByLine  # noqa: PLC0415 - made where somebody listens

            self._line = TextByLine(self._area, self._text)
            self._put_after_area(self._line)
        self._line.setAccessibleName(self._name or self._area.accessibleName())
        if self._line.isHidden():
            # Tab stops at one of the two. A focus proxy would draw it here from wherever the area stands.
            self._policy = self._area.focusPolicy()
            self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._line.move(0, -self._line.height())
            self._line.show()

    def _put_after_area(self, line: TextByLine) -> None:
        """Tab would else meet it last of all; Qt orders only what Tab stops at."""
        policy = self._area.focusPolicy()
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self._area, line)
        self._area.setFocusPolicy(policy)
