"""Every page has names, room, Tab and Next in both languages, all themes, at 100, 150 and 200 %."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import build_services
from app.casework.services import Services
from app.storage import wrapping
from app.storage.wrapping import KdfCost
from app.ui.jobs import Jobs
from app.ui.start import WindowMaker, make_application
from app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT
from tests.proofs import Disproved
from tests.ui import test_case_walk, test_counts_walk
from tests.ui.conftest import TODAY
from tests.ui.desk import Desk
from tests.ui.test_walk import faults_here, walk, walk_beside

SIZES = {"100 %": (1366, 720), "150 %": (911, 460), "200 %": (683, 344)}
"""1366×768 in effective pixels, without the taskbar."""

THEMES = {"light": LIGHT, "dark": DARK, "contrast light": CONTRAST_LIGHT, "contrast dark": CONTRAST_DARK}


def run(folder: Path) -> str:
    """Walks page by page and counts what is wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Stores are only looked at here, and how hard they are to open is not what is proved.
    wrapping.OFFICE_COST = KdfCost(time_cost=1, memory_kib=8, lanes=1)
    services = replace(build_services(), today=lambda: TODAY)
    application = make_application(services.resources)
    seen = 0
    faults: list[str] = []
    for language, (name, colours), (scale, size) in product(("sv", "en"), THEMES.items(), SIZES.items()):
        with TemporaryDirectory() as made, _window(application, services, language, Path(made)) as desk:
            desk.maker.theme.put_on(colours)
            # The strip is fullest in practice.
            desk.window.strip.show_practice(is_practice=True)
            desk.window.resize(*size)
            QApplication.processEvents()
            for page_id, found in _pages(desk, services, scale, with_tab=colours is LIGHT):
                seen += 1
                faults += [f"{language} {name} {scale} {page_id}: {fault}" for fault in found]
    (folder / "faults.txt").write_text("\n".join(faults), encoding="utf-8")
    if faults:
        raise Disproved(f"{len(faults)} faults on {seen} pages, the first: {faults[0]}")
    return f"{seen} pages, 0 faults"


@contextmanager
def _window(application: QApplication, services: Services, language: str, folder: Path) -> Iterator[Desk]:
    """A window as on the first day, with no settings, whose stores lie in the folder."""
    maker = WindowMaker(application, services, folder / "settings.json", Jobs(application, at_once=True))
    maker.show_window(language)
    desk = Desk(maker, folder)
    yield desk
    maker.close()
    desk.window.close()
    desk.window.deleteLater()


def _pages(desk: Desk, services: Services, scale: str, *, with_tab: bool) -> Iterator[tuple[str, list[str]]]:
    """Each page's id and its faults; only up to 150 % must a question fit without scrolling.

    Colours change neither what there is nor its order, so one theme is gone through with Tab.
    """
    for page_id in chain(walk(desk), walk_beside(desk), _with_stores(desk, services)):
        # Without the event loop that a program has, nothing that was put away would ever go.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = list(faults_here(desk, page_id if scale != "200 %" else "", with_tab=with_tab))
        if desk.window.minimumSizeHint().width() > desk.window.width():
            found.append("the window can't be as narrow")
        found += [f"{type(one).__name__} lies outside" for one in desk.all(QWidget) if _is_outside(one, desk)]
        yield page_id, found


def _with_stores(desk: Desk, services: Services) -> Iterator[str]:
    """The pages that need a store: a practice store's cases, then an office's statistics."""
    test_case_walk.fill(desk)
    yield from test_case_walk.walk(desk)
    desk.maker.desk.leave()
    yield from test_counts_walk.walk(desk, services)


def _is_outside(widget: QWidget, desk: Desk) -> bool:
    """Whether the widget's right edge lies beyond the page, which only scrolls up and down."""
    if not desk.page.isAncestorOf(widget):
        return False
    return widget.mapTo(desk.page, widget.rect().topRight()).x() > desk.page.width() + 1
