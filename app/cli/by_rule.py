"""The assessment rule by rule, short enough for one printed page for a family of four."""

from app.casework.explain import Explanation, PersonExplanation, RuleLine
from app.domain.assessment import Result


def rule_lines(explanation: Explanation) -> list[str]:
    """Each person's outcome; then each rule once: what the law says, and what follows for whom."""
    lines = [*(f"{person.label}: {person.word}" for person in explanation.persons), ""]
    rules = {line.rule: line for person in explanation.persons for line in person.lines}
    for rule, line in rules.items():
        lines.append(f"{line.title}. {line.says} ({line.source}, {line.confidence})")
        lines += _found(explanation.persons, rule)
    return [*lines, ""]


def _found(persons: tuple[PersonExplanation, ...], rule: str) -> list[str]:
    """One line for each person who does not meet the rule, and one for all who do."""
    found = [(person.label, line) for person in persons for line in person.lines if line.rule == rule]
    lines = [
        f"  {line.mark} {line.word}: {_answered([label], line)}. {line.why}"
        for label, line in found
        if line.result is not Result.MET
    ]
    met = [(label, line) for label, line in found if line.result is Result.MET]
    if met:
        alike = {line.answers: line for _, line in met}
        named = (
            _answered([label for label, one in met if one.answers == answers], line)
            for answers, line in alike.items()
        )
        lines.append(f"  {met[0][1].mark} {met[0][1].word}: {'; '.join(named)}")
    return lines


def _answered(labels: list[str], line: RuleLine) -> str:
    """Who, and what was answered: ``Sambo (Skuld till CSN: Nej)``."""
    answers = ", ".join(f"{what}: {answer}" for what, answer in line.answers)
    return f"{', '.join(labels)} ({answers})" if answers else ", ".join(labels)
