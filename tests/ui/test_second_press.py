"""A double-click where one click was enough."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.casework.routes import Route
from tests.ui.desk import CLEAR_CASE, Desk, begun


def _double_click(desk: Desk, widget: QWidget) -> None:
    """Two quick presses where the widget is, as the system tells the window of them."""
    place = widget.mapTo(desk.window, widget.rect().center())
    QTest.mouseDClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def test_the_second_press_reaches_nothing_that_the_first_one_put_in_its_place(desk: Desk) -> None:
    first, second = QPushButton("Fortsätt", desk.window), QPushButton("Lägg in", desk.window)
    pressed: list[QPushButton] = []
    for button in (first, second):
        button.setGeometry(300, 300, 200, 40)
        button.clicked.connect(lambda *_, one=button: pressed.append(one))
    first.clicked.connect(first.hide)
    first.clicked.connect(second.show)
    first.show()
    QApplication.processEvents()
    _double_click(desk, first)
    assert pressed == [first]
    place = second.geometry().center()
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert pressed == [first, second]


def test_next_leads_on_as_often_as_it_is_pressed(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_csn")
    ids = [page.id for page in desk.walk.pages]
    _double_click(desk, desk.window.steps.next_button)
    assert desk.walk.page.id == ids[ids.index("question:persons.p1.debt_csn") + 2]
