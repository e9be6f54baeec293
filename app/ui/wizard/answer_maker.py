"""Which widget takes the answer to a question: one table over the kinds of answers."""

from collections.abc import Callable

from app.casework.interview import AskedQuestion
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

_Maker = Callable[[AskedQuestion, Case, Words], AnswerWidget]


def answer_widget(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    """The widget for the kind of answer that the question has, still without an answer."""
    return _MAKERS[asked.field.kind](asked, case, words)


def _tri(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    choices = [Choice(value, words.tri(value=value)) for value in (True, False)]
    return ListAnswer(_name(asked, case, words), choices, _not_yet(words))


def _choice(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    values = asked.field.choices or ()
    choices = [Choice(value, words.choice(asked.question, value.value)) for value in values]
    return ListAnswer(_name(asked, case, words), choices, _not_yet(words))


def _person(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    choices = [
        Choice(person.id, words.person(case, person.id))
        for person in case.persons
        if person.id != asked.person_id
    ]
    choices.append(Choice(OUTSIDE, words.choice(asked.question, OUTSIDE)))
    return ListAnswer(_name(asked, case, words), choices, _not_yet(words))


def _date(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    return DateAnswer(_name(asked, case, words), _not_yet(words))


def _text(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    return TextAnswer(_name(asked, case, words), _not_yet(words))


def _country(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    return CountryAnswer(_name(asked, case, words), words.countries(), _not_yet(words))


def _countries(asked: AskedQuestion, case: Case, words: Words) -> AnswerWidget:
    stateless = words.message("stateless")
    return CountriesAnswer(_name(asked, case, words), words.countries(), stateless, _not_yet(words))


def _name(asked: AskedQuestion, case: Case, words: Words) -> str:
    return words.question(asked, case).ask


def _not_yet(words: Words) -> str:
    return words.tri(value=None)


_MAKERS: dict[AnswerKind, _Maker] = {
    AnswerKind.TRI: _tri,
    AnswerKind.CHOICE: _choice,
    AnswerKind.PERSON: _person,
    AnswerKind.DATE: _date,
    AnswerKind.TEXT: _text,
    AnswerKind.COUNTRY: _country,
    AnswerKind.COUNTRIES: _countries,
}
