"""The assessment rule by rule, short enough for one printed page for a family of four."""

from collections.abc import Callable, Hashable, Iterator
from typing import TypeVar

from app.casework.explain import Explanation, PersonExplanation, RuleLine
from app.domain.assessment import Result

_Key = TypeVar("_Key", bound=Hashable)


def rule_lines(explanation: Explanation) -> list[str]:
    """Each person's outcome; then each rule once: what the law says, and what follows for whom."""
    lines = [*(f"{person.label}: {person.word}" for person in explanation.persons), ""]
    rules = {line.rule: line for person in explanation.persons for line in person.lines}
    for rule, line in rules.items():
        lines.append(f"{line.title}. {line.says} ({line.source}, {line.confidence})")
        lines += _found(explanation.persons, rule)
    return [*lines, ""]


def _found(persons: tuple[PersonExplanation, ...], rule: str) -> Iterator[str]:
    """Each result once; why is said where something stands in the way or is left open."""
    found = [(person.label, line) for person in persons for line in person.lines if line.rule == rule]
    for result in _ORDER:
        alike = [(label, line) for label, line in found if line.result is result]
        if not alike:
            continue
        sign = f"  {alike[0][1].mark} {alike[0][1].word}: "
        if result in _SAID_WHY:
            for (why, _), who in _grouped(alike, lambda line: (line.why, line.answers)).items():
                yield f"{sign}{who}. {why}"
        else:
            yield sign + "; ".join(_grouped(alike, lambda line: line.answers).values())


_SAID_WHY = (Result.NOT_MET, Result.AGENCY)
_ORDER = (*_SAID_WHY, Result.UNKNOWN, Result.MET)


def _grouped(found: list[tuple[str, RuleLine]], key: Callable[[RuleLine], _Key]) -> dict[_Key, str]:
    """Those for whom the key is the same, with what they answered."""
    groups: dict[_Key, list[tuple[str, RuleLine]]] = {}
    for label, line in found:
        groups.setdefault(key(line), []).append((label, line))
    return {value: _answered([label for label, _ in group], group[0][1]) for value, group in groups.items()}


def _answered(labels: list[str], line: RuleLine) -> str:
    """Who, and what was answered: ``Sambo (Skuld till CSN: Nej)``."""
    answers = ", ".join(f"{what}: {answer}" for what, answer in line.answers)
    return f"{', '.join(labels)} ({answers})" if answers else ", ".join(labels)
