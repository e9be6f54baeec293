"""The main pages of one conversation can be shown; their pictures in docs/screens are made anew."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.bootstrap import build_services
from app.casework import conversation as talk
from app.casework.conversation import Conversation, Preparation, Wish
from app.casework.routes import Route
from app.domain.permit import PermitGround
from app.ui.jobs import Jobs
from app.ui.start import WindowMaker, make_application
from tests.proofs import Disproved
from tests.ui.desk import CLEAR_CASE, begun, explained

SCREENS = Path(__file__).resolve().parents[2] / "docs" / "screens"
TODAY = date(2026, 3, 2)
WIDE = (1100, 620)
SMALL = (911, 460)
MOST_BYTES = 150_000
_SMALLEST = 0


def run(folder: Path) -> str:
    """Shows the pages one by one and keeps a picture of each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    services = replace(build_services(), today=lambda: TODAY)
    application = make_application(services.resources)
    maker = WindowMaker(application, services, folder / "settings.json", Jobs(application, at_once=True))
    window = maker.show_window("sv")
    SCREENS.mkdir(parents=True, exist_ok=True)
    sizes = []
    for name, conversation, page_id, size in _pages():
        maker.controller.start_over()
        maker.controller.change(conversation)
        maker.controller.go_to(page_id)
        if maker.controller.page.id != page_id:
            raise Disproved(f"{page_id} is no page of its conversation")
        window.resize(*size)
        QApplication.processEvents()
        file = SCREENS / f"{name}.png"
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(file), quality=_SMALLEST)
        sizes.append(file.stat().st_size)
    if max(sizes) > MOST_BYTES:
        raise Disproved(f"a picture has {max(sizes)} bytes")
    return f"{len(sizes)} pictures, {max(sizes) // 1000} kB at most"


def _pages() -> Iterator[tuple[str, Conversation, str, tuple[int, int]]]:
    """Name of the picture, the conversation, its page, and the size of the window."""
    clear = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    in_debt = talk.answer(clear, "persons.p1.debt_kfm", True)
    wished = talk.state_wish(explained(clear), Wish.YES)
    recipient = Preparation(recipient=("Migrationsverket",), helper_role="socialsekreterare")
    ready = replace(wished, preparation=recipient)
    yield "start", Conversation(), "routes", WIDE
    yield "question", in_debt, "question:persons.p1.permit.held_since", WIDE
    yield "question-small", clear, "question:persons.p1.permit.ground", SMALL
    changed = talk.answer(clear, "persons.p1.permit.ground", PermitGround.QUOTA_REFUGEE)
    yield "review-small", changed, "review", SMALL
    yield "points", clear, "points", WIDE
    yield "result", explained(in_debt), "result", WIDE
    yield "letter", ready, "letter", WIDE
