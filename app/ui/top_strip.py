"""The strip at the top: what can be done from every page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton

from app import NAME
from app.ui.case_label import CaseLabel
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import row
from app.ui.theme import GRID, dress_anew

_BUTTON_ROOM_PX = 28
"""What a button takes besides its text, with the space beside it."""

_CLOSE_ROOM_PX = 14
"""The same where buttons stand close; every label of the strip takes no more."""

_ARROW_PX = 16
"""What the arrow of a button with a menu takes."""


class TopStrip(QFrame):
    """Product name, practice mark, and one button for each thing that is possible everywhere.

    Each button stays where it is: what a page has no use for leaves its room empty, at the end of the row
    where nobody sees that room.

    Args:
        other_language: what the button says that changes the language, in that language.
        longest_section: the longest title that the menu of sections can have.

    Signals:
        new_person_requested, more_time_requested, save_requested, panel_toggled, cover_requested,
        help_requested, language_requested: what the buttons say.
        sections_requested: the menu of sections is about to be shown.
    """

    new_person_requested = Signal()
    more_time_requested = Signal()
    save_requested = Signal()
    panel_toggled = Signal(bool)
    cover_requested = Signal()
    help_requested = Signal()
    language_requested = Signal()
    sections_requested = Signal()

    def __init__(self, other_language: str, longest_section: str) -> None:
        super().__init__()
        self._longest_section = longest_section
        self.setObjectName("strip")
        self._buttons: list[QPushButton] = []
        self._product = QLabel(NAME)
        self._product.setObjectName("product")
        self._practice = QLabel(self.tr("ÖVNING"))
        self._practice.setObjectName("practice")
        self._practice.hide()
        self.case = CaseLabel()
        self.sections_menu = QMenu(self)
        self.sections_menu.aboutToShow.connect(self.sections_requested)
        self._sections = self._button(self.tr("Avsnitt"), "")
        self._sections.setMenu(self.sections_menu)
        self._sections.setProperty("has_menu", True)
        self._save = self._button(self.tr("Spara …"), "Ctrl+S")
        self._save.clicked.connect(self.save_requested)
        # Its words are those of every stop (practice 6.1), and do not say what the button does.
        does = self.tr("Sluta för i dag och tala vidare en annan dag")
        self._more_time = self._button(self.tr("En tid till"), "Ctrl+T", does)
        self._more_time.clicked.connect(self.more_time_requested)
        new_person = self._button(self.tr("Ny person"), "Ctrl+N")
        new_person.clicked.connect(self.new_person_requested)
        self._panel = FoldButton(self.tr("Det vi vet"), "F8")
        self._panel.unfolded.connect(self.panel_toggled)
        self._take(self._panel, "F8")
        # The one key that is needed at once, by whoever has not had the time to look for it.
        self._cover_labels = self.tr("Täck F9"), self.tr("Täck")
        self._cover = self._button(self._cover_labels[0], "")
        self._cover.setToolTip("F9")
        self._cover.clicked.connect(self.cover_requested)
        self._help = self._button(self.tr("Hjälp"), "F1")
        self._help.clicked.connect(self.help_requested)
        self._language = self._button(other_language, "F7")
        self._language.clicked.connect(self.language_requested)
        self._more_menu = QMenu(self)
        self._more_menu.aboutToShow.connect(self._on_more)
        self._more = self._button(self.tr("Mer"), "")
        self._more.setMenu(self._more_menu)
        self._more.setProperty("has_menu", True)
        self._more.hide()
        self._has_room = True
        self._in_menu: tuple[QPushButton, ...] = ()
        self._has_panel = False
        line = row(self._product, self._practice, self.case, self._sections, spacing=4)
        line.setContentsMargins(2 * GRID, 4, GRID, 4)
        line.addStretch(1)
        for button in (
            self._panel,
            self._save,
            self._more_time,
            new_person,
            self._cover,
            self._help,
            self._language,
            self._more,
        ):
            line.addWidget(button)
        self.setLayout(line)
        for button in (self._panel, self._save, self._more_time):
            _keep_room(button, keeps=True)

    @property
    def has_keyboard_on_language(self) -> bool:
        """Whether a key would press the button of the other language."""
        return self._language.hasFocus()

    def focus_language(self) -> None:
        """Gives the keyboard to the button of the other language."""
        self._language.setFocus(Qt.FocusReason.TabFocusReason)

    def show_practice(self, *, is_practice: bool) -> None:
        """Marks the window as practice, or not."""
        self._practice.setVisible(is_practice)

    def give_room(self, width_px: int) -> None:
        """Without room buttons stand close, and what does not fit moves into a menu: the cover last of all.

        Before anything moves the cover does without the name of its key.

        The room of buttons that a page has no use for counts too, so that none moves from page to page.
        """
        for label in self._cover_labels:
            self._cover.setText(label)
            has_room = self._needed_px() <= width_px
            in_menu = () if has_room else self._not_fitting(width_px)
            if not in_menu:
                break
        if (has_room, in_menu) == (self._has_room, self._in_menu):
            return
        self._has_room, self._in_menu = has_room, in_menu
        self._product.setVisible(has_room)
        self._cover.setVisible(self._cover not in in_menu)
        self._help.setVisible(self._help not in in_menu)
        self._language.setVisible(self._language not in in_menu)
        _keep_room(self._panel, keeps=self._panel not in in_menu)
        self._panel.setVisible(self._panel not in in_menu and self._has_panel)
        self._more.setVisible(bool(in_menu))
        for button in self._buttons:
            button.setProperty("look", "quiet" if has_room else "close")
            dress_anew(button)
            button.updateGeometry()

    def _needed_px(self) -> int:
        """The width that every button needs, also those that the page has no use for."""
        labels = [button.text() for button in self._buttons if button not in (self._more, self._sections)]
        labels += [self._product.text(), self._longest_section]
        if not self._practice.isHidden():
            labels.append(self._practice.text())
        labels.append(self.case.text())
        texts = sum(self.fontMetrics().horizontalAdvance(label) for label in labels)
        return texts + (len(labels) + 1) * _BUTTON_ROOM_PX

    def _not_fitting(self, width_px: int) -> tuple[QPushButton, ...]:
        """As few buttons as possible, in the order in which they can be missed."""
        gone: tuple[QPushButton, ...] = ()
        for button in (self._language, self._help, self._panel, self._cover):
            if self._close_px(gone) <= width_px:
                break
            gone = (*gone, button)
        return gone

    def _close_px(self, gone: tuple[QPushButton, ...]) -> int:
        """The width that the buttons need standing close, without these."""
        shown = [button for button in self._buttons if button not in (*gone, self._sections, self._more)]
        labels = [self._longest_section, self.case.text(), *(button.text() for button in shown)]
        labels += [self._more.text()] if gone else []
        labels += [] if self._practice.isHidden() else [self._practice.text()]
        texts = sum(self.fontMetrics().horizontalAdvance(label) for label in labels)
        arrows = _ARROW_PX * (2 if gone else 1)
        return texts + len(labels) * _CLOSE_ROOM_PX + arrows + 5 * GRID

    def show_sections_button(self, title: str) -> None:
        """Shows the menu of sections under that title; "" hides it."""
        self._sections.setText(title)
        self._sections.setAccessibleName(self.tr("Avsnitt: {title}").format(title=title))
        self._sections.setVisible(bool(title))

    def show_panel_state(self, *, possible: bool, shown: bool) -> None:
        """Whether there is a panel to show, and whether it is shown."""
        self._has_panel = possible
        self._panel.setVisible(possible and self._panel not in self._in_menu)
        self._panel.show_state(is_unfolded=shown)

    def show_acts(self, *, can_save: bool, can_take_more_time: bool) -> None:
        """Which acts make sense now."""
        self._save.setVisible(can_save)
        self._more_time.setVisible(can_take_more_time)

    def _on_key(self) -> None:
        """Presses the button of that key, unless the page has no use for it."""
        button: QPushButton = self.sender().property("button")
        if button.isVisible() or button in self._menu_buttons():
            button.click()

    def _menu_buttons(self) -> list[QPushButton]:
        """Those of the menu that the page has a use for, in the order of the strip."""
        return [
            button
            for button in (self._panel, self._cover, self._help, self._language)
            if button in self._in_menu and (button is not self._panel or self._has_panel)
        ]

    def _on_more(self) -> None:
        """Puts the buttons for which there is no room in the menu."""
        self._more_menu.clear()
        for button in self._menu_buttons():
            action = self._more_menu.addAction(button.text())
            action.triggered.connect(button.click)

    def _button(self, label: str, key: str, does: str = "") -> QPushButton:
        button = QPushButton(label)
        self._take(button, key)
        if does:
            button.setAccessibleDescription(does)
            button.setToolTip(f"{does} ({key})")
        return button

    def _take(self, button: QPushButton, key: str) -> None:
        """Makes it one of the strip's buttons, which that key presses too."""
        # A click takes the keyboard from nobody: Enter then still belongs to the page.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("look", "quiet")
        self._buttons.append(button)
        if key:
            # The button's own shortcut would wait a tenth of a second for its animation.
            pressed = QShortcut(QKeySequence(key), self)
            pressed.setProperty("button", button)
            pressed.activated.connect(self._on_key)
            button.setToolTip(key)


def _keep_room(button: QPushButton, *, keeps: bool) -> None:
    """Whether the button's room stays empty while it is hidden."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(keeps)
    button.setSizePolicy(policy)
