"""Making a new store: for practice, or from the office's profile."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.jobs import Jobs
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text

_LEAST_LETTERS = 12


class CreatePage(SidePage):
    """Folder, kind, passphrase twice; then the recovery code, once.

    Signals:
        created: the new store lies on the desk.
    """

    created = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        kinds = [
            Choice("practice", self.tr("För övning: allt märks ÖVNING och inget räknas")),
            Choice("office", self.tr("För kontoret: med kontorets profil")),
        ]
        self._kind = ChoiceList(self.tr("Vad ärendemappen är till för"), kinds)
        self._kind.choose("practice")
        self._kind.chosen.connect(self._on_kind)
        self._profile = FolderField(self.tr("Kontorets profil"), documents_folder(), suffixes=("toml",))
        self._profile.hide()
        self._folder = FolderField(self.tr("Plats för ärendemappen"), documents_folder() / "vagval-ovning")
        self._user = QLineEdit()
        self._passphrase = secret_field()
        self._again = secret_field()
        self._create = QPushButton(self.tr("&Gör ärendemappen"))
        self._create.setProperty("look", "primary")
        self._create.clicked.connect(self._on_create)
        self._says = Text("", "fault")
        self._parts = stack(Text(self.tr("Ny ärendemapp"), "title"), self._kind, self._profile, self._form())
        self._parts.addLayout(left_row(self._create))
        self._parts.addWidget(self._says)
        self._parts.addStretch(1)
        self.setLayout(self._parts)

    def focus_first(self) -> None:
        """Gives the keyboard to the kind of store."""
        self._kind.focus_first()

    def help_text(self) -> str:
        """What is made."""
        return self.tr(
            "En övningsmapp är till för påhittade personer och räknas aldrig. "
            "En ärendemapp för kontoret görs med profilen som kontoret har fått, och hör till en enda nämnd. "
            "Skriv upp återställningskoden: utan den och utan lösenfrasen kan ingen öppna mappen."
        )

    def _form(self) -> Form:
        form = Form()
        form.add(self.tr("Ny &mapp"), self._folder, self.tr("En mapp som inte finns ännu, eller är tom."))
        form.add(self.tr("Ditt &användarnamn"), self._user)
        advice = self.tr(
            "Minst tolv tecken. Några ord som hör ihop för dig men inte för andra är lätta att minnas."
        )
        form.add(self.tr("&Lösenfras"), self._passphrase, advice)
        form.add(self.tr("Lösenfrasen &en gång till"), self._again)
        return form

    def _on_kind(self, kind: str) -> None:
        self._profile.setVisible(kind == "office")

    def _on_create(self) -> None:
        fault = self._fault()
        if fault or self._jobs.is_busy:
            self._says.setText(fault)
            return
        try:
            profile = None if self._profile.isHidden() else self._profile.path.read_bytes()
        except OSError:
            self._says.setText(self._words.message("cannot_read"))
            return
        self._says.setText(self.tr("Ärendemappen görs …"))
        self._create.setEnabled(False)
        folder = self._folder.path
        work = partial(
            create_store, self._services, folder, self._user.text().strip(), self._passphrase.text(), profile
        )
        self._jobs.start(self, work, partial(self._on_created, folder), self._on_failed)

    def _fault(self) -> str:
        """What is not filled in as it should, or ""."""
        if not self._user.text().strip():
            return self.tr("Skriv ett användarnamn.")
        if len(self._passphrase.text()) < _LEAST_LETTERS:
            return self.tr("Lösenfrasen är för kort. Använd minst tolv tecken.")
        if self._passphrase.text() != self._again.text():
            return self.tr("De två lösenfraserna är olika. Skriv dem en gång till.")
        return ""

    def _on_created(self, folder: Path, made: tuple[str, CaseStore]) -> None:
        """Shows the recovery code; nothing else can be done until it is written down."""
        code, store = made
        self._desk.take(store, folder)
        empty(self._parts)
        written = QPushButton(self.tr("Jag har &skrivit upp koden"))
        written.setProperty("look", "primary")
        written.clicked.connect(self.created)
        shown = Text(code, "sum")
        shown.setAccessibleName(self.tr("Återställningskod: {code}").format(code=" ".join(code)))
        self._parts.addWidget(Text(self.tr("Skriv upp återställningskoden"), "title"))
        self._parts.addWidget(card(shown))
        self._parts.addWidget(
            Text(
                self.tr("Koden visas bara nu. Den öppnar mappen om lösenfrasen är glömd. Förvara den inlåst.")
            )
        )
        self._parts.addLayout(left_row(written))
        self._parts.addStretch(1)
        written.setFocus()

    def _on_failed(self, error: UserFacingError) -> None:
        self._create.setEnabled(True)
        self._says.setText("\n".join(self._words.error(error)))


def create_store(
    services: Services, folder: Path, user: str, passphrase: str, profile: bytes | None
) -> tuple[str, CaseStore]:
    """The recovery code and the open store."""
    code = services.stores.create(folder, user, passphrase, profile)
    return code, services.stores.open(folder, passphrase)
