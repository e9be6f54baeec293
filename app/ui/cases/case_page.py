"""One saved case: where its record stands, what comes next, what is missing, documents and versions."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.casework.case_file import CaseFile, read_case_file
from app.casework.rule_changes import rules_notice
from app.casework.second_look import old_documents
from app.casework.services import Services
from app.casework.unanswered import unanswered
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import CaseStatus, SavedCase
from app.domain.roles import Permission, Scope
from app.ui.cases.case_cards import (
    BeforeProtectionCard,
    DocumentsCard,
    DraftCard,
    MissingCard,
    RulesCard,
    VersionsCard,
)
from app.ui.cases.desk import StoreDesk
from app.ui.cases.journal_form import JournalForm
from app.ui.cases.side_page import SidePage, entries_of
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import dress_anew

_Act = tuple[str, Callable[[], None]]

_TO_JOURNAL = (CaseStatus.OPEN, CaseStatus.HANDED_OVER)
"""A case that is one of these can be marked as journalled."""


class CasePage(SidePage):
    """Status and next step first; no outcome is shown here, and answers only behind a version.

    Signals:
        continue_requested: go on with the conversation of this record.
        draft_chosen: go on with what was not saved in it.
        draft_unwanted: throw that away.
        version_requested: show that version.
        extract_requested: somebody in the case asks what is saved here.
        withdraw_requested: the person takes back.
        copy_removed: what is known of the case after its copy was removed.
        old_rules_requested: show what the rules say that the case was saved under.
    """

    continue_requested = Signal(object)
    draft_chosen = Signal(object)
    draft_unwanted = Signal(object)
    version_requested = Signal(object)
    extract_requested = Signal(object)
    withdraw_requested = Signal(object)
    copy_removed = Signal(object)
    old_rules_requested = Signal(object)

    def __init__(self, file: CaseFile, services: Services, desk: StoreDesk, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._file = file
        self._jobs = jobs
        self._services = services
        self._desk = desk
        self._words = words
        self._parts = stack(spacing=12)
        self.setLayout(self._parts)
        self._first: QPushButton | None = None
        self._leads: QPushButton
        self._why_not: tuple[str, ...] = ()
        self._journal: JournalForm
        self._show()

    def focus_first(self) -> None:
        """Gives the keyboard to going on, or to what changes nothing: no Enter too many marks a case."""
        if self._first is not None:
            self._first.setFocus()

    def entries(self) -> tuple[object, ...]:
        """What is filled in about the journal; the rest is made anew whenever the case is marked."""
        return entries_of(self._journal)

    def help_text(self) -> str:
        """What the statuses mean."""
        return self.tr(
            "Ett ärende är öppet, journalfört, överlämnat eller avslutat; hur ansökan går skrivs inte här. "
            "Märk det som journalfört när det står i ert eget system. "
            "Ett avslutat ärende kan öppnas igen, och varje ändring blir en ny version."
        )

    @property
    def file(self) -> CaseFile:
        """The case with its history, as the page shows it now."""
        return self._file

    @property
    def _record(self) -> SavedCase:
        return self._file.newest

    @property
    def _is_in_journal(self) -> bool:
        return self._file.is_in_journal(self._record)

    def _show(self) -> None:
        empty(self._parts)
        record = self._record
        self._parts.addWidget(Text(record.case.reference or self.tr("Ärende utan nummer"), "title"))
        self._parts.addWidget(self._standing())
        draft = self._draft_card()
        if draft is not None:
            self._parts.addWidget(draft)
        for notice in self._other_rules():
            self._parts.addWidget(notice)
        rows = [[_button(*act) for act in acts] for acts in self._acts() if acts]
        for buttons in rows:
            self._parts.addLayout(left_row(*buttons))
        leads = rows[1][0] if self._waits_for_journal() else rows[0][0]
        # Of what is in the journal nothing more is to be done, and no button is the next step.
        if draft is None and record.status is not CaseStatus.JOURNALLED:
            leads.setProperty("look", "primary")
        self._leads = leads
        self._first = draft.goes_on if draft is not None else leads
        if draft is None and not record.status.allows_letters:
            self._first = rows[-1][-1]
        if record.status in (CaseStatus.JOURNALLED, CaseStatus.HANDED_OVER):
            told = self.tr(
                "Fortsätt ställer frågorna som är kvar. Öppna igen ändrar bara statusen till öppet."
            )
            self._parts.addWidget(Text(told, "soft"))
        assert self._desk.store is not None
        self._journal = JournalForm(
            self._services.today(), self._desk.store.settings.copy_days, record.case.reference or ""
        )
        self._journal.journalled.connect(self._on_journalled)
        self._journal.cancelled.connect(self._on_journal_cancelled)
        self._journal.hide()
        self._parts.addWidget(self._journal)
        for part in self._cards():
            self._parts.addWidget(part)
        self._parts.addStretch(1)

    def _cards(self) -> list[QWidget]:
        record = self._record
        versions = VersionsCard(self._file)
        versions.version_requested.connect(self.version_requested)
        not_kept = self._words.block("save")["not_kept"] if record.status.allows_letters else ()
        old = old_documents(self._file, self._services, self._services.today())
        documents = DocumentsCard(self._file.documents, not_kept, old)
        cards: list[QWidget] = [documents, versions]
        if record.status.allows_letters:
            cards.insert(0, self._missing_card())
        store = self._desk.store
        if self._file.before is not None and store is not None:
            cards.insert(0, BeforeProtectionCard(self._file.before, store.settings.backup_days))
        return cards

    def _missing_card(self) -> MissingCard:
        is_dated = self._record.case.application_on is not None
        return MissingCard(self._missing(), is_dated=is_dated, has_unsaved=self._file.unsaved is not None)

    def _missing(self) -> list[str]:
        return list(unanswered(self._record.case, self._services.today(), self._words))

    def _draft_card(self) -> DraftCard | None:
        """What was not saved: it is taken along or thrown away before the case goes on."""
        draft = self._file.unsaved
        if draft is None:
            return None
        shown = DraftCard(draft, self._services.today())
        shown.continue_requested.connect(self.draft_chosen)
        shown.discard_requested.connect(self.draft_unwanted)
        return shown

    def _other_rules(self) -> Iterator[QWidget]:
        """The notice that the case gets when it is next opened under other rules (practice 4.4)."""
        saved_under, rules = self._record.rules, self._services.rules
        sentences = list(rules_notice(saved_under, rules, self._words))
        if sentences:
            kept = None if saved_under is None else rules.rules_of(saved_under.sha256)
            notice = RulesCard(sentences, are_kept=kept is not None)
            notice.old_requested.connect(partial(self.old_rules_requested.emit, self._record))
            yield notice

    def _standing(self) -> QFrame:
        record = self._record
        parts = [
            Text(self._status_text(record.status), "heading"),
            Text(self._next_step(record.status)),
        ]
        if (mark := record.journal) is not None:
            if record.status is CaseStatus.JOURNALLED:
                told = self.tr("I journalen {day}: {reference}. Kopian här tas bort {gone}.")
            elif self._is_in_journal and self._file.unsaved is not None:
                # Beside the answers that are not saved, "nothing" would not be true.
                told = self.tr("I journalen {day}: {reference}. Det som är sparat står där.")
            elif self._is_in_journal:
                told = self.tr("I journalen {day}: {reference}. Inget är ändrat sedan dess.")
            else:
                told = self.tr(
                    "Senast i journalen {day}: {reference}. Det som är ändrat sedan dess står inte där."
                )
            parts.append(Text(told.format(day=mark.on, reference=mark.reference, gone=mark.remove_on)))
        if record.is_protected:
            parts.append(Text(self.tr("Skyddade personuppgifter: bara numret syns i listor."), "strong"))
        if record.basis is not None:
            basis = self._words.block("save")["bases"][record.basis.value]
            parts.append(Text(self.tr("Sparat på grund av: {basis}").format(basis=basis), "small"))
        return card(*parts, spacing=4)

    def _status_text(self, status: CaseStatus) -> str:
        if status is CaseStatus.OPEN and self._is_in_journal:
            return self.tr("Öppet igen, journalfört")
        if status is CaseStatus.OPEN and self._record.journal is not None:
            return self.tr("Öppet, ändrat sedan det journalfördes")
        return {
            CaseStatus.OPEN: self.tr("Öppet, inte journalfört"),
            CaseStatus.JOURNALLED: self.tr("Journalfört"),
            CaseStatus.HANDED_OVER: self.tr("Överlämnat"),
            CaseStatus.CLOSED: self.tr("Avslutat"),
        }[status]

    def _waits_for_journal(self) -> bool:
        """Whether the next step is the journal: all is answered and saved, and stands nowhere else."""
        is_open = self._record.status is CaseStatus.OPEN and self._file.unsaved is None
        return is_open and not self._is_in_journal and not self._missing()

    def _next_step(self, status: CaseStatus) -> str:
        missing = len(self._missing())
        if status is CaseStatus.OPEN and self._is_in_journal:
            return self.tr("Det som är sparat står i ert eget system. Ändras något, för in det där också.")
        if status is CaseStatus.OPEN and missing and self._file.unsaved is not None:
            # Next to the answers that are not saved, what is said here must not seem to count them.
            return self.tr("Obesvarade frågor i det som är sparat: %n.", "", missing)
        if status is CaseStatus.OPEN and self._file.unsaved is not None:
            # Who would journal the case now would enter what somebody has changed since.
            return self.tr("Nästa steg: fortsätt med svaren som inte sparades, eller kasta dem.")
        if status is CaseStatus.OPEN and missing:
            return self.tr(
                "Obesvarade frågor: %n. Fortsätt med ärendet, eller för in det i ert eget system som det är.",
                "",
                missing,
            )
        return {
            CaseStatus.OPEN: self.tr(
                "Nästa steg: för in det i ert eget system och märk det som journalfört."
            ),
            CaseStatus.JOURNALLED: self.tr(
                "Inget mer behöver göras här. Det som finns är en kopia, och det riktiga finns i ert system."
            ),
            CaseStatus.HANDED_OVER: self.tr(
                "Ärendet är lämnat till någon annan som arbetar vidare med det. Blev det fel, öppna det igen."
            ),
            CaseStatus.CLOSED: self.tr("Ärendet är avslutat. Öppna det igen för att ändra eller skriva ut."),
        }[status]

    def _acts(self) -> tuple[list[_Act], ...]:
        """A row each: going on, the status, the rest; none longer than has room at 200 %."""
        status = self._record.status
        go_on: list[_Act] = []
        if status.allows_letters and self._file.unsaved is None:
            go_on.append((self.tr("&Fortsätt med ärendet"), self._on_continue))
        marks: list[_Act] = []
        if status in _TO_JOURNAL:
            marks.append((self.tr("Märk som &journalfört"), self.ask_for_journal))
        if status in (CaseStatus.OPEN, CaseStatus.JOURNALLED):
            marks.append((self.tr("Märk som ö&verlämnat"), partial(self._set_status, CaseStatus.HANDED_OVER)))
        if status is not CaseStatus.OPEN:
            marks.append((self.tr("Öppna &igen"), partial(self._set_status, CaseStatus.OPEN)))
        if status.allows_letters:
            marks.append((self.tr("&Avsluta ärendet"), partial(self._set_status, CaseStatus.CLOSED)))
        others: list[_Act] = []
        if status.allows_letters:
            others.append((self.tr("&Personen vill inte längre …"), self._on_withdraw))
        if status is CaseStatus.JOURNALLED and self._may_remove():
            others.append((self.tr("Ta bort &kopian"), self._on_remove))
        others.append((self.tr("&Registerutdrag …"), self._on_extract))
        return go_on, marks, others

    def _may_remove(self) -> bool:
        store = self._desk.store
        return store is not None and store.may(Permission.REMOVE_CASE) is not Scope.NONE

    def ask_for_journal(self) -> None:
        """Opens the form on where the case is journalled, unless it stands there already or is closed."""
        if self._record.status in _TO_JOURNAL:
            # The form has the button that leads on now, and a page has one.
            self._leads.setProperty("look", None)
            dress_anew(self._leads)
            self._journal.show()
            self._journal.focus_first()

    def _on_journal_cancelled(self) -> None:
        self._show()
        self.focus_first()
        self.began_anew.emit()

    def _on_journalled(self, day: date, reference: str) -> None:
        store = self._desk.store
        assert store is not None
        self._change(partial(store.records.journal, self._record.id, day, reference))

    def _set_status(self, status: CaseStatus) -> None:
        store = self._desk.store
        assert store is not None
        self._change(partial(store.set_status, self._record.id, status))

    def _change(self, act: Callable[[], SavedCase]) -> None:
        """Does it and shows the case anew, or says why not."""
        store = self._desk.store
        if store is None or self._jobs.is_busy_for(self):
            return
        case_id = self._record.id

        def change() -> CaseFile:
            act()
            return read_case_file(store, case_id)

        self._jobs.start(
            self,
            Work(self.tr("Ärendet ändras."), change, Cut.NEVER),
            self._on_changed,
            self._on_failed,
        )

    def _on_changed(self, file: CaseFile) -> None:
        """The new status stands first; who has just filled in the form further down is led there."""
        self.unsaid.emit(self._why_not)
        self._file = file
        self._show()
        self.focus_first()
        self.began_anew.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        self._why_not = self._words.error(error)
        self.said.emit(self._why_not)

    def _on_remove(self) -> None:
        store = self._desk.store
        if store is not None and not self._jobs.is_busy_for(self):
            work = partial(store.records.remove, self._record.id)
            self._jobs.start(
                self,
                Work(self.tr("Kopian tas bort."), work, Cut.NEVER),
                self.copy_removed.emit,
                self._on_failed,
            )

    def _on_continue(self) -> None:
        self.continue_requested.emit(self._record)

    def _on_extract(self) -> None:
        self.extract_requested.emit(self._record)

    def _on_withdraw(self) -> None:
        self.withdraw_requested.emit(self._record)


def _button(label: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(label)
    button.clicked.connect(act)
    return button
