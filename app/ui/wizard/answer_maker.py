"""Which widget takes the answer to a question: one table over the kinds of answers."""

from collections.abc import Callable
from typing import NamedTuple

from app.casework.interview import AskedQuestion
from app.casework.texts import QuestionText
from app.casework.wording import Words
from app.domain.answers import AnswerKind
from app.domain.case import Case
from app.domain.permit import OUTSIDE
from app.ui.pieces.answers import (
    AnswerWidget,
    CountriesAnswer,
    CountryAnswer,
    DateAnswer,
    ListAnswer,
    TextAnswer,
)
from app.ui.pieces.choices import Choice


class _Put(NamedTuple):
    """A question as it is put to one adult."""

    asked: AskedQuestion
    case: Case
    words: Words
    reader_id: str

    @property
    def text(self) -> QuestionText:
        return self.words.question(self.asked, self.case, self.reader_id)


_Maker = Callable[[_Put], AnswerWidget]


def answer_widget(asked: AskedQuestion, case: Case, words: Words, reader_id: str) -> AnswerWidget:
    """The widget for the kind of answer that the question has, still without an answer.

    Args:
        reader_id: the adult who is asked.
    """
    return _MAKERS[asked.field.kind](_Put(asked, case, words, reader_id))


def _tri(put: _Put) -> AnswerWidget:
    choices = [Choice(value, put.words.tri(value=value)) for value in (True, False)]
    return ListAnswer(put.text.ask, choices, put.text.not_yet)


def _choice(put: _Put) -> AnswerWidget:
    values = put.asked.field.choices or ()
    choices = [Choice(value, put.words.choice(put.asked.question, value.value)) for value in values]
    return ListAnswer(put.text.ask, choices, put.text.not_yet)


def _person(put: _Put) -> AnswerWidget:
    choices = [
        Choice(person.id, put.words.person(put.case, person.id, put.reader_id))
        for person in put.case.persons
        if person.id != put.asked.person_id
    ]
    choices.append(Choice(OUTSIDE, put.words.choice(put.asked.question, OUTSIDE)))
    return ListAnswer(put.text.ask, choices, put.text.not_yet)


def _date(put: _Put) -> AnswerWidget:
    return DateAnswer(put.text.ask, put.text.not_yet, put.text.whole_day)


def _text(put: _Put) -> AnswerWidget:
    return TextAnswer(put.text.ask, put.text.not_yet)


def _country(put: _Put) -> AnswerWidget:
    return CountryAnswer(put.text.ask, put.words.countries(), put.text.not_yet)


def _countries(put: _Put) -> AnswerWidget:
    stateless = put.words.message("stateless")
    return CountriesAnswer(put.text.ask, put.words.countries(), stateless, put.text.not_yet)


_MAKERS: dict[AnswerKind, _Maker] = {
    AnswerKind.TRI: _tri,
    AnswerKind.CHOICE: _choice,
    AnswerKind.PERSON: _person,
    AnswerKind.DATE: _date,
    AnswerKind.TEXT: _text,
    AnswerKind.COUNTRY: _country,
    AnswerKind.COUNTRIES: _countries,
}
