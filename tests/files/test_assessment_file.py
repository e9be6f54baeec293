import json
import tomllib
from datetime import date
from pathlib import Path

from app.domain.assessment import (
    Amount,
    AmountStep,
    Assessment,
    CaseWarning,
    Finding,
    Ordinance,
    Outcome,
    PersonAssessment,
    Result,
)
from app.domain.source import LegalSource, RuleStatus
from app.files.assessment import assessment_object, error_line

MESSAGES = Path(__file__).parents[2] / "resources" / "messages"
DEBT = "persons.p1.debt_csn"


class Words:
    def why(self, finding: Finding) -> str:
        return f"why {finding.reason}"

    def step(self, step: AmountStep) -> str:
        return f"step {step.code}"

    def warning(self, warning: CaseWarning) -> str:
        return f"look at {warning.path}"


def assessment(ordinance: Ordinance, instalments: tuple[int, int, int] | None) -> Assessment:
    finding = Finding(
        "B-11", Result.UNKNOWN, "debt_unknown", LegalSource("förordning", "2025:970", "7", item="3"), (DEBT,)
    )
    return Assessment(
        ordinance=ordinance,
        assessed_on=date(2026, 11, 22),
        application_on=date(2026, 12, 1),
        outcome=Outcome.INCOMPLETE,
        persons=(
            PersonAssessment("p1", Outcome.INCOMPLETE, (finding,)),
            PersonAssessment("p2", Outcome.STAYS, ()),
        ),
        amount=Amount(0, 350_000, (AmountStep("adults", "highest", 1, 350_000),), instalments, instalments),
        missing=(DEBT,),
        missing_for_amount=("persons.p2.born_on",),
        status=RuleStatus(date(2026, 1, 2)),
        warnings=(CaseWarning("check_digit", "persons.p1.personal_number"),),
    )


def test_the_object_is_that_of_the_contract_in_its_order() -> None:
    written = assessment_object(assessment(Ordinance.SFS_2025_970, (70_000, 112_000, 168_000)), Words())
    assert json.dumps(written, ensure_ascii=False) == (
        '{"format": "vagval-assessment/1", "ordinance": "sfs-2025-970", "assessed_on": "2026-11-22", '
        '"application_on": "2026-12-01", "outcome": "incomplete", "persons": [{"id": "p1", '
        '"outcome": "incomplete", "rules": [{"rule": "B-11", "result": "unknown", '
        '"lacks": ["persons.p1.debt_csn"], "source": "7 § 3 förordning (2025:970)", '
        '"why": "why debt_unknown"}]}, {"id": "p2", "outcome": "stays", "rules": []}], '
        '"amount": {"lowest": 0, "highest": 350000, "steps": ["step adults"], '
        '"instalments": {"lowest": [70000, 112000, 168000], "highest": [70000, 112000, 168000]}}, '
        '"missing": ["persons.p1.debt_csn"], "missing_for_amount": ["persons.p2.born_on"], '
        '"next_question": "persons.p1.debt_csn", "rules_checked_on": "2026-01-02", '
        '"warnings": ["look at persons.p1.personal_number"]}'
    )


def test_the_old_rules_pay_at_once() -> None:
    written = assessment_object(assessment(Ordinance.SFS_1984_890, None), Words())
    assert isinstance(written["amount"], dict)
    assert written["amount"]["instalments"] is None


def test_a_faulty_line_gives_its_faults_and_its_number() -> None:
    assert error_line([("persons[0].id", "a short id"), ("", "known keys")], 7) == {
        "error": [
            {"path": "persons[0].id", "expected": "a short id"},
            {"path": "", "expected": "known keys"},
        ],
        "line": 7,
    }


def test_everything_expected_is_said_in_both_languages() -> None:
    swedish, english = (
        tomllib.loads((MESSAGES / f"{language}.toml").read_text(encoding="utf-8"))["expected"]
        for language in ("sv", "en")
    )
    assert swedish.keys() == english.keys()
    assert all(sentence.endswith(".") for sentence in (*swedish.values(), *english.values()))
