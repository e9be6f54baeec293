"""The support letter: what it still needs, how it looks, and saving it as a file."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton

from app.casework.conversation import Preparation
from app.casework.letter import conversation_letter
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.letter import LetterOrder
from app.domain.page_image import PageImage
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.letter_form import LetterForm
from app.ui.documents.pdf_file import write_new_pdf
from app.ui.documents.preview import Preview
from app.ui.documents.print_form import PrintForm
from app.ui.documents.printing import SCALE, open_printer, print_pages
from app.ui.jobs import Jobs
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.layouts import beside, card, left_row, stack, together
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

_NAME = "stodbrev"
"""Neutral: a file's name tells nothing about a person."""


class LetterPage(PageWidget):
    """Form at the left, the letter as it will be at the right; what is saved is what is shown."""

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        desk: StoreDesk,
        jobs: Jobs,
    ) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._pdf: bytes | None = None
        self._prefill_recipient()
        block = words.block("letter")
        self._form = LetterForm(controller, words)
        self._form.changed.connect(self._on_changed)
        self._says = Text("", "strong")
        self._show = QPushButton(self.tr("&Visa brevet"))
        self._show.clicked.connect(self.draw)
        self._folder = FolderField(self.tr("Mapp att spara brevet i"), documents_folder())
        self._save = QPushButton(self.tr("Spara brevet som &fil"))
        self._save.clicked.connect(self._on_save)
        self._print = PrintForm()
        self._print.print_requested.connect(self._on_print)
        self._preview = Preview()
        told = card(*(Text(sentence, "help") for sentence in block["text"]), kind="side", spacing=2)
        left = stack(told, self._form)
        where = together(Text(self.tr("Mapp att spara brevet i"), "label"), self._folder)
        right = stack(left_row(self._show, self._save), self._print, self._says, self._preview, where)
        columns = beside(left, right)
        whole = stack(Text(block["title"], "title"), columns, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.draw()

    def focus_first(self) -> None:
        """Gives the keyboard to the form."""
        self._form.focus_first()

    def help_text(self) -> str:
        """What the letter is."""
        return self.tr(
            "Brevet säger vem vi har hjälpt, vad vi har berättat och vilka papper som är med. "
            "Det som inte är känt blir rader att fylla i för hand. "
            "Filen får ett namn som inte säger vem den gäller."
        )

    def draw(self) -> None:
        """Draws the letter and shows it, or says what it still needs."""
        self._pdf = None
        self._allow(may_take=False)
        try:
            order = self._order()
        except UserFacingError as error:
            self._on_failed(error)
            return
        self._says.setText(self.tr("Brevet ritas …"))
        work = partial(_draw, self._services, order)
        self._jobs.start(self, work, self._on_drawn, self._on_failed)

    def _order(self) -> LetterOrder:
        conversation = self._controller.conversation
        today = self._controller.today
        return conversation_letter(
            conversation,
            self._services.assess(conversation.case, today),
            today,
            self._form.language,
            self._desk.profile,
            is_practice=self._desk.is_practice,
        )

    def _on_changed(self) -> None:
        """What is shown is no longer what would be drawn."""
        self._pdf = None
        self._allow(may_take=False)
        self._says.setText(self.tr("Något är ändrat. Visa brevet igen innan du sparar det."))

    def _on_drawn(self, drawn: tuple[bytes, object]) -> None:
        self._pdf, pages = drawn
        self._preview.show_pages(pages)  # type: ignore[arg-type]
        self._allow(may_take=True)
        self._says.setText("")

    def _on_failed(self, error: UserFacingError) -> None:
        self._preview.show_pages(())
        self._says.setText("\n".join(self._words.error(error)))

    def _on_save(self) -> None:
        assert self._pdf is not None
        try:
            file = write_new_pdf(self._folder.path, _NAME, self._pdf)
        except OSError:
            self._says.setText(self._words.message("cannot_write"))
            return
        self._note_made()
        self._says.setText(self.tr("Brevet är sparat som {file}.").format(file=file.name))

    def _on_print(self, printer_name: str) -> None:
        """Prints what is shown: the same bytes, drawn finer."""
        assert self._pdf is not None
        self._says.setText(self.tr("Brevet skrivs ut …"))
        work = partial(self._services.drawer.page_images, self._pdf, SCALE)
        self._jobs.start(self, work, partial(self._on_pages, printer_name), self._on_failed)

    def _on_pages(self, printer_name: str, pages: Sequence[PageImage]) -> None:
        if not print_pages(pages, open_printer(printer_name)):
            self._says.setText(
                self.tr("Skrivaren tar inte emot brevet. Se efter att den är på, eller välj en annan.")
            )
            return
        self._note_made()
        self._says.setText(self.tr("Brevet är skickat till skrivaren."))

    def _note_made(self) -> None:
        conversation = replace(self._controller.conversation, letter_made=True)
        self._controller.change(conversation)
        saved_as = conversation.saved_as
        if self._desk.store is not None and saved_as is not None:
            self._desk.store.note_printed(saved_as)

    def _allow(self, *, may_take: bool) -> None:
        """Only what is shown can be printed or saved."""
        self._save.setEnabled(may_take)
        self._print.allow(may_print=may_take)

    def _prefill_recipient(self) -> None:
        conversation = self._controller.conversation
        profile = self._desk.profile
        if profile is None or conversation.preparation.recipient:
            return
        preparation: Preparation = replace(conversation.preparation, recipient=profile.recipient)
        self._controller.change(replace(conversation, preparation=preparation))


def _draw(services: Services, order: LetterOrder) -> tuple[bytes, object]:
    """The letter and its pages; runs away from the window."""
    pdf = services.drawer.letter(order, services.words(order.language))
    return pdf, services.drawer.page_images(pdf, 1.5)
