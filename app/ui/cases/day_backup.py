"""The backup of the day, made when a case folder is opened, and what then has to be seen to."""

from functools import partial

from PySide6.QtCore import QObject

from app.casework.backups import DailyBackup, back_up_today
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.advice import Advice
from app.domain.errors import UserFacingError
from app.domain.roles import Permission, Scope
from app.domain.steps import Steps
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import PageHost
from app.ui.jobs import Cut, Jobs, Work

_SAID_AT_OPENING = (
    Advice.NO_BACKUP,
    Advice.BACKUP_ON_SAME_DISK,
    Advice.CLOCK_SET_BACK,
    Advice.CLOCK_LEAPT,
)


class DayBackup(QObject):
    """Makes it beside whatever page is shown.

    Args:
        host: where what has to be seen to is said.
    """

    def __init__(
        self,
        host: PageHost,
        services: Services,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs

    def begin(self) -> None:
        """Makes the backup of the day in the store that is open; a practice store needs none."""
        store = self._desk.store
        if store is None or store.is_practice or store.may(Permission.BACK_UP) is Scope.NONE:
            return
        steps = Steps()
        work = partial(back_up_today, store, self._services.today(), self._desk.backups, steps)
        self._jobs.start(
            self,
            Work(self.tr("Dagens säkerhetskopia görs och prövas."), work, Cut.AT_A_STEP, steps),
            self._on_backed_up,
            self._on_backup_failed,
        )

    def _on_backed_up(self, done: DailyBackup) -> None:
        """Says what has to be seen to; nothing where all is well."""
        store = self._desk.store
        said = []
        if done.missing is not None:
            told = self.tr(
                "Säkerhetskopian kunde inte läggas i {folder}. Anslut disken, eller välj en annan."
            )
            said.append(told.format(folder=done.missing))
        if store is not None:
            advice = [each for each in store.advice(self._services.today()) if each in _SAID_AT_OPENING]
            said += [self._words.message(f"advice_{each.value}") for each in advice]
        if said:
            self._host.say(said)

    def _on_backup_failed(self, error: UserFacingError) -> None:
        failed = self.tr("Dagens säkerhetskopia är inte gjord.")
        self._host.say((failed, *self._words.error(error)))
