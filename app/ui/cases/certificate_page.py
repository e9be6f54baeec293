"""That the copy of a case was removed; to be kept by the office (practice 1.3)."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton

from app.casework.services import Services
from app.casework.sheets.standing import removal_certificate
from app.casework.wording import Words
from app.domain.backup_advice import Uncleaned
from app.domain.errors import UserFacingError
from app.domain.record import RemovedCopy
from app.domain.roles import Permission, Scope
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_SHEET_NAME = "intyg"


class LeftElsewhere(QFrame):
    """Removed cases that backups elsewhere still hold, since that medium was not connected (practice 5.5)."""

    def __init__(self, left: Sequence[Uncleaned]) -> None:
        super().__init__()
        self.setObjectName("notice")
        told = self.tr(
            "De här borttagna kopiorna finns kvar i säkerhetskopior på en disk som inte har varit ansluten "
            "sedan dess. Anslut den och säkerhetskopiera dit; då tas de bort om kopian återställs."
        )
        line = self.tr("{id}, borttagen {removed}, senaste kopian där {backed_up}")
        lines = [
            Text(line.format(id=one.case_id, removed=one.removed_on, backed_up=one.backed_up_on))
            for one in left
        ]
        heading = Text(self.tr("Kvar på annat ställe"), "heading")
        self.setLayout(stack(heading, Text(told), *lines, spacing=4, margin=2 * GRID))


def left_elsewhere(desk: StoreDesk) -> Sequence[Uncleaned]:
    """What of removed cases backups elsewhere still hold; a damaged journal is told by checking the store."""
    store = desk.store
    if store is None or store.may(Permission.BACK_UP) is Scope.NONE:
        return ()
    with suppress(UserFacingError):
        return store.records.uncleaned()
    return ()


class CertificatePage(SidePage):
    """What was removed, when, by whom, and where each case itself is; nothing of a client."""

    def __init__(
        self, removed: Sequence[RemovedCopy], services: Services, words: Words, desk: StoreDesk, jobs: Jobs
    ) -> None:
        super().__init__()
        left = left_elsewhere(desk)
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
        if left:
            whole.addWidget(LeftElsewhere(left))
        sheet = removal_certificate(removed, left, services.today(), words.language, profile=desk.profile)
        panel = DocumentPanel(services, words, desk, jobs, _SHEET_NAME)
        panel.draw(partial(services.drawer.sheet, sheet))
        whole.addWidget(panel)
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
