"""A new recovery code instead of one that is lost, or that somebody else may have seen."""

from functools import partial

from PySide6.QtWidgets import QPushButton

from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.recovery_code import CodePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class NewCodePage(CodePage):
    """The own passphrase, then the new code."""

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__(services, words, desk, jobs)
        self._passphrase = secret_field()
        self._passphrase.returnPressed.connect(self._on_make)
        self._form = Form()
        self._form.add(self.tr("Din &lösenfras"), self._passphrase, errors=("wrong_passphrase",))
        self._make = QPushButton(self.tr("&Gör en ny kod"))
        self._make.setProperty("look", "primary")
        self._make.clicked.connect(self._on_make)
        self._work = WorkLine()
        title = Text(self.tr("Ny återställningskod"), "title")
        about = Text(self.tr("Behövs när papperet är borta, eller när någon annan kan ha sett koden."))
        ends = Text(self.tr("Den gamla koden slutar gälla genast. Förstör papperet med den."), "strong")
        whole = stack(title, about, ends, self._form, left_row(self._make), self._work, spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the passphrase."""
        self._passphrase.setFocus()

    def help_text(self) -> str:
        """What a new code changes."""
        return self.tr(
            "Koden öppnar ärendemappen när alla lösenfraser är glömda. "
            "En ny kod ersätter den gamla, och bytet står i åtkomstloggen. "
            "Äldre säkerhetskopior öppnas med koden som gällde när de gjordes."
        )

    def _on_make(self) -> None:
        store = self._desk.store
        if store is None or self._jobs.is_busy_for(self):
            return
        self._form.forget_fault()
        self._work.begin(self._make)
        work = partial(store.users.new_recovery_code, self._passphrase.text())
        self._jobs.start(self, Work(self.tr("Koden byts."), work, Cut.NEVER), self.show_code, self._on_failed)
        self.missing_changed.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        self.missing_changed.emit()
        if not self._form.tells(error, self._words):
            self._work.fault(*self._words.error(error))
