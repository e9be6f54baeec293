"""Examples beside the rules hold; a faulty file is refused with file, key, line and what belongs there."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.domain.assessment import Ordinance, Result
from app.domain.toml_lines import line_of
from app.rules import RuleBook, load_rule_book
from app.rules.errors import RuleBookError
from app.rules.examples import Example, Sums, holds, load_examples, result_of
from tests.rules.situations import RULES

BOOK = load_rule_book(RULES)
FILE = "sfs-2025-970.toml"
BY_HAND = {
    Ordinance.SFS_2025_970: [
        (total, total)
        for total in (
            350_000,
            400_000,
            500_000,
            575_000,
            600_000,
            600_000,
            600_000,
            400_000,
            600_000,
            600_000,
        )
    ],
    Ordinance.SFS_1984_890: [
        *((total, total) for total in (10_000, 15_000, 20_000, 30_000, 40_000, 40_000, 40_000, 40_000)),
        (15_000, 25_000),
        (20_000, 30_000),
    ],
}
SOUND = (RULES / "examples" / FILE).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def examples(book: RuleBook) -> tuple[Example, ...]:
    return load_examples(RULES / "examples", book)


def test_every_example_holds(examples: tuple[Example, ...], book: RuleBook) -> None:
    assert [example.name["sv"] for example in examples if not holds(example, book)] == []


def test_every_rule_has_an_example(examples: tuple[Example, ...], book: RuleBook) -> None:
    rules = {rule for ordinance in book.ordinances.values() for rule in ordinance.rules}
    assert {example.rule for example in examples if example.rule} == rules


@pytest.mark.parametrize("ordinance", Ordinance)
def test_the_ten_households_worked_out_by_hand_are_among_the_examples(
    ordinance: Ordinance, examples: tuple[Example, ...]
) -> None:
    sums = [example.expected for example in examples if not example.rule and example.ordinance is ordinance]
    assert sums == [Sums(lowest, highest) for lowest, highest in BY_HAND[ordinance]]


def test_an_example_can_be_assessed_after_the_day_of_application(examples: tuple[Example, ...]) -> None:
    later = next(example for example in examples if example.on != example.case.application_on)
    assert (later.rule, later.on) == ("A-00", date(2026, 1, 1))
    assert later.case.application_on == date(2025, 6, 16)


def test_an_example_that_does_not_hold_is_noticed(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / FILE).write_text(SOUND.replace('result = "met"', 'result = "agency"', 1), encoding="utf-8")
    first = load_examples(tmp_path, book)[0]
    assert not holds(first, book)
    assert result_of(first, book) is Result.MET


def test_a_sum_that_is_not_reached_is_noticed(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / FILE).write_text(SOUND.replace("lowest = 350_000", "lowest = 0"), encoding="utf-8")
    (failing,) = [example for example in load_examples(tmp_path, book) if not holds(example, book)]
    assert failing.expected == Sums(0, 350_000)
    assert result_of(failing, book) == Sums(350_000, 350_000)


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        ("day = 2026-11-22", 'day = "2026-11-22"', "day", "book_date"),
        ("day = 2026-11-22", "", "day", "book_date"),
        ("\n[usual]", "\n[usuall]", "usual", "book_table"),
        ("moves = true", 'moves = "yes"', "usual.moves", "book_choice"),
        ("debt_kfm = false", "debt_kfn = false", "usual.debt_kfn", "book_unknown_key"),
        ('"permit.ground" = "refugee"', '"permit.ground" = "asylum"', "usual.permit.ground", "book_choice"),
        ('citizenships = ["SY"]', 'citizenships = "SY"', "usual.citizenships", "book_texts"),
        ("2018-03-01", "2018", "usual.permit.held_since", "book_date"),
        ('rule = "B-01"', 'rule = "B-99"', "examples[0].rule", "book_choice"),
        ('rule = "B-01"', "", "examples[0].rule", "book_choice"),
        ('result = "met"', 'result = "yes"', "examples[0].result", "book_choice"),
        ('result = "met"', "", "examples[0].result", "book_choice"),
        ('result = "not_met"', 'result = "not_met"\nnote = "x"', "examples[1].note", "book_unknown_key"),
        ('about = "child"', 'about = "son"', "examples[10].about", "book_choice"),
        ("answers = { debt_csn = true }", "", "examples[19].answers", "book_table"),
        ("answers = { debt_csn = true }", "answers = 1", "examples[19].answers", "book_table"),
        ("{ debt_csn = true }", "{ debt = true }", "examples[19].answers.debt", "book_unknown_key"),
        ("{ debt_csn = true }", "{ debt_csn = 1 }", "examples[19].answers.debt_csn", "book_choice"),
        ('sv = "Statslös"', 'sv = ""', "examples[2].name.sv", "book_text"),
        ('en = "Stateless"', 'de = "Staatenlos"', "examples[2].name.en", "book_text"),
        (
            "others = []",
            'others = [{ role = "applicant" }]',
            "households[0].others[0].role",
            "book_choice",
        ),
        ("lowest = 350_000", 'lowest = "all"', "households[0].lowest", "book_whole_number"),
        ("count = 2", "count = -2", "households[1].others[0].count", "book_whole_number"),
        ("count = 11", "count = 30", "households[6].others", "book_household"),
        (
            'others = [{ role = "spouse" }]',
            'others = [{ role = "spouse" }, { role = "cohabitant" }]',
            "households[2].others",
            "book_household",
        ),
        ("count = 11, born_on", "count = 11, born", "households[6].others[0].born", "book_unknown_key"),
        (
            '{ "destination.country" = "DE" }',
            '{ "destination.country" = 1 }',
            "destination.country",
            "book_text",
        ),
    ],
)
def test_a_fault_is_named_with_key_and_line(
    tmp_path: Path, old: str, new: str, key: str, expected: str
) -> None:
    assert old in SOUND
    text = SOUND.replace(old, new, 1)
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(RuleBookError) as refused:
        load_examples(tmp_path, BOOK)
    named = [(fault.where, fault.expected) for fault in refused.value.faults]
    where = next(where for where, code in named if code == expected and f"{key}, line" in where)
    assert where.startswith(f"{FILE}: ")
    number = int(re.findall(r"line (\d+)$", where)[0])
    assert 1 <= number <= len(text.splitlines())
    changed_at = SOUND[: SOUND.index(old)].count("\n") + 1
    if new:
        assert abs(number - changed_at) <= 1 or key == "usual"


def test_what_is_no_toml_is_refused_with_its_line(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / FILE).write_text("day = = 1\n", encoding="utf-8")
    with pytest.raises(RuleBookError) as refused:
        load_examples(tmp_path, book)
    assert refused.value.faults[0].where == f"{FILE}, line 1"


@pytest.mark.parametrize(
    ("path", "line"),
    [("a", 1), ("b.c.d", 3), ("b.c.e", 2), ("f[1].g", 7), ("f[0].h", 4), ("nowhere", 1)],
)
def test_the_line_is_that_of_the_key_or_of_the_table_around_it(path: str, line: int) -> None:
    assert line_of("a = 1\n[b.c]\nd = 2\n[[f]]\ng = 1\n[[f]]\ng = 2\n", path) == line
