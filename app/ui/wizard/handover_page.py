"""Before another adult is asked, or looks: who comes and who goes, and that the two are alone."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.flow import POINTS, RESULT, TAKE_HOME, Page
from app.casework.wording import Words
from app.domain.information import Point
from app.ui.controller import ConversationController
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import card, left_row, row, stack, together
from app.ui.pieces.marks import Mark
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

_OF_EACH = ((POINTS, "points"), (RESULT, "result"), (TAKE_HOME, "papers"))
"""What each adult is shown before leaving, in that order, and the words on its button."""


class HandoverPage(PageWidget):
    """Shows nobody's answers, and says the same whatever they are (practice 4.6, 6.1).

    Args:
        office_text: the office's own text about secrecy, or "" without office profile.
    """

    def __init__(self, controller: ConversationController, words: Words, office_text: str) -> None:
        super().__init__()
        self._controller = controller
        self._block = block = words.block("handover")
        self._not_shown: list[QPushButton] = []
        case, next_id = controller.conversation.case, controller.walk.viewer_of_page
        applicant_id = case.applicant.id
        comes, goes = (words.person_to_all(case, each) for each in (next_id, controller.walk.viewer))
        change = block["title_again" if next_id == applicant_id else "title"].format(comes=comes, goes=goes)
        before = block["look_first"].format(person=goes)
        # The one who asked first comes back later.
        leaves = [self._look_first()] if controller.walk.viewer != applicant_id else []
        # What comes first stands first: nobody is fetched while something is still to be shown.
        whole = stack(Text(before if self._not_shown else change, "title"), *leaves, spacing=16)
        if self._not_shown:
            whole.addWidget(Text(change, "heading"))
        if controller.walk.viewer == applicant_id and not controller.walk.has_shown(RESULT):
            # Or who asked would think that leaving the room ended it.
            whole.addWidget(Text(block["comes_back"].format(person=goes)))
        whole.addWidget(Text(block["text"]))
        if next_id != applicant_id:
            whole.addWidget(self._secrecy(words, office_text))
        whole.addStretch(1)
        self.setLayout(whole)

    def _look_first(self) -> QWidget:
        """What who answered just now is shown before leaving, and whether it was; not what was said there."""
        offered = [(page, name) for page, name in _OF_EACH if page in self._controller.walk.pages]
        columns = [self._offer(page, self._block[name]) for page, name in offered]
        # As one text: in a small window the page has no room between two.
        told = " ".join((self._block["look_first_text"], self._block["ask_to_save"]))
        return card(Text(told), left_row(*columns))

    def _offer(self, page: Page, label: str) -> QWidget:
        is_shown = self._controller.walk.has_shown(page)
        state = self._state_of(page) if is_shown else self._block["not_shown"]
        button = QPushButton(label)
        button.setAccessibleDescription(state)
        button.clicked.connect(partial(self._controller.walk.look_first, page.id))
        if not is_shown:
            self._not_shown.append(button)
        is_done = is_shown and (page != POINTS or self._told == len(Point))
        return together(button, row(Mark("done" if is_done else "open"), Text(state, "small"), spacing=4))

    def _state_of(self, page: Page) -> str:
        """That it was shown; of the points, which may be left early, how many were gone through.

        Whether a paper was taken along follows from what was said alone, and stands nowhere here.
        """
        if page == TAKE_HOME:
            return str(self._block["shown_page"])
        if page != POINTS or self._told == len(Point):
            return str(self._block["shown"])
        return str(self._block["shown_some"].format(count=self._told, all=len(Point)))

    @property
    def _told(self) -> int:
        """How many points were settled with whoever still sits there."""
        return len(self._controller.conversation.points_told_to(self._controller.walk.viewer))

    def _secrecy(self, words: Words, office_text: str) -> QWidget:
        """What to tell the one who comes, and the words for it right here."""
        button = FoldButton(self._block["secrecy"])
        told: list[QWidget] = [ReadAloud(words.block("secrecy")["text"])]
        if office_text:
            told.append(card(Text(office_text), kind="notice"))
        text = together(*told, spacing=12)
        text.hide()
        button.unfolded.connect(text.setVisible)
        return together(Text(self._block["tell"]), left_row(button), text, spacing=8)

    def focus_first(self) -> None:
        """Gives the keyboard to what was not shown yet, so that nobody leaves by an Enter too many."""
        if self._not_shown:
            self._not_shown[0].setFocus()

    def next_label(self) -> str:
        """What the one who leads the conversation answers."""
        return str(self._block["go_on"])

    def may_save(self) -> bool:
        """What would be saved shows answers, and nobody may be there to see them yet."""
        return False

    def leave(self) -> bool:
        """Shows the page that waits."""
        self._controller.walk.hand_over()
        return False

    def help_text(self) -> str:
        """Why nothing is shown, and how to go on or back."""
        return self.tr(
            "Varje vuxen svarar och läser i enrum; en tolk får vara med. "
            "Enter öppnar det som inte är visat ännu, och annars nästa sida när ni är ensamma. "
            "Alt+Vänsterpil går tillbaka till den som svarade nyss."
        )
