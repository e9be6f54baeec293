"""Every page of every kind, in both languages, in the smallest window that offices have."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from app.casework import conversation as talk
from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation, Interpreter, Wish
from app.casework.flow import PageKind, pages
from app.casework.routes import Route
from app.domain.permit import PermitGround
from app.ui.main_window import WIDE_PX
from app.ui.pieces.card_button import CardButton
from app.ui.pieces.choices import ChoiceButton
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.letters import NO_LETTER
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, family, labels

SMALL = (911, 460)
LARGE = (1366, 720)
"""1366×768 at 150 %, and at 100 %, each without the taskbar."""

MUST_FIT = ("question:", "routes", "interpreter", "secrecy", "helping", "points", "people", "handover")
"""Pages that are used without scrolling."""

_BESIDE = (
    ("settings_requested",),
    ("settings_requested", "keys_requested"),
    ("rules_requested",),
    ("rules_requested", "packs_requested"),
    ("cases_requested",),
    ("cases_requested", "create_requested"),
    ("cases_requested", "restore_requested"),
)
"""What is asked for, one page after another, from the start page."""


def longest() -> Conversation:
    """A conversation with every question that 2025:970 can ask, some of them of a second relative."""
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for person in conversation.case.others("p1"):
        ground = PermitGround.FAMILY_TIE if person.is_partner else PermitGround.REFUGEE
        conversation = talk.answer(conversation, f"persons.{person.id}.permit.ground", ground)
    return talk.state_wish(replace(conversation, safe_papers={"p1": TakeHome.FULL}), Wish.YES)


def _conversations() -> Iterator[Conversation]:
    yield Conversation()
    yield longest()
    yield replace(begun(Route.BACK_OR_REPAYMENT), interpreter=Interpreter.BY_PHONE)
    yield Conversation(route=Route.CHECK_CONDITIONS, interpreter=Interpreter.NEEDED_BUT_MISSING)
    yield Conversation(route=Route.CHECK_CONDITIONS, more_time=True)


def walk(desk: Desk) -> Iterator[str]:
    """Shows every page; gives its id."""
    for conversation in _conversations():
        desk.controller.start_over()
        for page in pages(conversation, TODAY):
            desk.controller.change(conversation)
            desk.walk.go_to(page.id)
            QApplication.processEvents()
            if desk.walk.is_handing_over:
                yield "handover"
                desk.walk.hand_over()
                QApplication.processEvents()
            assert desk.walk.page.id == page.id
            QApplication.processEvents()
            yield page.id


def test_the_walk_meets_every_kind_of_page() -> None:
    met = {page.kind for conversation in _conversations() for page in pages(conversation, TODAY)}
    assert met == set(PageKind)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_page_is_read_sideways_at_200_percent(desk: Desk, language: str) -> None:
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(683, 344)
    QApplication.processEvents()
    sideways = desk.window._scroll.horizontalScrollBar()
    assert not [name for name in chain(walk(desk), walk_beside(desk)) if sideways.maximum() > 0]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_can_be_used_in_a_small_window(desk: Desk, language: str) -> None:
    """Names for all controls, no cut texts, Next and the question in view, Tab everywhere, help."""
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*SMALL)
    QApplication.processEvents()
    faults = [f"{page_id}: {fault}" for page_id in walk(desk) for fault in faults_here(desk, page_id)]
    assert not faults, "\n".join(faults)


def walk_beside(desk: Desk) -> Iterator[str]:
    """Shows every page that the start page leads to without a case folder; gives its name."""
    for requests in _BESIDE:
        desk.controller.start_over()
        for request in requests:
            getattr(desk.page, request).emit()
            QApplication.processEvents()
        yield f"beside: {requests[-1]}"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_pages_beside_the_conversation_can_be_used_in_a_small_window(desk: Desk, language: str) -> None:
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*SMALL)
    QApplication.processEvents()
    faults = [f"{name}: {fault}" for name in walk_beside(desk) for fault in faults_here(desk, name)]
    assert not faults, "\n".join(faults)


def test_tab_goes_from_the_answers_to_next_and_back_and_then_to_the_strip(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    names = []
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
        here = desk.window.focusWidget()
        assert isinstance(here, QAbstractButton)
        names.append(here.text().replace("&", ""))
    assert names == ["Nästa", "Tillbaka", "Det vi vet", "Spara …"]


def test_nothing_is_cut_off_in_a_large_window(desk: Desk) -> None:
    desk.window.resize(*LARGE)
    faults = [
        f"{page_id}: {fault}"
        for page_id in walk(desk)
        for widget in desk.all(QWidget)
        for fault in _cut(widget)
    ]
    assert not faults, "\n".join(faults)


def test_no_page_is_wider_than_what_three_columns_leave_it(desk: Desk) -> None:
    desk.window.resize(WIDE_PX, 720)
    scroll = desk.window.findChild(QScrollArea, "page")
    assert scroll is not None
    assert not [page_id for page_id in walk(desk) if scroll.horizontalScrollBar().maximum()]
    desk.show(begun(Route.CHECK_CONDITIONS), "people")
    assert not scroll.horizontalScrollBar().maximum()


def faults_here(desk: Desk, page_id: str, *, with_tab: bool = True) -> Iterator[str]:
    """What is wrong with the page that is shown; pressing Tab all the way round takes longest."""
    yield from faults_of_widgets(desk)
    yield from _without_letter(desk)
    yield from out_of_view(desk, page_id)
    if with_tab:
        yield from _unreached(desk)
    if len([part for part in desk.page.help_text().split(". ") if part]) != 3:
        yield "help is not three sentences"


def faults_of_widgets(desk: Desk) -> Iterator[str]:
    """What is wrong with anything that is seen, whether a page is or the cover."""
    for widget in desk.all(QWidget):
        yield from _nameless(widget)
        yield from _named_otherwise(widget)
        yield from _cut(widget)
    yield from _twice(desk)


def out_of_view(desk: Desk, page_id: str) -> Iterator[str]:
    step = desk.window.steps.next_button
    if step.isVisible() and not _is_inside(step, desk.window):
        yield "next is out of view"
    if page_id.startswith(MUST_FIT):
        scroll = desk.window.findChild(QScrollArea, "page")
        assert scroll is not None
        hidden = scroll.verticalScrollBar().maximum()
        if hidden:
            yield f"{hidden} pixels below the window"


def _unreached(desk: Desk) -> Iterator[str]:
    reached = _tab_round(desk)
    for widget in desk.all(QWidget, desk.window.centralWidget()):
        if takes_tab(widget) and widget not in reached and not _is_in_reached_group(widget, reached):
            yield f"{type(widget).__name__} {widget.accessibleName()}"


def _without_letter(desk: Desk) -> Iterator[str]:
    """Buttons in which no letter is underlined, though no other has the same words."""
    buttons = [*desk.all(QPushButton, desk.page), *desk.all(QPushButton, desk.window.steps)]
    texts = [button.text() for button in buttons]
    for button in buttons:
        is_told_apart = texts.count(button.text()) > 1 or button.accessibleName() not in ("", button.text())
        if button.property(NO_LETTER):
            continue
        if button.text() and not is_told_apart and not re.search(r"&\w", button.text()):
            yield f"{button.text()!r} has no letter"


def _twice(desk: Desk) -> Iterator[str]:
    """Letters that two shown labels underline: Alt and that letter would press neither."""
    labels = [button.text() for button in desk.all(QAbstractButton)]
    labels += [label.text() for label in desk.all(QLabel)]
    letters = [found.group(1).lower() for label in labels if (found := re.search(r"&(\w)", label))]
    for letter in {one for one in letters if letters.count(one) > 1}:
        yield f"Alt+{letter} belongs to {[label for label in labels if f'&{letter}' in label.lower()]}"


def takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()
    return takes and not isinstance(widget, QScrollBar | QMenu) and widget.focusProxy() is None


def _nameless(widget: QWidget) -> Iterator[str]:
    if not takes_tab(widget) or not widget.isVisible():
        return
    name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    if not name.strip():
        yield f"{type(widget).__name__} has no name"
    if isinstance(widget, DropDown) and len(labels(widget)) != 1:
        yield f"{name!r} has the labels {labels(widget)}"


def _named_otherwise(widget: QWidget) -> Iterator[str]:
    """Who speaks to the window says the words on the button, so its name holds them."""
    if isinstance(widget, QAbstractButton) and widget.accessibleName():
        label, name = (
            unicodedata.normalize("NFKC", text.replace("&", "").rstrip(" …×")).casefold()
            for text in (widget.text(), widget.accessibleName())
        )
        # The digit in front of an answer is the key that chooses it, and no part of its words.
        if re.sub(r"^\d ", "", re.sub(r"\s+", " ", label)) not in name:
            yield f"{widget.text()!r} is called {widget.accessibleName()!r}"


def _cut(widget: QWidget) -> Iterator[str]:
    """Text that has less room than it needs."""
    if isinstance(widget, ChoiceButton | CardButton) or (isinstance(widget, QLabel) and widget.wordWrap()):
        needed = widget.heightForWidth(widget.width())
    elif isinstance(widget, QPushButton | QLabel) and widget.text():
        needed = widget.minimumSizeHint().height()
        if widget.width() < widget.minimumSizeHint().width():
            yield f"{widget.text()!r} is too narrow"
    else:
        return
    if widget.height() < needed and widget.text():
        yield f"{widget.text()!r} is cut: {widget.height()} of {needed} pixels"


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.rect().contains(place)


def _tab_round(desk: Desk) -> set[QWidget]:
    """Everything that the keyboard visits with Tab on its way round; begins at the strip."""
    desk.all(QPushButton, desk.window.strip)[-1].setFocus()
    reached: list[QWidget] = []
    for _ in range(300):
        here = desk.window.focusWidget()
        if here in reached:
            break
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return set(reached)


def _is_in_reached_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Arrow keys lead through a group of radio buttons, of which Tab visits one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(button in reached for button in group.buttons())
