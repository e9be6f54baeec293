"""Households written out by hand: everybody meets every rule, but for what a test changes."""

import datetime
from typing import Any

from tests.oracle.file import Json

IN_2025 = datetime.date(2025, 6, 16)
IN_2026 = datetime.date(2026, 6, 16)
ADULT = "1985-03-02"
SMALL_CHILD = "2016-05-04"


def person(own_id: str, role: str, birth: str | None, **changes: Any) -> Json:
    """Somebody to whom every rule of both ordinances says met; a change named None is a missing answer."""
    permit = {"ground": "refugee", "kind": "permanent", "held_since": "2019-01-01", "unbroken": True}
    if role == "child":
        permit = {"ground": "family_tie", "kind": "permanent", "held_since": "2019-01-01", "tied_to": "p1"}
    yes = ("moves", "own_wish", "resident_in_sweden", "same_household", "lacks_means", "passport_valid")
    no = ("granted_before", "debt_csn", "debt_kfm")
    everybody = {
        "id": own_id,
        "role": role,
        "born_on": birth,
        "citizenships": ["SY"],
        **dict.fromkeys(yes, True),
        **dict.fromkeys(no, False),
        "permit": {**permit, **changes.pop("permit", {})},
    }
    return {**everybody, **changes}


def applicant(**changes: Any) -> Json:
    return person("p1", "applicant", ADULT, **changes)


def spouse(role: str = "spouse", **changes: Any) -> Json:
    return person("p2", role, ADULT, **changes)


def children(count: int) -> list[Json]:
    return [person(f"c{number}", "child", SMALL_CHILD) for number in range(count)]


def intake(*persons: Json, **changes: Any) -> Json:
    return {
        "format": "vagval-intake/1",
        "settles_permanently": True,
        "destination": {"country": "SY", "reception_shown": True},
        "persons": list(persons),
        **changes,
    }


def rule(assessment: Json, rule_id: str, person_id: str = "p1") -> tuple[str, list[str]]:
    rules = next(each["rules"] for each in assessment["persons"] if each["id"] == person_id)
    found = next(each for each in rules if each["rule"] == rule_id)
    return found["result"], found["lacks"]
