"""The checklist of papers of a conversation."""

from collections.abc import Sequence
from datetime import date

from app.casework.conversation import Conversation
from app.casework.protocols import DocumentDrawer
from app.domain.papers import Paper

_APPOINTMENT = "power_of_attorney"


def checklist(drawer: DocumentDrawer, conversation: Conversation, on: date, language: str) -> Sequence[Paper]:
    """What the case asks for, and the paper of whoever represents the client."""
    answered = set(conversation.preparation.papers)
    if conversation.representative is not None and conversation.representative.has_papers:
        answered.add(_APPOINTMENT)
    return drawer.papers(conversation.case, on, language, answered)
