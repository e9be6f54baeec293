"""What a saved case lacks: names of questions, in their order, and nothing about an outcome."""

from collections.abc import Iterator
from datetime import date

from app.casework.explain import answer_label
from app.casework.flow import DAY_OF_APPLICATION
from app.casework.interview import is_answered, questions_for
from app.casework.wording import Words
from app.domain.case import Case


def unanswered(case: Case, on: date, words: Words) -> Iterator[str]:
    """What each question without an answer is called, of everybody in the case.

    The own wish is no such question: whether it was asked is nobody's to see (practice 6.2). Nor is the day
    of the application: nothing is missing without it, and not every route asks for it.
    """
    for person in case.persons:
        for asked in questions_for(case, person, on):
            if asked.path != DAY_OF_APPLICATION and not is_answered(case, asked):
                yield answer_label(case, asked.path, words)
