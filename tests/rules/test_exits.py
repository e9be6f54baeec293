"""Where each rule leads whoever does not meet it, of whom it is asked, and the order of the law."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.assessment import Ordinance, Result
from app.domain.source import LegalSource
from app.files.intake import read_intake
from app.rules import RuleBook, assess_answers
from app.rules.exits import AskedOf, asked_of, exits_of, rules_in_order_of_law
from app.rules.ordinances import ORDINANCES
from tests.rules.contract import random_intakes

OBSTACLE, AGENCY = frozenset({Result.NOT_MET}), frozenset({Result.AGENCY})
NEW, OLD = Ordinance.SFS_2025_970, Ordinance.SFS_1984_890

EXITS: Mapping[Ordinance, Mapping[str, frozenset[Result]]] = {
    NEW: {
        "B-01": OBSTACLE,
        "B-04": OBSTACLE | AGENCY,
        "B-04t": AGENCY,
        "B-05": OBSTACLE | AGENCY,
        "B-02": OBSTACLE,
        "B-03": AGENCY,
        "B-07": OBSTACLE,
        "B-08": OBSTACLE | AGENCY,
        "B-10": OBSTACLE,
        "B-11": OBSTACLE,
        "B-12": OBSTACLE,
    },
    OLD: {
        "A-00": AGENCY,
        "A-01": OBSTACLE,
        "A-02": OBSTACLE,
        "A-08": OBSTACLE,
        "A-03": OBSTACLE | AGENCY,
        "A-06": OBSTACLE,
        "A-07": OBSTACLE,
        "A-09": AGENCY,
        "A-11": OBSTACLE,
        "A-12": OBSTACLE,
    },
}
"""As the contract has it, in the order of the law."""


@pytest.mark.parametrize("ordinance", Ordinance)
def test_rules_come_in_the_order_of_the_law_and_lead_where_the_contract_says(
    ordinance: Ordinance, book: RuleBook
) -> None:
    law = book.ordinances[ordinance]
    found = {rule.id: exits_of(rule, law) for rule in rules_in_order_of_law(law)}
    assert list(found.items()) == list(EXITS[ordinance].items())


def test_no_random_household_leads_anywhere_else(book: RuleBook) -> None:
    for intake, on in random_intakes(300, "exits"):
        assessment = assess_answers(read_intake(json.dumps(intake).encode()), on, book)
        for person in assessment.persons:
            for finding in person.findings:
                ways = EXITS[assessment.ordinance][finding.rule] | {Result.MET, Result.UNKNOWN}
                assert finding.result in ways


def test_one_of_two_rules_is_asked_by_the_kind_of_permit() -> None:
    asked = {rule.id: asked_of(rule, NEW) for rule in ORDINANCES[NEW].rules}
    assert asked.pop("B-04") is AskedOf.WITHOUT_TIE
    assert asked.pop("B-05") is AskedOf.WITH_TIE
    assert set(asked.values()) == {AskedOf.EVERYBODY}
    assert {asked_of(rule, OLD) for rule in ORDINANCES[OLD].rules} == {AskedOf.EVERYBODY}


def test_a_section_with_a_letter_stands_behind_its_number(book: RuleBook) -> None:
    law = book.ordinances[NEW]
    source = LegalSource("förordning", "2025:970", section="6 a")
    moved = replace(law, rules={**law.rules, "B-01": replace(law.rules["B-01"], source=source)})
    order = [rule.id for rule in rules_in_order_of_law(moved)]
    assert order[order.index("B-01") - 1 : order.index("B-01") + 2] == ["B-07", "B-01", "B-08"]
