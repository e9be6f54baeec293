from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.casework.sheets.extract import person_extract
from app.casework.wording import Words
from app.domain.case import Case
from app.domain.office_sheets import PersonExtract
from app.domain.permit import Permit, PermitGround
from app.domain.person import Custody, Person
from app.domain.record import CaseStatus, SavedCase

ON = date(2026, 11, 22)


def changed(case: Case, person: Person) -> Case:
    return replace(case, persons=tuple(person if p.id == person.id else p for p in case.persons))


def extract_of(case: Case, person_id: str, words: Words) -> PersonExtract:
    saved = SavedCase("abc", 3, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", case)
    return person_extract(saved, person_id, ON, words)


def test_the_applicant_gets_own_facts_and_the_childrens_and_none_of_the_spouses(
    family: Case, words: Words
) -> None:
    extract = extract_of(family, "p1", words)
    assert [group.title for group in extract.facts][:3] == [
        "",
        "Påhittad Exempelsson",
        "Barn Ett Exempelsson",
    ]
    assert "Uppdiktad" not in repr(extract)
    assert extract.others == 1
    assert (extract.version, extract.saved_on) == (3, date(2026, 11, 20))


def test_whom_the_permit_rests_on_is_not_named(family: Case, words: Words) -> None:
    tied = replace(family.applicant, permit=Permit(PermitGround.FAMILY_TIE, tied_to="p2"))
    extract = extract_of(changed(family, tied), "p1", words)
    assert "Uppdiktad" not in repr(extract)
    assert "Make eller maka" in {entry.value for group in extract.facts for entry in group.entries}


def test_an_adult_who_told_personally_gets_own_facts_alone(family: Case, words: Words) -> None:
    extract = extract_of(family, "p2", words)
    assert [group.title for group in extract.facts] == ["Uppdiktad Exempelsson"]
    assert extract.others == len(family.persons) - 1
    assert extract.left_out == ()


@pytest.mark.parametrize("told", [None, False])
def test_what_somebody_else_told_of_an_adult_is_left_out_and_listed(
    family: Case, words: Words, told: bool | None
) -> None:
    case = changed(family, replace(family.person("p2"), own_statement=told))
    extract = extract_of(case, "p2", words)
    assert extract.facts == ()
    assert extract.left_out == ("Namn", "Födelsedag", "Flyttar med")


def test_a_child_in_somebody_elses_custody_is_not_the_applicants_to_read(family: Case, words: Words) -> None:
    child = next(person for person in family.persons if person.custody is not None)
    case = changed(family, replace(child, custody=Custody.OTHER))
    assert str(child.name) not in repr(extract_of(case, "p1", words))


def test_who_is_not_in_the_case_gets_nothing(family: Case, words: Words) -> None:
    with pytest.raises(KeyError):
        extract_of(family, "p99", words)
