"""A way to the open questions of each other adult, who may have come in by now."""

from PySide6.QtWidgets import QPushButton

from app.casework.flow import has_questions_for
from app.casework.wording import Words
from app.ui.controller import ConversationController


def call_buttons(controller: ConversationController, words: Words) -> list[QPushButton]:
    """A button for each; none while another adult than the applicant reads the page.

    Which adults there are is no secret of anybody's, and the buttons are the same whatever somebody answered
    (practice 4.6).
    """
    conversation = controller.conversation
    case = conversation.case
    if controller.viewer_of_page != case.applicant.id:
        return []
    buttons: list[QPushButton] = []
    for person in case.others(case.applicant.id):
        if has_questions_for(conversation, person, controller.today):
            named = words.person(case, person.id)
            buttons.append(
                _CallButton(words.block("review")["ask"].format(name=named), person.id, controller)
            )
    return buttons


class _CallButton(QPushButton):
    def __init__(self, label: str, person_id: str, controller: ConversationController) -> None:
        super().__init__(label)
        self._person_id = person_id
        self._controller = controller
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._controller.ask(self._person_id)
