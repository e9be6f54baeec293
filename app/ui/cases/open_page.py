"""Opening a case folder, or making or restoring one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class OpenPage(SidePage):
    """Folder, sign-in name where there are several, and passphrase or recovery code.

    Signals:
        opened: the store lies on the desk.
        recovered: the same, by the recovery code; a new passphrase is chosen next.
        create_requested: make a new store instead.
        restore_requested: make one from a backup instead.
    """

    opened = Signal()
    recovered = Signal()
    create_requested = Signal()
    restore_requested = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._is_first = desk.folder is None
        self._folder = FolderField(self.tr("Ärendemappens plats"), desk.folder or documents_folder())
        self._user = TextLine(is_exact=True)
        self._secret = secret_field()
        self._secret.returnPressed.connect(self._on_open)
        self._open = QPushButton(self.tr("&Öppna"))
        self._open.clicked.connect(self._on_open)
        self._work = WorkLine()
        self._by_code = QPushButton(self.tr("&Glömt lösenfrasen"))
        self._by_code.setCheckable(True)
        self._by_code.toggled.connect(self._on_by_code)
        self._form = form = Form()
        form.add(self.tr("&Mapp"), self._folder, errors=("not_a_store",))
        hint = self.tr("Den som gjorde ärendemappen kan lämna fältet tomt.")
        form.add(self.tr("Ditt &användarnamn"), self._user, hint, errors=("unknown_user",))
        self._secret_label = form.add(self.tr("&Lösenfras"), self._secret)
        self._create = QPushButton(self.tr("&Ny ärendemapp …"))
        self._create.clicked.connect(self.create_requested)
        (self._create if self._is_first else self._open).setProperty("look", "primary")
        self.setLayout(self._lay_out(form))

    def focus_first(self) -> None:
        """Gives the keyboard to what comes next: making a folder where none is known, else the passphrase."""
        (self._create if self._is_first else self._secret).setFocus()

    def help_text(self) -> str:
        """What a store is."""
        return self.tr(
            "Välj ärendemappens plats och skriv din lösenfras. "
            "Har du glömt lösenfrasen behövs återställningskoden som skrevs upp när ärendemappen gjordes. "
            "Finns ingen ärendemapp ännu, välj Ny ärendemapp; en för övning kräver ingenting av kontoret."
        )

    def say(self, sentence: str) -> None:
        """Shows a sentence on what happened before."""
        self._work.tell(sentence)

    def _lay_out(self, form: Form) -> QVBoxLayout:
        """Where no folder is known, making one stands first, and opening one that exists below it."""
        about = self.tr("Ärenden ligger krypterade i en ärendemapp, som öppnas med en lösenfras.")
        note = Text(self.tr("För att ge råd behövs ingen ärendemapp."), "soft")
        self._restore = QPushButton(self.tr("Åte&rställ en säkerhetskopia …"))
        self._restore.clicked.connect(self.restore_requested)
        ways = left_row(self._create, self._restore)
        open_it = left_row(self._open, self._by_code)
        parts: tuple[QWidget | QLayout, ...]
        if self._is_first:
            none = Text(self.tr("Programmet hittar ingen ärendemapp på den här datorn."), "strong")
            made = Text(self.tr("Gör en ny. Den kan vara för övning, och då behövs inget från kontoret."))
            heading = Text(self.tr("Finns den på ett annat ställe?"), "heading")
            title = Text(self.tr("Ärendemapp"), "title")
            parts = (title, card(none, made, note, ways, spacing=4), heading, form, open_it, self._work)
        else:
            title = Text(self.tr("Öppna ärendemappen"), "title")
            parts = (title, card(Text(about), note, kind="side", spacing=2), form, open_it, self._work, ways)
        whole = stack(*parts)
        whole.addStretch(1)
        return whole

    def _on_by_code(self, is_by_code: bool) -> None:  # noqa: FBT001 - Qt's signature
        """The same line takes the recovery code, which is on paper and may be seen."""
        label = self.tr("Återställnings&kod") if is_by_code else self.tr("&Lösenfras")
        self._secret_label.setText(label)
        self._secret.setAccessibleName(label.replace("&", ""))
        self._secret.setEchoMode(QLineEdit.EchoMode.Normal if is_by_code else QLineEdit.EchoMode.Password)
        self._user.setEnabled(not is_by_code)
        self._form.forget_fault()
        self._secret.clear()
        self._secret.setFocus()

    def _on_open(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        folder, secret, user = self._folder.path, self._secret.text(), self._user.text().strip() or None
        is_by_code = self._by_code.isChecked()
        if not is_by_code:
            # The code is copied from paper: one wrong sign of 28 is mended, not all of it written again.
            self._secret.clear()
        self._form.forget_fault()
        self._work.begin(self._open)
        stores = self._services.stores
        work = (
            partial(stores.open_with_recovery_code, folder, secret)
            if is_by_code
            else partial(stores.open, folder, secret, user)
        )
        done = partial(self._on_opened, folder, is_by_code=is_by_code)
        opening = Work(self.tr("Ärendemappen öppnas."), work, Cut.AT_ONCE)
        self._jobs.start(self, opening, done, self._on_failed, unwanted=close_store)

    def _on_opened(self, folder: Path, store: CaseStore, *, is_by_code: bool) -> None:
        self._desk.take(store, folder, is_recovered=is_by_code)
        (self.recovered if is_by_code else self.opened).emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        if error.code == "wrong_passphrase":
            self._form.say_at(self._secret, self._wrong_secret())
        elif not self._form.tells(error, self._words):
            self._work.fault(*self._words.error(error))
            # The keyboard goes to the next step, which mostly is writing the passphrase anew.
            (self._restore if error.code == "store_damaged" else self._secret).setFocus()

    def _wrong_secret(self) -> str:
        """Names what was written, and not what else could open the folder."""
        if self._by_code.isChecked():
            return self.tr("Återställningskoden stämmer inte. Jämför den med papperet och skriv den igen.")
        return self.tr("Lösenfrasen stämmer inte. Kontrollera stora och små bokstäver och skriv den igen.")


def close_store(store: CaseStore) -> None:
    """A store that was opened for nobody is closed again."""
    store.close()
