"""A rule book is refused unless it says all the code needs and no more; each fault names file and key."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.assessment import Ordinance
from app.domain.countries import COUNTRY_CODES
from app.rules import load_rule_book
from app.rules.errors import RuleBookError

NEW, OLD = "sfs-2025-970.toml", "sfs-1984-890.toml"


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(RuleBookError) as refused:
        load_rule_book(folder)
    return [
        (re.sub(r"(: .*|:), line \d+$", r"\1", fault.where), fault.expected) for fault in refused.value.faults
    ]


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        (
            "value = 350_000",
            'value = "350 000"',
            "parameters.adult_amount.values[0].value",
            "book_whole_number",
        ),
        ("value = 350_000", "value = -1", "parameters.adult_amount.values[0].value", "book_whole_number"),
        ("value = 2024-09-12", 'value = "2024-09-12"', "parameters.cutoff.values[0].value", "book_date"),
        (
            "value = 2024-09-12",
            "value = 2024-09-12T00:00:00",
            "parameters.cutoff.values[0].value",
            "book_date",
        ),
        ("[20, 32, 48]", "[20, 40, 60]", "parameters.instalment_shares.values[0].value", "book_shares"),
        ("[20, 32, 48]", "[20, 80]", "parameters.instalment_shares.values[0].value", "book_shares"),
        (
            "[20, 32, 48]",
            "[20.0, 32, 48]",
            "parameters.instalment_shares.values[0].value",
            "book_whole_numbers",
        ),
        (
            '["AX", "GF"',
            '["QQ", "GF"',
            "parameters.territories_with_own_code.values[0].value",
            "book_countries",
        ),
        ('["AX", "GF"', '[1, "GF"', "parameters.territories_with_own_code.values[0].value", "book_texts"),
        ("[parameters.cutoff]", "[parameters.cut_off]", "parameters.cutoff", "book_table"),
        ("[rules.B-11]\n", "[rules.B-99]\n", "rules.B-99", "book_unknown_key"),
        ('unit = "months"', 'unit = "years"', "parameters.turning_18_within.unit", "book_choice"),
        ('confidence = "press"', 'confidence = "sure"', "rules.B-04t.confidence", "book_choice"),
        (
            "value = 350_000 }",
            "value = 350_000, from = 1 }",
            "parameters.adult_amount.values[0].from",
            "book_unknown_key",
        ),
        ("checked_on = 2026-01-02", "checked_on = true", "checked_on", "book_date"),
        ("checked_on = 2026-01-02", "", "checked_on", "book_date"),
        ('act = "förordning"', 'act = " "', "act", "book_text"),
        ('act = "förordning"', 'act = "förordning"\nspare = 1', "spare", "book_unknown_key"),
        ('source = { section = "4" }', 'source = { item = "4" }', "rules.B-05.source.section", "book_text"),
        (
            'source = { section = "4" }',
            'source = { section = "4", x = 1 }',
            "rules.B-05.source.x",
            "book_unknown_key",
        ),
        ("debt_unknown = ", "debt_unkown = ", "rules.B-11.reasons.debt_unknown", "book_table"),
        ("debt_unknown = ", "debt_unkown = ", "rules.B-11.reasons.debt_unkown", "book_unknown_key"),
        (
            "Flytten går till ett",
            "Flytten går {permanent} ett",
            "rules.B-08.reasons.excluded_country.sv",
            "book_placeholder",
        ),
        (
            "Flytten går till ett",
            "Flytten går { ett",
            "rules.B-08.reasons.excluded_country.sv",
            "book_placeholder",
        ),
        (
            "Flytten går till ett",
            "{person} flyttar till ett",
            "rules.B-08.reasons.excluded_country.you",
            "book_you",
        ),
        ("open_questions = [\n", "open_questions = [\n1, ", "rules.B-03.open_questions", "book_tables"),
    ],
)
def test_what_a_key_may_not_hold_is_named(
    folder: Path, old: str, new: str, where: str, expected: str
) -> None:
    spoil(folder, NEW, old, new)
    assert (f"{NEW}: {where}", expected) in faults_of(folder)


def test_values_stand_oldest_first_and_once_a_day(folder: Path) -> None:
    one = "{ valid_from = 2026-01-01, value = 350_000 }"
    for values in ("", f"{one}, {one}", f"{one}, {{ valid_from = 2025-12-31, value = 1 }}"):
        text = (folder / NEW).read_text(encoding="utf-8")
        spoil(folder, NEW, f"values = [{one}]", f"values = [{values}]")
        assert faults_of(folder) == [(f"{NEW}: parameters.adult_amount.values", "book_values_oldest_first")]
        (folder / NEW).write_text(text, encoding="utf-8")


def test_a_list_may_name_every_country(folder: Path) -> None:
    every = ", ".join(f'"{code}"' for code in sorted(COUNTRY_CODES))
    spoil(folder, NEW, '"AX", "GF", "GP", "MQ", "RE", "YT", "MF", "SJ"', every)
    parameter = (
        load_rule_book(folder).ordinances[Ordinance.SFS_2025_970].parameters["territories_with_own_code"]
    )
    assert parameter.values[0].value == COUNTRY_CODES


def test_a_file_that_is_no_toml_is_refused_with_its_line(folder: Path) -> None:
    (folder / OLD).write_text('act = "x"\nnumber = = "y"\n', encoding="utf-8")
    assert faults_of(folder) == [(f"{OLD}, line 2", "book_toml")]


@pytest.mark.parametrize(
    ("damage", "where", "expected"),
    [
        (Path.unlink, OLD, "book_file"),
        (lambda file: file.write_bytes(b"\xff"), OLD, "file_utf8"),
    ],
)
def test_a_file_that_cant_be_read_is_named(
    folder: Path, damage: Callable[[Path], object], where: str, expected: str
) -> None:
    damage(folder / OLD)
    assert faults_of(folder) == [(where, expected)]


def test_all_faults_of_all_files_are_listed(folder: Path) -> None:
    spoil(folder, NEW, 'number = "2025:970"', "number = 1")
    spoil(folder, OLD, 'number = "1984:890"', "")
    spoil(folder, "countries.toml", 'sv = "Syrien"', 'sv = ""')
    assert faults_of(folder) == [
        (f"{OLD}: number", "book_text"),
        (f"{NEW}: number", "book_text"),
        ("countries.toml: SY.sv", "book_text"),
    ]


@pytest.mark.parametrize("valid_to", ["2025-12-30", "2026-01-01"])
def test_between_two_ordinances_there_is_no_gap_and_no_overlap(folder: Path, valid_to: str) -> None:
    spoil(folder, OLD, "valid_to = 2025-12-31", f"valid_to = {valid_to}")
    assert faults_of(folder) == [(f"{NEW}: valid_from", "book_no_gap")]


def test_every_country_code_is_there_and_no_other(folder: Path) -> None:
    spoil(folder, "countries.toml", "\nSY = ", "\nQQ = ")
    assert faults_of(folder) == [("countries.toml:", "book_all_countries")]


def test_nothing_is_an_amount_too(folder: Path) -> None:
    spoil(folder, NEW, "value = 25_000", "value = 0")
    assert load_rule_book(folder)


def test_a_person_who_confirmed_is_named(folder: Path) -> None:
    spoil(folder, NEW, "checked_on = 2026-01-02", 'checked_on = 2026-01-02\nconfirmed_by = "A. Granskare"')
    (_, new) = load_rule_book(folder).ordinances.values()
    assert new.status.is_confirmed
