"""How many questions are left at most, and which are passed over: one line beside Back and Next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.flow import PageKind, is_open
from app.casework.interview import AskedQuestion, question_at
from app.casework.viewers import is_only_adult, viewer_of
from app.casework.wording import Words
from app.domain.answers import split_path
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import row
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.casework.progress import Progress

_SHOWN_ON = (PageKind.QUESTION, PageKind.QUICK_RESULT, PageKind.PEOPLE, PageKind.REVIEW)
"""Never beside the own wish, whose answers nothing may depend on (practice 6.2)."""


class ProgressLine(QWidget):
    """Follows the conversation, and lets the client be asked everything all the same."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._text = Text("", "small")
        self._every = QPushButton()
        self._every.setProperty("look", "quiet")
        self._every.clicked.connect(self._on_every)
        line = row(self._text, self._every, spacing=GRID)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_now(self) -> bool:
        """Says what the answers give now; False on pages where there is nothing to say."""
        progress = self._controller.progress
        is_shown = self._controller.walk.page.kind in _SHOWN_ON and not self._controller.walk.is_handing_over
        if progress is None or not is_shown:
            # Nor does the letter to press stay taken by a button of a page before.
            self._every.setText("")
            return False
        skipped = len(self._skipped_before_viewer(progress.skipped))
        wants_everything = self._wants_everything
        sentences = [self._left(progress)]
        if self._controller.walk.page.kind is PageKind.PEOPLE and progress.most_if_added:
            sentences.append(self._words.block("progress")["each_added"].format(count=progress.most_if_added))
        if skipped:
            text = self._words.block("progress")["skipped_one" if skipped == 1 else "skipped"]
            sentences.append(text.format(count=skipped))
        self._text.setText(" ".join(sentences))
        self._every.setText(self._words.block("progress")["show_needed" if wants_everything else "show_all"])
        self._every.setVisible(wants_everything or skipped > 0)
        return True

    def _left(self, progress: Progress) -> str:
        """Of whom the questions are, since each person who is added brings more.

        Beside another adult only those that are put to whoever sits there: how many the other has left would
        tell what was answered (practice 4.6).

        What is open as the answers stand is not said: it grows with some answers, what is left at most never.
        """
        case, viewer = self._controller.conversation.case, self._controller.walk.viewer
        if not is_only_adult(case, self._controller.today):
            # Another adult is asked of nobody else.
            key = "left_to_all" if viewer == case.applicant.id else "left_to"
            most = progress.most_left_to[viewer]
        else:
            key = "left" if len(case.persons) == 1 else "left_all"
            most = progress.most_left
        now = self._open_now()
        form = f"{key}_none" if not now else f"{key}_exact" if most == now else key
        text: str = self._words.block("progress")[form]
        return text.format(count=most)

    def _open_now(self) -> int:
        """How many questions, as the answers stand, are open to whoever sits there."""
        conversation, today = self._controller.conversation, self._controller.today
        case, viewer = conversation.case, self._controller.walk.viewer
        asked = (page for page in self._controller.walk.pages if is_open(conversation, page))
        return sum(viewer_of(page.asked, case, today) == viewer for page in asked)

    def _skipped_before_viewer(self, paths: frozenset[str]) -> list[str]:
        """Those of the questions that would be put to the adult who is asked now (practice 4.6)."""
        conversation, today = self._controller.conversation, self._controller.today
        viewer = self._controller.walk.viewer
        return [path for path in paths if viewer_of(_asked(path), conversation.case, today) == viewer]

    @property
    def _wants_everything(self) -> bool:
        return self._controller.walk.viewer in self._controller.conversation.wants_everything

    def _on_every(self) -> None:
        """Asks for everything, beginning with what was passed over first; or for no more than is needed."""
        progress = self._controller.progress
        skipped = self._skipped_before_viewer(progress.skipped) if progress is not None else []
        self._controller.ask_everything(wanted=not self._wants_everything)
        for page in self._controller.walk.pages:
            if page.asked is not None and page.asked.path in skipped:
                self._controller.walk.go_to(page.id)
                return


def _asked(path: str) -> AskedQuestion:
    return AskedQuestion(question_at(path), path, split_path(path)[0])
