"""The list of sections at the left; in a narrow window the same list as a menu."""

from collections.abc import Collection
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from app.casework.flow import Page, PageKind
from app.casework.interview import Section
from app.casework.viewers import is_only_adult
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import row, stack
from app.ui.pieces.marks import Mark
from app.ui.sections import (
    SectionEntry,
    SectionState,
    section_entries,
    sections_with_obstacle,
)
from app.ui.theme import GRID, show_pressed

WIDTH_PX = 216

_AFTER_YES = (Section.PAPERS, Section.LETTER)
"""Only an applicant who wants to move has them, which is not for another adult to see (practice 4.6)."""


def _is_for_all(page: Page) -> bool:
    """Whether another adult's list has the page: what is told about the children is the applicant's."""
    return page.section not in _AFTER_YES and page.kind is not PageKind.CHILDREN


class SectionList(QFrame):
    """Where the conversation is, what is done, and jumping to any section."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Avsnitt"))
        self.setFixedWidth(WIDTH_PX)
        self._controller = controller
        self._words = words
        # Rows for all sections from the start, so that Tab meets them before the page.
        self._rows = {section: _Row(words.section(section)) for section in Section}
        rows = stack(*self._rows.values(), spacing=2, margin=GRID)
        rows.addStretch(1)
        self.setLayout(rows)
        for line in self._rows.values():
            line.chosen.connect(controller.walk.go_to)

    def state_text(self, state: SectionState) -> str:
        """The state in a word, for screen readers."""
        return {
            SectionState.DONE: self.tr("klart"),
            SectionState.HERE: self.tr("här är vi"),
            SectionState.OPEN: self.tr("återstår"),
            SectionState.OBSTACLE: self.tr("hinder"),
            SectionState.CHANGED: self.tr("se igen"),
        }[state]

    def show_sections(self, *, shows_obstacles: bool) -> None:
        """Shows the sections as they are now.

        Args:
            shows_obstacles: also where an answer stands in the way; not where somebody has hidden the panel,
                which says so as well, and never where several adults are asked.
        """
        obstacles = self._obstacles() if shows_obstacles else frozenset[Section]()
        entries = {entry.section: entry for entry in self._entries(obstacles)}
        place = self.tr("avsnitt {number} av {all}")
        for section, line in self._rows.items():
            line.setVisible(section in entries)
        for number, (section, entry) in enumerate(entries.items(), 1):
            said = place.format(number=number, all=len(entries))
            self._rows[section].show_entry(entry, self.state_text(entry.state), said)

    def fill_menu(self, menu: QMenu) -> None:
        """Puts the sections in a menu."""
        menu.clear()
        for entry in self._entries():
            title = self._words.section(entry.section)
            action = QAction(f"{title} – {self.state_text(entry.state)}", menu)
            action.setData(entry.page_id)
            action.triggered.connect(self._on_action)
            menu.addAction(action)

    def longest_title(self) -> str:
        """The longest title that any section has."""
        return max((self._words.section(section) for section in Section), key=len)

    def title(self) -> str:
        """Title of the section that is shown."""
        return self._words.section(self._controller.walk.page.section)

    def _entries(self, obstacles: Collection[Section] = ()) -> tuple[SectionEntry, ...]:
        controller = self._controller
        viewer_id = controller.walk.viewer
        is_applicants = viewer_id == controller.conversation.case.applicant.id
        return section_entries(
            controller.conversation,
            tuple(page for page in controller.walk.pages if is_applicants or _is_for_all(page)),
            controller.walk.page,
            controller.walk.gone_through,
            obstacles,
            outdated=controller.outdated,
            viewer_id=viewer_id,
        )

    def _obstacles(self) -> frozenset[Section]:
        """Of the one adult who is asked, and of the children he or she speaks for (practice 4.6).

        Where two are asked, each section is done for both of them, and a cross that turns into a tick when
        somebody else sits down would tell.
        """
        case = self._controller.conversation.case
        if is_only_adult(case, self._controller.today):
            with suppress(UserFacingError):
                shown = self._controller.assessed_for(case.applicant.id)
                return sections_with_obstacle(shown, case.applicant.id, self._words)
        return frozenset()

    def _on_action(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._controller.walk.go_to(action.data())


class _Row(QWidget):
    """One section: its mark, and a button that jumps to it.

    Signals:
        chosen: id of the page that the jump shows.
    """

    chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._page_id = ""
        self._mark = Mark(SectionState.OPEN.value)
        self._button = QPushButton(title)
        self._button.setProperty("look", "row")
        self._button.clicked.connect(self._on_clicked)
        line = row(self._mark, self._button, spacing=4)
        line.setContentsMargins(4, 0, 0, 0)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_entry(self, entry: SectionEntry, state: str, place: str) -> None:
        """Shows the section's state; its place among the others is for screen readers."""
        self._page_id = entry.page_id
        self._mark.show_mark(entry.state.value)
        show_pressed(self._button, is_pressed=entry.state is SectionState.HERE)
        # In words for everybody: what was done once and has to be looked at again looks like nothing else.
        is_changed = entry.state is SectionState.CHANGED
        self._button.setText(f"{self._title}: {state}" if is_changed else self._title)
        if self.sizeHint().width() > WIDTH_PX - 2 * GRID:
            self._button.setText(f"{self._title}:\n{state}")
        self._button.setAccessibleName(f"{self._title}, {state}")
        self._button.setAccessibleDescription(place)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._page_id)
