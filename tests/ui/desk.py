"""What a person does at the window: looks, presses keys, chooses answers."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Interpreter, Wish
from app.casework.routes import Route
from app.casework.walk import Walk
from app.domain.answers import Answer, get_answer, with_answer
from app.domain.case import Case
from app.domain.information import Point
from app.domain.letter import PointState
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person, Role
from app.ui.controller import ConversationController
from app.ui.main_window import MainWindow
from app.ui.start import WindowMaker
from app.ui.wizard.page import PageWidget

SEARCH = "Sök på namn eller personnummer för den som frågade, eller ärendenummer"
"""What the field above the list of cases is called."""

_Kind = TypeVar("_Kind", bound=QWidget)

CLEAR_CASE: dict[str, Answer] = {
    "persons.p1.citizenships": ("SY",),
    "persons.p1.permit.ground": PermitGround.REFUGEE,
    "persons.p1.permit.held_since": date(2016, 3, 1),
    "persons.p1.permit.unbroken": True,
    "persons.p1.permit.kind": PermitKind.PERMANENT,
    "persons.p1.resident_in_sweden": True,
    "persons.p1.debt_csn": False,
    "persons.p1.debt_kfm": False,
    "persons.p1.granted_before": False,
    "persons.p1.born_on": date(1985, 5, 5),
    "destination.country": "SY",
    "destination.reception_shown": True,
}
"""A single adult in whose answers no obstacle is found."""


def begun(route: Route, answers: dict[str, Answer] | None = None) -> Conversation:
    """A conversation on that route, past secrecy, with those answers."""
    conversation = Conversation(route=route, interpreter=Interpreter.NOT_NEEDED, secrecy_told=True)
    for path, value in (answers or {}).items():
        conversation = talk.answer(conversation, path, value)
    return conversation


def explained(conversation: Conversation) -> Conversation:
    """The conversation with every point explained."""
    return replace(conversation, points=dict.fromkeys(Point, PointState.EXPLAINED))


def doubted(conversation: Conversation) -> Conversation:
    """The conversation as if the ground of the applicant's permit had been another until now."""
    path = f"persons.{conversation.case.applicant.id}.permit.ground"
    is_work = get_answer(conversation.case, path) is PermitGround.WORK
    other = PermitGround.OTHER if is_work else PermitGround.WORK
    return talk.doubt_answers(conversation, with_answer(conversation.case, path, other))


def family(conversation: Conversation) -> Conversation:
    """The conversation with a spouse, two children and another relative who all move."""
    for role in (Role.SPOUSE, Role.CHILD, Role.CHILD, Role.OTHER_RELATIVE):
        conversation = talk.add_person(conversation, role)
    for person in conversation.case.others("p1"):
        for key in ("moves", "own_statement"):
            conversation = talk.answer(conversation, f"persons.{person.id}.{key}", True)
    return conversation


class Desk:
    """The window and the hands in front of it."""

    def __init__(self, maker: WindowMaker, folder: Path) -> None:
        self.maker = maker
        self.folder = folder

    @property
    def window(self) -> MainWindow:
        assert self.maker.window is not None
        return self.maker.window

    @property
    def controller(self) -> ConversationController:
        return self.maker.controller

    @property
    def walk(self) -> Walk:
        """Where the conversation on the screen has come."""
        return self.controller.walk

    @property
    def case(self) -> Case:
        """The answers as they stand."""
        return self.controller.conversation.case

    @property
    def applicant(self) -> Person:
        """The one who asks, as answered so far."""
        return self.case.applicant

    @property
    def page(self) -> PageWidget:
        return self.window.page

    def show(self, conversation: Conversation, page_id: str) -> PageWidget:
        """The conversation at that page, before whom it is about; a letter is for who has said yes."""
        if page_id in ("papers", "letter"):
            conversation = talk.state_wish(conversation, Wish.YES)
        self.controller.change(conversation)
        self.walk.go_to(page_id)
        if self.walk.is_handing_over:
            self.walk.hand_over()
        assert self.walk.page.id == page_id, [page.id for page in self.walk.pages]
        QApplication.processEvents()
        return self.page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, where the keyboard is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Letters, where the keyboard is."""
        QTest.keyClicks(self.window.focusWidget(), text)
        QApplication.processEvents()

    def click(self, label: str) -> None:
        """The button with that label, wherever it is in the window."""
        self.button(label).click()
        QApplication.processEvents()

    def button(self, label: str) -> QAbstractButton:
        """The one shown button whose text or accessible name is that."""
        found = [
            button
            for button in self.all(QAbstractButton)
            if label in (button.text().replace("&", ""), button.accessibleName())
        ]
        assert len(found) == 1, (label, [button.text() for button in self.all(QAbstractButton)])
        return found[0]

    def field(self, name: str) -> QLineEdit:
        """The shown line with that accessible name."""
        return next(line for line in self.all(QLineEdit) if line.accessibleName() == name)

    def fill_new_folder(self, name: str, passphrase: str) -> None:
        """Fills in what a new case folder asks for; it is to lie in the test's own folder."""
        self.field("Ny mapp").setText(str(self.folder / name))
        self.field("Ditt användarnamn").setText("anna")
        for line in ("Lösenfras", "Lösenfrasen en gång till"):
            self.field(line).setText(passphrase)

    def all(self, kind: type[_Kind], inside: QWidget | None = None) -> list[_Kind]:
        """Every shown widget of that kind."""
        return [widget for widget in (inside or self.window).findChildren(kind) if widget.isVisible()]

    def text(self) -> str:
        """Every word that is shown."""
        labels = [label.text() for label in self.all(QLabel)]
        buttons = [button.text() or button.accessibleName() for button in self.all(QAbstractButton)]
        return "\n".join(labels + buttons)


def spoken(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    """What assistive technology is told of a control: its role, its name and its description."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.role(), told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)


def labels(widget: QWidget) -> list[str]:
    """What stands as label beside the control, to assistive technology."""
    relations = QAccessible.queryAccessibleInterface(widget).relations(QAccessible.RelationFlag.Label)
    return [label.text(QAccessible.Text.Name) for label, _ in relations]
