from dataclasses import replace
from pathlib import Path

import pytest

from app.casework.unprintable import refuse_unprintable, unprintable_answers, unprintable_texts
from app.documents.drawer import DocumentDrawer
from app.domain.case import Case
from app.domain.errors import BadInputError
from app.domain.person import Person, Role

DRAWER = DocumentDrawer(Path(__file__).parents[2] / "resources")
FAMILY = Case(
    (Person("p1", Role.APPLICANT, "Åsa محمد ሰላም"), Person("barn", Role.CHILD, "李 Åsa 😀 李")),
    reference="2026-117",
)


def test_each_answer_names_its_characters_once_by_number_and_name() -> None:
    (found,) = unprintable_answers(FAMILY, DRAWER)
    assert (found.where, found.characters) == ("persons.barn.name", ("李", "😀"))
    assert found.names == "U+674E CJK UNIFIED IDEOGRAPH-674E, U+1F600 GRINNING FACE"


def test_a_file_is_refused_with_every_place_and_never_the_name() -> None:
    with pytest.raises(BadInputError) as refused:
        refuse_unprintable(replace(FAMILY, reference="案"), DRAWER)
    assert [fault.where for fault in refused.value.faults] == ["reference", "persons[1].name"]
    assert {fault.expected for fault in refused.value.faults} == {"printable"}
    assert "Åsa" not in str([fault.facts for fault in refused.value.faults])


def test_what_prints_passes() -> None:
    refuse_unprintable(replace(FAMILY, persons=FAMILY.persons[:1]), DRAWER)
    assert unprintable_texts({"recipient": "Migrationsverket", "helper": "handläggare"}, DRAWER) == ()


def test_of_many_characters_the_first_are_named() -> None:
    (found,) = unprintable_texts({"recipient": "一二三四五六七"}, DRAWER)
    assert len(found.characters) == 7
    assert found.names.count("U+") == 5
    assert found.names.endswith("…")
