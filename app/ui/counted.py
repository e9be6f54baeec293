"""Counting a conversation at its end, and saying how that went."""

from app.casework.counting import Ending
from app.casework.finishing import count_conversation
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController


def count_ending(
    services: Services,
    controller: ConversationController,
    words: Words,
    desk: StoreDesk,
    ending: Ending | None,
) -> str:
    """Counts the conversation in the folder used last; what to say of it, or "" where nothing is counted.

    A count that can't be written is lost, and that is said.
    """
    if ending is None or desk.folder is None:
        return ""
    block = words.block("end")
    try:
        count_conversation(services, controller.conversation, ending, desk.folder, controller.today)
    except UserFacingError as error:
        return " ".join((str(block["not_counted_failed"]), *words.error(error)))
    return str(block["counted"])
