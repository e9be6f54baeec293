from datetime import date, timedelta

import pytest

from app.domain.advice import Advice
from app.domain.backup_advice import BackupFacts, backup_advice

TODAY = date(2026, 11, 22)


def ago(days: int | None) -> date | None:
    return None if days is None else TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("first_saved", "last", "elsewhere", "advice"),
    [
        (None, None, None, None),
        (7, None, None, None),
        (8, None, None, Advice.NO_BACKUP),
        (7, 0, None, None),
        (8, 0, None, Advice.BACKUP_ON_SAME_DISK),
        (300, 0, 7, None),
        (300, 0, 8, Advice.BACKUP_ON_SAME_DISK),
        (300, 8, 8, Advice.BACKUP_ON_SAME_DISK),
        (-30, None, None, None),
    ],
)
def test_a_backup_on_the_same_disk_is_no_real_one_after_seven_days(
    first_saved: int | None, last: int | None, elsewhere: int | None, advice: Advice | None
) -> None:
    assert backup_advice(BackupFacts(ago(first_saved), ago(last), ago(elsewhere)), TODAY) is advice
