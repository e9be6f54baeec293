"""Opening a case with protected personal data, two colleagues together (practice 4.9)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class TogetherPage(SidePage):
    """The colleague's sign-in name and passphrase.

    Signals:
        opened: the case.
    """

    opened = Signal(object)

    def __init__(self, case_id: str, desk: StoreDesk, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._id = case_id
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._name = TextLine(is_exact=True)
        self._secret = secret_field()
        self._secret.returnPressed.connect(self._on_open)
        self._open = QPushButton(self.tr("&Öppna tillsammans"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        self._work = WorkLine()
        form = Form()
        form.add(self.tr("Kollegans &användarnamn"), self._name)
        form.add(self.tr("Kollegans &lösenfras"), self._secret)
        told = self.tr(
            "Någon i ärendet har skyddade personuppgifter. En kollega som också kan logga in skriver här."
        )
        logged = self.tr("Bådas namn skrivs i åtkomstloggen.")
        whole = stack(
            Text(self.tr("Öppnas av två"), "title"),
            card(Text(told), Text(logged, "soft"), kind="notice", spacing=2),
            form,
            left_row(self._open),
            self._work,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the colleague's name."""
        self._name.setFocus()

    def help_text(self) -> str:
        """Why two are needed."""
        return self.tr(
            "En läckt adress kan vara farlig, så ingen öppnar ett skyddat ärende ensam. "
            "Kollegan loggar inte in, utan intygar bara med sin egen lösenfras. "
            "Ärendet är sedan öppet tills ärendemappen stängs eller låses."
        )

    def _on_open(self) -> None:
        store = self._desk.store
        if store is None or self._jobs.is_busy_for(self):
            return
        name, passphrase = self._name.text().strip(), self._secret.text()
        self._secret.clear()
        self._work.begin(self._open)
        work = partial(store.records.open_together, self._id, name, passphrase)
        self._jobs.start(
            self,
            Work(self.tr("Kollegans lösenfras prövas."), work, Cut.NEVER),
            self.opened.emit,
            self._on_failed,
        )

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))
        self._secret.setFocus()
