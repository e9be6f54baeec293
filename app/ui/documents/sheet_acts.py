"""Printing a sheet, or saving it as a file."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.page_image import PageImage
from app.domain.sheets import Sheet
from app.ui.documents.pdf_file import write_new_pdf
from app.ui.documents.print_form import PrintForm
from app.ui.documents.printing import SCALE, open_printer, print_pages
from app.ui.documents.save_target import SaveTarget
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.work_line import WorkLine


class SheetActs(QWidget):
    """The two ways a sheet leaves the program.

    Args:
        make: the sheet as it is to be now.
        file_name: neutral, without ending.

    Signals:
        made: the sheet was printed, or (True) saved as a file.
    """

    made = Signal(bool)

    def __init__(
        self, services: Services, words: Words, jobs: Jobs, make: Callable[[], Sheet], file_name: str
    ) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._jobs = jobs
        self._make = make
        self._file_name = file_name
        self._target = SaveTarget(services, self.tr("Mapp att spara bladet i"))
        self._save = QPushButton(self.tr("Spara bladet som &fil"))
        self._save.clicked.connect(self._on_save)
        self._print = PrintForm()
        self._print.print_requested.connect(self._on_print)
        self._print.allow(may_print=True)
        self._work = WorkLine()
        self.setLayout(stack(self._print, self._target, left_row(self._save), self._work))

    def _on_save(self) -> None:
        self._work.begin(self.tr("Bladet ritas …"))
        self._jobs.start(self, partial(self._draw, self._make()), self._on_drawn, self._on_failed)

    def _on_print(self, printer: str) -> None:
        self._work.begin(self.tr("Bladet skrivs ut …"))
        work = partial(self._draw_pages, self._make())
        self._jobs.start(self, work, partial(self._on_pages, printer), self._on_failed)

    def _draw(self, sheet: Sheet) -> bytes:
        return self._services.drawer.sheet(sheet)

    def _draw_pages(self, sheet: Sheet) -> Sequence[PageImage]:
        return self._services.drawer.page_images(self._draw(sheet), SCALE)

    def _on_drawn(self, pdf: bytes) -> None:
        try:
            file = write_new_pdf(self._target.path, self._file_name, pdf)
        except OSError:
            self._work.fault(self._words.message("cannot_write"))
            return
        self._work.tell(self.tr("Bladet är sparat som {file}.").format(file=file.name))
        self.made.emit(True)

    def _on_pages(self, printer: str, pages: Sequence[PageImage]) -> None:
        if not print_pages(pages, open_printer(printer)):
            self._work.fault(
                self.tr("Skrivaren tar inte emot bladet. Se efter att den är på, eller välj en annan.")
            )
            return
        self._work.tell(self.tr("Bladet är skickat till skrivaren."))
        self.made.emit(False)

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))
