"""Which page is in the window: the conversation's own, or one beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework.flow import END, START, PageKind
from app.casework.interview import Section
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.side_page import Again, SidePage
from app.ui.controller import ConversationController
from app.ui.jobs import Jobs
from app.ui.leaving import Leaving
from app.ui.main_window import MainWindow
from app.ui.resuming import Resuming
from app.ui.translation import other_language
from app.ui.wizard.page import PageWidget
from app.ui.wizard.routes_page import RoutesPage

if TYPE_CHECKING:
    from app.casework.counting import Ending
    from app.ui.cases.guide import CaseGuide
    from app.ui.counts.pages import CountsPages
    from app.ui.law.guide import LawGuide
    from app.ui.wizard.page_maker import PageMaker

_PANEL_SECTIONS = (Section.QUICK, Section.HOUSEHOLD, Section.PERSONS, Section.CONSEQUENCES)


class Navigation(QObject):
    """Leads from page to page.

    Signals:
        language_chosen: show everything in that language.
        rules_changed: show everything under the rules that are in force now.
        capture_chosen: whether screen pictures may show the window.
    """

    language_chosen = Signal(object)
    rules_changed = Signal()
    capture_chosen = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        controller: ConversationController,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        drafts: DraftKeeper,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._before_more_time = START.id
        self._jobs = jobs
        self._drafts = drafts
        self._leaving = Leaving(self, controller, words, drafts=drafts, jobs=jobs, parent=self)
        self._side: SidePage | None = None
        self._back_from_side: Callable[[], None] = self.show_conversation
        self._again: Again | None = None
        self._entries: tuple[object, ...] = ()
        self._resuming = Resuming(self, controller, parent=self)
        controller.page_changed.connect(self.show_conversation)
        controller.page_changed.connect(self._resuming.on_page_changed)
        # In a turn of its own, so that an answer shows before what follows from it has been worked out.
        self._follow_up = QTimer(self, singleShot=True, interval=0)
        self._follow_up.timeout.connect(self._show_what_follows)
        controller.conversation_changed.connect(self._follow_up.start)
        desk.store_changed.connect(self._on_store_changed)
        desk.folder_left.connect(self._leaving.on_folder_left)
        jobs.failed_unheard.connect(self._on_failed_unheard)
        # Queued: the page that is changing clears what is said above it.
        window.back_requested.connect(self.go_back)
        window.next_requested.connect(self.go_next)
        window.leave_requested.connect(self._on_leave_requested)
        window.strip.new_person_requested.connect(self.ask_new_person)
        window.strip.more_time_requested.connect(self.take_more_time)
        window.strip.save_requested.connect(self._on_save_requested)
        window.strip.help_requested.connect(self.show_help)
        window.strip.language_requested.connect(self._on_language_requested)
        window.keys_requested.connect(self.show_keys)
        window.warn_before_closing(self._loss_at_closing)
        self._show_practice()
        self.show_conversation()

    # What the start page does without is loaded when it is first asked for.

    @cached_property
    def maker(self) -> "PageMaker":
        """Makes the pages of the conversation that follow the first."""
        from app.ui.wizard.page_maker import PageMaker  # noqa: PLC0415

        maker = PageMaker(
            self._services, self._controller, self._words, desk=self._desk, jobs=self._jobs, parent=self
        )
        maker.save_requested.connect(self._on_save_requested)
        maker.journal_requested.connect(self._on_journal_requested)
        maker.finish_requested.connect(self._on_finish)
        maker.other_process_requested.connect(self.show_other_process)
        return maker

    @cached_property
    def cases(self) -> "CaseGuide":
        """Leads among the pages about saved cases."""
        from app.ui.cases.guide import CaseGuide  # noqa: PLC0415

        return CaseGuide(
            self,
            self._services,
            self._controller,
            self._words,
            desk=self._desk,
            jobs=self._jobs,
            drafts=self._drafts,
            leaving=self._leaving,
            parent=self,
        )

    @cached_property
    def law(self) -> "LawGuide":
        """Leads among the pages about the law."""
        from app.ui.law.guide import LawGuide  # noqa: PLC0415

        guide = LawGuide(self, self._services, self._words, desk=self._desk, jobs=self._jobs, parent=self)
        guide.rules_changed.connect(self.rules_changed)
        return guide

    @cached_property
    def counts(self) -> "CountsPages":
        """Leads among the pages about statistics."""
        from app.ui.counts.pages import CountsPages  # noqa: PLC0415

        return CountsPages(self, self._services, self._words, desk=self._desk, jobs=self._jobs, parent=self)

    def go_next(self) -> None:
        """Shows the next page, or says what is missing first."""
        page = self._window.page
        missing = page.what_is_missing()
        self._window.steps.show_missing(missing, is_aloud=not (missing and page.says_why()))
        if not missing and self._side is None and page.leave():
            self._controller.walk.go_next()

    def go_back(self) -> None:
        """Shows the page before, or the conversation again."""
        if self._side is not None:
            if not self._side.holds_back():
                self._back_from_side()
        elif self._controller.conversation.more_time:
            self._controller.change(replace(self._controller.conversation, more_time=False))
            self._controller.walk.go_to(self._before_more_time)
        else:
            self._controller.walk.go_back()

    def show_conversation(self) -> None:
        """Shows the page that the conversation is on."""
        self._side = None
        here = self._controller.walk.page
        is_started = here.kind is not PageKind.ROUTES
        if is_started:
            # Not only once: a window may be open for days, and the page may be of the day it gets too old.
            self.show_law_age()
        page = self.maker.make(here) if is_started else self._routes_page()
        page.next_requested.connect(self.go_next)
        page.missing_changed.connect(self._follow_missing)
        page.parts_made.connect(self._window.arrange)
        route = self._controller.conversation.route
        is_interview = (
            route is not None and route.is_interview and not self._controller.conversation.more_time
        )
        self._window.strip.show_acts(
            can_save=is_started and is_interview and page.may_save(),
            can_take_more_time=is_started and not self._controller.conversation.more_time and here != END,
        )
        self._show_case()
        self._window.show_page(
            page,
            can_go_back=is_started,
            has_sections=is_started,
            has_panel=is_interview
            and here.section in _PANEL_SECTIONS
            and not self._controller.walk.is_handing_over,
        )

    def show_side(
        self, page: SidePage, again: Again | None = None, back: Callable[[], None] | None = None
    ) -> None:
        """Shows a page beside the conversation, as :class:`PageHost` says."""
        self._side, self._again = page, again
        self._back_from_side = back or self.show_conversation
        page.closed.connect(self.show_conversation)
        page.said.connect(self.say)
        page.unsaid.connect(self.unsay)
        page.missing_changed.connect(self._follow_side)
        page.parts_made.connect(self._window.arrange)
        self._window.strip.show_acts(can_save=False, can_take_more_time=False)
        self._show_case()
        self._window.show_page(page, can_go_back=True, has_sections=False, has_panel=False)
        self._entries = page.entries()

    @property
    def again(self) -> Again | None:
        """Shows this page beside the conversation in another window; None: it is the conversation's own."""
        return self._again if self._side is not None else None

    def say(self, sentences: Sequence[str]) -> None:
        """Shows sentences below the page."""
        self._window.banner.say(sentences)

    def unsay(self, sentences: Sequence[str]) -> None:
        """Takes the sentences away, as :class:`PageHost` says."""
        self._window.banner.unsay(sentences)

    def show_rule_packs(self) -> None:
        """Rule packs; after a new one took effect this is where the window goes on."""
        self.law.show_packs()

    def show_law_age(self) -> None:
        """Says in the window when the rules are old; first asked for when the rules were read."""
        from app.casework.explain import old_law_sentences  # noqa: PLC0415 - the first page needs no rules

        status, today = self._services.rules.current.status, self._services.today()
        self._window.law_line.show_sentences(old_law_sentences(status, today, self._words, by_clock=True))

    def show_help(self) -> None:
        """Three sentences about the page, and where the keys are; the same key takes them away."""
        told = (self._window.page.help_text(), self.tr("Alla tangenter: Ctrl+F1"))
        if self._window.banner.text == "\n".join(told):
            self._window.banner.dismiss()
        else:
            self.say(told)

    def on_fault(self, kind: str) -> None:
        """Says that something of ours went wrong."""
        self.say((self._words.message("our_fault", kind=kind),))

    def ask_new_person(self) -> None:
        """Asks before wiping what was said, but on the last page, which says itself what is lost."""
        if self._side is not None and self._side.holds_back():
            return
        if self._side is None and self._controller.walk.page == END:
            self.go_next()
            return
        self._leaving.ask_new_person(Navigation.ask_new_person)

    def _loss_at_closing(self) -> str:
        is_held = self._side is not None and self._side.holds_back()
        return self._leaving.loss_at_closing(is_held=is_held)

    def take_more_time(self) -> None:
        """The conversation goes on another day; nobody records why (practice 6.1). Back undoes it."""
        self._before_more_time = self._controller.walk.page.id
        self._controller.change(replace(self._controller.conversation, more_time=True))
        self._controller.walk.go_to("more_time")

    def show_settings(self) -> None:
        """The settings."""
        from app.ui.cases.settings_page import SettingsPage  # noqa: PLC0415

        page = SettingsPage(
            self._services,
            self._desk,
            self._words.language,
            may_be_captured=self._window.may_be_captured,
        )
        page.capture_chosen.connect(self.capture_chosen)
        page.language_chosen.connect(self.language_chosen)
        page.keys_requested.connect(self.show_keys)
        page.practice_requested.connect(self._on_practice_requested)
        self.show_side(page, Navigation.show_settings)

    def show_other_process(self) -> None:
        """The sheet for those whom another process concerns."""
        self.show_side(self.maker.other_process(), Navigation.show_other_process)

    def show_keys(self) -> None:
        """The keys that work everywhere."""
        if self._side is not None and self._side.holds_back():
            return
        from app.ui.cases.keys_page import KeysPage  # noqa: PLC0415

        self.show_side(KeysPage(), Navigation.show_keys)

    def _routes_page(self) -> PageWidget:
        page = RoutesPage(self._controller, self._words, self._desk)
        page.cases_requested.connect(self._on_cases_requested)
        page.not_journalled_requested.connect(self._on_not_journalled_requested)
        page.drafts_requested.connect(self._on_drafts_requested)
        page.rules_requested.connect(self._on_rules_requested)
        page.counts_requested.connect(self._on_counts_requested)
        page.settings_requested.connect(self.show_settings)
        return page

    def _show_case(self) -> None:
        """Which saved case goes on, and whether something was answered since."""
        conversation, label = self._controller.conversation, self._window.strip.case
        if self._side is not None or (conversation.saved_as is None and self._controller.walk.page == START):
            label.show_nothing()
        else:
            has_folder = self._desk.store is not None
            label.show_standing(conversation, self._controller.today, has_folder=has_folder)

    def _on_save_requested(self) -> None:
        self.cases.show_save()

    def _on_cases_requested(self) -> None:
        self.cases.show_cases()

    def _on_journal_requested(self, case_id: str) -> None:
        self.cases.show_case(case_id, asks_for_journal=True)

    def _on_practice_requested(self) -> None:
        self.cases.show_practice()

    def _on_not_journalled_requested(self) -> None:
        self.cases.show_not_journalled()

    def _on_drafts_requested(self) -> None:
        self.cases.show_drafts()

    def _on_rules_requested(self) -> None:
        self.law.show_rules()

    def _on_counts_requested(self) -> None:
        self.counts.show_menu()

    def _show_what_follows(self) -> None:
        if self._side is None:
            self._follow_missing()
            self._show_case()
            self._window.follow_answers()

    def _follow_missing(self) -> None:
        self._window.steps.follow_missing(self._window.page.what_is_missing())

    def _follow_side(self) -> None:
        if self._side is not None:
            self._window.steps.hold_back(self._side.reason_to_stay())

    def _show_practice(self) -> None:
        self._window.strip.show_practice(is_practice=self._desk.is_practice)

    def _on_store_changed(self) -> None:
        self._show_practice()
        if self._desk.store is not None:
            self.cases.back_up_today()

    def _on_failed_unheard(self, error: UserFacingError) -> None:
        self.say(self._words.error(error))

    def _on_language_requested(self) -> None:
        """The other language, on whatever page this is; nothing that was filled in beside is lost for it."""
        if self._side is not None and self._would_lose(self._side):
            told = self.tr(
                "Sidan byter inte språk medan något på den kan gå förlorat. "
                "Gör klart den eller gå tillbaka, och tryck sedan F7."
            )
            self.say((told,))
            return
        self.language_chosen.emit(other_language(self._words.language))

    def _on_leave_requested(self) -> None:
        """Esc leaves a page beside the conversation, unless something on it would be lost for a slip."""
        if self._side is None:
            return
        if self._would_lose(self._side):
            self.say((self.tr("Något på sidan kan gå förlorat. Välj Tillbaka för att lämna den ändå."),))
            return
        self.go_back()

    def _would_lose(self, page: SidePage) -> bool:
        """Whether making the page anew would lose what was filled in, is under way, or is shown but once."""
        return self._again is None or self._jobs.is_busy_for(page) or page.entries() != self._entries

    def _on_finish(self, ending: "Ending | None") -> None:
        """Counts and wipes; a count that can't be written is lost, the conversation is over all the same."""
        from app.ui.counted import count_ending  # noqa: PLC0415 - nobody ends a conversation at the start

        counted = count_ending(self._services, self._controller, self._words, self._desk, ending)
        said = (self._leaving.told_at_end(), counted)
        self._leaving.start_over()
        self.say(tuple(filter(None, said)))
