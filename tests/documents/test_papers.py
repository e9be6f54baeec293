from dataclasses import replace
from pathlib import Path

import pytest

from app.documents.drawer import DocumentDrawer
from app.documents.papers import load_paper_rules, papers_for
from app.domain.case import Case
from app.domain.person import Custody
from tests.documents.letters import APPLICANT, FAMILY, ON, SINGLE

RULES = load_paper_rules(Path(__file__).parents[2] / "resources" / "documents")


def ids(case: Case, *answered: str) -> list[str]:
    return [paper.id for paper in papers_for(RULES, case, ON, "sv", answered)]


def test_one_person_has_the_papers_everybody_needs() -> None:
    assert ids(SINGLE) == [
        "reception_proof",
        "passport_copies",
        "permit_copy",
        "debt_extracts",
        "bank_details",
    ]


def test_a_family_has_more_and_each_child_in_joint_custody_its_own_consent() -> None:
    assert ids(FAMILY)[5:] == [
        "household_list",
        "partner_evidence",
        "birth_records",
        "custody_evidence",
        "guardians_consent.p3",
    ]


def test_a_child_that_is_not_named_asks_for_no_papers() -> None:
    child = replace(FAMILY.person("p3"), custody=Custody.OTHER)
    assert ids(replace(FAMILY, persons=(APPLICANT, child))) == ids(SINGLE)


def test_some_papers_are_listed_only_where_somebody_spoke_of_them() -> None:
    assert ids(SINGLE, "power_of_attorney")[-1] == "power_of_attorney"


def test_the_drawer_lends_the_list_to_the_window(drawer: DocumentDrawer) -> None:
    papers = drawer.papers(FAMILY, ON, "en")
    assert papers[-1].name == "Both guardians' consent for Bo Exempel"
    assert [paper.id for paper in papers] == ids(FAMILY)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_proves_reception_is_said_with_the_warning_about_a_passport(language: str) -> None:
    rules = {rule.id: rule for rule in RULES}
    said = {"sv": ("tillstånd att bo där", "jurist"), "en": ("permit to live there", "lawyer")}
    assert all(word in rules["reception_proof"].hows[language] for word in said[language])
    assert all(rule.hows.keys() in ({"sv", "en"}, set()) for rule in rules.values())
