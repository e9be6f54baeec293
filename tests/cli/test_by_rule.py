"""The explanation rule by rule: what the law says, what was answered, what follows, on one printed page."""

import json
import textwrap
from datetime import date
from functools import partial

import pytest

from app.bootstrap import build_services
from app.cli.assess import readable
from app.files.intake import read_intake
from tests.oracle.file import Json
from tests.oracle.households import applicant, children, intake, spouse

ON = date(2026, 11, 22)
CHARACTERS, LINES = 102, 65
"""What an A4 page holds in 10 points with margins of 1.5 cm."""

FAMILIES: dict[str, Json] = {
    "nothing in the way": intake(applicant(), spouse(), *children(2)),
    "a debt, a gap and a proof that is still missing": intake(
        applicant(permit={"unbroken": False}),
        spouse(debt_csn=True),
        *children(2),
        destination={"country": "SY", "reception_shown": None},
    ),
    "nothing answered": {
        "format": "vagval-intake/1",
        "persons": [
            {"id": f"p{number}", "role": role}
            for number, role in enumerate(("applicant", "spouse", "child", "child"), 1)
        ],
    },
    "several things in the way of each": intake(
        applicant(resident_in_sweden=None),
        spouse(debt_csn=True, granted_before=True),
        *({**child, "same_household": None} for child in children(2)),
        destination={"country": "DE", "reception_shown": None},
    ),
}


def explained(family: str, language: str) -> list[str]:
    services = build_services()
    case = read_intake(json.dumps(FAMILIES[family]).encode())
    again = partial(services.assess, on=ON)
    return readable(case, again(case), services.words(language), again, by_rule=True)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_of_four_is_explained_on_one_printed_page(family: str, language: str) -> None:
    printed = [textwrap.wrap(line, CHARACTERS) or [""] for line in explained(family, language)]
    assert sum(map(len, printed)) <= LINES


def test_each_rule_says_the_law_its_source_and_confidence_the_answer_and_what_follows() -> None:
    text = "\n".join(explained("several things in the way of each", "sv"))
    assert "Den som har skulder till CSN kan inte få bidraget." in text
    assert "(7 § 3 förordning (2025:970), läst i lagtexten)" in text
    assert (
        "✗ Hinder: Make eller maka (Skuld till CSN: Ja). Din make eller maka har en skuld till CSN." in text
    )
