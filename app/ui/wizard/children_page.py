"""What was done for each child: told, asked, by whom. What a child says is never written anywhere."""

from PySide6.QtWidgets import QGridLayout

from app.casework import conversation as talk
from app.casework.circumstances import ChildTold, Heard, Informed
from app.casework.wording import Words
from app.domain.dates import age_on
from app.domain.family import children_who_may_move
from app.domain.person import Person
from app.ui.controller import ConversationController
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import card, stack
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

_LONGEST_TEXT = 60
_INFORMED, _HEARD, _BY = range(3)


class ChildrenPage(PageWidget):
    """One row of fields a child, below its name; a row may stay unanswered (practice 6.7)."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._block = words.block("children_page")
        self._first: DropDown | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_BY, 1)
        for column, key in ((_INFORMED, "informed"), (_HEARD, "heard"), (_BY, "by_role")):
            self._grid.addWidget(Text(self._block[key], "label"), 0, column)
        case = controller.conversation.case
        for child in children_who_may_move(case, case.filed_on(controller.today)):
            self._add_child(child)
        told = card(ReadAloud(self._block["text"], "help"), kind="side")
        whole = stack(
            Text(self._block["title"], "title"),
            told,
            Text(self._block["alone"], "strong"),
            self._grid,
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first child."""
        if self._first is not None:
            self._first.setFocus()

    def help_text(self) -> str:
        """What to do with what a child says, and where a worry leads."""
        return self.tr(
            "Skriv aldrig ner, visa eller berätta vad ett barn har sagt, inte heller för en förälder. "
            "Är du orolig för ett barn, välj En tid till och följ er rutin för orosanmälan "
            "(kapitel 19 i socialtjänstlagen). "
            "Kan barnet föras ur landet, tala genast med socialjouren eller ring 112: "
            "nämnden kan ansöka om utreseförbud (31 a § LVU)."
        )

    def _add_child(self, child: Person) -> None:
        line = self._grid.rowCount()
        told = self._controller.conversation.children.get(child.id, ChildTold())
        name = self._named(child)
        informed = self._choices("informed", Informed, told.informed, child.id)
        heard = self._choices("heard", Heard, told.heard, child.id)
        by_role = TextLine(told.by_role)
        by_role.setMaxLength(_LONGEST_TEXT)
        by_role.setPlaceholderText(self.tr("Till exempel socialsekreterare"))
        by_role.setProperty("child", child.id)
        by_role.textEdited.connect(self._on_by_role)
        # Beside the fields it would take the room of what is written in the last one.
        self._grid.addWidget(Text(name, "strong"), line, 0, 1, -1)
        fields = ((_INFORMED, "informed", informed), (_HEARD, "heard", heard), (_BY, "by_role", by_role))
        for column, key, field in fields:
            said = self.tr("{child}: {what}").format(child=name, what=self._block[key])
            if isinstance(field, DropDown):
                field.name_unlabelled(said)
            else:
                field.setAccessibleName(said)
            self._grid.addWidget(field, line + 1, column)
        self._first = self._first or informed

    def _named(self, child: Person) -> str:
        """What the child is called, with the age where that is known: it decides what the child is told."""
        case = self._controller.conversation.case
        name = self._words.person(case, child.id)
        if child.born_on is None:
            return name
        age = age_on(child.born_on, self._controller.today)
        return str(self._block["with_age"].format(person=name, number=age))

    def _choices(
        self, key: str, kind: type[Informed | Heard], chosen: Informed | Heard | None, child_id: str
    ) -> DropDown:
        field = DropDown()
        field.addItem(self.tr("Inte besvarat"), None)
        for value in kind:
            field.addItem(self._words.block(f"child_{key}")[value.value], value)
        field.setCurrentIndex(field.findData(chosen))
        field.setProperty("child", child_id)
        field.setProperty("key", key)
        field.activated.connect(self._on_choice)
        return field

    def _on_choice(self) -> None:
        field = self.sender()
        assert isinstance(field, DropDown)
        self._note(field.property("child"), **{field.property("key"): field.currentData()})

    def _on_by_role(self, text: str) -> None:
        self._note(self.sender().property("child"), by_role=text.strip())

    def _note(self, child_id: str, **changes: object) -> None:
        conversation = self._controller.conversation
        told = conversation.children.get(child_id, ChildTold())._replace(**changes)  # type: ignore[arg-type]
        self._controller.change(talk.note_child(conversation, child_id, told))
