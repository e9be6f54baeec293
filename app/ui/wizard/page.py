"""What every page is: a widget that shows and collects, and can say why the next page must wait."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pieces.spoken import text_of


class PageWidget(QWidget):
    """One page in the middle of the window.

    Signals:
        next_requested: the person did something on the page that means "go on".
        reading_began: the page shows something new to read, and the keyboard belongs on Next.
        missing_changed: what is missing may be another thing now, though no answer is.
        began_anew: all of the page is new, and is read from its top.
        parts_made: the page has made new parts of itself, whose buttons want letters to press with Alt.
    """

    next_requested = Signal()
    reading_began = Signal()
    missing_changed = Signal()
    began_anew = Signal()
    parts_made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.began_anew.connect(self.parts_made)

    def next_label(self) -> str:
        """What the button that goes on is called; "" where nothing follows."""
        return self.tr("&Nästa")

    def next_leads(self) -> bool:
        """Whether that button is the one drawn as leading on; else the page has one of its own."""
        return True

    def what_is_missing(self) -> str:
        """One sentence on what is needed before going on, or "" when nothing is."""
        return ""

    def says_why(self) -> bool:
        """Called when the person can't go on: whether the page says why itself, where it is to be mended."""
        return False

    def kept_below(self) -> QWidget | None:
        """What stays in view below the page, the same every time; None: all stands on the page."""
        return None

    def may_save(self) -> bool:
        """Whether saving makes sense from here, where the conversation can be saved at all."""
        return True

    def leave(self) -> bool:
        """Called when the person goes on and nothing is missing; False where the page has moved on itself."""
        return True

    def take_back(self) -> bool:
        """Called when the person presses Esc: whether the page took back what was being changed on it."""
        return False

    def focus_first(self) -> None:
        """Gives the keyboard to the control that the page is about; without one the step bar has it."""

    def kept_whole(self) -> QWidget | None:
        """The part that is seen whole, where it fits, when the keyboard comes into it."""
        return None

    def read_out(self) -> str:
        """What assistive technology reads out when the page comes: its text, which no control says."""
        return text_of(self)

    def help_text(self) -> str:
        """Three sentences about this page, for F1."""
        return ""
