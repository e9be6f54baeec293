"""Where a rule leads whoever does not meet it, found by asking the rule itself; and whom it is asked of."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum

from app.domain.assessment import Ordinance, Result
from app.domain.case import Case
from app.domain.permit import OUTSIDE, Permit, PermitGround
from app.domain.person import Person, Role
from app.domain.source import LegalSource
from app.rules.book import OrdinanceBook
from app.rules.branches import AGENCY, NOT_MET, branches
from app.rules.ordinances import ORDINANCES
from app.rules.rule import Rule, Situation, Strand


class AskedOf(Enum):
    """Of whom a rule is asked."""

    EVERYBODY = "everybody"
    WITH_TIE = "with_tie"
    """Those whose permit is a family tie."""
    WITHOUT_TIE = "without_tie"


def rules_in_order_of_law(book: OrdinanceBook) -> tuple[Rule, ...]:
    """The ordinance's rules by section and item; what rests on no section stays behind the rule before it."""
    rules = ORDINANCES[book.ordinance].rules
    places: dict[str, tuple[int, str, str]] = {}
    place = (0, "", "")
    for rule in rules:
        place = _place(book.rules[rule.id].source) or place
        places[rule.id] = place
    return tuple(sorted(rules, key=lambda rule: places[rule.id]))


def _place(source: LegalSource) -> tuple[int, str, str] | None:
    # A section may be "3 a".
    number = "".join(itertools.takewhile(str.isdigit, source.section))
    return (int(number), source.section, f"{source.paragraph} {source.item}") if number else None


def exits_of(rule: Rule, book: OrdinanceBook) -> frozenset[Result]:
    """What the rule can find of somebody who does not meet it, but for a missing answer.

    Every role is tried, on the first day of filing under the ordinance, assessed that day and long after.
    """
    severities = {
        branch.own
        for person, situation in _situations(book)
        for branch in branches(Strand(own=rule.judge), person, situation)
    }
    return frozenset(_EXITS[severity] for severity in severities & _EXITS.keys())


_EXITS = {AGENCY: Result.AGENCY, NOT_MET: Result.NOT_MET}


def asked_of(rule: Rule, ordinance: Ordinance) -> AskedOf:
    """Of whom the rule is asked."""
    rules_for = ORDINANCES[ordinance].rules_for
    without = Person("p1", Role.APPLICANT, permit=Permit(PermitGround.OTHER))
    is_asked_with = rule in rules_for(replace(without, permit=Permit(PermitGround.FAMILY_TIE)))
    is_asked_without = rule in rules_for(without)
    if is_asked_with and is_asked_without:
        return AskedOf.EVERYBODY
    return AskedOf.WITH_TIE if is_asked_with else AskedOf.WITHOUT_TIE


def _situations(book: OrdinanceBook) -> Iterator[tuple[Person, Situation]]:
    filed_on = book.valid_from
    # A tie to another person of the case comes to nothing that a tie outside it does not come to as well.
    tie = Permit(tied_to=OUTSIDE)
    applicant = Person("p1", Role.APPLICANT, permit=tie)
    for role in Role:
        person = applicant if role is Role.APPLICANT else Person("p2", role, permit=tie)
        persons = (applicant,) if role is Role.APPLICANT else (applicant, person)
        case = Case(persons, application_on=filed_on)
        for assessed_on in (filed_on, date.max):
            yield person, Situation.of(case, assessed_on, book.values_on(filed_on))
