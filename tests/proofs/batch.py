"""Fifty letters take under a minute and block no window; a failure stops no other, and stopping is heard."""

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from app.bootstrap import RESOURCES, build_services
from app.casework import conversation as talk
from app.casework.batch import Job, run_batch
from app.casework.conversation import Wish
from app.casework.routes import Route
from app.documents.drawer import DocumentDrawer
from app.domain.steps import Steps
from app.files.writing import write_file
from app.ui.jobs import Jobs
from app.ui.navigation import Navigation
from app.ui.start import WindowMaker, make_application
from tests.documents.letters import EVERY_LETTER, Words
from tests.proofs import Disproved
from tests.proofs.responsive import MOST_MS, Heartbeat
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

LETTERS, MOST_SECONDS, STOPPED_AFTER = 50, 60, 10
STRANGE, HIDDEN = 17, 33
"""Which letter has a name that no font prints, and which is about somebody protected."""
_PASSPHRASE = "övning ger färdighet"


class Timed(Steps):
    """Steps that note when each was done, and are stopped after some of them."""

    def __init__(self, stopped_after: int) -> None:
        super().__init__()
        self.at: list[float] = []
        self._after = stopped_after

    def go_on(self, by: int = 1) -> None:
        """Notes the time."""
        self.at.append(time.perf_counter())
        if len(self.at) == self._after:
            self.stop()
        super().go_on(by)


def run(folder: Path) -> str:
    """Makes letters of a family of five as files, to the end and stopped after ten; then at the window."""
    drawer = DocumentDrawer(RESOURCES)
    steps = Timed(LETTERS)
    result = run_batch(jobs(drawer), writer(folder), steps)
    took, slowest = steps.at[-1] - steps.at[0], max(b - a for a, b in pairwise(steps.at))
    codes = {key: error.code for key, error in result.failed.items()}
    expected = {f"{STRANGE}": "missing_glyphs", f"{HIDDEN}": "batch_protected"}
    if len(result.done) != LETTERS - 2 or codes != expected or took > MOST_SECONDS:
        raise Disproved(f"{len(result.done)} made in {took:.0f} s, failed: {codes}")
    stopped = run_batch(jobs(drawer), lambda *_: None, Timed(STOPPED_AFTER))
    if len(stopped.done) != STOPPED_AFTER or len(stopped.not_begun) != LETTERS - STOPPED_AFTER:
        raise Disproved(f"stopped after {len(stopped.done)}, {len(stopped.not_begun)} not begun")
    with tempfile.TemporaryDirectory() as room:
        at_window, blocked_ms = at_the_window(Path(room))
    if at_window > MOST_SECONDS or blocked_ms > MOST_MS:
        raise Disproved(f"at the window {at_window:.0f} s, blocked for {blocked_ms:.0f} ms")
    return (
        f"{len(result.done)} of {LETTERS} in {took:.1f} s, the slowest {slowest:.2f} s; 2 left out; "
        f"at the window {at_window:.1f} s, blocked {blocked_ms:.0f} ms at most"
    )


def at_the_window(folder: Path) -> tuple[float, float]:
    """Saves fifty letters from the page; how long it took, and for how many milliseconds nothing moved."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    services = replace(build_services(), today=lambda: TODAY)
    application = make_application(services.resources)
    work = Jobs(application)
    maker = WindowMaker(application, services, folder / "settings.json", work)
    maker.show_window("sv").resize(1366, 720)
    services.stores.create(folder / "lager", "anna", _PASSPHRASE, None)
    store = services.stores.open(folder / "lager", _PASSPHRASE)
    case = talk.state_wish(begun(Route.HELP_TO_APPLY, CLEAR_CASE), Wish.YES).case
    for _ in range(LETTERS):
        store.save_case(case, TODAY)
    maker.desk.take(store, folder / "lager")
    desk, heart = Desk(maker, folder), Heartbeat()
    navigation = desk.window.findChild(Navigation)
    assert navigation is not None
    heart.measure(navigation.cases.show_letters, work)
    fill_in(desk)
    began = time.perf_counter()
    longest = heart.measure(lambda: desk.click("Spara i mapp"), work)
    while work.is_running:
        longest = max(longest, heart.measure(lambda: None, work))
    took = time.perf_counter() - began
    made = len(list((folder / "brev").iterdir()))
    maker.close()
    if made != LETTERS:
        raise Disproved(f"{made} letters made at the window")
    return took, longest


def fill_in(desk: Desk) -> None:
    """Every case, and what all letters say."""
    desk.click("Välj alla")
    desk.all(QPlainTextEdit)[0].setPlainText("Migrationsverket")
    for combo in desk.all(QComboBox):
        if (at := combo.findText("Förklarat för alla")) >= 0:
            combo.setCurrentIndex(at)
    desk.field("Mapp att spara i").setText(str(desk.folder / "brev"))


def jobs(drawer: DocumentDrawer) -> list[Job]:
    """A letter each, with names of their own."""
    return [
        Job(str(number), letter(drawer, "李" if number == STRANGE else f"Exempel {number}"), number == HIDDEN)
        for number in range(LETTERS)
    ]


def letter(drawer: DocumentDrawer, name: str) -> Callable[[], bytes]:
    """Draws the letter of a family whose applicant has that name."""
    order = EVERY_LETTER["family_draft"]
    applicant = replace(order.case.applicant, name=name)
    case = replace(order.case, persons=(applicant, *order.case.persons[1:]))
    return lambda: drawer.letter(replace(order, case=case), Words())


def writer(folder: Path) -> Callable[[str, bytes], None]:
    """Writes each into the folder."""
    return lambda key, pdf: write_file(folder / f"{key}.pdf", pdf, overwrite=True)
