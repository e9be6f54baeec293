import json
import textwrap
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Vagval

EXPECTED = {
    "ensam-vuxen": ("no_obstacle_found", 350_000, 350_000),
    "familj-vid-taket": ("no_obstacle_found", 600_000, 600_000),
    "anknytning": ("no_obstacle_found", 500_000, 500_000),
    "fel-datum": ("obstacle", 0, 0),
    "luckor": ("incomplete", 0, 600_000),
    "massflykt": ("obstacle", 0, 0),
}

# A page of A4 in 10 point.
A4_WIDTH, A4_LINES = 120, 64


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_each_example_gives_what_the_law_says(
    vagval: Vagval, examples: Path, name: str, expected: tuple[str, int, int]
) -> None:
    found = vagval("assess", examples / f"{name}.json", "--json", "--on", "2026-11-22").json
    assert (found["outcome"], found["amount"]["lowest"], found["amount"]["highest"]) == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [("ensam-vuxen", "hushållet: 350"), ("luckor", "hushållet: lägst 0 kr, högst 600")],
)
def test_a_sum_is_called_lowest_and_highest_only_where_there_are_two(
    vagval: Vagval, examples: Path, name: str, said: str
) -> None:
    done = vagval("assess", examples / f"{name}.json", "--on", "2026-11-22")
    assert f"Belopp för hela {said}" in done.out.replace("\N{NO-BREAK SPACE}", " ")


def test_the_old_ordinance_governed_an_application_of_2025(vagval: Vagval, examples: Path) -> None:
    found = vagval("assess", examples / "forordningen-1984.json", "--json", "--on", "2025-06-02").json
    assert found["ordinance"] == "sfs-1984-890"
    assert (found["amount"]["lowest"], found["amount"]["highest"]) == (15_000, 25_000)
    assert found["amount"]["instalments"] is None


def test_the_json_has_the_contracts_keys_in_its_order(vagval: Vagval, examples: Path) -> None:
    found = vagval("assess", examples / "luckor.json", "--json", "--on", "2026-11-22").json
    assert list(found) == [
        "format",
        "ordinance",
        "assessed_on",
        "application_on",
        "outcome",
        "persons",
        "amount",
        "missing",
        "missing_for_amount",
        "next_question",
        "rules_checked_on",
        "warnings",
        "rule_pack",
    ]
    assert list(found["persons"][0]["rules"][0]) == ["rule", "result", "lacks", "source", "why"]


def test_an_intake_can_come_through_stdin_with_a_byte_order_mark(vagval: Vagval, examples: Path) -> None:
    content = b"\xef\xbb\xbf" + (examples / "ensam-vuxen.json").read_bytes()
    assert vagval("assess", "-", "--json", "--on", "2026-11-22", stdin=content).code == 0


def test_the_text_is_for_reading_out_and_never_says_entitled(vagval: Vagval, examples: Path) -> None:
    for language, agency in (("sv", "Migrationsverket"), ("en", "Migrationsverket")):
        said = vagval("assess", examples / "luckor.json", "--on", "2026-11-22", "--language", language).out
        assert agency in said
        assert "berättigad" not in said
        assert "entitled" not in said


def test_the_language_can_stand_before_or_after_the_command(vagval: Vagval, examples: Path) -> None:
    command = ("assess", examples / "luckor.json", "--on", "2026-11-22")
    assert vagval("--language", "en", *command).out == vagval(*command, "--language=en").out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--on", "2026-13-01"),
        ("--on", "1899-12-31"),
        ("--on", "2026-1-1"),
        ("--nonsense",),
        ("--language", "fi"),
        ("one.json", "two.json"),
    ],
)
def test_wrong_usage_gives_one_sentence_and_exit_2(vagval: Vagval, arguments: tuple[str, ...]) -> None:
    outcome = vagval("assess", *arguments)
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert "Traceback" not in outcome.err


def test_every_fault_is_named_by_its_path_and_never_by_its_value(vagval: Vagval) -> None:
    intake = {
        "format": "vagval-intake/1",
        "persons": [
            {"id": "p1", "role": "applicant", "born_on": "HEMLIG-1"},
            {"id": "p2", "role": "HEMLIG-2", "debt_csn": "HEMLIG-3"},
        ],
    }
    outcome = vagval("assess", "-", stdin=json.dumps(intake).encode())
    assert outcome.code == 2
    for path in ("persons[0].born_on", "persons[1].role", "persons[1].debt_csn"):
        assert path in outcome.err
    assert "HEMLIG" not in outcome.err + outcome.out


