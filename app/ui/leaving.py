"""What is lost when a conversation is left, and the one question before that, whichever way leads away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.casework.flow import END
from app.casework.wording import Words
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.side_page import Again, PageHost
from app.ui.controller import ConversationController
from app.ui.jobs import Jobs


class Leaving(QObject):
    """Asks before what nobody saved is wiped, and says before the window closes what goes with it.

    Args:
        host: where the question is shown.
    """

    def __init__(
        self,
        host: PageHost,
        controller: ConversationController,
        words: Words,
        *,
        drafts: DraftKeeper,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._controller = controller
        self._words = words
        self._drafts = drafts
        self._jobs = jobs

    def start_over(self) -> None:
        """Forgets the conversation and everything that shows it."""
        self._drafts.end()
        self._controller.start_over()

    def told_at_end(self) -> str:
        """That the conversation is over, and what of it outlives it; asked before it is forgotten."""
        block = self._words.block("end")
        left = []
        if self._controller.conversation.saved_as is not None:
            left.append(block["case_left"])
        if any(file.path.exists() for file in self._controller.saved_files):
            left.append(block["files_left"])
        return " ".join((block["over"], *(left or [block["nothing_left"]])))

    def ask_new_person(self, again: Again) -> None:
        """Starts over; asks first where something was said.

        Args:
            again: asks the same in another window.
        """
        if self._controller.is_untouched:
            self.start_over()
        else:
            self._ask(self.start_over, again)

    def ask_before_case(
        self,
        case_id: str | None,
        go_on: Callable[[], None],
        again: Again,
        back: Callable[[], None],
    ) -> None:
        """Goes on with a saved case; asks first where the conversation is another and kept nowhere.

        Args:
            case_id: the case; None: a draft that belongs to none.
            go_on: leaves the conversation for the case.
            again: asks the same in another window.
            back: shows the page that the case was chosen on.
        """
        saved_as = self._controller.conversation.saved_as
        is_same = saved_as is not None and saved_as == case_id
        if is_same or self._controller.is_untouched or self._drafts.keep():
            go_on()
        else:
            self._ask(go_on, again, back, is_for_case=True)

    def loss_at_closing(self, *, is_held: bool) -> str:
        """What would go with the window, or be cut short by it, in sentences; "" for nothing.

        Args:
            is_held: the page that is shown must not be left, and has said why.
        """
        told = []
        if is_held:
            told.append(self.tr("Det som sidan visar visas aldrig igen."))
        if (writing := self._jobs.writing) is not None:
            told.append(self.tr("Vänta tills arbetet är klart: {work}").format(work=writing.says))
        if loss := self._loss_of_conversation():
            told.append(loss)
        if told:
            told.append(self.tr("Stäng fönstret en gång till för att avsluta."))
        return " ".join(told)

    def on_folder_left(self, was_practice: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Ends the conversation that belongs to that folder: one of its cases, or anything said for practice.

        It would else go on beside another folder, whose office would count it and put its name on the letter.
        """
        conversation = self._controller.conversation
        if conversation.saved_as is None and (self._controller.is_untouched or not was_practice):
            return
        told = [self.tr("Samtalet är avslutat, för det hörde till ärendemappen som stängdes.")]
        if self._drafts.draft_id is not None:
            told.append(self.tr("Det som är ändrat finns kvar där som utkast."))
        self._drafts.forget()
        self._controller.start_over()
        # Whoever closed or opened a folder shows a page next.
        QTimer.singleShot(0, self, partial(self._host.say, told))

    def _loss_of_conversation(self) -> str:
        if self._controller.is_untouched:
            return ""
        if self._controller.conversation.saved_as is None:
            return self.tr("Samtalet är inte sparat och försvinner.")
        if not self._drafts.keep():
            return self.tr("Det som är ändrat är inte sparat i ärendet och försvinner.")
        if self._drafts.draft_id is not None:
            return self.tr(
                "Det som är ändrat är inte sparat i ärendet. Det finns kvar som utkast. "
                "När du har öppnat ärendemappen igen visas det på startsidan och på ärendets sida."
            )
        return ""

    def _ask(
        self,
        wipe: Callable[[], None],
        again: Again,
        back: Callable[[], None] | None = None,
        *,
        is_for_case: bool = False,
    ) -> None:
        from app.ui.cases.leave_page import LeavePage  # noqa: PLC0415 - nobody leaves at the start

        files, case = self._controller.saved_files, self._controller.conversation.case
        page = LeavePage(self._words, files, case, self._told_saved(), is_for_case=is_for_case)
        page.wipe_requested.connect(wipe)
        page.end_requested.connect(self._on_end_requested)
        self._host.show_side(page, again, back)

    def _told_saved(self) -> str:
        from app.casework.saving import differs_from_saved  # noqa: PLC0415 - needs the rules

        conversation = self._controller.conversation
        if conversation.saved_as is None or differs_from_saved(conversation, self._controller.today):
            return ""
        if not conversation.case.reference:
            return self.tr("Ärendet är sparat. Inget svar går förlorat.")
        told = self.tr("Ärende {reference} är sparat. Inget svar går förlorat.")
        return told.format(reference=conversation.case.reference)

    def _on_end_requested(self) -> None:
        self._controller.walk.go_to(END.id, is_visit=True)
