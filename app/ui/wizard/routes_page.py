"""The start page: "Vad gäller det i dag?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.casework.routes import Route
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.roles import Permission, Scope
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.pieces.card_button import CardButton
from app.ui.pieces.layouts import left_row, row, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

if TYPE_CHECKING:
    from app.casework.protocols import CaseStore
    from app.domain.record import Draft

_COLUMNS = 3
_GAP = 6


class RoutesPage(PageWidget):
    """Every conversation opens here; also the way to saved cases and settings.

    Signals:
        cases_requested: show the saved cases.
        rules_requested: show the rules.
        counts_requested: show the statistics.
        settings_requested: show the settings.
        not_journalled_requested: show the cases that are not yet in the office's own records.
        drafts_requested: show the drafts.
    """

    cases_requested = Signal()
    rules_requested = Signal()
    counts_requested = Signal()
    settings_requested = Signal()
    not_journalled_requested = Signal()
    drafts_requested = Signal()

    def __init__(self, controller: ConversationController, words: Words, desk: StoreDesk) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._cards: dict[Route, CardButton] = {}
        self._drafts = _drafts_of(desk)
        whole = stack(self._head())
        waiting = self._waiting(desk)
        if waiting:
            whole.addLayout(left_row(*waiting))
        elif desk.store is not None and _lists_cases(desk.store) and not controller.conversation.saved_as:
            empty = self.tr(
                "Inget ärende är sparat ännu. Välj en väg; när samtalet har börjat finns Spara här uppe."
            )
            whole.addWidget(Text(empty, "soft"))
        if controller.conversation.saved_as:
            for part in self._going_on():
                whole.addWidget(part)
        whole.addLayout(self._grid())
        whole.addStretch(1)
        self.setLayout(whole)

    def next_label(self) -> str:
        """A route is chosen by its own button."""
        return ""

    def what_is_missing(self) -> str:
        """What the conversation is about is chosen first."""
        return "" if self._controller.conversation.route else self.tr("Välj vad samtalet gäller.")

    def leave(self) -> bool:
        """A saved case goes on where it was, once it is said how the conversation is interpreted."""
        route = self._controller.conversation.route
        is_known = self._controller.conversation.saved_as is not None
        if not is_known or route is None or not route.is_interview:
            return True
        self._controller.walk.go_on()
        return False

    def focus_first(self) -> None:
        """Gives the keyboard to the route that was chosen, or the likely one."""
        self._cards[self._controller.conversation.route or self._likely].setFocus()

    def help_text(self) -> str:
        """What the start page is for."""
        return self.tr(
            "Välj det som personen kommer för; varje väg slutar med vad lagen säger och vart man vänder sig. "
            "Inget sparas och ingen inloggning behövs för att ge råd. "
            "Sparade ärenden och övning finns under Ärenden."
        )

    @property
    def _likely(self) -> Route:
        """Which route a saved case came by is not kept (practice 4.7); most are saved for the letter."""
        is_saved = self._controller.conversation.saved_as is not None
        return Route.HELP_TO_APPLY if is_saved else Route.ONLY_QUESTIONS

    def _going_on(self) -> Iterator[QWidget]:
        """Which case goes on, and with what."""
        conversation = self._controller.conversation
        name = conversation.case.reference
        told = self.tr("Välj hur det sparade ärendet går vidare")
        if name:
            told = self.tr("Välj hur ärende {reference} går vidare")
        yield Text(told.format(reference=name), "heading")
        apply, _ = self._words.route_card(Route.HELP_TO_APPLY)
        about = [
            self.tr("Svar som redan finns: %n.", "", self._kept()),
            self.tr("Brevet finns under {apply}.").format(apply=apply),
        ]
        if any(draft.case_id == conversation.saved_as for draft in self._drafts):
            about.append(self.tr("Ärendet har ändringar som inte är sparade."))
        yield Text(" ".join(about), "soft")

    def _kept(self) -> int:
        from app.casework.saving import answers_kept  # noqa: PLC0415 - needs the rules

        return answers_kept(self._controller.conversation, self._controller.today)

    def _grid(self) -> QGridLayout:
        """All routes; those that go on with a saved case in a row of their own, above the others."""
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        first = [route for route in Route if route.is_interview and self._controller.conversation.saved_as]
        for column, route in enumerate(first):
            grid.addWidget(self._card(route), 0, column)
        if first:
            heading = Text(self.tr("Gäller det något annat i dag?"), "heading")
            grid.addWidget(heading, 1, 0, 1, _COLUMNS)
        for index, route in enumerate(route for route in Route if route not in first):
            grid.addWidget(self._card(route), 2 + index // _COLUMNS, index % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _card(self, route: Route) -> CardButton:
        self._cards[route] = button = CardButton(*self._words.route_card(route))
        button.setProperty("route", route)
        button.clicked.connect(self._on_route)
        return button

    def _head(self) -> QHBoxLayout:
        conversation = self._controller.conversation
        title = self.tr("Vad gäller det i dag?")
        if conversation.route is not None and not conversation.saved_as:
            # Every way from here goes on with the same person, whom secrecy was told to.
            title = self.tr("Samtalet pågår. Vad gäller det?")
        line = row(Text(title, "title"))
        line.setStretch(0, 1)
        for label, asked in (
            (self.tr("Ä&renden"), self.cases_requested),
            (self.tr("Re&gler"), self.rules_requested),
            (self.tr("S&tatistik"), self.counts_requested),
            (self.tr("&Inställningar"), self.settings_requested),
        ):
            button = QPushButton(label)
            button.clicked.connect(asked)
            line.addWidget(button)
        return line

    def _waiting(self, desk: StoreDesk) -> list[QPushButton]:
        """The way to saved cases, and what waits in the open store; what is empty has no button.

        Cases are not counted here: that would be one more listing.
        """
        has_cases, has_open = _has_cases(desk)
        waiting = []
        if has_cases and not self._controller.conversation.saved_as:
            waiting.append((self.tr("&Fortsätt ett sparat ärende"), self.cases_requested))
        if has_open:
            waiting.append((self.tr("Inte journalförda"), self.not_journalled_requested))
        if self._drafts:
            waiting.append((self.tr("Utkast: %n", "", len(self._drafts)), self.drafts_requested))
        buttons = []
        for label, asked in waiting:
            button = QPushButton(label)
            button.clicked.connect(asked)
            buttons.append(button)
        return buttons

    def _on_route(self) -> None:
        route = self.sender().property("route")
        conversation = self._controller.conversation
        self._controller.change(replace(conversation, route=route, more_time=False, after_refusal=False))
        self.next_requested.emit()


def _lists_cases(store: CaseStore) -> bool:
    """Whether who is signed in may list cases."""
    return store.may(Permission.LIST_CASES) is not Scope.NONE


def _has_cases(desk: StoreDesk) -> tuple[bool, bool]:
    """Whether there may be a saved case, as in a folder that is closed, and any that is in no journal yet."""
    store = desk.store
    if store is None:
        return desk.folder is not None, False
    if not _lists_cases(store):
        return False, False
    try:
        return store.records.has_cases(), store.records.has_cases(only_open=True)
    except UserFacingError:
        return True, True


def _drafts_of(desk: StoreDesk) -> Sequence[Draft]:
    """What the user changed and did not save; nothing where it can't be read, which its own page says."""
    store = desk.store
    if store is None or store.may(Permission.KEEP_DRAFTS) is Scope.NONE:
        return ()
    try:
        return store.drafts()
    except UserFacingError:
        return ()
