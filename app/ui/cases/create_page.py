"""Making a new case folder: for practice, or from the office's profile."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import BadInputError, UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.open_page import close_store
from app.ui.cases.passphrase_form import PassphraseForm
from app.ui.cases.recovery_code import CodePage
from app.ui.cases.usual_place import ABOUT_NEW_FOLDER, usual_place
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine

_NAMES = {"practice": "vagval-ovning", "office": "vagval-arenden"}
"""What the new folder is called unless the person calls it something else."""


class CreatePage(CodePage):
    """Folder, kind, passphrase twice; then the new store lies on the desk, and its recovery code is shown."""

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__(services, words, desk, jobs)
        kinds = [
            Choice("practice", self.tr("För övning: allt märks ÖVNING och inget räknas")),
            Choice("office", self.tr("För kontoret: med kontorets profil")),
        ]
        self._kind = ChoiceList(self.tr("Vad ärendemappen är till för"), kinds)
        self._kind.choose("practice")
        self._kind.chosen.connect(self._on_kind)
        self._profile = FolderField(self.tr("Kontorets profil"), documents_folder(), suffixes=("toml",))
        about = self.tr(
            "Filen som it eller registrator har gjort. Den slutar på .toml. Fråga dem om den saknas."
        )
        self._profile_form = Form()
        self._profile_form.add(self.tr("Kontorets &profil"), self._profile, about)
        self._profile_form.hide()
        self._proposed = usual_place(services, _NAMES["practice"])
        self._folder = FolderField(self.tr("Plats för ärendemappen"), self._proposed)
        self._user = TextLine(is_exact=True)
        self._form = PassphraseForm()
        hint = self.tr("En mapp som inte finns ännu, eller är tom.")
        self._form.add(self.tr("Ny &mapp"), self._folder, hint, errors=ABOUT_NEW_FOLDER)
        self._form.add(
            self.tr("Ditt &användarnamn"),
            self._user,
            self.tr("Visas i loggen. Ditt förnamn räcker."),
            errors=("user_name",),
        )
        self._form.add_lines()
        self._form.entered.connect(self._on_create)
        self._create = QPushButton(self.tr("&Gör ärendemappen"))
        self._create.setProperty("look", "primary")
        self._create.clicked.connect(self._on_create)
        self._work = WorkLine()
        title = Text(self.tr("Ny ärendemapp"), "title")
        acts = left_row(self._create)
        whole = stack(title, self._kind, self._profile_form, self._form, acts, self._work)
        whole.addStretch(1)
        self.setLayout(whole)

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
            if self._profile.path.is_dir():
                unread = self.tr("Ingen profil är vald. Välj filen som slutar på .toml.")
            self._profile_form.say_at(self._profile, unread)
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
        self.missing_changed.emit()

    def _is_filled_in(self) -> bool:
        """Whether place, name and passphrase are as they should; else the first that is not says so."""
        if self._folder.is_empty:
            self._form.say_at(self._folder, self.tr("Skriv var ärendemappen ska ligga."))
            return False
        if not self._user.text().strip():
            self._form.say_at(self._user, self.tr("Skriv ett användarnamn."))
            return False
        return self._form.is_sound()

    def _on_created(self, folder: Path, made: tuple[str, CaseStore]) -> None:
        """Shows the recovery code."""
        code, store = made
        self._desk.take(store, folder)
        self.show_code(code)

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.tell()
        self.missing_changed.emit()
        if self._form.tells(error, self._words):
            return
        faults = self._words.error(error)
        if isinstance(error, BadInputError):
            unusable = self.tr("Profilen går inte att använda. Låt den som har gjort den rätta det här:")
            self._profile_form.say_at(self._profile, unusable, *faults)
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
