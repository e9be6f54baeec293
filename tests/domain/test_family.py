from datetime import date

import pytest

from app.domain.case import Case
from app.domain.family import children_who_may_move, named_children, settled_children
from app.domain.person import Custody, Person, Role

ON = date(2026, 11, 22)


def with_custody(custody: Custody | None) -> Case:
    child = Person("p2", Role.CHILD, born_on=date(2015, 1, 1), moves=True, custody=custody)
    return Case((Person("p1", Role.APPLICANT), child))


@pytest.mark.parametrize(
    ("custody", "is_named"),
    [
        (None, True),
        (Custody.APPLICANT_ALONE, True),
        (Custody.JOINT, True),
        (Custody.APPOINTED, False),
        (Custody.OTHER, False),
    ],
)
def test_a_child_is_named_unless_an_agency_or_a_court_decides(
    custody: Custody | None, *, is_named: bool
) -> None:
    assert bool(named_children(with_custody(custody), ON)) is is_named


def test_only_custody_that_is_known_lets_the_applicant_speak_for_a_child() -> None:
    settled = [custody for custody in (None, *Custody) if settled_children(with_custody(custody), ON)]
    assert settled == [Custody.JOINT, Custody.APPLICANT_ALONE]


@pytest.mark.parametrize("custody", [None, *Custody])
def test_every_child_is_told_whoever_decides(custody: Custody | None) -> None:
    assert [child.id for child in children_who_may_move(with_custody(custody), ON)] == ["p2"]
