"""The checklist of papers of a conversation."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.casework.conversation import Conversation
from app.casework.protocols import DocumentDrawer
from app.casework.wording import Words
from app.domain.papers import Paper

_APPOINTMENT = "power_of_attorney"


def checklist(drawer: DocumentDrawer, conversation: Conversation, on: date, language: str) -> Sequence[Paper]:
    """What the case asks for, and the paper of whoever represents the client."""
    answered = set(conversation.preparation.papers)
    if conversation.representative is not None and conversation.representative.has_papers:
        answered.add(_APPOINTMENT)
    return drawer.papers(conversation.case, on, language, answered)


def checklist_on_screen(
    drawer: DocumentDrawer, conversation: Conversation, on: date, words: Words
) -> Sequence[Paper]:
    """The same in the window, where "Barn 1" is called so; on paper a missing name is a line to fill in."""
    case = conversation.case
    persons = tuple(replace(person, name=words.person(case, person.id)) for person in case.persons)
    called = replace(conversation, case=replace(case, persons=persons))
    return checklist(drawer, called, on, words.language)
