"""Signing in as somebody who may see raw counts."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.roles import Permission, Scope
from app.ui.cases.desk import StoreDesk
from app.ui.cases.open_page import close_store
from app.ui.counts.counts_page import CountsPage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class SignInPage(CountsPage):
    """Folder, sign-in name and passphrase.

    Signals:
        opened: the store lies on the desk.
    """

    opened = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._folder = FolderField(self.tr("Ärendemapp"), desk.folder or documents_folder())
        self._user = TextLine(is_exact=True)
        self._passphrase = secret_field()
        self._passphrase.returnPressed.connect(self._on_open)
        self._open = QPushButton(self.tr("Logga &in"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        self._work = WorkLine()
        self._form = form = Form()
        form.add(self.tr("&Mapp"), self._folder, errors=("not_a_store",))
        form.add(self.tr("&Användarnamn"), self._user, errors=("unknown_user",))
        form.add(self.tr("&Lösenfras"), self._passphrase, errors=("wrong_passphrase",))
        self.lay_out(
            self.tr("Logga in som chef"),
            Text(self.tr("Råa antal och paket visas bara för den som är inloggad som chef.")),
            form,
            left_row(self._open),
            self._work,
        )

    def focus_first(self) -> None:
        """Gives the keyboard to the name."""
        (self._user if self._desk.folder else self._folder.first_control).setFocus()

    def help_text(self) -> str:
        """Who may."""
        return self.tr(
            "Den som är chef ser räkningarna men aldrig något ärende. "
            "Den som både är chef och har ärenden har två inloggningar. "
            "En öppen ärendemapp stängs när du loggar in här."
        )

    def _on_open(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        folder, passphrase = self._folder.path, self._passphrase.text()
        user = self._user.text().strip() or None
        self._passphrase.clear()
        self._form.forget_fault()
        self._work.begin(self._open)
        sign_in = partial(self._sign_in, folder, passphrase, user)
        # Who is signed in now holds the folder; it can only be opened once.
        self._jobs.wait_for_turn(self, self.tr("Den öppna ärendemappen stängs."), sign_in)

    def _sign_in(self, folder: Path, passphrase: str, user: str | None) -> None:
        self._desk.put_away()
        work = partial(self._services.stores.open, folder, passphrase, user)
        self._jobs.start(
            self,
            Work(self.tr("Loggar in."), work, Cut.AT_ONCE),
            partial(self._on_opened, folder),
            self._on_failed,
            unwanted=close_store,
        )

    def _on_opened(self, folder: Path, store: CaseStore) -> None:
        has_role = store.may(Permission.SEE_COUNTS) is Scope.ALL
        # Why a practice store has no counts, and that a given passphrase is changed first, is said elsewhere.
        if not (has_role or store.is_practice or store.given_passphrase):
            close_store(store)
            self._on_failed(UserFacingError("not_allowed"))
            return
        self._desk.take(store, folder)
        self.opened.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        if not self._form.tells(error, self._words):
            self._work.fault(*self._words.error(error))
            self._passphrase.setFocus()
