from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import build_services
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.wish_apart import wish_apart
from app.domain.assessment import Outcome
from app.domain.case import Case
from tests.ui.desk import CLEAR_CASE, begun

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def services() -> Services:
    return build_services()


def _case(**changes: object) -> Case:
    case = begun(Route.HELP_TO_APPLY, CLEAR_CASE).case
    applicant = replace(case.applicant, **changes)  # type: ignore[arg-type]
    return replace(case, persons=(applicant,))


def test_a_wish_not_asked_for_is_neither_missing_nor_in_the_way(services: Services) -> None:
    case = _case()
    whole = services.assess(case, TODAY)
    shown = wish_apart(case, whole)
    assert (whole.outcome, shown.outcome) == (Outcome.INCOMPLETE, Outcome.NO_OBSTACLE_FOUND)
    assert "B-02" not in {finding.rule for finding in shown.person("p1").findings}
    assert not shown.missing


def test_sums_stay_those_of_the_whole_assessment(services: Services) -> None:
    case = _case()
    whole = services.assess(case, TODAY)
    assert wish_apart(case, whole).amount == whole.amount
    assert whole.amount.lowest == 0


def test_every_other_missing_answer_and_obstacle_stays(services: Services) -> None:
    unknown, in_debt = _case(debt_csn=None), _case(debt_csn=True)
    assert wish_apart(unknown, services.assess(unknown, TODAY)).missing == ("persons.p1.debt_csn",)
    assert wish_apart(in_debt, services.assess(in_debt, TODAY)).outcome is Outcome.OBSTACLE


def test_a_wish_that_was_stated_is_shown(services: Services) -> None:
    case = replace(_case(own_wish=True), settles_permanently=True)
    whole = services.assess(case, TODAY)
    assert wish_apart(case, whole) == whole
