"""The interview on paper, from the one definition of the interview."""

from datetime import date

from app.casework.interview import Section
from app.casework.sheets.form_questions import PossibleQuestion, possible_questions
from app.casework.wording import Words
from app.domain.answers import AnswerKind
from app.domain.case import Case
from app.domain.office_sheets import FormAnswer, FormPart, FormQuestion, PaperInterview
from app.domain.person import Person, Role

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_APPLICANT = Person("p1", Role.APPLICANT)
_PARTNER = Person("p2", Role.SPOUSE)
_CHILD = Person("p3", Role.CHILD)
_HOUSEHOLD = Case((_APPLICANT, _PARTNER, _CHILD))
"""Whom the form asks about; further children take another copy."""

_HOW = {
    AnswerKind.TRI: FormAnswer.YES_NO,
    AnswerKind.DATE: FormAnswer.DAY,
    AnswerKind.CHOICE: FormAnswer.CHOICE,
}


def paper_interview(on: date, words: Words) -> PaperInterview:
    """Every question but those about wish, name and number, which are asked alone or not at all.

    Args:
        on: picks the ordinance whose questions are asked.
        words: in the language of the form.
    """
    writer = _Writer(on, words)
    return PaperInterview(
        language=words.language,
        parts=(
            writer.part(words.section(Section.QUICK), _APPLICANT, Section.QUICK),
            writer.part(words.section(Section.HOUSEHOLD), _APPLICANT, Section.HOUSEHOLD),
            writer.part(words.role(_PARTNER.role), _PARTNER),
            writer.part(words.role(_CHILD.role), _CHILD),
        ),
    )


class _Writer:
    """Numbers the questions through the whole form."""

    def __init__(self, on: date, words: Words) -> None:
        self._on = on
        self._words = words
        self._numbers: dict[str, int] = {}

    def part(self, title: str, person: Person, section: Section | None = None) -> FormPart:
        """The questions to that person; paths already asked are not asked again."""
        possible = possible_questions(_HOUSEHOLD, person, self._on, section)
        return FormPart(title, tuple(self._question(each) for each in possible))

    def _question(self, possible: PossibleQuestion) -> FormQuestion:
        asked = possible.asked
        number = self._numbers[asked.path] = len(self._numbers) + 1
        said = self._words.question(asked, _HOUSEHOLD)
        field = asked.field
        choices = [choice.value for choice in field.choices] if field.choices else []
        return FormQuestion(
            number=number,
            ask=said.ask,
            where=said.on_paper,
            answer=_HOW.get(field.kind, FormAnswer.LINE),
            choices=tuple(self._words.choice(asked.question, choice) for choice in choices),
            only_if=self._only_if(possible),
        )

    def _only_if(self, possible: PossibleQuestion) -> tuple[int, str] | None:
        """The earlier question that decides whether this one is asked, and the letters of its choices."""
        for key, wanted in (("permit.ground", possible.grounds), ("permit.kind", possible.kinds)):
            if wanted is not None:
                every = list(type(next(iter(wanted))))
                letters = "".join(_LETTERS[every.index(choice)] for choice in sorted(wanted, key=every.index))
                return self._numbers[f"persons.{possible.asked.person_id}.{key}"], letters
        return None
