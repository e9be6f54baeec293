"""Contacts carry a detail only with the source it was read in and the day."""

from datetime import date
from typing import Any

import pytest

from tests.resources.catalogues import LANGUAGES, contacts

DETAILS = {"phone", "web", "address"}
PROVENANCE = {"source", "checked_on"}
TEXTS = {"name", "what", "ask_us"}

EXPECTED = {
    "migrationsverket",
    "skatteverket",
    "csn",
    "kronofogden",
    "forsakringskassan",
    "pensionsmyndigheten",
    "budget_and_debt_advice",
    "legal_advice_asylum",
    "red_cross_tracing",
    "unhcr",
    "iom",
    "ud_travel_advice",
    "womens_helpline",
    "honour_violence_support",
    "trafficking_support",
    "child_helpline",
    "overformyndaren",
    "local",
}


def faults(contact: dict[str, Any]) -> list[str]:
    """What is wrong with a contact."""
    found = [f"{key} is unknown" for key in set(contact) - DETAILS - PROVENANCE - TEXTS]
    found += [
        f"{key} is not in every language"
        for key in TEXTS & set(contact)
        if set(contact[key]) != set(LANGUAGES)
    ]
    found += [f"{key} is empty" for key in DETAILS & set(contact) if not contact[key]]
    has_detail = bool(DETAILS & set(contact))
    has_provenance = set(contact) >= PROVENANCE and type(contact["checked_on"]) is date
    if has_detail != has_provenance:
        found.append("a detail needs source and day, and they need a detail")
    return found


def test_the_contacts_that_practice_asks_for_are_there() -> None:
    assert set(contacts()) == EXPECTED


@pytest.mark.parametrize("contact", contacts().values(), ids=list(contacts()))
def test_a_contact_has_its_words_and_each_detail_its_source(contact: dict[str, Any]) -> None:
    assert faults(contact) == []


def test_a_phone_number_without_source_is_noticed() -> None:
    assert faults(contacts()["local"] | {"phone": "000"})


def test_a_source_without_a_day_is_noticed() -> None:
    assert faults({key: value for key, value in contacts()["csn"].items() if key != "checked_on"})
