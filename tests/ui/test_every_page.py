"""What holds on every page there is: its fields keep nothing, and the lock covers it and gives it back."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from app.casework.services import Services
from app.ui.pieces.in_view import bring_into_view
from app.ui.pieces.text_fields import PRIVATE
from app.ui.wizard.page import PageWidget
from tests.ui.desk import Desk
from tests.ui.every_page import Field, every_page, fields, kinds, words
from tests.ui.test_walk import takes_tab

TYPED = "Planterad text"


def test_every_page_is_private_and_comes_back_from_the_lock_as_it_was(desk: Desk, services: Services) -> None:
    met: set[type[PageWidget]] = set()
    faults: list[str] = []
    for name, passphrase in every_page(desk, services):
        met.add(type(desk.page))
        faults += [f"{name}: {fault}" for fault in (*_public(desk), *_lost_by_lock(desk, passphrase))]
    assert faults == []
    assert {kind.__name__ for kind in kinds() - met} == set()


def test_whatever_takes_the_keyboard_is_framed_while_it_has_it(desk: Desk, services: Services) -> None:
    met: set[tuple[object, ...]] = set()
    unframed = [
        f"{name}: {type(widget).__name__} {widget.accessibleName()}"
        for name, _ in every_page(desk, services)
        for widget in _new_looks(desk, met)
        if not _is_framed(desk, widget)
    ]
    assert unframed == []
    assert len(met) > 10


def _new_looks(desk: Desk, met: set[tuple[object, ...]]) -> Iterator[QWidget]:
    """Controls of the page that look like none before."""
    for widget in desk.all(QWidget, desk.page):
        checked = isinstance(widget, QAbstractButton) and widget.isChecked()
        look = (type(widget), widget.objectName(), widget.property("look"), checked)
        if takes_tab(widget) and look not in met:
            met.add(look)
            yield widget


def _is_framed(desk: Desk, widget: QWidget) -> bool:
    """Whether the colour that frames what has the keyboard is seen around it only then."""
    return _frame_pixels(desk, widget, has_focus=True) > _frame_pixels(desk, widget, has_focus=False)


def _frame_pixels(desk: Desk, widget: QWidget, *, has_focus: bool) -> int:
    if has_focus:
        bring_into_view(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        widget.clearFocus()
    QApplication.processEvents()
    around = QRect(widget.mapTo(desk.window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    seen = desk.window.grab(around).toImage()
    frame = QApplication.palette().color(QPalette.ColorRole.BrightText).rgb()
    return sum(seen.pixel(x, y) == frame for x in range(seen.width()) for y in range(seen.height()))


def _public(desk: Desk) -> Iterator[str]:
    for field in fields(desk.page):
        if field.inputMethodHints() & PRIVATE != PRIVATE:
            yield f"{field.accessibleName()}: may be learnt"
    for box in desk.page.findChildren(QComboBox):
        line = box.lineEdit()
        if line is not None and line.inputMethodHints() & PRIVATE != PRIVATE:
            yield f"{box.accessibleName()}: may be learnt"


def _lost_by_lock(desk: Desk, passphrase: str) -> Iterator[str]:
    """Types into every field, then locks and unlocks."""
    page = desk.page
    for field in fields(page):
        _type(field)
    QApplication.processEvents()
    focus, before = desk.window.focusWidget(), words(page)
    is_open = desk.maker.desk.store is not None
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    yield from _seen_behind(desk, page)
    if not _lift(desk, passphrase if is_open else ""):
        yield f"no passphrase is asked for: {desk.text()}"
        return
    if not desk.window.isActiveWindow():
        yield "another window took the keyboard"
    if (desk.maker.desk.store is not None) is not is_open or desk.window.is_covered:
        yield "stays locked"
    if desk.page is not page or words(page) != before:
        yield f"is another: {set(before) ^ set(words(desk.page))}"
    if desk.window.focusWidget() is not focus:
        yield "the keyboard is elsewhere"


def _seen_behind(desk: Desk, page: PageWidget) -> Iterator[str]:
    if not desk.window.is_covered or page.isVisible():
        yield "is seen behind the lock"
    if desk.maker.desk.store is not None:
        yield "the store stays open"
    if desk.window.is_locked and any(_remembers(field) for field in fields(page)):
        yield "a field knows what stood there before"


def _lift(desk: Desk, passphrase: str) -> bool:
    """Lifts the cover as a person does; tells whether there was a line to write in."""
    if not passphrase:
        desk.press(Qt.Key.Key_F9)
        return True
    line = desk.window.focusWidget()
    if not isinstance(line, QLineEdit):
        return False
    line.insert(passphrase)
    desk.press(Qt.Key.Key_Return)
    return True


def _type(field: Field) -> None:
    """Twice, so that there is something to undo."""
    for text in ("Bortskrivet", TYPED):
        if isinstance(field, QLineEdit):
            field.selectAll()
            field.insert(text)
        else:
            field.selectAll()
            field.insertPlainText(text)


def _remembers(field: Field) -> bool:
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()
