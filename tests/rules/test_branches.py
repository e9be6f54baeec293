from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from app.domain.assessment import Ordinance
from app.domain.case import Case
from app.domain.countries import COUNTRY_CODES
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Person, Role
from app.rules import RuleBook
from app.rules.branches import AGENCY, MET, NOT_MET, branches, severity, values_to_try
from app.rules.ordinances import ORDINANCES
from app.rules.rule import Situation, Strand
from tests.rules.situations import CUTOFF, DAY, IN_2025, IN_2026, household

DAYS = {Ordinance.SFS_1984_890: IN_2025, Ordinance.SFS_2025_970: IN_2026}


def situation(case: Case, ordinance: Ordinance, book: RuleBook) -> Situation:
    on = DAYS[ordinance]
    return Situation.of(case, on, book.ordinances[ordinance].values_on(on))


def permit_strand(ordinance: Ordinance) -> Strand:
    return next(strand for strand in ORDINANCES[ordinance].strands if strand.has_tie)


@pytest.mark.parametrize("ordinance", list(Ordinance))
def test_every_ground_acts_as_one_of_those_tried(ordinance: Ordinance, book: RuleBook) -> None:
    case = household()
    at = situation(case, ordinance, book)
    rest = list(
        product(PermitKind, (CUTOFF, CUTOFF + DAY), (True, False), (IN_2026 - DAY, IN_2026, date(2030, 1, 1)))
    )

    def profile(ground: PermitGround) -> tuple[tuple[int, int], ...]:
        strand = permit_strand(ordinance)
        people = [replace(case.applicant, permit=Permit(ground, *values)) for values in rest]
        return tuple((severity(strand.own(p, at)), severity(strand.backing(p, at))) for p in people)

    tried = {profile(ground) for ground in values_to_try("persons.p1.permit.ground", at)}  # type: ignore[arg-type]
    assert {profile(ground) for ground in PermitGround} == tried


def test_every_country_acts_as_one_of_those_tried(book: RuleBook) -> None:
    at = situation(household(), Ordinance.SFS_2025_970, book)
    tried = values_to_try("destination.country", at)
    lists = at.values.country_lists()

    def place(code: object) -> tuple[bool, ...]:
        return tuple(code in codes for codes in lists)

    assert {place(code) for code in tried} == {place(code) for code in COUNTRY_CODES}
    assert place(tried[0]) == (False, False)


def test_where_nothing_is_unknown_there_is_one_branch(book: RuleBook) -> None:
    at = situation(household(), Ordinance.SFS_2025_970, book)
    for strand in ORDINANCES[Ordinance.SFS_2025_970].strands:
        (only,) = branches(strand, at.case.applicant, at)
        assert (only.own, only.backing, only.answers) == (MET, MET, {})


def test_branches_stop_where_the_rules_stop(book: RuleBook) -> None:
    person = Person("p1", Role.APPLICANT, permit=Permit(PermitGround.REFUGEE, PermitKind.PERMANENT))
    at = situation(Case((person,)), Ordinance.SFS_2025_970, book)
    found = branches(permit_strand(Ordinance.SFS_2025_970), person, at)
    assert [(branch.own, tuple(branch.answers.values())[1:]) for branch in found] == [
        (MET, (True,)),
        (AGENCY, (False,)),
        (NOT_MET, ()),
    ]


def test_strands_of_one_person_share_no_answer(book: RuleBook) -> None:
    persons = (Person("p1", Role.APPLICANT), Person("p2", Role.SPOUSE), Person("p3", Role.CHILD))
    for ordinance in Ordinance:
        at = situation(Case(persons), ordinance, book)
        for person in persons:
            looked_at = [
                {path for branch in branches(strand, person, at) for path in branch.answers}
                for strand in ORDINANCES[ordinance].strands
            ]
            assert sum(len(paths) for paths in looked_at) == len(set().union(*looked_at))
