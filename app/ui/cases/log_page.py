"""The access log: who did what, and when; filtered by what was done, never by person (practice 3.2)."""

from functools import partial

from PySide6.QtWidgets import QTableView

from app.casework.protocols import CaseStore
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import AccessAct, AccessEntry
from app.ui.cases.side_page import SidePage
from app.ui.cases.tables import RowModel, plain_table
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text
from app.ui.pieces.work_line import WorkLine


class LogPage(SidePage):
    """The newest first. Case ids alone; of a removed case not even that."""

    def __init__(self, store: CaseStore, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._store = store
        self._words = words
        self._jobs = jobs
        self._labels = self._act_labels()
        self._act = DropDown()
        self._act.name_unlabelled(self.tr("Vad som gjordes"))
        self._act.addItem(self.tr("Allt"), None)
        for act in AccessAct:
            self._act.addItem(self._labels[act], act)
        self._act.activated.connect(self._fill)
        headings = (self.tr("När"), self.tr("Vem"), self.tr("Vad"), self.tr("Ärende"), self.tr("Gäller"))
        self._model = RowModel(headings, self)
        self._table: QTableView = plain_table(self._model, self.tr("Åtkomstlogg"), (150, 120, 300, 110))
        self._work = WorkLine()
        told = self.tr("Loggen visar vad som gjordes, aldrig vad som lästes eller söktes.")
        title = Text(self.tr("Åtkomstlogg"), "title")
        self.setLayout(stack(title, Text(told, "soft"), left_row(self._act), self._table, self._work))
        self._fill()

    def focus_first(self) -> None:
        """Gives the keyboard to the choice of act."""
        self._act.setFocus()

    def help_text(self) -> str:
        """What the log is for."""
        return self.tr(
            "Loggen granskas regelbundet av den som nämnden har utsett. "
            "Du kan välja vad som gjordes, men aldrig vem som gjorde det. "
            "Att loggen lästes står också i loggen."
        )

    def _fill(self) -> None:
        store, act = self._store, self._act.currentData()
        work = partial(store.access_log, act=act)
        self._jobs.start(
            self, Work(self.tr("Loggen läses."), work, Cut.AT_ONCE), self._on_read, self._on_failed
        )

    def _on_read(self, entries: tuple[AccessEntry, ...]) -> None:
        self._model.show_rows([(entry.case_id, self._cells(entry)) for entry in reversed(entries)])
        self._work.tell(self.tr("%n rader", "", len(entries)))

    def _on_failed(self, error: UserFacingError) -> None:
        self._work.fault(*self._words.error(error))

    def _cells(self, entry: AccessEntry) -> tuple[str, ...]:
        when = entry.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return (when, entry.user, self._labels[entry.act], entry.case_id or "", entry.about)

    def _act_labels(self) -> dict[AccessAct, str]:
        return {
            AccessAct.SIGNED_IN: self.tr("loggade in"),
            AccessAct.FAILED_SIGN_IN: self.tr("fel lösenfras"),
            AccessAct.LISTED: self.tr("såg listan"),
            AccessAct.SEARCHED: self.tr("sökte"),
            AccessAct.OPENED: self.tr("öppnade ett ärende"),
            AccessAct.OPENED_PROTECTED: self.tr("öppnade ett ärende med skyddade uppgifter, två tillsammans"),
            AccessAct.INFORMED: self.tr("informerade före sparandet"),
            AccessAct.SAVED: self.tr("sparade"),
            AccessAct.STATUS_SET: self.tr("ändrade status"),
            AccessAct.PRINTED: self.tr("skrev ut eller sparade ett dokument"),
            AccessAct.EXPORTED: self.tr("skrev ut ärendet som fil"),
            AccessAct.BACKED_UP: self.tr("säkerhetskopierade"),
            AccessAct.KEY_CHANGED: self.tr("bytte lösenfras"),
            AccessAct.KEY_RESTORED: self.tr("gav en användare ny lösenfras"),
            AccessAct.RECOVERY_CODE_USED: self.tr("öppnade med återställningskoden"),
            AccessAct.RECOVERY_CODE_CHANGED: self.tr("bytte återställningskod"),
            AccessAct.ESCROW_USED: self.tr("öppnade med kontorets reservnyckel"),
            AccessAct.USER_ADDED: self.tr("lade till en användare"),
            AccessAct.USER_RETIRED: self.tr("stängde av en användare"),
            AccessAct.LOG_READ: self.tr("läste loggen"),
            AccessAct.LOG_SHORTENED: self.tr("tog bort gamla loggrader"),
            AccessAct.WITHDRAWN: self.tr("avslutade när personen inte ville längre"),
            AccessAct.REMOVED: self.tr("tog bort en kopia"),
            AccessAct.RESTORED: self.tr("återställde en säkerhetskopia"),
            AccessAct.SALVAGED: self.tr("räddade ur en skadad mapp"),
            AccessAct.COUNTS_SEEN: self.tr("såg statistiken"),
            AccessAct.EXPORT_DECIDED: self.tr("skrev in nämndens beslut om export"),
            AccessAct.PACKAGE_RELEASED: self.tr("lämnade ut statistik"),
            AccessAct.FIGURE_TOLD: self.tr("skrev in en siffra som lämnats ut"),
            AccessAct.RULES_CONFIRMED: self.tr("bekräftade reglerna"),
        }
