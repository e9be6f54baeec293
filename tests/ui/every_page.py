"""Every kind of page of the window, one after another, whichever walk of the tests knows the way to it."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

import app.ui
from app.casework.routes import Route
from app.casework.services import Services
from app.ui.law.old_rules_page import OldRulesPage
from app.ui.navigation import Navigation
from app.ui.wizard.page import PageWidget
from app.ui.wizard.text_pages import ReadingPage
from tests.ui import counted, test_case_walk, test_counts_walk, test_walk
from tests.ui.desk import CLEAR_CASE, Desk, begun

Field = QLineEdit | QPlainTextEdit | QTextEdit


def kinds() -> set[type[PageWidget]]:
    """Every kind of page that the window can show; one that others build on is none itself."""
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)
    return {kind for kind in _below(PageWidget) if kind is ReadingPage or not kind.__subclasses__()}


def _below(kind: type[PageWidget]) -> Iterator[type[PageWidget]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("app."):
            yield one
            yield from _below(one)


def every_page(desk: Desk, services: Services) -> Iterator[tuple[str, str]]:
    """Shows every kind of page; gives its name, and the passphrase of who is signed in."""
    for page_id in test_walk.walk(desk):
        yield page_id, ""
    for name, show in _beside(desk, services).items():
        desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_csn")
        show()
        QApplication.processEvents()
        yield name, ""
    test_case_walk.fill(desk)
    for name in test_case_walk.WAYS:
        test_case_walk.show(desk, name)
        yield name, test_case_walk.PASSPHRASE
    desk.maker.desk.leave()
    for name in test_counts_walk.walk(desk, services):
        yield name, counted.PASSPHRASE
        # A lock forgets the counts, and the pages after this one are of somebody who has opened them.
        counted.pages_of(desk)._office.raw = counted.other_counts(services)


def _beside(desk: Desk, services: Services) -> dict[str, Callable[[], None]]:
    navigation = desk.maker._navigation
    assert navigation is not None
    return {
        "new person": navigation.ask_new_person,
        "other process": navigation.show_other_process,
        "settings": navigation.show_settings,
        "keys": navigation.show_keys,
        "rules": navigation.law.show_rules,
        "packs": navigation.law.show_packs,
        "book": navigation.law.show_book,
        "old rules": lambda: _old_rules(desk, navigation, services),
    }


def _old_rules(desk: Desk, navigation: Navigation, services: Services) -> None:
    case = begun(Route.HELP_TO_APPLY, CLEAR_CASE).case
    words = services.words("sv")
    navigation.show_side(OldRulesPage(case, services.rules.current, services, words))


def fields(page: QWidget) -> list[Field]:
    """Every field of the page that can be typed into, also those not shown yet."""
    found: list[Field] = [*page.findChildren(QLineEdit)]
    found += [*page.findChildren(QPlainTextEdit), *page.findChildren(QTextEdit)]
    return [field for field in found if not field.isReadOnly()]


def words(page: QWidget) -> list[str]:
    """What the page shows, and what stands in its fields."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return labels + [text_of(field) for field in fields(page)]


def text_of(field: Field) -> str:
    """What stands in the field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
