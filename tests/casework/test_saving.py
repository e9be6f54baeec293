from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import build_services
from app.casework.saving import saved_fields, without_fields
from app.domain.answers import answer_paths, get_answer
from app.domain.case import Case
from app.domain.saving import savable
from app.files.intake import read_intake

TODAY = date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[2] / "examples"
SERVICES = build_services()


def example(name: str) -> Case:
    return read_intake((EXAMPLES / f"{name}.json").read_bytes())


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("file", sorted(path.stem for path in EXAMPLES.glob("*.json")))
def test_exactly_what_would_be_saved_is_listed(file: str, language: str) -> None:
    case = example(file)
    listed = [field.path for field in saved_fields(case, TODAY, SERVICES.words(language))]
    kept = savable(case, TODAY)
    assert listed == [path for path in answer_paths(kept) if get_answer(kept, path) is not None]


def test_every_listed_field_can_be_taken_away() -> None:
    case = example("familj-vid-taket")
    paths = [field.path for field in saved_fields(case, TODAY, SERVICES.words("sv"))]
    bare = without_fields(case, paths)
    assert list(saved_fields(bare, TODAY, SERVICES.words("sv"))) == []


def test_a_field_says_whose_it_is_where_there_are_several() -> None:
    fields = {field.path: field for field in saved_fields(example("anknytning"), TODAY, SERVICES.words("sv"))}
    assert "Fantasia Provsson" in fields["persons.p1.citizenships"].label
    assert fields["persons.p1.citizenships"].value == "Irak"
    assert fields["persons.p1.permit.tied_to"].value == "Hittepå Provsson"
