"""Who else is in the household, or moves too: add, take away, undo."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.interview import roles_for, roles_to_add
from app.casework.wording import Words
from app.domain.case import MOST_PERSONS
from app.domain.person import Role
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import beside, card, empty, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.page import PageWidget

_COLUMNS = 2
"""Side by side all four would leave no room for the text beside them where the window has three columns."""

_ROLE_LETTERS = 13
"""As wide as the longest role."""

_DIGITS: dict[Role, str] = {role: str(digit) for digit, role in enumerate(Role) if role is not Role.APPLICANT}
"""The key that adds one; the same for each role in every household: three, three is two children."""


class PeoplePage(PageWidget):
    """The persons of the case. A digit adds one; taking one away can be undone while the page is shown."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._before: Conversation | None = None
        self._row_controls: list[QWidget] = []
        # Made once: a button that has the keyboard stays where it is while somebody is added.
        self._role_buttons = {role: self._role_button(role) for role in _DIGITS}
        block = words.block("people")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._add = QGridLayout()
        self._add.setSpacing(GRID)
        self._add.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for index, button in enumerate(self._role_buttons.values()):
            self._add.addWidget(button, index // _COLUMNS, index % _COLUMNS)
        self._undo = QPushButton(self.tr("&Ångra"))
        self._undo.clicked.connect(self._on_undo)
        intro = "\n".join(block["text"])
        # Above the rows, so that the buttons stay where they are while these grow.
        left = stack(Text(self.tr("Lägg till"), "label"), self._add, self._rows, left_row(self._undo))
        columns = beside(left, card(Text(intro, "help"), kind="side"), (3, 2))
        whole = stack(Text(block["title"], "question"), columns, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        for role, digit in _DIGITS.items():
            QShortcut(QKeySequence(digit), self, partial(self._add_person, role))
        self._show_people()

    def help_text(self) -> str:
        """Who belongs on the page."""
        return self.tr(
            "Lägg till var och en som bor med personen eller kanske flyttar med; namn behövs inte. "
            "Varje person får egna frågor på de följande sidorna. "
            "Den som tas bort kan hämtas tillbaka med Ångra så länge sidan visas."
        )

    def _show_people(self) -> None:
        case = self._controller.conversation.case
        empty(self._rows)
        self._row_controls.clear()
        for person in case.persons:
            self._rows.addWidget(self._person_row(person.id, can_go=not person.is_applicant))
        for role, button in self._role_buttons.items():
            reason = self._reason_not_to_add(role)
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
        self._undo.setVisible(self._before is not None)
        self._order_tabs()

    def _reason_not_to_add(self, role: Role) -> str:
        case = self._controller.conversation.case
        if len(case.persons) >= MOST_PERSONS:
            return self.tr("Fler personer får inte plats i ett ärende.")
        return "" if role in roles_to_add(case) else self.tr("En make, maka eller sambo är redan med.")

    def _order_tabs(self) -> None:
        """Tab meets new rows where they stand, and not after all that was there before."""
        for before, after in pairwise([*self._role_buttons.values(), *self._row_controls, self._undo]):
            self.setTabOrder(before, after)

    def _role_button(self, role: Role) -> QPushButton:
        button = QPushButton(f"{_DIGITS[role]}  {self._words.role(role)}", self)
        button.setAccessibleName(self.tr("Lägg till: {role}").format(role=self._words.role(role)))
        button.setProperty("role", role)
        button.clicked.connect(self._on_add)
        return button

    def _person_row(self, person_id: str, *, can_go: bool) -> QWidget:
        label = self._words.person(self._controller.conversation.case, person_id)
        line = QWidget()
        parts = QHBoxLayout(line)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(Text(label, "strong"), 1)
        if can_go:
            roles = self._role_list(person_id, label)
            parts.addWidget(roles)
            button = QPushButton(self.tr("Ta bort"))
            button.setAccessibleName(self.tr("Ta bort {person}").format(person=label))
            button.setProperty("person_id", person_id)
            button.clicked.connect(self._on_remove)
            parts.addWidget(button)
            self._row_controls += [roles, button]
        return line

    def _role_list(self, person_id: str, label: str) -> DropDown:
        """What the person is to the applicant, to be changed when it was wrong; the answers stay."""
        case = self._controller.conversation.case
        own = case.person(person_id).role
        roles = DropDown()
        roles.name_unlabelled(self.tr("{person}, relation").format(person=label))
        roles.setProperty("person_id", person_id)
        # Each has other roles to choose among; all begin at one line all the same.
        roles.setMinimumContentsLength(_ROLE_LETTERS)
        for role in dict.fromkeys((own, *roles_for(case, person_id))):
            roles.addItem(self._words.role(role), role)
        roles.activated.connect(self._on_role)
        return roles

    def _on_role(self) -> None:
        roles = self.sender()
        assert isinstance(roles, DropDown)
        person_id, role = roles.property("person_id"), roles.currentData()
        self._controller.change(talk.change_role(self._controller.conversation, person_id, role))
        self._before = None
        self._show_people()
        self._focus_role(role)
        self._tell(self.tr("Rollen är ändrad: {person}."), person_id)

    def _on_add(self) -> None:
        role: Role = self.sender().property("role")
        self._add_person(role)
        self._focus_role(role)

    def _add_person(self, role: Role) -> None:
        """Adds one if there is room for another; the keyboard stays where it is."""
        if not self._role_buttons[role].isEnabled():
            return
        self._controller.change(talk.add_person(self._controller.conversation, role))
        self._before = None
        self._show_people()
        self._tell(self.tr("Du har lagt till: {person}."), self._controller.conversation.case.persons[-1].id)

    def _focus_role(self, role: Role) -> None:
        """Leaves the keyboard on the same role, so that several children are as many key presses."""
        button = self._role_buttons[role]
        (button if button.isEnabled() else self._role_buttons[Role.CHILD]).setFocus()

    def _on_remove(self) -> None:
        before = self._controller.conversation
        gone = self.sender().property("person_id")
        named = self._words.person(before.case, gone)
        self._controller.change(talk.remove_person(before, gone))
        self._before = before
        # First, so that the keyboard does not wander over what goes away; and not to Undo, which one Enter
        # too many would press.
        self.reading_began.emit()
        self._show_people()
        announce(self, self.tr("Du har tagit bort: {person}.").format(person=named))

    def _on_undo(self) -> None:
        assert self._before is not None
        before, self._before = self._before, None
        left = [person.id for person in self._controller.conversation.case.persons]
        (back,) = (person.id for person in before.case.persons if person.id not in left)
        self._controller.change(before)
        self._focus_role(Role.CHILD)
        self._show_people()
        self._tell(self.tr("Du har hämtat tillbaka: {person}."), back)

    def _tell(self, sentence: str, person_id: str) -> None:
        """Says what was done to whom; the row is not where the keyboard is."""
        case = self._controller.conversation.case
        announce(self, sentence.format(person=self._words.person(case, person_id)))
