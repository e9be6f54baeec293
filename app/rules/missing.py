"""Which unknown answers could still change something."""

from dataclasses import dataclass

from app.domain.assessment import Assessment


@dataclass(frozen=True)
class MissingAnswers:
    """Paths in the order of asking.

    Attributes:
        for_outcome: could change the outcome of the case or of a person.
        for_amount: could change only the sum.
    """

    for_outcome: tuple[str, ...]
    for_amount: tuple[str, ...]


def find_missing(assessment: Assessment) -> MissingAnswers:
    """The answers at which the rules stop."""
    findings = (finding for person in assessment.persons for finding in person.findings)
    lacks = dict.fromkeys(path for finding in findings for path in finding.lacks)
    return MissingAnswers(tuple(lacks), ())
