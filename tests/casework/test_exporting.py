from datetime import date

import pytest

from app.casework.exporting import ExportState, may_export

DECISION = "2026-10-20 § 14"
LAST = date(2027, 6, 4)


@pytest.mark.parametrize(
    ("decision", "recipient", "ends_on", "on", "expected"),
    [
        ("", "Samordnaren", LAST, LAST, ExportState.NO_DECISION),
        (" ", "Samordnaren", LAST, LAST, ExportState.NO_DECISION),
        (DECISION, "", LAST, LAST, ExportState.NO_RECIPIENT),
        (DECISION, "Samordnaren", LAST, date(2027, 6, 3), ExportState.ALLOWED),
        (DECISION, "Samordnaren", LAST, LAST, ExportState.ALLOWED),
        (DECISION, "Samordnaren", LAST, date(2027, 6, 5), ExportState.MANDATE_ENDED),
        (DECISION, "Samordnaren", None, date(2099, 1, 1), ExportState.ALLOWED),
    ],
)
def test_a_package_leaves_only_by_decision_to_somebody_whose_mandate_lasts(
    decision: str, recipient: str, ends_on: date | None, on: date, expected: ExportState
) -> None:
    assert may_export(decision, recipient, ends_on, on) is expected
