"""The coordinator's page: packages of many municipalities become sums. Needs no store and no sign-in."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.steps import Steps
from app.ui.counts.combining import Summed, sum_packages, write_sums
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.office_counts import OfficeCounts
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.work_line import WorkLine


class CombinePage(CountsPage):
    """A folder of packages, what was wrong with some, the sums with their coverage, and saving them."""

    def __init__(self, office: OfficeCounts, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._jobs = jobs
        self._summed: Summed | None = None
        self.setAcceptDrops(True)
        self._folder = FolderField(self.tr("Mapp med paket"), documents_folder())
        self._participants = FolderField(self.tr("Lista över deltagare"), documents_folder(), ("csv",))
        self._participants.show_path(None)
        self._earlier = FolderField(self.tr("Tidigare summor"), documents_folder())
        self._earlier.show_path(None)
        self._begin = QPushButton(self.tr("&Lägg ihop"))
        self._begin.setProperty("look", "primary")
        self._begin.clicked.connect(self._on_begin)
        self._work = WorkLine()
        self._faults = FigureTable(self.tr("Fel i paketen"))
        self._table = DropDown()
        self._table.currentIndexChanged.connect(self._show_table)
        self._sums = FigureTable(self.tr("Summor"))
        self._target = FolderField(self.tr("Ny mapp för Excel"), documents_folder() / self.tr("summor"))
        self._save = QPushButton(self.tr("S&para Excel"))
        self._save.clicked.connect(self._on_save)
        self._saving = WorkLine()
        self._faults_part, self._sums_part = Form(), Form()
        self._faults_part.add(self.tr("Det som inte räknas, en rad för varje fel"), self._faults)
        self._sums_part.add(self.tr("Tab&ell"), self._table)
        self._sums_part.add(self.tr("Summor, med täckning först"), self._sums)
        self._sums_part.add(self.tr("&Ny mapp för Excel"), self._target)
        self._form = form = Form()
        form.add(
            self.tr("&Mapp med paket"),
            self._folder,
            self.tr("Du kan också släppa mappen på sidan. Varje paket är en egen mapp."),
        )
        form.add(
            self.tr("Lista över &deltagare"),
            self._participants,
            self.tr("Om det finns en: vilka kommuner som deltar och inte."),
        )
        form.add(
            self.tr("&Tidigare summor"),
            self._earlier,
            self.tr("Mappen med summor som redan har lämnats vidare, så att ingen skillnad visar en kommun."),
        )
        self._result = stack(self._faults_part, self._sums_part, left_row(self._save), self._saving)
        self.lay_out(
            self.tr("Lägg ihop paket"),
            form,
            left_row(self._begin),
            self._work,
            self._result,
        )
        self._show(None)

    def focus_first(self) -> None:
        """Gives the keyboard to the folder."""
        self._folder.first_control.setFocus()

    def help_text(self) -> str:
        """What is summed."""
        return self.tr(
            "Välj mappen där kommunernas paket ligger och tryck Lägg ihop. "
            "Ett paket som är ändrat eller trasigt räknas inte, och det sägs vilket det är. "
            "Ingen kommun visas för sig och ingen rangordnas."
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the first folder that was dropped, and begins."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self._folder.show_path(paths[0])
            self._on_begin()

    def _on_begin(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        if self.says_missing(self._form, self._folder, self._participants, self._earlier):
            return
        self._saving.tell("")
        self._work.begin(self._begin)
        steps = Steps()
        given = (None if field.is_empty else field.path for field in (self._participants, self._earlier))
        work = partial(
            sum_packages,
            self._office.services,
            self._office.words,
            self._folder.path,
            *given,
            steps=steps,
        )
        summing = Work(self.tr("Paketen läses och läggs ihop."), work, Cut.AT_ONCE, steps)
        self._jobs.start(self, summing, self._on_summed, self._on_failed)

    def _on_summed(self, summed: Summed) -> None:
        self._show(summed)
        if summed.report.tables:
            self._work.tell(self.tr("Paketen är ihoplagda."))
        else:
            self._work.fault(self._words.message("no_packages_summed"))

    def _on_failed(self, error: UserFacingError) -> None:
        self._show(None)
        self._work.fault(*self._words.error(error))

    def _show(self, summed: Summed | None) -> None:
        self._summed = summed
        lines = [] if summed is None else [*self._words_of(summed)]
        self._faults.show_texts((self.tr("Fel"),), [(line,) for line in lines])
        self._faults_part.setVisible(bool(lines))
        has_sums = summed is not None and bool(summed.report.tables)
        self._sums_part.setVisible(has_sums)
        self._save.setVisible(has_sums)
        self._table.clear()
        if summed is not None:
            self._table.addItems([table.title for table in summed.report.tables])

    def _words_of(self, summed: Summed) -> list[str]:
        return [*(self._words.fault(fault) for fault in summed.faults), *summed.remarks]

    def _show_table(self, index: int) -> None:
        if self._summed is not None and index >= 0:
            table = self._summed.report.tables[index]
            self._sums.show_rows(table.headings, table.rows)
            self._sums.span_headings()

    def _on_save(self) -> None:
        assert self._summed is not None
        if self._jobs.is_busy_for(self):
            return
        self._saving.begin(self._save)
        work = partial(write_sums, self._target.path, self._summed)
        saving = Work(self.tr("Summorna sparas."), work, Cut.NEVER)
        self._jobs.start(self, saving, self._on_saved, self._on_not_saved)

    def _on_saved(self, _: None) -> None:
        self._saving.tell(self.tr("Summorna är sparade, med täckning över varje summa."))

    def _on_not_saved(self, error: UserFacingError) -> None:
        self._saving.fault(*self._words.error(error))
