"""A rule says which answers of the person and the case it looks at, and it looks at no others."""

import json

import pytest

from app.domain.answers import CASE_FIELDS, PERSON_FIELDS, AnswerKind, person_path, with_answer
from app.domain.case import Case
from app.files.intake import read_intake
from app.rules import RuleBook
from app.rules.ordinances import ORDINANCES
from app.rules.rule import OrdinanceRules, Rule, Situation
from tests.rules.contract import random_intakes

INTAKES = 90
_OF_CASE = {field.key for field in CASE_FIELDS}
_KEYS = _OF_CASE | {field.key for field in PERSON_FIELDS if field.kind is not AnswerKind.TEXT}
# Ages and the day decide for whom a rule asks, not what it asks for.
_NOT_ANSWERS = {"born_on", "application_on", "reference"}

RULES = [(ordinance, rule) for ordinance in ORDINANCES.values() for rule in ordinance.rules]


def looked_at(ordinance: OrdinanceRules, rule: Rule, book: RuleBook) -> set[str]:
    """Answers of the person or the case which, forgotten, change what the rule says in some intake."""
    found: set[str] = set()
    for intake, on in random_intakes(INTAKES, "reads"):
        case = read_intake(json.dumps(intake).encode())
        law = book.ordinance_for(case.filed_on(on))
        if law.ordinance is not ordinance.ordinance:
            continue
        values = law.values_on(case.filed_on(on))
        for person in case.persons:
            if rule not in ordinance.rules_for(person):
                continue
            verdict = rule.judge(person, Situation.of(case, on, values))
            for key in _KEYS - _NOT_ANSWERS - found:
                changed: Case = with_answer(
                    case, key if key in _OF_CASE else person_path(person.id, key), None
                )
                if rule.judge(changed.person(person.id), Situation.of(changed, on, values)) != verdict:
                    found.add(key)
    return found


@pytest.mark.parametrize(("ordinance", "rule"), RULES, ids=lambda value: getattr(value, "id", ""))
def test_a_rule_looks_at_the_answers_it_names_and_at_no_others(
    ordinance: OrdinanceRules, rule: Rule, book: RuleBook
) -> None:
    found = looked_at(ordinance, rule, book)
    # Without the ground a family tie is no family tie; B-05 itself is not asked then.
    assert found | ({"permit.ground"} & set(rule.reads)) == set(rule.reads)
