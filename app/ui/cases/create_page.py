"""Making a new case folder: for practice, or from the office's profile."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.sheets.standing import recovery_sheet
from app.casework.wording import Words
from app.domain.errors import BadInputError, UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.open_page import close_store
from app.ui.cases.passphrase_form import PassphraseForm
from app.ui.cases.side_page import SidePage
from app.ui.cases.usual_place import ABOUT_NEW_FOLDER, usual_place
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine

_SHEET_NAME = "kod"
_NAMES = {"practice": "vagval-ovning", "office": "vagval-arenden"}
"""What the new folder is called unless the person calls it something else."""


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
        about = self.tr("Filen som it eller registrator har gjort. Den slutar på .toml.")
        self._profile_form = Form()
        self._profile_form.add(self.tr("Kontorets &profil"), self._profile, about)
        self._profile_form.hide()
        self._proposed = usual_place(services, _NAMES["practice"])
        self._folder = FolderField(self.tr("Plats för ärendemappen"), self._proposed)
        self._user = TextLine(is_exact=True)
        self._form = PassphraseForm()
        hint = self.tr("En mapp som inte finns ännu, eller är tom.")
        self._form.add(self.tr("Ny &mapp"), self._folder, hint, errors=ABOUT_NEW_FOLDER)
        self._form.add(self.tr("Ditt &användarnamn"), self._user, errors=("user_name",))
        self._form.add_lines()
        self._form.entered.connect(self._on_create)
        self._create = QPushButton(self.tr("&Gör ärendemappen"))
        self._create.setProperty("look", "primary")
        self._create.clicked.connect(self._on_create)
        self._work = WorkLine()
        self._written: QCheckBox | None = None
        self._says = Says()
        title = Text(self.tr("Ny ärendemapp"), "title")
        self._parts = stack(title, self._kind, self._profile_form, self._form)
        self._parts.addLayout(left_row(self._create))
        self._parts.addWidget(self._work)
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

    def reason_to_stay(self) -> str:
        """While the recovery code is shown and not written down yet: it is never shown again."""
        if self._written is None or self._written.isChecked():
            return ""
        return self.tr("Skriv upp koden och kryssa i rutan. Mellanslag kryssar.")

    def holds_back(self) -> bool:
        """Says what is to be done first, and leads there."""
        reason = self.reason_to_stay()
        if reason and self._written is not None:
            self._says.fault(reason)
            self._written.setFocus()
        return bool(reason)

    def _on_kind(self, kind: str) -> None:
        self._profile_form.setVisible(kind == "office")
        if self._folder.path == self._proposed:
            self._proposed = usual_place(self._services, _NAMES[kind])
            self._folder.show_path(self._proposed)

    def _on_create(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        self._work.tell()
        try:
            profile = None if self._profile_form.isHidden() else self._profile.path.read_bytes()
        except OSError:
            unread = self.tr("Profilen går inte att läsa. Välj filen som slutar på .toml.")
            self._profile_form.fault(self._profile, unread)
            return
        self._profile_form.forget_fault()
        if not self._is_filled_in():
            return
        self._work.begin(self._create)
        folder, user, passphrase = self._folder.path, self._user.text().strip(), self._form.passphrase
        work = partial(create_store, self._services, folder, user, passphrase, profile)
        done = partial(self._on_created, folder)
        making = Work(self.tr("Ärendemappen görs."), work, Cut.NEVER)
        self._jobs.start(self, making, done, self._on_failed, unwanted=_close_made)

    def _is_filled_in(self) -> bool:
        """Whether name and passphrase are as they should; else the first that is not says so."""
        if not self._user.text().strip():
            self._form.fault(self._user, self.tr("Skriv ett användarnamn."))
            return False
        return self._form.is_sound()

    def _on_created(self, folder: Path, made: tuple[str, CaseStore]) -> None:
        """Shows the recovery code; nobody goes on until it is written down.

        The keyboard is at the box, which Enter does not tick: making the folder takes seconds, and who
        presses Enter once more meanwhile would pass the only sight of the code.
        """
        code, store = made
        self._desk.take(store, folder)
        empty(self._parts)
        self._written = written = QCheckBox(self.tr("Jag har &skrivit upp koden"))
        written.toggled.connect(self.missing_changed)
        goes_on = QPushButton(self.tr("F&ortsätt"))
        goes_on.setProperty("look", "primary")
        goes_on.clicked.connect(self._on_goes_on)
        shown = Text(code, "sum")
        shown.setAccessibleName(self.tr("Återställningskod: {code}").format(code=" ".join(code)))
        told = self.tr("Koden visas bara nu. Den öppnar mappen om lösenfrasen är glömd. Förvara den inlåst.")
        today, language = self._services.today(), self._words.language
        sheet = recovery_sheet(code, today, language, is_practice=store.is_practice)
        # A file with the code beside the folder that it opens would protect nothing.
        panel = DocumentPanel(
            self._services, self._words, self._desk, self._jobs, _SHEET_NAME, is_for_paper=True
        )
        for part in (
            Text(self.tr("Skriv upp återställningskoden"), "title"),
            card(shown),
            Text(told),
            written,
        ):
            self._parts.addWidget(part)
        self._parts.addLayout(left_row(goes_on))
        self._parts.addWidget(self._says)
        about = Text(self.tr("Bladet att låsa in"), "heading")
        aside = Text(
            self.tr("Skriv ut bladet, eller skriv av koden för hand. Den sparas inte som fil på datorn."),
            "soft",
        )
        self._parts.addWidget(card(about, aside, panel))
        self._parts.addStretch(1)
        panel.draw(partial(self._services.drawer.sheet, sheet))
        # Back rests now; where it had the keyboard, the box has it next.
        self.missing_changed.emit()
        written.setFocus()
        self.began_anew.emit()

    def _on_goes_on(self) -> None:
        if not self.holds_back():
            self.created.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        if self._form.tells(error, self._words):
            return
        faults = self._words.error(error)
        if isinstance(error, BadInputError):
            unusable = self.tr("Profilen går inte att använda. Låt den som har gjort den rätta det här:")
            self._profile_form.fault(self._profile, unusable, *faults)
        else:
            self._work.fault(*faults)


def create_store(
    services: Services, folder: Path, user: str, passphrase: str, profile: bytes | None
) -> tuple[str, CaseStore]:
    """The recovery code and the open store."""
    code = services.stores.create(folder, user, passphrase, profile)
    return code, services.stores.open(folder, passphrase)


def _close_made(made: tuple[str, CaseStore]) -> None:
    close_store(made[1])
