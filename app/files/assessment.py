"""``vagval-assessment/1``: what was found in a case, as JSON; it is written and never read back."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from app.domain.assessment import Amount, AmountStep, Assessment, CaseWarning, Finding, PersonAssessment
from app.domain.rule_pack import RuleVersion

FORMAT = "vagval-assessment/1"


class AssessmentWords(Protocol):
    """The texts of an assessment in one language; no part of the contract."""

    def why(self, finding: Finding) -> str:
        """One plain sentence: why the rule gave its result."""
        ...

    def step(self, step: AmountStep) -> str:
        """One line of the sum."""
        ...

    def warning(self, warning: CaseWarning) -> str:
        """Two answers that do not go together."""
        ...


def assessment_object(assessment: Assessment, words: AssessmentWords) -> dict[str, object]:
    """The assessment as the JSON object of the contract, keys in its order."""
    return {
        "format": FORMAT,
        "ordinance": assessment.ordinance.value,
        "assessed_on": _day(assessment.assessed_on),
        "application_on": _day(assessment.application_on),
        "outcome": assessment.outcome.value,
        "persons": [_person(person, words) for person in assessment.persons],
        "amount": _amount(assessment.amount, words),
        "missing": list(assessment.missing),
        "missing_for_amount": list(assessment.missing_for_amount),
        "next_question": assessment.next_question,
        "rules_checked_on": _day(assessment.status.checked_on),
        "warnings": [words.warning(warning) for warning in assessment.warnings],
        **_rule_pack(assessment.status.version),
    }


def _rule_pack(version: RuleVersion | None) -> dict[str, object]:
    """Which rules were used, a key beside the contract's; the program's own have no name."""
    if version is None:
        return {}
    named = {"name": version.name or None, "version": version.version, "sha256": version.sha256}
    return {"rule_pack": named}


def _person(person: PersonAssessment, words: AssessmentWords) -> dict[str, object]:
    return {
        "id": person.person_id,
        "outcome": person.outcome.value,
        "rules": [_rule(finding, words) for finding in person.findings],
    }


def _rule(finding: Finding, words: AssessmentWords) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "result": finding.result.value,
        "lacks": list(finding.lacks),
        "source": str(finding.source),
        "why": words.why(finding),
    }


def _amount(amount: Amount, words: AssessmentWords) -> dict[str, object]:
    instalments = None
    if amount.lowest_instalments is not None and amount.highest_instalments is not None:
        instalments = {"lowest": list(amount.lowest_instalments), "highest": list(amount.highest_instalments)}
    return {
        "lowest": amount.lowest,
        "highest": amount.highest,
        "steps": [words.step(step) for step in amount.steps],
        "instalments": instalments,
    }


def _day(day: date) -> str:
    return day.isoformat()


def error_line(faults: Iterable[tuple[str, str]], number: int) -> dict[str, object]:
    """What stands in the place of a faulty line.

    Args:
        faults: where each fault is and, in words, what belongs there.
        number: of the line, from 1.
    """
    return {"error": [{"path": path, "expected": expected} for path, expected in faults], "line": number}
