from datetime import UTC, datetime

import pytest

from app.domain.advice import Advice
from app.domain.record import User
from app.domain.roles import Role
from app.domain.staffing import has_supervisor, staffing_advice

WORKER = User("anna", Role.WORKER, "", None)
EVA = User("eva", Role.SUPERVISOR, "", None)
SIV = User("siv", Role.SUPERVISOR, "", None)
GUN = User("gun", Role.AUDITOR, "", None)
EVA_AS_AUDITOR = User("eva2", Role.AUDITOR, "eva", None)
RETIRED = User("siv", Role.SUPERVISOR, "", datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("users", "advice"),
    [
        ([WORKER], [Advice.NO_SUPERVISOR, Advice.NO_AUDITOR]),
        ([WORKER, RETIRED], [Advice.NO_SUPERVISOR, Advice.NO_AUDITOR]),
        ([WORKER, EVA], [Advice.NO_AUDITOR]),
        ([WORKER, GUN], [Advice.NO_SUPERVISOR]),
        ([EVA, GUN], []),
        ([EVA, EVA_AS_AUDITOR], [Advice.AUDITOR_IS_ONLY_SUPERVISOR]),
        ([EVA, EVA_AS_AUDITOR, RETIRED], [Advice.AUDITOR_IS_ONLY_SUPERVISOR]),
        ([EVA, SIV, EVA_AS_AUDITOR], []),
        ([GUN, User("eva", Role.SUPERVISOR, "gun", None)], [Advice.AUDITOR_IS_ONLY_SUPERVISOR]),
    ],
)
def test_what_is_said_of_who_can_sign_in(users: list[User], advice: list[Advice]) -> None:
    assert list(staffing_advice(users)) == advice


def test_a_retired_supervisor_sees_to_nothing() -> None:
    assert has_supervisor([EVA, RETIRED])
    assert not has_supervisor([WORKER, RETIRED])
