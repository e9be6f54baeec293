"""One document as it will be printed: shown, saved as a file, printed. What is taken is what is shown."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.page_image import PageImage
from app.ui.cases.desk import StoreDesk
from app.ui.documents.new_file import write_new_file
from app.ui.documents.preview import Preview
from app.ui.documents.print_form import PrintForm
from app.ui.documents.printing import SCALE, print_on
from app.ui.documents.save_target import SaveTarget, shown_folder
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.in_view import bring_into_view
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_SCREEN_SCALE = 1.5


Note = Callable[[Path | None], None]
"""Keeps that a document was saved as that file, or (None) printed; touches no widget."""


def _nothing() -> Note:
    """Nothing has to be noted."""
    return lambda _: None


class DocumentPanel(QWidget):
    """Preview with the ways to take the document along.

    Args:
        desk: knows the folder that was saved in last, for as long as the program is open.
        name: of the file, without ending; neutral, since names of files are seen by others (practice 6.3).
        is_for_paper: it can be printed and not saved as a file.
        note: asked when somebody prints or saves what is shown: what keeps that it was done, also if the page
            was left meanwhile.

    Signals:
        taken: the document was printed, or (True) saved as a file, and the page is still there.
    """

    taken = Signal(bool)

    def __init__(
        self,
        services: Services,
        words: Words,
        desk: StoreDesk,
        jobs: Jobs,
        name: str,
        *,
        is_for_paper: bool = False,
        note: Callable[[], Note] = _nothing,
    ) -> None:
        super().__init__()
        self._note = note
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._name = self._file_name = name
        self._whose = ""
        self._drawing = 0
        self._is_for_paper = is_for_paper
        self._is_waiting = False
        self._pdf: bytes | None = None
        self._make_text: Callable[[], bytes] | None = None
        self._save = QPushButton(self.tr("Spara som &fil"))
        self._save.clicked.connect(self._on_save)
        self._save_text = QPushButton(self.tr("Spara som &text för skärmläsare"))
        self._save_text.clicked.connect(self._on_save_text)
        self._save_text.hide()
        self._print = PrintForm(is_for_paper=is_for_paper)
        self._print.print_requested.connect(self._on_print)
        self._says = Says()
        self._says.hide()
        # Beside the grey buttons: what stands first on a page may be scrolled away when they are looked at.
        self._held = Text("", "soft")
        self._held.hide()
        self._shown = Text("", "label")
        self._shown.hide()
        self._preview = Preview()
        self._target = SaveTarget(services, desk, self.tr("Mapp att spara i"))
        # Whoever has written where it is to lie wants it there, and not the next page.
        self._target.entered.connect(self._save.click)
        # Below each other: beside each other they are wider than half a small window.
        ways = stack(left_row(self._save), left_row(self._save_text))
        # Where it will lie is seen before it is saved, which is below no page.
        self.setLayout(
            stack(self._print, ways, self._held, self._target, self._says, self._shown, self._preview)
        )
        self._save.setHidden(is_for_paper)
        self._allow()

    @property
    def pdf(self) -> bytes | None:
        """The document that is shown, or None."""
        return self._pdf

    def hold_back(self, reason: str) -> None:
        """From now on what is shown can't be taken, and whoever sees that reads why; "": it can again."""
        self._held.setText(reason)
        self._held.setVisible(bool(reason))
        self._allow()

    def bring_acts_into_view(self) -> None:
        """Scrolls the page to printing and saving, which stand above the document."""
        bring_into_view(self._print)

    def draw(
        self,
        make: Callable[[], bytes],
        text: Callable[[], bytes] | None = None,
        title: str = "",
        name: str = "",
        whose: str = "",
    ) -> None:
        """Draws the document away from the window and shows it; the last one asked for is what counts.

        Args:
            make: draws the document.
            text: the same as a text file for a screen reader; None: there is none.
            title: which document it is, where the page has several; "": it has one.
            name: of its file, where that is another than the panel's; "": it is the same.
            whose: a sentence that is said of a file once it is saved, whose name tells nothing; "": none.
        """
        self._shown.setText(self.tr("Här visas: {document}").format(document=title))
        self._shown.setVisible(bool(title))
        self._make_text = text
        self._file_name, self._whose = name or self._name, whose
        self._is_waiting = False
        self._save_text.setVisible(text is not None)
        self.put_away(self.tr("Dokumentet görs …"))
        work = partial(_drawn, self._services, make)
        self._jobs.start(
            self,
            Work(self.tr("Dokumentet görs."), work, Cut.AT_ONCE),
            partial(self._on_drawn, self._drawing),
            self.show_error,
        )

    def put_away(self, says: str = "") -> None:
        """Nothing can be taken any more; what is shown stays until something else is."""
        self._drawing += 1
        self._pdf = None
        self._tell(says)
        self._allow()

    def show_error(self, error: UserFacingError) -> None:
        """Shows no document, and in words why."""
        self.put_away()
        self._fault("\n".join(self._words.error(error)))
        self._preview.show_pages(())

    def show_nothing(self, *sentences: str) -> None:
        """Shows no document, and what it waits for, which is nobody's fault."""
        self._is_waiting = True
        self.put_away("\n".join(sentences))
        self._preview.show_pages(())

    def _on_drawn(self, drawing: int, drawn: tuple[bytes, Sequence[PageImage]]) -> None:
        if drawing != self._drawing:
            return
        self._pdf, pages = drawn
        self._preview.show_pages(pages)
        self._tell(self.tr("Dokumentet visas. Sidor: {count}.").format(count=len(pages)))
        self._allow()

    def _on_save(self) -> None:
        pdf = self._pdf
        assert pdf is not None
        self._write("pdf", lambda: pdf)

    def _on_save_text(self) -> None:
        assert self._make_text is not None
        self._write("txt", self._make_text)

    def _write(self, ending: str, make: Callable[[], bytes]) -> None:
        work = partial(_written, self._target.path, self._file_name, ending, make)
        self._take(Work(self.tr("Filen sparas."), work, Cut.NEVER))

    def _on_print(self, printer_name: str) -> None:
        """Prints what is shown: the same bytes, drawn finer."""
        assert self._pdf is not None
        if self._jobs.is_busy_for(self):
            return
        work = partial(self._services.drawer.page_images, self._pdf, SCALE)
        self._jobs.start(
            self,
            Work(self.tr("Sidorna görs klara för skrivaren."), work, Cut.AT_ONCE),
            partial(self._on_pages, printer_name),
            self._on_not_taken,
        )

    def _on_pages(self, printer_name: str, pages: Sequence[PageImage]) -> None:
        """What is on its way to the printer is not called back; a page cut in two would lie there."""
        work = partial(print_on, printer_name, pages)
        self._take(Work(self.tr("Sidorna skrivs ut."), work, Cut.NEVER))

    def _take(self, work: Work) -> None:
        """Prints or saves away from the window; what has to be noted is noted also if the page is left."""
        if self._jobs.is_busy_for(self):
            return
        note = partial(_noted, self._desk, self._note())
        self._jobs.start(
            self,
            work,
            partial(self._on_taken, note),
            self._on_not_taken,
            unwanted=partial(_noted_unseen, note),
        )

    def _on_taken(self, note: Note, file: Path | None) -> None:
        try:
            note(file)
        except UserFacingError as error:
            self._on_not_taken(error)
            return
        self.taken.emit(file is not None)
        told = self.tr("Skickat till skrivaren.")
        if file is not None:
            saved = self.tr("Sparat som {file} i mappen {folder}.")
            told = saved.format(file=file.name, folder=shown_folder(file.parent))
            told = f"{told} {self._whose}".rstrip()
        self._says.show()
        self._says.tell_done(told)

    def _on_not_taken(self, error: UserFacingError) -> None:
        """The document is still there, and can be taken again."""
        self._fault("\n".join(self._words.error(error)))

    def _tell(self, text: str) -> None:
        """One sentence above the pages, or no line at all."""
        # Shown first: of what is hidden nothing is read out.
        self._says.setVisible(bool(text))
        # Said once, not with every letter that is written in a form.
        if text != self._says.text():
            self._says.tell(text)

    def _fault(self, text: str) -> None:
        """What went wrong, and what to do."""
        self._says.show()
        self._says.fault(text)

    def _allow(self) -> None:
        """Only what is shown can be printed or saved, and only if nothing holds it back.

        While something else has to be done first neither folder nor printer is spoken of, so that what is
        missing stands right below the buttons.
        """
        is_held = bool(self._held.text())
        may_take = self._pdf is not None and not is_held
        self._save.setEnabled(may_take)
        self._save_text.setEnabled(may_take)
        is_waiting = self._is_waiting or is_held
        self._target.setHidden(self._is_for_paper or is_waiting)
        self._print.allow(may_print=may_take, is_waiting=is_waiting)


def _drawn(services: Services, make: Callable[[], bytes]) -> tuple[bytes, Sequence[PageImage]]:
    """The document and its pages; runs away from the window."""
    pdf = make()
    return pdf, services.drawer.page_images(pdf, _SCREEN_SCALE)


def _written(folder: Path, name: str, ending: str, make: Callable[[], bytes]) -> Path:
    """The new file; runs away from the window."""
    return write_new_file(folder, name, ending, make())


def _noted(desk: StoreDesk, note: Note, file: Path | None) -> None:
    """The note, and the folder that the next document is proposed to be saved in.

    Raises:
        UserFacingError: when it can't be noted; what no log knows of does not stay as a file either.
    """
    try:
        note(file)
    except UserFacingError:
        if file is not None:
            with suppress(OSError):
                file.unlink()
        raise
    if file is not None:
        desk.saved_in = file.parent


def _noted_unseen(note: Note, file: Path | None) -> None:
    """The same where the page is gone that could say what went wrong."""
    with suppress(UserFacingError):
        note(file)
