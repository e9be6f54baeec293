"""What is counted of a conversation, as it can be changed at its end."""

from PySide6.QtWidgets import QCheckBox
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
