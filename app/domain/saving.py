"""Which answers may be kept: what is saved is less than what was said."""

from dataclasses import replace
from datetime import date

from app.domain.case import Case
from app.domain.person import Person

MEANS_NOT_KEPT_FROM = date(2026, 1, 1)
"""Applications filed from this day on fall under 2025:970, which asks for neither means nor passport."""


def savable(case: Case, on: date) -> Case:
    """The case with only those answers that may be kept.

    Of another adult who has not personally agreed to be in the record, name, role, birth date and whether he
    or she moves remain. Means and passport remain under the 1984 ordinance alone.

    Args:
        case: everything that was answered.
        on: the day that decides who is an adult, and the ordinance, where the case has no filing day.
    """
    filed_on = case.filed_on(on)
    persons = tuple(_savable_person(person, filed_on) for person in case.persons)
    return replace(case, persons=persons)


def _savable_person(person: Person, filed_on: date) -> Person:
    if not (person.is_applicant or person.is_under_18(filed_on) or person.own_statement is True):
        return Person(
            id=person.id, role=person.role, name=person.name, born_on=person.born_on, moves=person.moves
        )
    if filed_on >= MEANS_NOT_KEPT_FROM:
        return replace(person, lacks_means=None, passport_valid=None)
    return person
