"""What stands in somebody's way, or is left to the agency, in words."""

from dataclasses import replace

from app.casework.explain import explain
from app.casework.reasons import reasons
from app.domain.case import Case
from app.domain.permit import OUTSIDE, Permit, PermitGround
from app.rules import assess
from tests.casework.sheets.conftest import BOOK, WORDS
from tests.casework.sheets.test_summary import ON, in_debt


def _tied_to_somebody_outside(case: Case) -> Case:
    permit: Permit = replace(case.applicant.permit, ground=PermitGround.FAMILY_TIE, tied_to=OUTSIDE)
    return replace(case, persons=(replace(case.applicant, permit=permit),))


def test_what_the_agency_decides_is_named_only_where_nothing_stands_in_the_way() -> None:
    for case, count in ((in_debt(), 1), (in_debt(debt_csn=True), 0)):
        tied = _tied_to_somebody_outside(case)
        words = WORDS["sv"]
        (person,) = explain(tied, assess(tied, ON, BOOK), words).persons
        found = reasons(person.lines, words)
        assert [reason.follows for reason in found].count("") == count
        assert len(found) == 1
