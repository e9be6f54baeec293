"""A way to the questions of each other adult, who may have come in by now."""

from PySide6.QtWidgets import QPushButton

from app.casework.viewers import answers_alone
from app.casework.wording import Words
from app.ui.controller import ConversationController


def call_buttons(controller: ConversationController, words: Words) -> list[QPushButton]:
    """A button for each who has not sat here yet; none while another than the applicant reads the page.

    Which adults there are is no secret of anybody's, nor who has been called in; what is still open to them
    is, since an answer of theirs may have made the rest of no use (practice 4.6).
    """
    case = controller.conversation.case
    if controller.walk.viewer_of_page != case.applicant.id:
        return []
    return [
        _CallButton(
            words.block("review")["ask"].format(name=words.person(case, person.id)), person.id, controller
        )
        for person in case.others(case.applicant.id)
        if answers_alone(person, case, controller.today) and not controller.walk.has_sat(person.id)
    ]


class _CallButton(QPushButton):
    def __init__(self, label: str, person_id: str, controller: ConversationController) -> None:
        super().__init__(label)
        self._person_id = person_id
        self._controller = controller
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._controller.ask(self._person_id)
