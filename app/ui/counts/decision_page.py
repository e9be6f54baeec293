"""Step one of a release: the board's decision and the recipient. Until they are entered nothing can leave."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.exporting import ExportDecision, ExportState, may_export
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.office_counts import OfficeCounts
from app.ui.pieces.date_field import DateField
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, left_row
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text

_LONGEST = 200


class DecisionPage(CountsPage):
    """Date and § of the decision, recipient, and the last day of the recipient's mandate.

    Args:
        decision: the one that stands; None while there is none.

    Signals:
        go_on_requested: packages may leave; show how one is made.
    """

    go_on_requested = Signal()

    def __init__(self, office: OfficeCounts, words: Words, decision: ExportDecision | None) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._decided_on = DateField(self.tr("Beslutets dag"))
        self._section = _line()
        self._recipient = _line()
        self._ends_on = DateField(self.tr("Mandatets sista dag"))
        if decision is not None:
            self._decided_on.show_day(decision.decided_on)
            self._section.setText(decision.section)
            self._recipient.setText(decision.recipient)
            self._ends_on.show_day(decision.ends_on)
        self._save = QPushButton(self.tr("S&para beslutet"))
        self._save.clicked.connect(self._on_save)
        self._go_on = QPushButton(self.tr("&Fortsätt till paketet"))
        self._go_on.setProperty("look", "primary")
        self._go_on.clicked.connect(self.go_on_requested)
        self._state = Text("", "strong")
        self._says = Says()
        form = Form()
        form.add(self.tr("Beslutets &dag"), self._decided_on)
        form.add(self.tr("Beslutets &§"), self._section)
        form.add(self.tr("&Mottagare"), self._recipient)
        form.add(
            self.tr("Mandatets sis&ta dag"),
            self._ends_on,
            self.tr("Lämna tomt om inget slut är bestämt."),
        )
        self.lay_out(
            self.tr("Paket till samordnaren: 1. Beslutet"),
            card(
                Text(
                    self.tr(
                        "Nämnden bestämmer om siffror ska lämnas ut och till vem. "
                        "Utan beslut fungerar allt annat i programmet på samma sätt."
                    )
                ),
                self._state,
                kind="side",
                spacing=4,
            ),
            form,
            left_row(self._save, self._go_on),
            self._says,
        )
        self._show_state(decision)

    def focus_first(self) -> None:
        """Gives the keyboard to what comes next."""
        if self._go_on.isEnabled():
            self._go_on.setFocus()
        else:
            self._decided_on.first_control.setFocus()

    def help_text(self) -> str:
        """What the decision is for."""
        return self.tr(
            "Skriv in nämndens beslut med dag och paragraf, och vem som tar emot. "
            "När mottagarens mandat är slut går inget paket att lämna ut. "
            "Varje ändring här står i loggen."
        )

    def _on_save(self) -> None:
        fault, where = self._fault()
        day = self._decided_on.day
        if fault or day is None:
            self._says.fault(fault)
            where.setFocus()
            return
        self._says.tell("")
        written = self._section.text().strip(), self._recipient.text().strip()
        decision = ExportDecision(day, *written, self._ends_on.day)
        try:
            self._office.keep_decision(decision)
        except UserFacingError as error:
            self._says.fault(*self._words.error(error))
            return
        self._show_state(decision)
        self.focus_first()

    def _fault(self) -> tuple[str, QWidget]:
        """What is not filled in as it should, or "", and where."""
        decided_on = self._decided_on.first_control
        if self._decided_on.day is None:
            return self._decided_on.unreadable_text(), decided_on
        if self._decided_on.day > self._office.today:
            told = self.tr("Beslutets dag ligger i framtiden. Skriv dagen då nämnden beslutade.")
            return told, decided_on
        if not self._section.text().strip():
            return self.tr("Skriv beslutets paragraf."), self._section
        if not self._recipient.text().strip():
            return self.tr("Skriv vem som tar emot paketet."), self._recipient
        return self._fault_of_end(self._decided_on.day), self._ends_on.first_control

    def _fault_of_end(self, decided_on: date) -> str:
        if self._ends_on.is_unreadable:
            return self._ends_on.unreadable_text()
        if self._ends_on.day is not None and self._ends_on.day < decided_on:
            return self.tr("Mandatet är slut före beslutet. Kontrollera båda dagarna.")
        return ""

    def _show_state(self, decision: ExportDecision | None) -> None:
        state = may_export(decision, self._office.today)
        self._go_on.setEnabled(state is ExportState.ALLOWED)
        self._state.setText(
            {
                ExportState.ALLOWED: self.tr("Beslutet är inskrivet. Paket kan lämnas ut."),
                ExportState.NO_DECISION: self.tr("Inget beslut är inskrivet. Inget paket kan lämnas ut."),
                ExportState.NO_RECIPIENT: self.tr("Ingen mottagare är inskriven. Inget paket kan lämnas ut."),
                ExportState.MANDATE_ENDED: self.tr(
                    "Mottagarens mandat är slut. Inget paket kan lämnas ut till den mottagaren."
                ),
            }[state]
        )


def _line() -> TextLine:
    line = TextLine()
    line.setMaxLength(_LONGEST)
    return line
