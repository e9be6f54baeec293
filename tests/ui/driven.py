"""One conversation through the window in a process of its own: python -m tests.ui.driven FOLDER [killed].

Interview, save, letter to file and to paper, lock and unlock, backup, search; then an end that asks nobody.
"""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QCheckBox

from app.bootstrap import build_services
from app.casework import conversation as talk
from app.casework.conversation import Preparation, Wish
from app.casework.routes import Route
from app.settings import settings_file
from app.storage import wrapping
from app.storage.wrapping import KdfCost
from app.ui.documents.printing import SCALE, print_pages
from app.ui.jobs import Jobs
from app.ui.start import WindowMaker, make_application
from app.ui.wizard.letter_page import LetterPage
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

PASSPHRASE = "planterad lösenfras"
NAME = "Planta Hemligsdotter"
NUMBER = "19030818-9802"
REFERENCE = "SN-PLANTERAD-4711"
RECIPIENT = "Hemliga mottagaren"


def drive(folder: Path, *, killed: bool) -> None:
    """Uses everything; with ``killed`` the process is ended by the system in the middle of a change."""
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
    _back_up_and_search(desk, folder)
    changed = talk.answer(desk.controller.conversation, "persons.p1.name", f"{NAME} Ändrad")
    desk.show(changed, "people")
    desk.show(desk.controller.conversation, "review")
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
    desk.field("Sök på namn, personnummer eller ärendenummer").setText(NAME)
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


if __name__ == "__main__":
    drive(Path(sys.argv[1]), killed="killed" in sys.argv[2:])
