"""Step two of a release: a proposal is made, looked at as it will be written, and only then written."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout

from app.casework.counts_view import PeriodKind
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.steps import Steps
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.release_making import Prepared, Wanted, prepare, release
from app.ui.counts.release_view import ReleaseView
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import empty, left_row
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class ReleasePage(CountsPage):
    """What the package is to show, the proposal, and writing it."""

    def __init__(self, office: OfficeCounts, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._jobs = jobs
        self._periods = DropDown()
        self._periods.addItem(self.tr("Halvår"), PeriodKind.HALF_YEAR)
        self._periods.addItem(self.tr("Hela år, för kontor med få samtal"), PeriodKind.YEAR)
        tables = office.services.definitions.tables.values()
        self._zeros = {table.id: QCheckBox(table.title[words.language]) for table in tables}
        zeros_label = self.tr("Dölj nollor på samma sätt som små tal i")
        zeros = QGridLayout()
        zeros.setVerticalSpacing(0)
        for number, box in enumerate(self._zeros.values()):
            box.setAccessibleName(f"{zeros_label}: {box.text()}")
            zeros.addWidget(box, number // 2, number % 2)
        self._make = QPushButton(self.tr("&Gör ett förslag"))
        self._make.setProperty("look", "primary")
        self._make.clicked.connect(self._on_make)
        self._work = WorkLine()
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._view: ReleaseView | None = None
        form = Form()
        form.add(self.tr("&Perioder"), self._periods)
        self.lay_out(
            self.tr("Paket till samordnaren: 2. Granska och lämna ut"),
            Text(
                self.tr(
                    "Bara perioder som är slut, och som inte redan är utlämnade, är med. "
                    "Inget skrivs förrän du lämnar ut paketet."
                )
            ),
            form,
            Text(zeros_label, "label"),
            zeros,
            left_row(self._make),
            self._work,
            self._room,
        )

    def focus_first(self) -> None:
        """Gives the keyboard to the periods."""
        self._periods.setFocus()

    def help_text(self) -> str:
        """What a package is."""
        return self.tr(
            "Förslaget döljer små tal och så många andra att ingen kan räkna ut de små. "
            "En granskning prövar varje dolt tal mot allt som har lämnats ut tidigare. "
            "Det du ser är exakt det som skrivs."
        )

    def _on_make(self) -> None:
        zeros_alike = frozenset(table for table, box in self._zeros.items() if box.isChecked())
        self._prepare(Wanted(self._periods.currentData(), zeros_alike))

    def _prepare(self, wanted: Wanted) -> None:
        if self._jobs.is_busy_for(self):
            return
        if self._office.raw is None:
            self.counts_closed.emit()
            return
        steps = Steps()
        self._work.begin(self._make)
        making = Work(
            self.tr("Förslaget räknas fram och granskas."),
            partial(prepare, self._office, wanted, steps),
            Cut.AT_ONCE,
            steps,
        )
        self._jobs.start(self, making, self._on_prepared, self._on_failed)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._work.tell(self.tr("Förslaget är klart och granskat."))
        empty(self._room)
        self._view = ReleaseView(self._office, self._words, prepared)
        self._view.other_requested.connect(self._prepare, Qt.ConnectionType.QueuedConnection)
        self._view.release_requested.connect(partial(self._on_release, prepared))
        self._room.addWidget(self._view)
        self.parts_made.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))

    def _on_release(self, prepared: Prepared) -> None:
        if self._view is None or self._jobs.is_busy_for(self):
            return
        work = partial(release, self._office, prepared, self._view.folder)
        releasing = Work(self.tr("Paketet skrivs."), work, Cut.NEVER)
        self._jobs.start(self, releasing, self._on_released, self._on_not_released)

    def _on_released(self, _: None) -> None:
        if self._view is not None:
            # Before the button rests that has the keyboard: what comes next is the way back.
            self.back.setFocus()
            self._view.say_done()

    def _on_not_released(self, error: UserFacingError) -> None:
        if self._view is not None:
            self._view.say_fault(*self._words.error(error))
