"""The case folder itself: who is signed in, what to see to, backups, passphrase, log."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QWidget

from app.casework.removing import RemovedCopies, remove_copies
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.roles import Permission, Scope
from app.domain.steps import Steps
from app.ui.cases.certificate_page import LeftElsewhere, left_elsewhere
from app.ui.cases.desk import StoreDesk
from app.ui.cases.role_words import RoleWords
from app.ui.cases.side_page import SidePage
from app.ui.cases.users_page import may_see_to_users
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.layouts import card, empty, left_row, stack, together
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class StorePage(SidePage):
    """What concerns all cases at once; whoever opens no cases lands here.

    Signals:
        list_requested: show the cases.
        log_requested: show the access log.
        users_requested: show who can sign in.
        passphrase_requested: choose a new passphrase.
        code_requested: make a new recovery code.
        copies_removed: which copies were removed, their time being over, and why not all.
        store_closed: the store was put away.
    """

    list_requested = Signal()
    log_requested = Signal()
    users_requested = Signal()
    passphrase_requested = Signal()
    code_requested = Signal()
    copies_removed = Signal(object)
    store_closed = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        assert desk.store is not None
        self._store = desk.store
        self._work = WorkLine()
        self._removing = WorkLine()
        self._folder = FolderField(self.tr("Mapp för säkerhetskopior"), desk.backups or documents_folder())
        self._back_up = QPushButton(self.tr("&Säkerhetskopiera nu"))
        may_remove = self._may(Permission.REMOVE_CASE)
        self._due = self._store.records.due(services.today()) if may_remove else ()
        acts = self._acts()
        self._first = acts[0]
        self._to_see_to = stack(self._advice())
        title = Text(self.tr("Ärendemappen"), "title")
        whole = stack(title, self._about(), left_row(*acts), *self._keys(), self._to_see_to, spacing=12)
        if self._due:
            whole.addWidget(self._copies())
        left = left_elsewhere(desk)
        if left:
            whole.addWidget(LeftElsewhere(left))
        if self._may(Permission.BACK_UP):
            whole.addWidget(self._backups())
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first act."""
        self._first.setFocus()

    def help_text(self) -> str:
        """What is done here."""
        return self.tr(
            "Här sköts ärendemappen: säkerhetskopior, lösenfras och åtkomstlogg. "
            "En säkerhetskopia görs av sig själv varje dag som mappen används. "
            "Välj en plats på en annan disk, för en kopia på samma disk försvinner med datorn."
        )

    def _may(self, permission: Permission) -> bool:
        return self._store.may(permission) is not Scope.NONE

    def _about(self) -> QFrame:
        who = self.tr("{user}, inloggad som {role}").format(
            user=self._store.user, role=RoleWords(self).name(self._store.role)
        )
        parts = [Text(who, "heading"), Text(str(self._desk.folder or ""), "small")]
        if not self._may(Permission.LIST_CASES):
            parts.append(Text(self.tr("Med den här inloggningen öppnas inga ärenden.")))
        if self._may(Permission.SEE_COUNTS):
            parts.append(Text(self.tr("Statistik och regler når du från startsidan."), "soft"))
        return card(*parts, spacing=2)

    def _acts(self) -> list[QPushButton]:
        acts = [
            (self._may(Permission.LIST_CASES), self.tr("&Ärendena"), self.list_requested.emit),
            (self._may(Permission.READ_LOG), self.tr("Åtkomst&logg"), self.log_requested.emit),
            (may_see_to_users(self._store), self.tr("Anvä&ndare …"), self.users_requested.emit),
            (True, self.tr("S&täng ärendemappen"), self._on_close),
        ]
        return [_button(label, act) for may, label, act in acts if may]

    def _keys(self) -> Iterator[QLayout | QWidget]:
        """What opens the folder: the own passphrase, and the code, which whoever sees to users makes anew."""
        keys = [_button(self.tr("Byt l&ösenfras …"), self.passphrase_requested.emit)]
        may_change_code = self._may(Permission.MANAGE_USERS)
        if may_change_code:
            keys.append(_button(self.tr("Ny återställningskod …"), self.code_requested.emit))
        yield left_row(*keys)
        if not may_change_code:
            told = self.tr("En ny återställningskod görs av den som sköter användarna: enhetschefen.")
            yield Text(told, "soft")

    def _advice(self) -> QFrame:
        advice = self._store.advice(self._services.today())
        heading = Text(self.tr("Att se till"), "heading")
        if not advice:
            return card(heading, Text(self.tr("Inget just nu."), "soft"), kind="side", spacing=2)
        told = [Text(self._words.message(f"advice_{each.value}")) for each in advice]
        return card(heading, *told, kind="notice", spacing=4)

    def _copies(self) -> QFrame:
        """Copies of journalled cases are not kept longer than the office has decided (practice 1.3)."""
        remove = QPushButton(self.tr("Ta bort &kopiorna"))
        remove.clicked.connect(partial(self._on_remove, remove))
        told = self.tr(
            "%n kopior av journalförda ärenden har funnits här så länge de får och ska tas bort.",
            "",
            len(self._due),
        )
        return card(
            Text(self.tr("Kopior"), "heading"), Text(told), left_row(remove), self._removing, kind="notice"
        )

    def _backups(self) -> QFrame:
        self._back_up.clicked.connect(self._on_back_up)
        label = Text(self.tr("Mapp för säkerhetskopior"), "label")
        told = self.tr("Dagens kopia läggs i mappen och prövas genom att öppnas. Den är krypterad.")
        return card(
            Text(self.tr("Säkerhetskopior"), "heading"),
            Text(told),
            together(label, self._folder),
            left_row(self._back_up),
            self._work,
        )

    def _on_back_up(self) -> None:
        if self._jobs.is_busy_for(self):
            return
        folder, steps = self._folder.path, Steps()
        self._work.begin(self._back_up)
        work = partial(self._store.daily_backup, self._services.today(), folder, steps=steps)
        self._jobs.start(
            self,
            Work(self.tr("Säkerhetskopian görs och prövas."), work, Cut.AT_A_STEP, steps),
            partial(self._on_backed_up, folder),
            self._on_failed,
        )

    def _on_backed_up(self, folder: Path, file: Path | None) -> None:
        self._desk.use_backups(folder)
        empty(self._to_see_to)
        self._to_see_to.addWidget(self._advice())
        self.parts_made.emit()
        if file is None:
            self._work.tell(self.tr("Dagens säkerhetskopia finns redan i mappen."))
        else:
            self._work.tell(self.tr("Säkerhetskopian {file} är gjord och prövad.").format(file=file.name))

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))

    def _on_remove(self, button: QPushButton) -> None:
        if self._jobs.is_busy_for(self):
            return
        steps = Steps()
        self._removing.begin(button)
        work = partial(remove_copies, self._store, self._due, steps)
        self._jobs.start(
            self,
            Work(self.tr("Kopiorna tas bort, en i taget."), work, Cut.AT_A_STEP, steps),
            self._on_removed,
            self._on_not_removed,
        )

    def _on_removed(self, done: RemovedCopies) -> None:
        """What is gone is certified, also where not all of it could be removed."""
        self.copies_removed.emit(done)

    def _on_not_removed(self, error: UserFacingError) -> None:
        self._removing.fault(*self._words.error(error))

    def _on_close(self) -> None:
        self._jobs.wait_for_turn(self, self.tr("Ärendemappen stängs när arbetet är klart."), self._close)

    def _close(self) -> None:
        self._desk.leave()
        self.store_closed.emit()


def _button(label: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(label)
    button.clicked.connect(act)
    return button
