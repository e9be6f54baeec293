import tomllib
from pathlib import Path

import pytest

from app.domain.answers import CASE_FIELDS, PERSON_FIELDS
from app.files.expected import Place, expected_at, keys_at, path_of

MESSAGES = Path(__file__).parents[2] / "resources" / "messages"


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ((), ""),
        (("persons",), "persons"),
        (("persons", 1, "born_on"), "persons[1].born_on"),
        (("persons", 0, "citizenships", 2), "persons[0].citizenships[2]"),
    ],
)
def test_paths_count_by_position(place: Place, path: str) -> None:
    assert path_of(place) == path


def test_what_belongs_at_each_answer_has_a_sentence() -> None:
    sentences = tomllib.loads((MESSAGES / "sv.toml").read_text(encoding="utf-8"))["expected"]
    places: list[Place] = [tuple(field.key.split(".")) for field in CASE_FIELDS]
    places += [("persons", 0, *field.key.split(".")) for field in PERSON_FIELDS]
    for place in places:
        fault = expected_at(place)
        assert fault.where == path_of(place)
        assert sentences[fault.expected].format(**fault.facts)


def test_inside_a_value_without_inner_places_the_value_itself_is_meant() -> None:
    fault = expected_at(("persons", 0, "name", "first", 3))
    assert (fault.where, fault.expected) == ("persons[0].name", "text")


def test_the_empty_key_is_not_known() -> None:
    assert keys_at(("destination",)) == {"country", "reception_shown"}
    assert {"format", "persons", "destination"} <= keys_at(())
    assert {"id", "role", "permit", "debt_csn"} <= keys_at(("persons", 3))
    assert "debt_csn" not in keys_at(())
    assert "held_since" in keys_at(("persons", 0, "permit"))
