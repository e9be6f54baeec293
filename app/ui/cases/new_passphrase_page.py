"""Choosing a new passphrase: after the recovery code, or because one wants another."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.passphrase_form import PassphraseForm
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class NewPassphrasePage(SidePage):
    """The new passphrase twice, after the old one unless the store was opened with the recovery code.

    Signals:
        changed: the new passphrase opens the store from now on.
    """

    changed = Signal()

    def __init__(self, desk: StoreDesk, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._is_forgotten = desk.is_recovered
        self._old = secret_field()
        self._form = PassphraseForm()
        if not self._is_forgotten:
            self._form.add(self.tr("Lösenfrasen &hittills"), self._old, errors=("wrong_passphrase",))
        self._form.add_lines(replaces=True)
        self._old.returnPressed.connect(self._form.focus_first)
        self._form.entered.connect(self._on_change)
        self._change = QPushButton(self.tr("By&t lösenfras"))
        self._change.setProperty("look", "primary")
        self._change.clicked.connect(self._on_change)
        self._work = WorkLine()
        about = self.tr("Den nya lösenfrasen gäller från nästa gång du låser upp.")
        if self._is_forgotten and desk.store is not None:
            told = self.tr(
                "Ärendemappen är öppnad med återställningskoden. Välj nu en ny lösenfras för {user}. "
                "Andras lösenfraser ändras inte. Tillbaka stänger mappen."
            )
            about = told.format(user=desk.store.user)
        title = Text(self.tr("Ny lösenfras"), "title")
        still = Text(self.tr("Återställningskoden på papper gäller som förut."), "soft")
        acts = left_row(self._change)
        whole = stack(title, *self._given(), Text(about), still, self._form, acts, self._work)
        whole.addStretch(1)
        self.setLayout(whole)

    def _given(self) -> Iterator[QWidget]:
        """Who gave the passphrase and when; whoever did not ask for it learns here that it was changed."""
        given = None if self._desk.store is None else self._desk.store.given_passphrase
        if given is None:
            return
        when = given.at.astimezone().strftime("%Y-%m-%d %H:%M")
        told = self.tr(
            "{user} gav dig lösenfrasen {when}. Välj en egen nu; innan dess går inget annat att göra."
        )
        asked = self.tr("Har du inte bett om en ny lösenfras, fråga varför. Bytet står i åtkomstloggen.")
        lines = Text(told.format(user=given.by, when=when)), Text(asked, "soft")
        yield card(*lines, kind="notice", spacing=2)

    def focus_first(self) -> None:
        """Gives the keyboard to the first line."""
        if self._is_forgotten:
            self._form.focus_first()
        else:
            self._old.setFocus()

    def help_text(self) -> str:
        """What a new passphrase changes."""
        return self.tr(
            "Bara din egen lösenfras byts; andras är som förut. "
            "Återställningskoden på papper gäller fortfarande. "
            "Äldre säkerhetskopior öppnas med lösenfrasen som gällde när de gjordes."
        )

    def _on_change(self) -> None:
        store = self._desk.store
        if store is None or self._jobs.is_busy_for(self):
            return
        self._work.tell()
        if not self._form.is_sound():
            return
        new = self._form.passphrase
        work = (
            partial(store.set_passphrase, new)
            if self._is_forgotten
            else partial(store.change_passphrase, self._old.text(), new)
        )
        self._work.begin(self._change)
        self._jobs.start(
            self, Work(self.tr("Lösenfrasen byts."), work, Cut.NEVER), self._on_changed, self._on_failed
        )

    def _on_changed(self, _: None) -> None:
        self._desk.is_recovered = False
        self.changed.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        if not self._form.tells(error, self._words):
            self._work.fault(*self._words.error(error))
