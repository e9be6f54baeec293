"""A straight re-reading of contract section 3: a validated intake becomes an assessment without its texts."""

import datetime
from typing import Any

from tests.oracle.amount import instalments, lowest_and_highest
from tests.oracle.file import ORDINANCE_1984, ORDINANCE_2025, File, Json
from tests.oracle.rows import Result, rules_1984, rules_2025


def assess(intake: Json, on: datetime.date) -> Json:
    """The `vagval-assessment/1` of an already validated `vagval-intake/1`, as far as it is not text.

    Has no `why`, `source`, `steps`, `warnings`, `missing`, `missing_for_amount`, `next_question`.

    Raises:
        ValueError: The application is before 1985-01-01, when neither ordinance applied.
    """
    file = File(intake, on)
    persons = [assess_person(file, person) for person in file.persons]
    outcomes = {person["id"]: person["outcome"] for person in persons}
    return {
        "format": "vagval-assessment/1",
        "ordinance": file.ordinance,
        "assessed_on": on.isoformat(),
        "application_on": file.day.isoformat(),
        "outcome": outcomes[file.applicant["id"]],
        "persons": persons,
        "amount": amount(file, outcomes),
    }


def assess_person(file: File, person: Json) -> Json:
    results = rules(file, person)
    return {
        "id": person["id"],
        "outcome": outcome_of(results),
        "rules": [{"rule": rule, "result": result, "lacks": lacks} for rule, (result, lacks) in results],
    }


def outcome(file: File, person: Json) -> str:
    return outcome_of(rules(file, person))


def rules(file: File, person: Json) -> list[tuple[str, Result]]:
    """Every rule of the ordinance with its result; none for a person who stays."""
    if file.moves(person) is False:
        return []
    return rules_2025(file, person) if file.ordinance == ORDINANCE_2025 else rules_1984(file, person)


def outcome_of(results: list[tuple[str, Result]]) -> str:
    """The first that applies; only who stays has no results at all."""
    if not results:
        return "stays"
    present = [result for _, (result, _) in results]
    if "not_met" in present:
        return "obstacle"
    if "unknown" in present:
        return "incomplete"
    return "agency_decides" if "agency" in present else "no_obstacle_found"


def amount(file: File, outcomes: dict[str, str]) -> Json:
    lowest, highest = lowest_and_highest(file, outcomes, births={})
    parts = {"lowest": instalments(lowest), "highest": instalments(highest)}
    return {
        "lowest": lowest,
        "highest": highest,
        "instalments": None if file.ordinance == ORDINANCE_1984 else parts,
    }


def comparable(assessment: Json) -> Json:
    """What two assessments of the same intake must share: no texts, rules by id, `lacks` in one order."""
    keys = ("format", "ordinance", "assessed_on", "application_on", "outcome")
    figures = assessment["amount"]
    return {
        **{key: assessment[key] for key in keys},
        "persons": [_comparable_person(person) for person in assessment["persons"]],
        "amount": {key: figures[key] for key in ("lowest", "highest", "instalments")},
    }


def _comparable_person(person: Json) -> Json:
    rules_by_id: dict[str, Any] = {
        rule["rule"]: {"result": rule["result"], "lacks": sorted(rule["lacks"])} for rule in person["rules"]
    }
    # A rule reported twice must not be lost on the way into the dict.
    return {
        "id": person["id"],
        "outcome": person["outcome"],
        "rule_ids": sorted(rule["rule"] for rule in person["rules"]),
        "rules": rules_by_id,
    }
