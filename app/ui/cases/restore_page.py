"""Making a case folder from a backup."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.steps import Steps
from app.ui.cases.side_page import SidePage
from app.ui.cases.usual_place import ABOUT_NEW_FOLDER, usual_place
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class RestorePage(SidePage):
    """The backup, the passphrase of its day or the recovery code, and a new folder.

    Signals:
        restored: the folder, to be opened now.
    """

    restored = Signal(object)

    def __init__(self, services: Services, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._jobs = jobs
        self._file = FolderField(self.tr("Säkerhetskopian"), documents_folder(), suffixes=("vagval",))
        self._folder = FolderField(self.tr("Ny mapp"), usual_place(services, "vagval-aterstalld"))
        self._secret = secret_field()
        self._secret.returnPressed.connect(self._on_restore)
        self._form = form = Form()
        about = self.tr("En fil som slutar på .vagval.")
        form.add(self.tr("&Säkerhetskopian"), self._file, about, errors=("not_a_backup", "file_missing"))
        hint = self.tr("Lösenfrasen som gällde när kopian gjordes, eller återställningskoden.")
        form.add(self.tr("&Lösenfras eller kod"), self._secret, hint, errors=("wrong_passphrase",))
        empty = self.tr("En mapp som inte finns ännu, eller är tom.")
        form.add(self.tr("Ny &mapp"), self._folder, empty, errors=ABOUT_NEW_FOLDER)
        self._restore = QPushButton(self.tr("Åte&rställ"))
        self._restore.setProperty("look", "primary")
        self._restore.clicked.connect(self._on_restore)
        self._work = WorkLine()
        told = self.tr("Den gamla ärendemappen rörs inte. Kopian packas upp och prövas i en ny mapp.")
        title = Text(self.tr("Återställ en säkerhetskopia"), "title")
        whole = stack(title, Text(told), form, left_row(self._restore), self._work)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the file."""
        self._file.first_control.setFocus()

    def help_text(self) -> str:
        """What restoring does."""
        return self.tr(
            "Återställ när datorn är borta eller ärendemappen är skadad. "
            "Det som sparades efter att kopian gjordes är inte med. "
            "Kopior av ärenden som har tagits bort sedan dess kommer inte tillbaka."
        )

    def _on_restore(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        self._form.forget_fault()
        for field, place in (
            (self._file, self.tr("Skriv var säkerhetskopian ligger.")),
            (self._folder, self.tr("Skriv var den nya mappen ska ligga.")),
        ):
            if field.is_empty:
                self._form.say_at(field, place)
                return
        folder, steps = self._folder.path, Steps()
        restore = self._services.stores.restore
        work = partial(restore, self._file.path, folder, self._secret.text(), steps=steps)
        self._secret.clear()
        self._work.begin(self._restore)
        self._jobs.start(
            self,
            Work(self.tr("Kopian packas upp och prövas."), work, Cut.AT_A_STEP, steps),
            partial(self._on_restored, folder),
            self._on_failed,
        )

    def _on_restored(self, folder: Path, _: None) -> None:
        self.restored.emit(folder)

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        if error.code == "store_damaged":
            damaged = self.tr("Säkerhetskopian är skadad. Välj en äldre, eller en på ett annat ställe.")
            self._form.say_at(self._file, damaged)
        elif not self._form.tells(error, self._words):
            self._work.fault(*self._words.error(error))
