"""What is counted of a conversation, as it can be changed at its end."""

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework.counting import Ending
from app.casework.services import Services
from app.ui.pieces.letters import Letters
from app.ui.wizard.ending_form import EndingForm


def test_no_need_is_ticked_by_a_letter_pressed_once_too_often(services: Services, qtbot: QtBot) -> None:
    form = EndingForm(services, "sv", Ending("stays", "visit", "by_phone", "yes"))
    qtbot.addWidget(form)
    Letters().give(form)
    boxes = form.findChildren(QCheckBox)
    assert boxes
    assert not [box.text() for box in boxes if "&" in box.text() or not box.shortcut().isEmpty()]


def test_a_letter_that_was_given_goes_to_another_label_only_where_no_other_is_left(qtbot: QtBot) -> None:
    """Or the same two keys would choose another paper for the next adult."""
    letters = Letters()

    def given(*labels: str) -> list[str]:
        part = QWidget()
        qtbot.addWidget(part)
        buttons = [QPushButton(label, part) for label in labels]
        letters.give(part)
        return [button.text() for button in buttons]

    assert given("Det här") == ["&Det här"]
    assert given("Du") == ["D&u"]
    assert given("Du", "Det här") == ["D&u", "&Det här"]
    assert given("dd") == ["&dd"]
