"""Opening the sealed counters with the office's private key."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.tallying import RawCounts
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.office_counts import KeyGiven, OfficeCounts, counts_files
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.work_line import WorkLine

_ABOUT_PASSPHRASE = ("wrong_passphrase", "interrupted")


class KeyPage(CountsPage):
    """Key file, its passphrase, and counts of other computers.

    Signals:
        opened: the counts are in memory.
    """

    opened = Signal()

    def __init__(self, office: OfficeCounts, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._jobs = jobs
        self._key = FolderField(self.tr("Räknarnyckel"), documents_folder(), suffixes=("*", "key", "json"))
        self._key.show_path(None)
        self._passphrase = secret_field()
        self._passphrase.returnPressed.connect(self._on_open)
        self._others = FolderField(self.tr("Andra datorers antal"), documents_folder(), suffixes=("csv",))
        self._others.show_path(None)
        self._open = QPushButton(self.tr("&Öppna räkningarna"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        self._work = WorkLine()
        self._form = form = Form()
        form.add(self.tr("&Nyckelfil"), self._key, self.tr("Kontorets privata räknarnyckel."))
        form.add(self.tr("Nyckelns &lösenfras"), self._passphrase)
        form.add(
            self.tr("&Andra datorers antal"),
            self._others,
            self.tr("Mapp med CSV-filer, om kontoret räknar på flera datorer. Inget räknas två gånger."),
        )
        self.lay_out(self.tr("Öppna räkningarna"), form, left_row(self._open), self._work)

    def focus_first(self) -> None:
        """Gives the keyboard to the key."""
        self._key.first_control.setFocus()

    def help_text(self) -> str:
        """What the key is."""
        return self.tr(
            "Räkningarna är förseglade med kontorets räknarnyckel och går inte att läsa utan den. "
            "Bara månader som är slut öppnas. "
            "Antalen finns i minnet tills ärendemappen stängs."
        )

    def _on_open(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        if self.says_missing(self._form, self._key, self._others):
            return
        others = () if self._others.is_empty else tuple(counts_files(self._others.path))
        given = KeyGiven(self._key.path, self._passphrase.text(), others)
        self._passphrase.clear()
        self._work.begin(self._open)
        opening = Work(self.tr("Räkningarna öppnas."), partial(self._office.read, given), Cut.AT_ONCE)
        self._jobs.start(self, opening, self._on_opened, self._on_failed)

    def _on_opened(self, raw: RawCounts) -> None:
        self._office.raw = raw
        self.opened.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))
        # The keyboard goes to what has to be written anew; the passphrase is wiped in any case.
        (self._passphrase if error.code in _ABOUT_PASSPHRASE else self._key.first_control).setFocus()
