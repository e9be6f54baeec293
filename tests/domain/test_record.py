import pytest

from app.domain.record import CaseStatus


@pytest.mark.parametrize("status", CaseStatus)
@pytest.mark.parametrize("following", CaseStatus)
def test_a_closed_case_can_only_be_opened_again(status: CaseStatus, following: CaseStatus) -> None:
    is_allowed = status is not CaseStatus.CLOSED or following is CaseStatus.OPEN
    assert status.allows(following) is is_allowed


def test_a_closed_case_gives_no_letters() -> None:
    assert [status for status in CaseStatus if not status.allows_letters] == [CaseStatus.CLOSED]


def test_a_status_says_where_the_record_stands_and_nothing_of_the_application() -> None:
    assert {status.value for status in CaseStatus} == {"open", "journalled", "handed_over", "closed"}
