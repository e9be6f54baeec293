"""Drafts, which hold what was changed in saved cases: go on with them, or throw them away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.domain.record import Draft
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import card, empty, left_row, stack, together
from app.ui.pieces.texts import Text


class DraftsPage(SidePage):
    """One card a draft.

    Signals:
        draft_chosen: the draft to go on with.
        draft_unwanted: the draft to throw away.
    """

    draft_chosen = Signal(object)
    draft_unwanted = Signal(object)

    def __init__(self, desk: StoreDesk) -> None:
        super().__init__()
        self._desk = desk
        self._first: QPushButton | None = None
        self._cards = QVBoxLayout()
        whole = stack(Text(self.tr("Utkast"), "title"), self._cards, spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
        self._show()

    def focus_first(self) -> None:
        """Gives the keyboard to the latest draft."""
        if self._first is not None:
            self._first.setFocus()

    def help_text(self) -> str:
        """What a draft is."""
        return self.tr(
            "Ett utkast är svar som ändrades i ett sparat ärende och inte är sparade där. "
            "Fortsätt med svaren för att gå vidare där du var. "
            "Kasta dem om det som redan är sparat ska gälla."
        )

    def _show(self) -> None:
        store = self._desk.store
        assert store is not None
        empty(self._cards)
        self._first = None
        drafts = store.drafts()
        if not drafts:
            self._cards.addWidget(Text(self.tr("Det finns inga utkast."), "soft"))
        for draft in drafts:
            self._cards.addWidget(self._card(draft))

    def _card(self, draft: Draft) -> QFrame:
        kept = draft.kept_at.astimezone().strftime("%Y-%m-%d %H:%M")
        name = draft.case.reference or self.tr("Ärende utan nummer")
        keep = QPushButton(self.tr("Fortsätt med de här svaren"))
        keep.setAccessibleName(self.tr("Fortsätt med de här svaren, {time}").format(time=kept))
        keep.clicked.connect(partial(self.draft_chosen.emit, draft))
        discard = FoldButton(self.tr("Kasta de här svaren …"))
        discard.setAccessibleName(self.tr("Kasta de här svaren, {time}").format(time=kept))
        sure = self._sure(draft, name, kept)
        discard.unfolded.connect(sure.setVisible)
        told = self.tr("Senast ändrat {time}").format(time=kept)
        if draft.case_id is not None:
            told = self.tr("Programmets kod {id}, senast ändrat {time}").format(id=draft.case_id, time=kept)
        self._first = self._first or keep
        differs = self.tr("Ändrade svar: %n", "", draft.differs)
        return card(Text(name, "heading"), Text(told, "soft"), Text(differs), left_row(keep, discard), sure)

    def _sure(self, draft: Draft, name: str, kept: str) -> QWidget:
        """What is lost, of which case and from when; nothing is thrown away before that was seen."""
        told = self.tr(
            "{name}: svaren från {time} kastas, och det som är sparat gäller. Det går inte att ångra."
        )
        throw = QPushButton(self.tr("Ja, kasta svaren"))
        throw.setAccessibleName(self.tr("Ja, kasta svaren, {time}").format(time=kept))
        throw.clicked.connect(partial(self.draft_unwanted.emit, draft))
        whole = together(Text(told.format(time=kept, name=name)), left_row(throw))
        whole.hide()
        return whole
