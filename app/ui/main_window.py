"""The one window: strip, sections, page, panel, steps. Which page it shows is Navigation's to say."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QPushButton,
    QScrollBar,
    QStackedWidget,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from app import NAME
from app.ui.banner import Banner
from app.ui.capture import leave_out_of_capture
from app.ui.cover import Cover
from app.ui.enter_key import button_for_enter, opens_its_line
from app.ui.law_line import LawLine
from app.ui.live_panel import LivePanel
from app.ui.pieces.in_view import show_from_top, show_in
from app.ui.pieces.layouts import put_into, row, scrolling, stack
from app.ui.pieces.letters import Letters
from app.ui.progress_line import ProgressLine
from app.ui.read_out import ReadOut
from app.ui.scroll_keys import ScrollKeys
from app.ui.section_list import SectionList
from app.ui.step_bar import StepBar
from app.ui.theme import GRID
from app.ui.top_strip import TopStrip
from app.ui.window_place import FRAME_PX
from app.ui.wizard.page import PageWidget
from app.ui.work_bar import WorkBar

WIDE_PX = 1100
"""From this width in effective pixels sections and panel stand beside the page; below they are one strip."""

_FIRST_SIZE_PX = (1200, 720)
_LEAST_SIZE_PX = (560, 340)
_WIDEST_PAGE_PX = 900
_WIDEST_SIDE_PX = 1100
_AROUND_FOCUS_PX = 80


class MainWindow(QMainWindow):
    """Lays out what is given to it, and knows the keys that work everywhere.

    Signals:
        back_requested, next_requested: the person wants another page.
        leave_requested: Esc, where it had nothing else to take away.
        keys_requested: show the keys.
        lock_requested: lock, by key or because the window was minimised.
        unlock_requested: the passphrase that was written on the cover.
        closed: the window was closed.
    """

    back_requested = Signal()
    next_requested = Signal()
    leave_requested = Signal()
    keys_requested = Signal()
    lock_requested = Signal()
    unlock_requested = Signal(str)
    closed = Signal()

    def __init__(
        self,
        sections: SectionList,
        panel: LivePanel,
        progress: ProgressLine,
        *,
        work: WorkBar,
        other_language: str,
    ) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        # Never larger than the screen, where keys could not move what lies outside; nor may its frame be.
        room = self.screen().availableSize() - QSize(*FRAME_PX)
        self.resize(QSize(*_FIRST_SIZE_PX).boundedTo(room))
        self.setMinimumSize(*_LEAST_SIZE_PX)
        self.may_be_captured = False
        self.strip = TopStrip(other_language, sections.longest_title())
        self.law_line = LawLine()
        self.banner = Banner()
        self._closing_warning: Callable[[], str] = str
        self.steps = StepBar(progress)
        self.work = work
        self._sections = sections
        self._panel = panel
        self._has_sections = self._has_panel = False
        self._wants_panel = True
        self._was_wide: bool | None = None
        self.page: PageWidget = PageWidget()
        self._scroll = scrolling("page")
        self._scroll_keys = ScrollKeys(self._scroll)
        self._read_out = ReadOut(self._scroll)
        self._around_page = row()
        self._body = row(sections, self._scroll, panel, spacing=GRID)
        self._frame = self._make_frame()
        self._in_view = QTimer(self)
        self._in_view.setSingleShot(True)
        self._in_view.timeout.connect(self._bring_focus_into_view)
        self._cover = self._make_cover()
        self._focus_before: QWidget | None = None
        self._began_at: QWidget | None = None
        self._letters = Letters()
        self._whole = QStackedWidget()
        self._whole.addWidget(self._frame)
        self._whole.addWidget(self._cover)
        self.setCentralWidget(self._whole)
        self._scroll_keys.also_from(*self.steps.findChildren(QPushButton))
        # What is said below the page takes some of its room, perhaps where the keyboard is.
        for said in (self.banner.said, self.steps.said):
            said.connect(self._in_view.start)
        self.steps.back_requested.connect(self.back_requested)
        self.steps.next_requested.connect(self.next_requested)
        self.strip.panel_toggled.connect(self._on_panel_toggled)
        self.strip.cover_requested.connect(self.toggle_cover)
        self.strip.sections_requested.connect(self._on_sections_requested)
        QApplication.instance().focusObjectChanged.connect(self._on_focus)  # type: ignore[union-attr]
        QShortcut(QKeySequence("Alt+Left"), self._frame, self.back_requested.emit)
        QShortcut(QKeySequence("Esc"), self._frame, self._on_escape)
        QShortcut(QKeySequence("Ctrl+F1"), self._frame, self.keys_requested.emit)
        QShortcut(QKeySequence("F6"), self._frame, self._on_pane_key)
        QShortcut(QKeySequence("Shift+F6"), self._frame, partial(self._on_pane_key, is_back=True))
        # Also while a menu or a list is open, which is a window of its own. Given with what is to be called,
        # the context would be passed over.
        everywhere = Qt.ShortcutContext.ApplicationShortcut
        for keys, act in (("F9", self.toggle_cover), ("Ctrl+L", self.lock_requested.emit)):
            QShortcut(QKeySequence(keys), self, context=everywhere).activated.connect(act)

    @property
    def is_covered(self) -> bool:
        """Whether the cover lies over everything."""
        return self._whole.currentWidget() is self._cover

    @property
    def is_locked(self) -> bool:
        """Whether the cover asks for a passphrase."""
        return self.is_covered and self._cover.is_locked

    @property
    def is_wide(self) -> bool:
        """Whether there is room for three columns."""
        return self.width() >= WIDE_PX

    def show_page(self, page: PageWidget, *, can_go_back: bool, has_sections: bool, has_panel: bool) -> None:
        """Shows a page instead of the one that is shown; that one is gone for good."""
        self.page = page
        self._has_sections = has_sections
        self._has_panel = has_panel

        page.setMaximumWidth(_WIDEST_PAGE_PX if has_sections else _WIDEST_SIDE_PX)
        middle = QWidget()
        self._around_page = line = row(page)
        line.setStretch(0, 1)
        if has_sections:
            line.addStretch(0)
        middle.setLayout(line)
        if (before := self.focusWidget()) is not None:
            # Else the keyboard passes through whatever comes next on its way to the page.
            before.clearFocus()
        put_into(self._scroll, middle)
        self._put_steps_last()
        self.banner.clear()
        self.steps.show_steps_of(page, can_go_back=can_go_back)
        self.arrange()
        page.reading_began.connect(self.steps.next_button.setFocus)
        page.began_anew.connect(self._show_top)
        page.reading_began.connect(self.arrange)
        self._read_out.begin(page)
        self._focus_first()
        # A page is read from its top, wherever the keyboard begins; also when a menu gives it back.
        self._in_view.stop()
        self._began_at = self.focusWidget()

    def let_be_captured(self, *, is_allowed: bool) -> None:
        """Lets screen pictures and shared screens show the window, or leaves it out of them again."""
        self.may_be_captured = is_allowed
        if self.isVisible():
            leave_out_of_capture(self, is_left_out=not is_allowed)

    def arrange(self) -> None:
        """Puts sections and panel where the width has room for them, with less air in a small window."""
        above = GRID // 2 if self.is_wide else 0
        self._body.setContentsMargins(GRID, above, GRID, above)
        self._around_page.setContentsMargins(2 * GRID, above + GRID // 2, 2 * GRID, above + GRID // 2)
        shows_panel = self._has_panel and self._wants_panel
        covers_page = shows_panel and not self.is_wide
        self._sections.setVisible(self._has_sections and self.is_wide)
        self._panel.setVisible(shows_panel)
        self._panel.give_room(wide=covers_page)
        self._scroll.setVisible(not covers_page)
        self.strip.show_sections_button(
            "" if self.is_wide or not self._has_sections else self._sections.title()
        )
        self.strip.give_room(self.width())
        self.strip.show_panel_state(possible=self._has_panel, shown=shows_panel)
        self.steps.show_progress(is_interview=self._has_sections)
        # Also in a window that is still to be shown, as when the language changes.
        if not self._sections.isHidden():
            self._sections.show_sections(shows_obstacles=self._wants_panel)
        if shows_panel:
            self._panel.show_now()
            self.setTabOrder(self.steps.last_button, self._panel.by_line.place)
        self._letters.give(self._scroll, self.steps)

    def follow_answers(self) -> None:
        """Shows what follows from an answer, and has the panel say what it knows otherwise than before."""
        self._panel.follow_answer()
        self.arrange()

    def toggle_cover(self) -> None:
        """Covers the window, or shows it again; a locked cover stays."""
        if not self.is_covered:
            self.cover(is_locked=False)
        elif not self.is_locked:
            self.uncover()

    def cover(self, *, is_locked: bool) -> None:
        """Covers everything, also menus and lists that are open."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        if not self.is_covered:
            self._focus_before = self.focusWidget()
        if is_locked:
            from app.ui.pieces.text_fields import forget_edits  # noqa: PLC0415 - the start page has no field

            forget_edits(self.page)
        self._cover.show_lock(is_locked=is_locked)
        self._whole.setCurrentWidget(self._cover)
        self._cover.focus_first()

    def uncover(self) -> None:
        """Shows the window as it was, with the keyboard where it was."""
        self._cover.show_lock(is_locked=False)
        self._whole.setCurrentWidget(self._frame)
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._focus_first()

    def let_lock(self, *, is_possible: bool) -> None:
        """Offers on the cover to lock."""
        self._cover.let_lock(is_possible=is_possible)

    def stay_locked(self, sentence: str) -> None:
        """Says on the cover why it stays."""
        self._cover.say(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """A window that is minimised is locked."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized():
            self.lock_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows have one strip instead of two columns."""
        super().resizeEvent(event)
        self.strip.give_room(self.width())
        if self.is_wide is self._was_wide:
            return
        self._was_wide = self.is_wide
        self._wants_panel = self.is_wide
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else it goes on; Page Up and the like scroll.

        A page without Next goes on with the button that is drawn as leading on.
        """
        if not self.is_covered and self._scroll_keys.take(event.key()):
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or self.is_covered:
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            # A key that is held down must not answer page after page.
            return
        focused, has_next = self.focusWidget(), self.steps.next_button.isVisible()
        if isinstance(focused, QPushButton):
            focused.click()
        elif opens_its_line(focused):
            return
        elif button := button_for_enter(self.page, focused, has_next=has_next):
            button.click()
        elif has_next:
            self.next_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """A window that the system shows is left out of screen pictures unless it may be seen there."""
        super().showEvent(event)
        leave_out_of_capture(self, is_left_out=not self.may_be_captured)

    def warn_before_closing(self, warning: Callable[[], str]) -> None:
        """What is said the first time that the window is asked to close; "" where nothing would be lost."""
        self._closing_warning = warning

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the window, or says first what would be lost; below a cover nobody would see that."""
        warning = "" if self.is_covered else self._closing_warning()
        if warning and self.banner.text != warning:
            self.banner.say((warning,))
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _make_cover(self) -> Cover:
        cover = Cover()
        cover.lift_requested.connect(self.toggle_cover)
        cover.lock_requested.connect(self.lock_requested)
        cover.unlock_requested.connect(self.unlock_requested)
        return cover

    def _make_frame(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("desk")
        body = self._body
        body.setStretch(1, 1)
        self._lines = stack(self.strip, self.law_line, body, self.banner, self.work, self.steps, spacing=0)
        self._lines.setStretch(self._lines.indexOf(body), 1)
        frame.setLayout(self._lines)
        return frame

    def _focus_first(self) -> None:
        """Gives the keyboard to the page's first control, else to Next, else to the page, which scrolls."""
        self.page.focus_first()
        focused, on = self.focusWidget(), self.steps.next_button
        if focused is None or not self.page.isAncestorOf(focused):
            (self._read_out.place if on.isHidden() else on).setFocus()

    def _put_steps_last(self) -> None:
        """Tab meets widgets in the order in which they came: page, what is said below it, work, steps."""
        for last in (self.banner, self.work, self.steps):
            is_hidden = last.isHidden()
            last.setParent(None)
            self._lines.addWidget(last)
            last.setHidden(is_hidden)

    def _on_focus(self) -> None:
        """Waits until what a page has just built has found its place; under the pointer nothing moves."""
        if self.focusWidget() is self._began_at:
            return
        self._began_at = None
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._in_view.start(0)

    def _bring_focus_into_view(self) -> None:
        focused = self.focusWidget()
        if focused is None or not self._scroll.isAncestorOf(focused):
            return
        part, around = self.page.kept_whole(), _AROUND_FOCUS_PX
        if part is not None and part.isAncestorOf(focused):
            # What has just been built gets its height from layouts within layouts, each a turn later.
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            if part.height() > self._scroll.viewport().height():
                show_from_top(self._scroll, part)
                around = 0
            else:
                focused = part
        show_in(self._scroll, focused, around)

    def _show_top(self) -> None:
        self._scroll.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMinimum)

    def _on_escape(self) -> None:
        """Ends slow work that is shown, else what is said below, else what is being changed, else leaves."""
        if self.work.cancel():
            return
        if self.banner.text:
            self.banner.dismiss()
        elif not self.page.take_back():
            self.leave_requested.emit()

    def _on_pane_key(self, *, is_back: bool = False) -> None:
        from app.ui.pane_keys import focus_next_pane  # noqa: PLC0415 - read once the start page is there

        panes = (self.strip, self._sections, self._scroll, self._panel, self.banner, self.work, self.steps)
        focus_next_pane(panes, self.focusWidget(), is_back=is_back)

    def _on_panel_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._wants_panel = shown
        self.arrange()
        self._panel.tell_shown(is_shown=shown)

    def _on_sections_requested(self) -> None:
        self._sections.fill_menu(self.strip.sections_menu)
