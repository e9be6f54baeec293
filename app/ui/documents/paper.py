"""Letters on paper, one after the other, away from the window's thread."""

from app.casework.protocols import DocumentDrawer
from app.ui.documents.printing import SCALE, open_printer, print_on


class Paper:
    """A printer that letters are sent to.

    Attributes:
        is_file: what is delivered here are no files.
    """

    is_file = False

    def __init__(self, printer_name: str, drawer: DocumentDrawer) -> None:
        self._printer_name = printer_name
        self._drawer = drawer

    def prepare(self) -> None:
        """Makes sure that the printer is still there."""
        open_printer(self._printer_name)

    def hand_over(self, case_id: str, letter: bytes) -> None:  # noqa: ARG002 - names no print job
        """Prints the whole letter, or raises what a user can act on."""
        print_on(self._printer_name, self._drawer.page_images(letter, SCALE))

    def take_back(self, case_id: str) -> None:
        """What is on paper stays there."""
