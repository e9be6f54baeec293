"""Step two of a release: a proposal is made, looked at as it will be written, and only then written."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout

from app.casework.counts_view import PeriodKind
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.counts.counts_page import CountsPage, sentences
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.release_making import Prepared, Wanted, prepare, release
from app.ui.counts.release_view import ReleaseView
from app.ui.jobs import Jobs
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import empty, left_row
from app.ui.pieces.texts import Text


class ReleasePage(CountsPage):
    """What the package is to show, the proposal, and writing it."""

    def __init__(self, office: OfficeCounts, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._jobs = jobs
        self._periods = QComboBox()
        self._periods.addItem(self.tr("Halvår"), PeriodKind.HALF_YEAR)
        self._periods.addItem(self.tr("Hela år, för kontor med få samtal"), PeriodKind.YEAR)
        self._zeros = QCheckBox(self.tr("Dölj &nollor på samma sätt som små tal"))
        self._make = QPushButton(self.tr("&Gör ett förslag"))
        self._make.setProperty("look", "primary")
        self._make.clicked.connect(self._on_make)
        self._says = Text("", "fault")
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
            self._zeros,
            left_row(self._make),
            self._says,
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
        self._prepare(Wanted(self._periods.currentData(), self._zeros.isChecked()))

    def _prepare(self, wanted: Wanted) -> None:
        if self._jobs.is_busy:
            return
        self._says.setText(self.tr("Förslaget räknas fram och granskas …"))
        self._make.setEnabled(False)
        self._jobs.start(self, partial(prepare, self._office, wanted), self._on_prepared, self._on_failed)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._says.setText("")
        self._make.setEnabled(True)
        empty(self._room)
        self._view = ReleaseView(self._office, self._words, prepared)
        self._view.other_requested.connect(self._prepare, Qt.ConnectionType.QueuedConnection)
        self._view.release_requested.connect(partial(self._on_release, prepared))
        self._room.addWidget(self._view)

    def _on_failed(self, error: UserFacingError) -> None:
        self._make.setEnabled(True)
        self._says.setText(sentences(self._words.error(error)))

    def _on_release(self, prepared: Prepared) -> None:
        assert self._view is not None
        try:
            release(self._office, prepared, self._view.folder)
        except UserFacingError as error:
            self._view.say_fault(sentences(self._words.error(error)))
            return
        self._view.say_done()