def test_an_intake_of_a_newer_format_is_made_by_a_newer_program(vagval: Vagval) -> None:
    intake = b'{"format": "vagval-intake/2", "persons": [{"id": "p1", "role": "applicant"}]}'
    assert vagval("assess", "-", stdin=intake).code == 8


def test_no_ordinance_was_in_force_before_1985(vagval: Vagval) -> None:
    intake = b'{"format": "vagval-intake/1", "persons": [{"id": "p1", "role": "applicant"}]}'
    assert vagval("assess", "-", "--on", "1984-12-31", stdin=intake).code == 2
    assert vagval("assess", "-", "--on", "1985-01-01", stdin=intake).code == 0


MINIMAL = '{"format": "vagval-intake/1", "persons": [{"id": "p1", "role": "applicant"}]}'


def test_lines_come_out_in_order_with_faulty_ones_in_their_place(vagval: Vagval, tmp_path: Path) -> None:
    named = MINIMAL.replace('"role"', '"name": "HEMLIG", "role"')
    lines = [MINIMAL, "", "{", named, MINIMAL + "\r"]
    file = tmp_path / "intakes.jsonl"
    file.write_bytes("\n".join(lines).encode() + b"\n")
    outcome = vagval("assess", "--lines", file, "--on", date(2026, 11, 22))
    answers = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 2
    assert ["error" in answer for answer in answers] == [False, True, True, True, False]
    assert [answer["line"] for answer in answers if "error" in answer] == [2, 3, 4]
    assert answers[3]["error"][0]["path"] == "persons[0].name"
    assert "HEMLIG" not in outcome.out


def test_lines_without_faults_end_with_0(vagval: Vagval, tmp_path: Path) -> None:
    file = tmp_path / "intakes.jsonl"
    file.write_text(MINIMAL + "\n" + MINIMAL, encoding="utf-8")
    outcome = vagval("assess", "--lines", file, "--on", "2026-11-22")
    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 2


@pytest.mark.parametrize("identifying", ["name", "personal_number"])
def test_lines_refuse_whatever_could_search_for_candidates(
    vagval: Vagval, tmp_path: Path, identifying: str
) -> None:
    file = tmp_path / "intakes.jsonl"
    file.write_text(MINIMAL.replace('"role"', f'"{identifying}": "x", "role"'), encoding="utf-8")
    assert "error" in vagval("assess", "--lines", file).json


def test_lines_refuse_a_reference(vagval: Vagval, tmp_path: Path) -> None:
    file = tmp_path / "intakes.jsonl"
    file.write_text(MINIMAL.replace('"persons"', '"reference": "x", "persons"'), encoding="utf-8")
    assert vagval("assess", "--lines", file).json["error"][0]["path"] == "reference"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_explanation_of_a_family_of_four_fits_one_printed_page(
    vagval: Vagval, examples: Path, tmp_path: Path, language: str
) -> None:
    family = json.loads((examples / "familj-vid-taket.json").read_text(encoding="utf-8"))
    family["persons"] = [{**person, "name": None} for person in family["persons"][:4]]
    family["persons"][1]["debt_csn"] = True
    family["persons"][0]["debt_kfm"] = None
    file = tmp_path / "family.json"
    file.write_text(json.dumps(family), encoding="utf-8")
    out = vagval("assess", file, "--explain", "--on", "2026-11-22", "--language", language).out
    printed = [part for line in out.splitlines() for part in textwrap.wrap(line, A4_WIDTH) or [""]]
    assert len(printed) <= A4_LINES


def test_the_explanation_says_law_answer_consequence_and_source(vagval: Vagval, examples: Path) -> None:
    out = vagval("assess", examples / "fel-datum.json", "--explain", "--on", "2026-11-22").out
    lines = out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Uppehållstillståndets grund och datum."))
    assert "sedan 2024-09-12 eller tidigare" in lines[at]
    assert lines[at].endswith("(3 § 1 st. förordning (2025:970), läst i lagtexten)")
    assert "Tillstånd sedan: 20" in lines[at + 1]
    assert lines[at + 1].endswith("fick uppehållstillstånd först efter 2024-09-12.")


def test_an_explanation_shows_no_answers_of_another_person(vagval: Vagval, tmp_path: Path) -> None:
    file = tmp_path / "child.json"
    persons = [
        {"id": "p1", "role": "applicant", "own_wish": False},
        {"id": "p2", "role": "child", "permit": {"ground": "family_tie", "tied_to": "p1"}},
    ]
    file.write_text(json.dumps({"format": "vagval-intake/1", "persons": persons}), encoding="utf-8")
    out = vagval("assess", file, "--explain", "--on", "2026-11-22").out
    assert "Du som frågar (Egen vilja: Nej)" in out
    assert "Barn 1 (Egen vilja" not in out
