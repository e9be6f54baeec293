"""One conversation through the window in a process of its own: python -m tests.ui.driven FOLDER [killed].

Interview, save, letter to file and to paper, lock and unlock, letters of several cases, backup, search, a
draft; then the name in every field of every page there is, statistics, rule packs and settings included; then
an end that asks nobody.
"""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from app.bootstrap import build_services
from app.casework import conversation as talk
from app.casework.conversation import Preparation, Wish
from app.casework.routes import Route
from app.casework.services import Services
from app.settings import settings_file
from app.storage import wrapping
from app.storage.wrapping import KdfCost
from app.ui.documents.printing import SCALE, print_pages
from app.ui.jobs import Jobs
from app.ui.start import WindowMaker, make_application
from app.ui.wizard.letter_page import LetterPage
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, SEARCH, Desk, begun, explained
from tests.ui.every_page import every_page, fields

PASSPHRASE = "planterad lösenfras"
NAME = "Planta Hemligsdotter"
NUMBER = "19030818-9802"
REFERENCE = "SN-PLANTERAD-4711"
RECIPIENT = "Hemliga mottagaren"


def drive(folder: Path, *, killed: bool) -> None:
    """Uses everything; with ``killed`` the process is ended by the system with words in every field."""
    wrapping.OFFICE_COST = KdfCost(time_cost=1, memory_kib=8, lanes=1)
    services = replace(build_services(), today=lambda: TODAY)
    application = make_application(services.resources)
    maker = WindowMaker(application, services, settings_file(), Jobs(application, at_once=True))
    maker.show_window("sv").resize(1200, 720)
    desk = Desk(maker, folder)
    _create(desk, folder / "arenden")
    _save(desk)
    _letter(desk, folder)
    _lock(desk)
    _many_letters(desk, folder)
    _back_up_and_search(desk, folder)
    changed = talk.answer(desk.controller.conversation, "persons.p1.name", f"{NAME} Ändrad")
    desk.show(changed, "people")
    desk.show(desk.controller.conversation, "review")
    _type_everywhere(desk, services)
    if killed:
        os.kill(os.getpid(), signal.SIGKILL)
    maker.close()


def _create(desk: Desk, folder: Path) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.field("Ny mapp").setText(str(folder))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.field("Lösenfrasen en gång till").setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    desk.click("Jag har skrivit upp koden")
    desk.click("Fortsätt")
    desk.click("Tillbaka")


def _save(desk: Desk) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for path, value in (("name", NAME), ("personal_number", NUMBER)):
        conversation = talk.answer(conversation, f"persons.p1.{path}", value)
    conversation = talk.state_wish(conversation, Wish.YES)
    conversation = replace(conversation, preparation=Preparation(recipient=(RECIPIENT,)))
    desk.show(conversation, "result")
    desk.click("Spara …")
    desk.field("Ärendenummer").setText(REFERENCE)
    next(box for box in desk.all(QCheckBox) if "läst upp" in box.text()).click()
    desk.click("Spara")
    assert "är sparat" in desk.window.banner.text


def _letter(desk: Desk, folder: Path) -> None:
    """The letter as a file, and on a printer of the system that writes where it is told."""
    page = desk.show(desk.controller.conversation, "letter")
    assert isinstance(page, LetterPage)
    pdf = page.panel.pdf
    assert pdf is not None
    (folder / "brev").mkdir()
    desk.field("Mapp att spara i").setText(str(folder / "brev"))
    desk.click("Spara som fil")
    printer = QPrinter()
    printer.setOutputFileName(str(folder / "brev" / "papper.pdf"))
    assert print_pages(desk.maker._services.drawer.page_images(pdf, SCALE), printer)


def _lock(desk: Desk) -> None:
    desk.window.lock_requested.emit()
    assert desk.maker.desk.store is None
    desk.window.unlock_requested.emit(PASSPHRASE)
    assert desk.maker.desk.store is not None


def _back_up_and_search(desk: Desk, folder: Path) -> None:
    conversation = desk.controller.conversation
    desk.controller.start_over()
    desk.click("Ärenden")
    desk.field(SEARCH).setText(NAME)
    desk.page.search_now()  # type: ignore[attr-defined]
    desk.click("Ärendemappen …")
    (folder / "disk").mkdir()
    desk.field("Mapp för säkerhetskopior").setText(str(folder / "disk"))
    desk.click("Säkerhetskopiera nu")
    desk.click("Ärendena")
    desk.click("Öppna ärendet")
    desk.click("Fortsätt med ärendet")
    desk.controller.change(replace(desk.controller.conversation, route=conversation.route))
    QApplication.processEvents()


def _many_letters(desk: Desk, folder: Path) -> None:
    """Letters of all that can have one, into a folder; then back to the conversation."""
    conversation = desk.controller.conversation
    desk.controller.start_over()
    desk.click("Ärenden")
    desk.click("Brev i flera ärenden …")
    desk.click("Välj alla")
    (area,) = desk.all(QPlainTextEdit)
    area.setPlainText(RECIPIENT)
    for box in desk.all(QComboBox):
        if (at := box.findText("Förklarat för alla")) >= 0:
            box.setCurrentIndex(at)
    desk.field("Mapp att spara i").setText(str(folder / "brev" / "flera"))
    desk.click("Spara i mapp")
    assert len(list((folder / "brev" / "flera").glob("*.pdf"))) == 1, desk.text()
    desk.controller.change(conversation)


def _type_everywhere(desk: Desk, services: Services) -> None:
    """What is typed and then left; some pages act on each letter."""
    desk.maker.desk.leave()
    met = 0
    for _ in every_page(desk, services):
        for field in fields(desk.page):
            field.selectAll()
            for line in (NAME, NUMBER, REFERENCE, RECIPIENT):
                field.insert(line) if isinstance(field, QLineEdit) else field.insertPlainText(line)
            met += 1
        QApplication.processEvents()
    assert met > 50


if __name__ == "__main__":
    drive(Path(sys.argv[1]), killed="killed" in sys.argv[2:])
