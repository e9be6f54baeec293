"""What became of a point or a paper: a word where it is known, else boxes to tick."""

from enum import Enum

from app.documents.content import Boxes, Cell
from app.documents.texts import Texts


def state_cell(state: Enum | None, states: type[Enum], texts: Texts, section: str) -> Cell:
    """The word for a state, or a box for each of ``states``.

    Args:
        state: None: not known.
        states: every state there is.
        texts: with the words.
        section: of the texts; each word's key is the state's value.
    """
    if state is None:
        return Boxes(tuple(texts.say(f"{section}.{each.value}") for each in states))
    return texts.say(f"{section}.{state.value}")
