import json
from pathlib import Path

import pytest

from tests.cli.conftest import Vagval


def with_answers(examples: Path, **answers: object) -> bytes:
    intake = json.loads((examples / "ensam-vuxen.json").read_bytes())
    wish = answers.pop("own_wish", True)
    intake["persons"][0]["own_wish"] = wish
    return json.dumps(intake | answers).encode()


def test_the_same_intake_and_day_give_the_same_bytes(vagval: Vagval, examples: Path, tmp_path: Path) -> None:
    files = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for file in files:
        outcome = vagval("letter", examples / "familj-vid-taket.json", "--out", file, "--on", "2026-11-22")
        assert outcome.code == 0
        assert outcome.out == ""
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].read_bytes().startswith(b"%PDF-1.7")


def test_a_letter_overwrites_the_one_before(vagval: Vagval, examples: Path, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"old")
    assert vagval("letter", examples / "ensam-vuxen.json", "--out", file, "--on", "2026-11-22").code == 0
    assert file.read_bytes() != b"old"


@pytest.mark.parametrize(
    "answers",
    [
        {"own_wish": None},
        {"own_wish": False},
        {"settles_permanently": None},
        {"settles_permanently": False},
    ],
)
def test_without_the_own_wish_there_is_no_letter(
    vagval: Vagval, examples: Path, tmp_path: Path, answers: dict[str, object]
) -> None:
    file = tmp_path / "letter.pdf"
    outcome = vagval("letter", "-", "--out", file, stdin=with_answers(examples, **answers))
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert not file.exists()


@pytest.mark.parametrize(("on", "code"), [("2027-01-02", 0), ("2027-01-03", 6)])
def test_a_letter_is_refused_when_the_rules_are_over_a_year_old(
    vagval: Vagval, examples: Path, tmp_path: Path, on: str, code: int
) -> None:
    file = tmp_path / "letter.pdf"
    intake = with_answers(examples, application_on=on)
    assert vagval("letter", "-", "--out", file, "--on", on, stdin=intake).code == code
    assert file.exists() == (code == 0)


def test_a_place_that_cannot_be_written_to_is_exit_7(vagval: Vagval, examples: Path, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "letter.pdf"
    outcome = vagval("letter", examples / "ensam-vuxen.json", "--out", file, "--on", "2026-11-22")
    assert outcome.code == 7
    (said,) = outcome.err.splitlines()
    assert said.startswith("Mappen finns inte. ")


def renamed(examples: Path, name: str, **answers: object) -> bytes:
    """The family with somebody else's name, and other answers of hers."""
    intake = json.loads((examples / "familj-vid-taket.json").read_bytes())
    intake["persons"][1] |= {"name": name} | answers
    return json.dumps(intake).encode()


def test_a_name_that_no_font_prints_is_refused_by_its_place_and_characters(
    vagval: Vagval, examples: Path, tmp_path: Path
) -> None:
    intake, out = tmp_path / "intake.json", tmp_path / "letter.pdf"
    intake.write_bytes(renamed(examples, "李 Exempelsson"))
    outcome = vagval("letter", intake, "--out", out, "--on", "2026-11-22")
    assert outcome.code == 2
    assert outcome.err.startswith("persons[1].name: ")
    assert "U+674E CJK UNIFIED IDEOGRAPH-674E" in outcome.err
    assert "李" not in outcome.err
    assert not out.exists()


def test_a_name_that_is_not_printed_may_have_any_characters(
    vagval: Vagval, examples: Path, tmp_path: Path
) -> None:
    intake, out = tmp_path / "intake.json", tmp_path / "letter.pdf"
    intake.write_bytes(renamed(examples, "李 Exempelsson", moves=False))
    assert vagval("letter", intake, "--out", out, "--on", "2026-11-22").code == 0
