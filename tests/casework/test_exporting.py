from datetime import date

import pytest

from app.casework.exporting import (
    ExportDecision,
    ExportState,
    ReleaseRemark,
    may_export,
    release_remarks,
)
from app.tallies.descriptions import Descriptions
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect
from tests.tallies.tables import counts

DECIDED = date(2026, 10, 20)
LAST = date(2027, 6, 4)
NOTHING = Descriptions()


@pytest.mark.parametrize(
    ("section", "recipient", "ends_on", "on", "expected"),
    [
        ("", "Samordnaren", LAST, LAST, ExportState.NO_DECISION),
        (" ", "Samordnaren", LAST, LAST, ExportState.NO_DECISION),
        ("14", "", LAST, LAST, ExportState.NO_RECIPIENT),
        ("14", "Samordnaren", LAST, date(2027, 6, 3), ExportState.ALLOWED),
        ("14", "Samordnaren", LAST, LAST, ExportState.ALLOWED),
        ("14", "Samordnaren", LAST, date(2027, 6, 5), ExportState.MANDATE_ENDED),
        ("14", "Samordnaren", None, date(2099, 1, 1), ExportState.ALLOWED),
    ],
)
def test_a_package_leaves_only_by_decision_to_somebody_whose_mandate_lasts(
    section: str, recipient: str, ends_on: date | None, on: date, expected: ExportState
) -> None:
    assert may_export(ExportDecision(DECIDED, section, recipient, ends_on), on) is expected


def test_without_a_decision_nothing_leaves() -> None:
    assert may_export(None, LAST) is ExportState.NO_DECISION


def test_bounds_that_were_left_out_are_told() -> None:
    asked = Policy(bounds=Bounds.CLASSES)
    made = protect(counts({"t": [[9, 9, 2]]}), NOTHING, Ledger(), asked)
    assert release_remarks(made, Ledger(), asked) == (ReleaseRemark.BOUNDS_LEFT_OUT,)
    plain = protect(counts({"t": [[9, 9, 2]]}), NOTHING, Ledger(), Policy())
    assert release_remarks(plain, Ledger(), Policy()) == ()


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([[30, 40]], []),
        ([[31, 40]], [ReleaseRemark.LATE_CHANGES_HELD]),
        ([[31, 40], [50, 60]], [ReleaseRemark.LATE_CHANGES_BOOKED]),
        ([[30, 40], [50, 60]], []),
    ],
)
def test_late_changes_are_told_whether_there_is_a_period_to_book_them_in_or_not(
    later: list[list[int]], expected: list[ReleaseRemark]
) -> None:
    before = protect(counts({"t": [[30, 40]]}), NOTHING, Ledger(), Policy()).ledger
    made = protect(counts({"t": later}), NOTHING, before, Policy())
    assert list(release_remarks(made, before, Policy())) == expected
