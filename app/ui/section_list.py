"""The list of sections at the left; in a narrow window the same list as a menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import empty
from app.ui.pieces.marks import Mark
from app.ui.sections import SectionEntry, SectionState, section_entries
from app.ui.theme import GRID

WIDTH_PX = 216


class SectionList(QFrame):
    """Where the conversation is, what is done, and jumping to any section."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Avsnitt"))
        self.setFixedWidth(WIDTH_PX)
        self._controller = controller
        self._words = words
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(GRID, GRID, GRID, GRID)
        self._rows.setSpacing(2)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._shown: tuple[SectionEntry, ...] = ()

    def state_text(self, state: SectionState) -> str:
        """The state in a word, for screen readers."""
        return {
            SectionState.DONE: self.tr("klart"),
            SectionState.HERE: self.tr("här är vi"),
            SectionState.OPEN: self.tr("återstår"),
        }[state]

    def show_sections(self) -> None:
        """Shows the sections as they are now; does nothing while they are as shown."""
        entries = self._entries()
        if entries == self._shown:
            return
        self._shown = entries
        empty(self._rows)
        for entry in entries:
            self._rows.addWidget(self._row(entry))

    def fill_menu(self, menu: QMenu) -> None:
        """Puts the sections in a menu."""
        menu.clear()
        for entry in self._entries():
            title = self._words.section(entry.section)
            action = QAction(f"{title} – {self.state_text(entry.state)}", menu)
            action.setData(entry.page_id)
            action.triggered.connect(self._on_action)
            menu.addAction(action)

    def title(self) -> str:
        """Title of the section that is shown."""
        return self._words.section(self._controller.page.section)

    def _entries(self) -> tuple[SectionEntry, ...]:
        controller = self._controller
        return section_entries(controller.conversation, controller.pages, controller.page)

    def _row(self, entry: SectionEntry) -> QWidget:
        title = self._words.section(entry.section)
        button = QPushButton(title)
        button.setProperty("look", "row")
        button.setCheckable(True)
        button.setChecked(entry.state is SectionState.HERE)
        button.setAccessibleName(f"{title}, {self.state_text(entry.state)}")
        button.setProperty("page_id", entry.page_id)
        button.clicked.connect(self._on_clicked)
        line = QWidget()
        parts = QHBoxLayout(line)
        parts.setContentsMargins(4, 0, 0, 0)
        parts.setSpacing(4)
        parts.addWidget(Mark(entry.state.value))
        parts.addWidget(button, 1)
        return line

    def _on_clicked(self) -> None:
        self._controller.go_to(self.sender().property("page_id"))
        self._shown = ()
        self.show_sections()

    def _on_action(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._controller.go_to(action.data())
