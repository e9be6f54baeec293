"""Opening a store, or making a new one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Jobs
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text


class OpenPage(SidePage):
    """Folder and passphrase of the store.

    Signals:
        opened: the store lies on the desk.
        create_requested: make a new store instead.
    """

    opened = Signal()
    create_requested = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._folder = FolderField(self.tr("Ärendemappens plats"), desk.folder or documents_folder())
        self._passphrase = secret_field()
        self._open = QPushButton(self.tr("&Öppna"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        self._passphrase.returnPressed.connect(self._on_open)
        create = QPushButton(self.tr("&Ny ärendemapp …"))
        create.clicked.connect(self.create_requested)
        self._says = Text("", "fault")
        form = Form()
        form.add(self.tr("&Mapp"), self._folder)
        form.add(self.tr("&Lösenfras"), self._passphrase)
        acts = left_row(self._open, create)
        about = self.tr("Ärenden ligger krypterade i en ärendemapp, som öppnas med en lösenfras.")
        note = self.tr("För att ge råd behövs ingen ärendemapp.")
        whole = stack(
            Text(self.tr("Öppna ärendemappen"), "title"),
            card(Text(about), Text(note, "soft"), kind="side", spacing=2),
            form,
            acts,
            self._says,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to what is still to be filled in."""
        (self._passphrase if self._desk.folder else self._folder.first_control).setFocus()

    def help_text(self) -> str:
        """What a store is."""
        return self.tr(
            "Välj ärendemappens plats och skriv din lösenfras. "
            "Har du glömt lösenfrasen behövs återställningskoden som skrevs upp när ärendemappen gjordes. "
            "Finns ingen ärendemapp ännu, välj Ny ärendemapp; en för övning kräver ingenting av kontoret."
        )

    def _on_open(self) -> None:
        if self._jobs.is_busy:
            return
        folder, passphrase = self._folder.path, self._passphrase.text()
        self._passphrase.clear()
        self._says.setText(self.tr("Ärendemappen öppnas …"))
        self._open.setEnabled(False)
        work = partial(open_store, self._services, folder, passphrase)
        self._jobs.start(self, work, partial(self._on_opened, folder), self._on_failed)

    def _on_opened(self, folder: Path, store: CaseStore) -> None:
        self._desk.take(store, folder)
        self.opened.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._open.setEnabled(True)
        self._says.setText("\n".join(self._words.error(error)))
        self._passphrase.setFocus()


def open_store(services: Services, folder: Path, passphrase: str) -> CaseStore:
    """The open store; deriving the key takes a moment."""
    return services.stores.open(folder, passphrase)
