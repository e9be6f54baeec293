"""One saved case: where its record stands, what comes next, and going on with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import CaseStatus, SavedCase
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.texts import Text


class CasePage(SidePage):
    """Version, status and next step; no answer and no outcome is shown here.

    Signals:
        continue_requested: go on with the conversation of this record.
    """

    continue_requested = Signal(object)

    def __init__(self, record: SavedCase, desk: StoreDesk, words: Words) -> None:
        super().__init__()
        self._record = record
        self._desk = desk
        self._words = words
        self._parts = stack(spacing=12)
        self.setLayout(self._parts)
        self._first: QPushButton | None = None
        self._show()

    def focus_first(self) -> None:
        """Gives the keyboard to going on."""
        if self._first is not None:
            self._first.setFocus()

    def help_text(self) -> str:
        """What the statuses mean."""
        return self.tr(
            "Ett ärende är öppet, journalfört, överlämnat eller avslutat; hur ansökan går skrivs inte här. "
            "Märk det som journalfört när det står i ert eget system. "
            "Ett avslutat ärende kan öppnas igen, och varje ändring blir en ny version."
        )

    def _show(self) -> None:
        empty(self._parts)
        record = self._record
        saved = record.saved_at.astimezone().strftime("%Y-%m-%d %H:%M")
        version = self.tr("Version {version}, sparad {saved} av {user}").format(
            version=record.version, saved=saved, user=record.saved_by
        )
        title = record.case.reference or self.tr("Ärende utan nummer")
        self._first = QPushButton(self.tr("&Fortsätt med ärendet"))
        self._first.setProperty("look", "primary")
        self._first.clicked.connect(self._on_continue)
        for part in (
            Text(title, "title"),
            card(
                Text(self._status_text(record.status), "heading"),
                Text(self._next_step(record.status)),
                Text(version, "small"),
            ),
        ):
            self._parts.addWidget(part)
        buttons = self._status_buttons()
        if record.status.allows_letters:
            buttons.insert(0, self._first)
        self._first = buttons[0]
        self._parts.addLayout(left_row(*buttons))
        self._parts.addStretch(1)

    def _status_text(self, status: CaseStatus) -> str:
        return {
            CaseStatus.OPEN: self.tr("Öppet, inte journalfört"),
            CaseStatus.JOURNALLED: self.tr("Journalfört"),
            CaseStatus.HANDED_OVER: self.tr("Överlämnat"),
            CaseStatus.CLOSED: self.tr("Avslutat"),
        }[status]

    def _next_step(self, status: CaseStatus) -> str:
        return {
            CaseStatus.OPEN: self.tr(
                "Nästa steg: för in det i ert eget system och märk det som journalfört."
            ),
            CaseStatus.JOURNALLED: self.tr("Det som finns här är en kopia. Det riktiga finns i ert system."),
            CaseStatus.HANDED_OVER: self.tr("Ärendet är lämnat till någon annan som arbetar vidare med det."),
            CaseStatus.CLOSED: self.tr("Ärendet är avslutat. Öppna det igen för att ändra eller skriva ut."),
        }[status]

    def _status_buttons(self) -> list[QPushButton]:
        labels = {
            CaseStatus.JOURNALLED: self.tr("Märk som &journalfört"),
            CaseStatus.HANDED_OVER: self.tr("Märk som ö&verlämnat"),
            CaseStatus.CLOSED: self.tr("&Avsluta ärendet"),
            CaseStatus.OPEN: self.tr("Öppna &igen"),
        }
        buttons = []
        for status, label in labels.items():
            if status is self._record.status or not self._record.status.allows(status):
                continue
            button = QPushButton(label)
            button.setProperty("status", status)
            button.clicked.connect(self._on_status)
            buttons.append(button)
        return buttons

    def _on_status(self) -> None:
        store = self._desk.store
        assert store is not None
        try:
            self._record = store.set_status(self._record.id, self.sender().property("status"))
        except UserFacingError as error:
            self.said.emit(self._words.error(error))
            return
        self._show()
        self.focus_first()

    def _on_continue(self) -> None:
        self.continue_requested.emit(self._record)
