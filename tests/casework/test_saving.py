from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import build_services
from app.casework.conversation import Conversation
from app.casework.saving import (
    also_left_out,
    answers_kept,
    gone_since,
    new_since,
    saved_fields,
    without_fields,
)
from app.domain.answers import answer_paths, get_answer, with_answer
from app.domain.case import Case, new_case
from app.domain.person import Person, Role
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


def test_what_is_new_changed_or_gone_since_the_last_save_is_told_apart() -> None:
    saved = example("anknytning")
    path, other = "persons.p1.debt_csn", "persons.p1.debt_kfm"
    saved = with_answer(with_answer(saved, path, None), other, False)
    case = with_answer(with_answer(saved, path, True), other, None)
    assert new_since(case, saved, TODAY) == {path}
    assert gone_since(case, saved, TODAY) == {other}
    assert not new_since(saved, saved, TODAY) | gone_since(saved, saved, TODAY)


def test_answers_of_somebody_who_was_added_are_new() -> None:
    saved = example("anknytning")
    case = replace(saved, persons=(*saved.persons, Person("p9", Role.CHILD, born_on=date(2020, 1, 1))))
    assert new_since(case, saved, TODAY) == {"persons.p9.born_on"}


def test_an_adults_own_statement_takes_that_adults_other_answers_along_and_nobody_elses() -> None:
    case = example("anknytning")
    others = [p for p in case.others(case.applicant.id) if p.own_statement is True]
    assert others
    for person in others:
        follow = also_left_out(case, f"persons.{person.id}.own_statement", TODAY)
        assert follow
        assert all(path.startswith(f"persons.{person.id}.") for path in follow)
        assert not {path.rsplit(".", 1)[1] for path in follow} & {"name", "born_on", "moves"}


def test_of_the_answers_that_are_there_none_is_counted_that_another_adult_or_the_wish_would_tell() -> None:
    spouse = Person("p2", Role.SPOUSE, moves=True, own_statement=True)
    case = replace(new_case(), persons=(*new_case().persons, spouse))
    before = answers_kept(Conversation(case=case), TODAY)
    for path in ("persons.p2.debt_csn", "persons.p1.own_wish", "persons.p2.own_wish", "settles_permanently"):
        case = with_answer(case, path, True)
    assert answers_kept(Conversation(case=replace(case, reference="SN 1")), TODAY) == before
    told = with_answer(with_answer(case, "persons.p1.debt_csn", False), "destination.country", "SY")
    assert answers_kept(Conversation(case=told), TODAY) == before + 2
