"""The answers that a later change elsewhere may have made wrong, as a list to go through."""

from collections.abc import Iterable
from datetime import date

from app.casework.explain import answer_label
from app.casework.sheets.own_view import shown_persons
from app.casework.wording import Words
from app.domain.answers import split_path
from app.domain.case import Case


def answers_to_check(
    case: Case, to_check: Iterable[str], reader_id: str, on: date, words: Words
) -> tuple[tuple[str, str], ...]:
    """Label and path of each that is the reader's to see, in a fixed order.

    Args:
        case: the answers, with names or without.
        to_check: the paths of all of them.
        reader_id: the adult in front of the screen.
        on: the day of the conversation.
        words: in the reader's language.
    """
    shown = {person.id for person in shown_persons(case, on, reader_id)}
    paths = (path for path in sorted(to_check) if split_path(path)[0] in (None, *shown))
    return tuple((answer_label(case, path, words, reader_id), path) for path in paths)
