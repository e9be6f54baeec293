"""Printing what is shown, and nothing that tells."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from app.casework import conversation as talk
from app.casework.conversation import Preparation, Wish
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.errors import UserFacingError
from app.domain.page_image import PageImage
from app.ui.documents import print_form, printing
from app.ui.documents.paper import Paper
from app.ui.documents.printing import JOB_NAME, keeps_a_copy, print_pages, printer_names
from app.ui.wizard import letter_page
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, spoken

READY = replace(
    talk.state_wish(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), Wish.YES),
    preparation=Preparation(recipient=("Migrationsverket",)),
    saved_as="c1",
)


def _to_file(file: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        ("Microsoft Print to PDF", True),
        ("OneNote (Desktop)", True),
        ("Fax", True),
        ("Skicka till OneNote 2016", True),
        ("Microsoft XPS Document Writer", True),
        ("Plan 3 – korridor", False),
        ("HP LaserJet", False),
    ],
)
def test_printers_that_keep_or_send_a_copy_are_known_by_name(name: str, *, is_copy: bool) -> None:
    assert keeps_a_copy(name) is is_copy


def test_the_paper_shows_the_pages_that_were_shown(desk: Desk, services: Services, tmp_path: Path) -> None:
    page = desk.show(READY, "letter")
    assert isinstance(page, letter_page.LetterPage)
    assert page.panel.pdf is not None
    shown = services.drawer.page_images(page.panel.pdf, 1.0)
    file = tmp_path / "out.pdf"
    assert print_pages(services.drawer.page_images(page.panel.pdf, 2.0), _to_file(file))
    printed = services.drawer.page_images(file.read_bytes(), 1.0)
    assert len(printed) == len(shown) > 0
    for one, other in zip(printed, shown, strict=True):
        pairs = list(zip(_shades(one), _shades(other), strict=True))
        assert max(abs(a - b) for a, b in pairs) < 90
        assert sum(abs(a - b) for a, b in pairs) / len(pairs) < 4


def _shades(page: PageImage) -> bytes:
    """The page in a small grey picture, 1 byte a dot."""
    stride = page.width * 4
    image = QImage(page.rgba, page.width, page.height, stride, QImage.Format.Format_RGBA8888)
    small = image.scaled(120, 168, mode=Qt.TransformationMode.SmoothTransformation)
    # The bits are those of a picture that has to live until they are copied.
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def test_printing_names_nobody_and_counts_as_a_letter(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = _to_file(tmp_path / "out.pdf")
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    monkeypatch.setattr(printing, "open_printer", lambda _: printer)
    desk.show(READY, "letter")
    desk.click("Skriv ut")
    assert "Skickat till skrivaren" in desk.text()
    assert printer.docName() == JOB_NAME == "Dokument"
    assert desk.controller.conversation.letter_made


def test_a_printer_that_keeps_a_copy_is_warned_of_by_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Microsoft Print to PDF", "Plan 3"))
    desk.show(READY, "letter")
    assert "Microsoft Print to PDF skriver inte på papper" in desk.text()


def test_without_a_printer_nothing_can_be_printed_and_one_sentence_says_what_to_do(desk: Desk) -> None:
    assert printer_names() == ()
    desk.show(READY, "letter")
    said = "Ingen skrivare finns på den här datorn. Spara som fil."
    assert said in desk.text()
    assert not desk.button("Skriv ut").isEnabled()
    assert spoken(desk.button("Skriv ut"))[2] == said
    assert desk.button("Spara som fil").isEnabled()


def test_a_printer_that_was_connected_can_be_used_when_the_page_is_shown_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.show(READY, "letter")
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    desk.show(READY, "end")
    desk.show(READY, "letter")
    assert desk.button("Skriv ut").isEnabled()
    assert "Ingen skrivare" not in desk.text()


def test_what_cannot_be_printed_whole_is_taken_out_of_the_queue(
    desk: Desk, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.show(READY, "letter")
    assert isinstance(page, letter_page.LetterPage)
    assert page.panel.pdf is not None
    pages = services.drawer.page_images(page.panel.pdf, 1.0)
    jammed = _to_file(tmp_path / "out.pdf")
    monkeypatch.setattr(jammed, "newPage", lambda: False)
    aborted: list[bool] = []
    monkeypatch.setattr(jammed, "abort", lambda: aborted.append(True))
    assert not print_pages([*pages, *pages], jammed)
    assert aborted == [True]


def test_a_printer_that_has_gone_is_not_replaced_by_another(
    desk: Desk, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for work in (Paper("Plan 3", services.drawer).prepare, lambda: printing.print_on("Plan 3", ())):
        with pytest.raises(UserFacingError) as refused:
            work()
        assert refused.value.code == "printer_gone"
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    desk.show(READY, "letter")
    desk.click("Skriv ut")
    assert "Skrivaren finns inte längre på datorn." in desk.text()
    assert not desk.controller.conversation.letter_made


def test_a_printer_that_does_not_answer_is_said_to(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    monkeypatch.setattr(printing, "open_printer", lambda _: None)
    monkeypatch.setattr(printing, "print_pages", lambda *_: False)
    desk.show(READY, "letter")
    desk.click("Skriv ut")
    assert "Skrivaren svarar inte." in desk.text()
