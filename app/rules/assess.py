"""Assesses a case: every rule for every person who may move, the outcomes and the amount."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.assessment import Assessment, Finding, Ordinance, Outcome, PersonAssessment, Result
from app.domain.case import Case
from app.domain.person import Person
from app.rules.amounts import household_amount
from app.rules.book import OrdinanceBook, RuleBook
from app.rules.missing import find_missing
from app.rules.ordinances import ORDINANCES
from app.rules.rule import Rule, Situation
from app.rules.truth import Verdict

_OUTCOMES = (
    (Result.NOT_MET, Outcome.OBSTACLE),
    (Result.UNKNOWN, Outcome.INCOMPLETE),
    (Result.AGENCY, Outcome.AGENCY_DECIDES),
)


def assess(case: Case, on: date, book: RuleBook) -> Assessment:
    """What the law says in the case on that day, with the answers that could still change something.

    Raises:
        NoOrdinanceError: when the application is filed before the first ordinance.
    """
    assessment = assess_answers(case, on, book)
    missing = find_missing(case, on, book)
    return replace(assessment, missing=missing.for_outcome, missing_for_amount=missing.for_amount)


def assess_answers(case: Case, on: date, book: RuleBook) -> Assessment:
    """The same without looking for missing answers, which is much quicker; both lists are empty.

    Raises:
        NoOrdinanceError: when the application is filed before the first ordinance.
    """
    law = book.ordinance_for(case.filed_on(on))
    rules = ORDINANCES[law.ordinance]
    values = law.values_on(case.filed_on(on))
    situation = Situation.of(case, on, values)
    persons = tuple(_assess_person(person, situation, law) for person in case.persons)
    outcomes = {person.person_id: person.outcome for person in persons}
    return Assessment(
        ordinance=law.ordinance,
        assessed_on=on,
        application_on=situation.filed_on,
        outcome=outcomes[case.applicant.id],
        persons=persons,
        amount=household_amount(case, outcomes, situation.filed_on, rules.rates(values)),
        missing=(),
        missing_for_amount=(),
        status=law.status,
    )


def ordinance_for(filed_on: date, book: RuleBook) -> Ordinance:
    """The ordinance that governs an application filed that day.

    Raises:
        NoOrdinanceError: for a day before the first ordinance.
    """
    return book.ordinance_for(filed_on).ordinance


def _assess_person(person: Person, situation: Situation, law: OrdinanceBook) -> PersonAssessment:
    if person.stays:
        return PersonAssessment(person.id, Outcome.STAYS, ())
    rules = ORDINANCES[law.ordinance].rules_for(person)
    findings = tuple(_finding(rule, rule.judge(person, situation), situation, law) for rule in rules)
    return PersonAssessment(person.id, outcome_of([finding.result for finding in findings]), findings)


def _finding(rule: Rule, verdict: Verdict, situation: Situation, law: OrdinanceBook) -> Finding:
    return Finding(
        rule=rule.id,
        result=verdict.result,
        reason=verdict.reason,
        source=law.rules[rule.id].source_of(verdict.reason),
        lacks=verdict.lacks,
        law_as_of=situation.filed_on,
        ground=verdict.ground,
    )


def outcome_of(results: Sequence[Result]) -> Outcome:
    """The outcome of a person whose rules gave these results: the first that applies."""
    for result, outcome in _OUTCOMES:
        if result in results:
            return outcome
    return Outcome.NO_OBSTACLE_FOUND
