"""That the copy of a case was removed; to be kept by the office (practice 1.3)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton

from app.domain.record import RemovedCopy
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text


class CertificatePage(SidePage):
    """What was removed, when, by whom, and where each case itself is; nothing of a client."""

    def __init__(self, removed: Sequence[RemovedCopy]) -> None:
        super().__init__()
        self._done = QPushButton(self.tr("&Klar"))
        self._done.setProperty("look", "primary")
        self._done.clicked.connect(self.closed)
        note = self.tr("Säkerhetskopior som återställs senare får inte tillbaka ärendet.")
        whole = stack(
            Text(self.tr("Intyg"), "title"),
            *(self._card(gone) for gone in removed),
            Text(note, "soft"),
            left_row(self._done),
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def _card(self, gone: RemovedCopy) -> QFrame:
        removed = gone.at.astimezone().strftime("%Y-%m-%d %H:%M")
        lines = [
            self.tr("Kopian av ärendet {id} är borttagen.").format(id=gone.case_id),
            self.tr("Borttagen {time} av {user}, {versions} versioner.").format(
                time=removed, user=gone.by, versions=gone.versions
            ),
        ]
        if gone.journal is not None:
            told = self.tr("Ärendet finns i journalen: {reference}, infört {day}.")
            lines.append(told.format(reference=gone.journal.reference, day=gone.journal.on))
        return card(*(Text(line) for line in lines), spacing=4)

    def focus_first(self) -> None:
        """Enter is done."""
        self._done.setFocus()

    def help_text(self) -> str:
        """What the certificate says."""
        return self.tr(
            "Intyget säger vad som togs bort, när och av vem. "
            "Det säger inget om personen. "
            "Att kopian togs bort står också i åtkomstloggen, utan att ärendet går att räkna ut."
        )
