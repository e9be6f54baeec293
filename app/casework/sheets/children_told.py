"""What was done for each child, for the note in the municipality's own system; never what the child said."""

from collections.abc import Iterator
from datetime import date

from app.casework.circumstances import ChildTold
from app.casework.conversation import Conversation
from app.casework.wording import Words
from app.domain.family import children_who_may_move
from app.domain.office_sheets import Entry, NamedEntries


def children_told(conversation: Conversation, on: date, words: Words) -> tuple[NamedEntries, ...]:
    """One group for each child of whom something was answered."""
    case = conversation.case
    found = []
    for child in children_who_may_move(case, case.filed_on(on)):
        told = conversation.children.get(child.id, ChildTold())
        entries = tuple(_entries(told, words))
        if entries:
            found.append(NamedEntries(words.person(case, child.id), entries))
    return tuple(found)


def _entries(told: ChildTold, words: Words) -> Iterator[Entry]:
    block = words.block("children_page")
    if told.informed is not None:
        yield Entry(block["informed"], words.block("child_informed")[told.informed.value])
    if told.heard is not None:
        yield Entry(block["heard"], words.block("child_heard")[told.heard.value])
    if told.by_role:
        yield Entry(block["by_role"], told.by_role)
