from datetime import date

import pytest

from app.domain.errors import BadInputError
from app.domain.export_decision import ExportDecision
from app.files.errors import NewerFormatError
from app.files.export_decision import format_decision, parse_decision

DECISION = ExportDecision(date(2026, 10, 20), "14", "Samordnaren", date(2027, 6, 4))


@pytest.mark.parametrize("ends_on", [date(2027, 6, 4), None])
def test_a_decision_comes_back_as_it_was_kept(ends_on: date | None) -> None:
    decision = ExportDecision(date(2026, 10, 20), "14 a", "Den nationella samordnaren", ends_on)
    assert parse_decision(format_decision(decision)) == decision


@pytest.mark.parametrize(
    "data",
    [b"[]", b"{}", format_decision(DECISION).replace(b"2027-06-04", b"2027-06-31"),
     format_decision(DECISION).replace(b"decision/1", b"other/1")],
)  # fmt: skip
def test_anything_else_is_no_decision(data: bytes) -> None:
    with pytest.raises(BadInputError):
        parse_decision(data)


def test_a_decision_of_a_newer_program_is_said_to_be_one() -> None:
    with pytest.raises(NewerFormatError):
        parse_decision(format_decision(DECISION).replace(b"decision/1", b"decision/2"))
