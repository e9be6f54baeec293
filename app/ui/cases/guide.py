"""Leads among the pages about stores and saved cases."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.casework.batch import BatchResult
from app.casework.case_file import CaseFile, read_case_file
from app.casework.removing import RemovedCopies
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import Draft, RemovedCopy, SavedCase
from app.domain.roles import Permission, Scope
from app.domain.steps import Steps
from app.ui.cases.case_page import CasePage
from app.ui.cases.certificate_page import CertificatePage
from app.ui.cases.day_backup import DayBackup
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.drafts_page import DraftsPage
from app.ui.cases.extract_page import ExtractPage
from app.ui.cases.folder_guide import FolderGuide
from app.ui.cases.going_on import GoingOn
from app.ui.cases.invented import save_invented
from app.ui.cases.letters_done import letters_sum
from app.ui.cases.letters_page import LettersPage
from app.ui.cases.list_page import ListPage
from app.ui.cases.log_page import LogPage
from app.ui.cases.save_page import SavePage
from app.ui.cases.side_page import PageHost, SidePage
from app.ui.cases.store_page import StorePage
from app.ui.cases.together_page import TogetherPage
from app.ui.cases.users_page import UsersPage
from app.ui.cases.version_page import VersionPage
from app.ui.cases.withdraw_page import WithdrawPage
from app.ui.controller import ConversationController
from app.ui.jobs import Cut, Jobs, Work
from app.ui.law.old_rules_page import OldRulesPage
from app.ui.leaving import Leaving


class CaseGuide(QObject):
    """Shows the pages about stores and cases, one after another.

    Args:
        host: where the pages are shown.
    """

    def __init__(
        self,
        host: PageHost,
        services: Services,
        controller: ConversationController,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        drafts: DraftKeeper,
        leaving: Leaving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._drafts = drafts
        self._backup = DayBackup(host, services, words, desk=desk, jobs=jobs, parent=self)
        self._leaving = leaving
        self.going_on = GoingOn(host, controller, words, services, desk=desk, drafts=drafts, parent=self)
        self.folder = FolderGuide(self, host, services, words, desk=desk, jobs=jobs)
        self._lists_open_only = False

    def show_cases(self, *, only_open: bool = False) -> None:
        """The saved cases, or how to open them; whoever opens no cases sees to the folder."""
        if self._desk.store is None:
            self.folder.show_open()
        elif self._desk.store.may(Permission.LIST_CASES) is Scope.NONE:
            self.show_store()
        else:
            self._show_list(only_open=only_open)

    def show_practice(self) -> None:
        """A practice folder: the one that is open, else one to open or to make."""
        if self._desk.is_practice:
            self.show_cases()
        elif self._desk.store is not None:
            self._host.say((self.tr("Stäng först ärendemappen som är öppen. Den är inte till för övning."),))
        elif self._desk.folder is not None:
            told = self.tr("Öppna din övningsmapp, eller välj Ny ärendemapp och gör en.")
            self.folder.show_open(said=told)
        else:
            self.folder.show_create()

    def show_not_journalled(self) -> None:
        """The saved cases that are not yet in the office's own records."""
        self.show_cases(only_open=True)

    def show_drafts(self, said: str = "") -> None:
        """What was changed in cases and is not saved there."""
        page = DraftsPage(self._desk)
        page.draft_chosen.connect(partial(self._go_on_with_draft, CaseGuide.show_drafts))
        page.draft_unwanted.connect(partial(self._throw_away, self.show_drafts))
        self._show(page, CaseGuide.show_drafts, said)

    def _go_on_with_case(self, came_from: Callable[[CaseGuide], None], record: SavedCase) -> None:
        self.leave_for(record.id, lambda guide: guide.going_on.with_case(record), came_from)

    def _go_on_with_draft(self, came_from: Callable[[CaseGuide], None], draft: Draft) -> None:
        self.leave_for(draft.case_id, lambda guide: guide.going_on.with_draft(draft), came_from)

    def _throw_away(self, show_again: Callable[[str], None], draft: Draft) -> None:
        """Throws the draft away, and says so on the page as it is then."""
        if self.going_on.throw_away(draft):
            show_again(self.tr("Svaren är kastade. Det som är sparat i ärendet gäller."))

    def leave_for(
        self,
        case_id: str | None,
        go_on: Callable[[CaseGuide], None],
        came_from: Callable[[CaseGuide], None],
    ) -> None:
        """Goes on with a case, once nobody minds what is lost of the conversation before."""
        self._leaving.ask_before_case(
            case_id,
            partial(go_on, self),
            lambda navigation: navigation.cases.leave_for(case_id, go_on, came_from),
            partial(came_from, self),
        )

    def show_save(self) -> None:
        """What would be saved; opens a store first where none is open."""
        store = self._desk.store
        if store is None:
            self.folder.show_open(CaseGuide.show_save)
            return
        if store.may(Permission.SAVE_CASE) is Scope.NONE:
            # Said before everything is read out to the person, not after.
            told = self.tr("Med den här inloggningen sparas inga ärenden.")
            self._host.say((told, self.tr("Stäng ärendemappen och öppna den som handläggare.")))
            return
        try:
            page = SavePage(
                self._services,
                self._controller,
                self._words,
                self._desk,
                jobs=self._jobs,
                drafts=self._drafts,
            )
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return
        page.saved.connect(self.going_on.after_saving)
        self._show(page, CaseGuide.show_save)

    def show_case(self, case_id: str, said: str = "", *, asks_for_journal: bool = False) -> None:
        """One saved case; two colleagues open one with protected personal data.

        Args:
            case_id: the case.
            said: what to say above it, or "".
            asks_for_journal: begin with marking it as journalled.
        """
        store = self._desk.store
        if store is None:
            self.show_cases()
            return
        self._drafts.keep()
        work = partial(read_case_file, store, case_id)
        self._jobs.start(
            self,
            Work(self.tr("Ärendet läses."), work, Cut.AT_ONCE),
            partial(self._show_file, said=said, asks_for_journal=asks_for_journal),
            partial(self._on_not_read, case_id),
        )

    def show_letters(self) -> None:
        """Letters of many cases in one run."""
        page = LettersPage(self._services, self._desk, self._words, self._jobs, self._on_letters_unseen)
        page.cases_requested.connect(self.show_cases)
        self._show(page, CaseGuide.show_letters, back=self.show_cases)

    def _on_letters_unseen(self, result: BatchResult) -> None:
        """Their page was left while they were made."""
        self._host.say(letters_sum(result, self._words))

    def show_store(self) -> None:
        """What concerns all cases at once."""
        page = StorePage(self._services, self._words, self._desk, self._jobs)
        page.list_requested.connect(self.show_cases)
        page.log_requested.connect(self._show_log)
        page.users_requested.connect(self._show_users)
        page.passphrase_requested.connect(self.folder.show_new_passphrase)
        page.code_requested.connect(self.folder.show_new_code)
        page.copies_removed.connect(self._on_copies_removed)
        page.store_closed.connect(self._on_store_closed)
        lists = self._desk.store is not None and self._desk.store.may(Permission.LIST_CASES) is not Scope.NONE
        self._show(page, CaseGuide.show_store, back=self.show_cases if lists else None)

    def _on_not_read(self, case_id: str, error: UserFacingError) -> None:
        if error.code != "case_protected":
            self._host.say(self._words.error(error))
            return
        page = TogetherPage(case_id, self._desk, self._words, self._jobs)
        page.opened.connect(self._on_opened_together)
        self._show(page, partial(CaseGuide.show_case, case_id=case_id), back=self._show_list_again)

    def _on_opened_together(self, record: SavedCase) -> None:
        self.show_case(record.id)

    def _show_file(self, file: CaseFile, said: str = "", *, asks_for_journal: bool = False) -> None:
        page = CasePage(file, self._services, self._desk, self._words, self._jobs)
        here = partial(CaseGuide.show_case, case_id=file.newest.id)
        page.continue_requested.connect(partial(self._go_on_with_case, here))
        page.draft_chosen.connect(partial(self._go_on_with_draft, here))
        page.draft_unwanted.connect(partial(self._throw_away, partial(self.show_case, page.file.newest.id)))
        page.version_requested.connect(self._show_version)
        page.extract_requested.connect(self._show_extract)
        page.withdraw_requested.connect(self._show_withdraw)
        page.copy_removed.connect(self._on_copy_removed)
        page.old_rules_requested.connect(self._show_old_rules)

        def again(guide: CaseGuide) -> None:
            # As it stands then: marking it on the page makes a new version.
            guide._show_file(page.file)

        # Who comes from the conversation for that goes back to it.
        self._show(page, again, said, back=None if asks_for_journal else self._show_list_again)
        if asks_for_journal:
            page.ask_for_journal()

    def _show_old_rules(self, record: SavedCase) -> None:
        """The case under the rules it was saved under."""
        old = None if record.rules is None else self._services.rules.rules_of(record.rules.sha256)
        if old is not None:
            self._show(
                OldRulesPage(record.case, old, self._services, self._words),
                partial(CaseGuide._show_old_rules, record=record),
                back=partial(self.show_case, record.id),
            )

    def _show_version(self, record: SavedCase) -> None:
        page = VersionPage(record, self._words)
        page.case_requested.connect(self.show_case)
        back = partial(self.show_case, record.id)
        self._show(page, partial(CaseGuide._show_version, record=record), back=back)

    def _show_extract(self, record: SavedCase) -> None:
        page = ExtractPage(record, self._services, self._desk, self._words, self._jobs)
        page.case_requested.connect(self.show_case)
        back = partial(self.show_case, record.id)
        self._show(page, partial(CaseGuide._show_extract, record=record), back=back)

    def _show_withdraw(self, record: SavedCase) -> None:
        page = WithdrawPage(record, self._desk, self._words)
        page.case_requested.connect(self.show_case)
        page.withdraw_requested.connect(self._on_withdraw)
        back = partial(self.show_case, record.id)
        self._show(page, partial(CaseGuide._show_withdraw, record=record), back=back)

    def _show_list(self, *, only_open: bool) -> None:
        self._drafts.keep()
        page = ListPage(self._desk, self._words, self._jobs, only_open=only_open)
        page.case_chosen.connect(self.show_case)
        page.store_requested.connect(self.show_store)
        page.letters_requested.connect(self.show_letters)
        page.invented_requested.connect(self._on_invented_requested)
        page.store_closed.connect(self._on_store_closed)
        self._lists_open_only = only_open
        self._show(page, partial(CaseGuide.show_cases, only_open=only_open))

    def _show_list_again(self) -> None:
        """The list that the case was chosen from."""
        self.show_cases(only_open=self._lists_open_only)

    def _on_store_closed(self) -> None:
        self._host.show_conversation()
        self._host.say((self.tr("Ärendemappen är stängd."),))

    def _on_invented_requested(self) -> None:
        store = self._desk.store
        if store is not None and not self._jobs.is_busy_for(self):
            steps = Steps()
            work = partial(save_invented, self._services, store, steps)
            self._jobs.start(
                self,
                Work(self.tr("Påhittade personer läggs in."), work, Cut.AT_A_STEP, steps),
                self._on_invented,
                self._on_not_invented,
            )

    def _on_invented(self, _: int) -> None:
        self.show_cases()

    def _on_not_invented(self, error: UserFacingError) -> None:
        self.show_cases()
        self._host.say(self._words.error(error))

    def _show_log(self) -> None:
        if self._desk.store is not None:
            page = LogPage(self._desk.store, self._words, self._jobs)
            self._show(page, CaseGuide._show_log, back=self.show_store)

    def _show_users(self) -> None:
        if self._desk.store is not None:
            page = UsersPage(self._desk.store, self._words, self._jobs)
            self._show(page, CaseGuide._show_users, back=self.show_store)

    def back_up_today(self) -> None:
        """Whoever opens a store begins the day's backup."""
        self._backup.begin()

    def _on_withdraw(self, case_id: str) -> None:
        store = self._desk.store
        assert store is not None
        try:
            record = store.withdraw_case(case_id)
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return
        self._show_file(
            read_case_file(store, record.id),
            self.tr("Ärendet är avslutat. Inga fler brev kan skrivas i det."),
        )

    def _on_copy_removed(self, gone: RemovedCopy) -> None:
        self._on_copies_removed(RemovedCopies((gone,)))

    def _on_copies_removed(self, done: RemovedCopies) -> None:
        """What is gone is certified; why the others are not is said above it."""
        page = CertificatePage(done.removed, self._services, self._words, self._desk, self._jobs)
        self._host.show_side(page)
        if done.ended_by is not None:
            self._host.say(self._words.error(done.ended_by))

    def _show(
        self,
        page: SidePage,
        again: Callable[[CaseGuide], None],
        said: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """Shows the page and what is said above it."""
        self._host.show_side(page, lambda navigation: again(navigation.cases), back)
        if said:
            self._host.say((said,))
