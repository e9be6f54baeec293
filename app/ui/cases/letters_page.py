"""Letters of many cases in one run: which cases, what they all say, and printing or saving them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.batch import BatchResult
from app.casework.many_letters import Delivery, LetterTerms, make_letters, sample_letter
from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.page_image import PageImage
from app.domain.record import CaseSummary
from app.domain.steps import Steps
from app.files.letter_folder import LetterFolder
from app.ui.cases.case_picker import CasePicker
from app.ui.cases.desk import StoreDesk
from app.ui.cases.letters_done import LettersDone
from app.ui.cases.letters_form import LettersForm
from app.ui.cases.side_page import SidePage
from app.ui.cases.tick_table import TickModel
from app.ui.documents.paper import Paper
from app.ui.documents.preview import Preview
from app.ui.documents.print_form import PrintForm
from app.ui.documents.save_target import SaveTarget
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import left_row, stack, together
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_SCREEN_SCALE = 1.5


class LettersPage(SidePage):
    """Cases to tick, what goes for all of them, and where the letters go; afterwards what became of each.

    Args:
        unseen: takes what became of the letters where this page was left meanwhile.

    Signals:
        cases_requested: back to the list of cases.
    """

    cases_requested = Signal()

    def __init__(
        self,
        services: Services,
        desk: StoreDesk,
        words: Words,
        jobs: Jobs,
        unseen: Callable[[BatchResult], None],
    ) -> None:
        super().__init__()
        self._services = services
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._unseen = unseen
        self._picker = CasePicker(desk, words, jobs)
        profile = desk.profile
        self._form = LettersForm(words, profile.recipient if profile is not None else ())
        self._print = PrintForm()
        self._print.allow(may_print=True)
        self._print.print_requested.connect(self._on_print)
        self._save = QPushButton(self.tr("Spara i mapp"))
        self._save.clicked.connect(self._on_save)
        self._target = SaveTarget(services, desk, self.tr("Mapp att spara i"))
        self._target.entered.connect(self._save.click)
        self._show = QPushButton(self.tr("Visa det första brevet"))
        self._show.clicked.connect(self._on_show)
        self._preview = Preview()
        self._drawing = 0
        self._picker.changed.connect(self._on_changed)
        self._form.changed.connect(self._on_changed)
        self._says = Says()
        self._had_focus: QWidget | None = None
        self._begin = self._chooser()
        self._parts = stack(Text(self.tr("Brev i flera ärenden"), "title"), self._begin, spacing=12)
        self._parts.addStretch(1)
        self.setLayout(self._parts)

    def focus_first(self) -> None:
        """Gives the keyboard to the cases."""
        self._picker.setFocus()

    def entries(self) -> tuple[object, ...]:
        """The ticked cases too."""
        return (*super().entries(), *(tuple(model.ticked) for model in self.findChildren(TickModel)))

    def help_text(self) -> str:
        """How letters are made together."""
        return self.tr(
            "Kryssa i ärendena med mellanslag, fyll i det som gäller alla och skriv ut eller spara. "
            "Ett brev som inte går att göra stoppar inget annat, och du får veta varför. "
            "Esc avbryter efter det brev som pågår, och varje brev står i åtkomstloggen."
        )

    def _chooser(self) -> QWidget:
        steps = (
            Text(self.tr("1. Vilka ärenden"), "heading"),
            self._picker,
            Text(self.tr("2. Vad som står i alla brev"), "heading"),
            self._form,
            Text(self.tr("3. Skriv ut eller spara"), "heading"),
            Text(self.tr("Breven görs av det som är sparat."), "help"),
            # What went wrong is seen beside the buttons, also in a small window.
            self._says,
            self._print,
            self._target,
            left_row(self._save, self._show),
            self._preview,
        )
        return together(*steps, spacing=8)

    def _on_show(self) -> None:
        """Shows one as it will be: the same bytes that are printed or saved."""
        store, cases = self._desk.store, self._picker.chosen
        if store is None or self._jobs.is_busy_for(self):
            return
        if not cases:
            self._says.fault(self.tr("Välj minst ett ärende."))
            return
        terms = self._form.terms(self._services.today())
        work = partial(_pages, self._services, store, cases[0].id, terms)
        drawing = Work(self.tr("Dokumentet görs."), work, Cut.AT_ONCE)
        self._drawing = self._jobs.start(self, drawing, self._on_drawn, self._on_not_drawn)

    def _on_drawn(self, pages: Sequence[PageImage]) -> None:
        self._preview.show_pages(pages)
        self._says.tell(self.tr("Det första brevet visas längst ner på sidan."))

    def _on_not_drawn(self, error: UserFacingError) -> None:
        self._says.fault(*self._words.error(error))

    def _on_changed(self) -> None:
        """What is shown, or is being drawn, is no longer what would be made."""
        self._jobs.forget(self._drawing)
        self._preview.show_pages(())
        self._says.tell("")

    def _on_print(self, printer_name: str) -> None:
        self._make(Paper(printer_name, self._services.drawer), None)

    def _on_save(self) -> None:
        folder = self._desk.saved_in = self._target.path
        self._make(LetterFolder(folder), folder)

    def _make(self, delivery: Delivery, folder: Path | None) -> None:
        store, cases = self._desk.store, self._picker.chosen
        if store is None or self._jobs.is_busy_for(self):
            return
        if not cases:
            self._says.fault(self.tr("Välj minst ett ärende."))
            return
        steps = Steps()
        work = partial(
            make_letters,
            self._services,
            store,
            [case.id for case in cases],
            self._form.terms(self._services.today()),
            delivery,
            steps=steps,
        )
        self._says.tell("")
        # The keyboard stays on the page while nothing in it can be used.
        self._had_focus = self.window().focusWidget()
        self.setFocus()
        self._begin.setEnabled(False)
        self._jobs.start(
            self,
            Work(self.tr("Breven görs."), work, Cut.AT_A_STEP, steps),
            partial(self._on_made, cases, folder),
            self._on_failed,
            unwanted=self._unseen,
        )

    def _on_made(self, cases: Sequence[CaseSummary], folder: Path | None, result: BatchResult) -> None:
        done = LettersDone(result, cases, self._picker.called, self._words, folder=folder)
        done.left.connect(self.cases_requested)
        self._begin.hide()
        self._parts.insertWidget(1, done)
        done.begin()
        self.began_anew.emit()

    def _on_failed(self, error: UserFacingError) -> None:
        """Nothing is begun; what is filled in stays."""
        self._begin.setEnabled(True)
        self._says.fault(*self._words.error(error))
        if self._had_focus is not None:
            self._had_focus.setFocus()


def _pages(services: Services, store: CaseStore, case_id: str, terms: LetterTerms) -> Sequence[PageImage]:
    """One letter's pages; runs away from the window."""
    return services.drawer.page_images(sample_letter(services, store, case_id, terms), _SCREEN_SCALE)
