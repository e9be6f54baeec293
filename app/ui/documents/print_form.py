"""Which printer, a warning where it prints no paper, and the button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.documents.printing import keeps_a_copy, printer_names
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.says import Says


class PrintForm(QWidget):
    """Printers are listed inside the page: a system dialog could lie above the cover.

    Args:
        is_for_paper: what is printed here can't be saved as a file instead.

    Signals:
        print_requested: name of the printer.
    """

    print_requested = Signal(str)

    def __init__(self, *, is_for_paper: bool = False) -> None:
        super().__init__()
        self._is_for_paper = is_for_paper
        self._is_waiting = False
        # Asked each time that a page is shown, so that a printer which is connected now can be used now.
        self._printers = DropDown()
        self._printers.name_unlabelled(self.tr("Skrivare"))
        self._printers.addItems(printer_names())
        self._printers.currentTextChanged.connect(self._on_printer)
        self._has_printer = self._printers.count() > 0
        if not self._has_printer:
            self._printers.hide()
        self._print = QPushButton(self.tr("Skriv &ut"))
        self._print.clicked.connect(self._on_print)
        self._warning = Says()
        self.setLayout(stack(left_row(self._printers, self._print), self._warning, spacing=4))
        self._show_warning()

    def allow(self, *, may_print: bool, is_waiting: bool = False) -> None:
        """Whether there is something to print; without a printer nothing can be.

        Args:
            may_print: there is.
            is_waiting: something else has to be done first, so no printer is spoken of yet.
        """
        self._print.setEnabled(may_print and self._has_printer)
        self._is_waiting = is_waiting
        self._show_warning()

    def _show_warning(self) -> None:
        """What is known before anybody prints: told with the button."""
        warning = self._warning_text()
        self._warning.note(warning, is_fault=self._has_printer)
        self._print.setAccessibleDescription(warning)
        self._warning.setVisible(bool(warning) and not self._is_waiting)

    def _warning_text(self) -> str:
        """That no printer is there, or that the one chosen prints no paper; "" where all is well."""
        name = self._printers.currentText()
        if keeps_a_copy(name):
            copy = self.tr(
                "{printer} skriver inte på papper utan sparar eller skickar en kopia. Välj en annan."
            )
            return copy.format(printer=name)
        if self._has_printer:
            return ""
        return (
            self.tr("Ingen skrivare finns på den här datorn. Anslut en skrivare, eller skriv för hand.")
            if self._is_for_paper
            else self.tr("Ingen skrivare finns på den här datorn. Spara som fil.")
        )

    def _on_printer(self) -> None:
        self._show_warning()
        self._warning.fault(self._warning_text())

    def _on_print(self) -> None:
        self.print_requested.emit(self._printers.currentText())
