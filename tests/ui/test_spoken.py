"""What somebody hears who uses the window by keyboard and screen reader alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from app.casework.routes import Route
from tests.ui.desk import CLEAR_CASE, Desk, begun, spoken

Role = QAccessible.Role


def test_a_section_is_a_button_with_its_state_and_its_place(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    rows = [button for button in desk.all(QPushButton) if button.property("look") == "row"]
    assert spoken(rows[1]) == (Role.Button, "Snabbkoll, klart", f"avsnitt 2 av {len(rows)}")
    assert spoken(rows[2]) == (Role.Button, "Hushållet, här är vi", f"avsnitt 3 av {len(rows)}")


def test_a_button_that_hides_the_panel_again_is_no_check_box_and_says_what_it_does(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    assert spoken(desk.button("Det vi vet")) == (Role.Button, "Det vi vet", "Visas. F8 döljer.")
    desk.press(Qt.Key.Key_F8)
    assert spoken(desk.button("Det vi vet")) == (Role.Button, "Det vi vet", "Är dolt. F8 visar.")
