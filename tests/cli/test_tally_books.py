import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import build_services
from app.cli.books import write_ledger
from app.cli.packaging import packaged
from app.domain.errors import UserFacingError
from app.files.ledger import parse_ledger
from app.files.writing import write_file
from app.tallies.counts import Place
from app.tallies.ledger import Ledger, Office, ToldFigure
from tests.cli.conftest import Vagval

HEADER = "period;table;category;count;source"
PROFILE = Path(__file__).parents[1] / "files" / "fixtures" / "profile-1.toml"


def write_counts(file: Path, *rows: str) -> Path:
    file.write_text("\n".join((HEADER, *(f"{row};" for row in rows))) + "\n", encoding="utf-8")
    return file


def half_year(file: Path, *, first: int = 12) -> Path:
    """Six months of three kinds of channel."""
    rows = []
    for month in range(1, 7):
        rows += [f"2026-{month:02d};channel;{name};{count}" for name, count in
                 (("visit", first), ("phone", month), ("video", 1))]  # fmt: skip
    return write_counts(file, *rows)


def told(ledger: Path, **given: object) -> list[object]:
    facts = {"table": "channel", "period": "2026-03", "category": "phone", "count": 3, "to": "press"}
    options = [part for name, value in (facts | given).items() for part in (f"--{name}", value)]
    return ["tally", "told", ledger, *options, "--on", "2026-11-22"]


def test_a_told_figure_is_entered_and_counts_as_released(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv")
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger), "--counts", counts).code == 0
    (entry,) = parse_ledger(ledger.read_bytes()).told
    assert (entry.count, entry.told_to, entry.told_on) == (3, "press", date(2026, 11, 22))
    assert vagval("tally", "protect", counts, "--out", tmp_path / "one", "--ledger", ledger).code == 0
    assert vagval("tally", "protect", counts, "--out", tmp_path / "two").code == 0
    one, two = ((tmp_path / name / "tally.csv").read_bytes() for name in ("one", "two"))
    assert one != two


def test_a_ledger_that_grew_meanwhile_is_not_written_over(
    vagval: Vagval, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = half_year(tmp_path / "counts.csv")
    ledger, out = tmp_path / "ledger.json", tmp_path / "out"

    def told_meanwhile(*arguments: Any) -> object:
        assert vagval(*told(ledger)).code == 0
        return packaged(*arguments)

    monkeypatch.setattr("app.cli.tally.packaged", told_meanwhile)
    outcome = vagval("tally", "protect", counts, "--out", out, "--ledger", ledger)
    assert outcome.code == 2
    assert outcome.err.startswith("Liggaren")
    assert not out.exists()
    assert len(parse_ledger(ledger.read_bytes()).told) == 1


def test_of_two_who_write_the_ledger_at_the_same_time_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ledger.json"
    turn = build_services().ledger_turn

    def written_slowly(*arguments: Any, **options: Any) -> None:
        time.sleep(0.2)
        write_file(*arguments, **options)

    def enter(count: int) -> str:
        figure = ToldFigure(Place("2026-03", "channel", "phone"), count, "press", date(2026, 11, 22))
        try:
            write_ledger(turn, file, Ledger().with_entry(figure), Ledger())
        except UserFacingError as error:
            return error.code
        return "entered"

    monkeypatch.setattr("app.cli.books.write_file", written_slowly)
    with ThreadPoolExecutor() as both:
        assert sorted(both.map(enter, (3, 4))) == ["entered", "ledger_grown"]


def test_who_holds_the_ledger_for_good_keeps_nobody_waiting_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.bootstrap._LEDGER_PATIENCE_S", 0.0)
    turn = build_services().ledger_turn
    with turn(tmp_path / "ledger.json"), pytest.raises(UserFacingError) as error:
        turn(tmp_path / "ledger.json")
    assert error.value.code == "ledger_grown"


def test_an_impossible_figure_is_refused_with_both_numbers(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv")
    outcome = vagval(*told(tmp_path / "ledger.json", count=17), "--counts", counts)
    assert outcome.code == 2
    assert "17" in outcome.err
    assert "16" in outcome.err
    assert not (tmp_path / "ledger.json").exists()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"table": "chanel"}, 2),
        ({"table": "chanel", "category": "total"}, 2),
        ({"category": "fone"}, 2),
        ({"table": "obstacle", "category": "debts"}, 0),
        ({"table": "gender", "category": "total"}, 0),
        ({"table": "own", "category": "kind"}, 0),
    ],
)
def test_a_figure_that_nobody_counts_is_refused_since_it_would_protect_nothing(
    vagval: Vagval, tmp_path: Path, given: dict[str, object], code: int
) -> None:
    counts = write_counts(tmp_path / "counts.csv", "2026-01;own;kind;9")
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger, **given), "--counts", counts).code == code
    assert ledger.exists() is (code == 0)


@pytest.mark.parametrize(
    ("given", "most"),
    [
        ({"table": "gender", "category": "woman"}, 16),
        ({"table": "gender", "category": "total"}, 16),
        ({"table": "obstacle", "category": "debt_csn"}, 16),
        ({"table": "obstacle", "category": "debts"}, 32),
        ({"table": "obstacle", "category": "total"}, 999),
        ({"table": "gender", "category": "total", "period": "2026-07"}, 999),
    ],
)
def test_a_figure_above_the_total_of_another_table_that_counts_the_same_is_impossible_too(
    vagval: Vagval, tmp_path: Path, given: dict[str, object], most: int
) -> None:
    counts = half_year(tmp_path / "counts.csv")
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger, **given, count=most), "--counts", counts).code == 0
    outcome = vagval(*told(ledger, **given, count=most + 1), "--counts", counts)
    assert outcome.code == (0 if most == 999 else 2)
    assert (str(most) in outcome.err) is (most != 999)


def test_an_impossible_figure_is_refused_without_counts_where_the_ledger_knows(
    vagval: Vagval, tmp_path: Path
) -> None:
    ledger = tmp_path / "ledger.json"
    counts = half_year(tmp_path / "counts.csv")
    assert vagval("tally", "protect", counts, "--out", tmp_path / "out", "--ledger", ledger).code == 0
    before = ledger.read_bytes()
    assert vagval(*told(ledger, count=17)).code == 2
    assert ledger.read_bytes() == before
    assert vagval(*told(ledger, count=16)).code == 0


@pytest.mark.parametrize(
    "given",
    [{"period": "total"}, {"table": "a b"}, {"category": "å"}, {"count": -1}, {"to": "Anna"}],
)
def test_what_can_not_be_a_told_figure_is_refused(
    vagval: Vagval, tmp_path: Path, given: dict[str, object]
) -> None:
    assert vagval(*told(tmp_path / "ledger.json", **given)).code == 2
    assert not (tmp_path / "ledger.json").exists()


def test_the_ledger_is_shown_without_counts(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv", first=777)
    ledger = tmp_path / "ledger.json"
    vagval("tally", "protect", counts, "--out", tmp_path / "out", "--ledger", ledger)
    vagval(*told(ledger, count=16, category="total"))
    outcome = vagval("tally", "ledger", ledger)
    release, figure = outcome.out.splitlines()
    assert release.startswith("Utlämnande 1: 2026-01, 2026-02")
    assert "Minst" in release
    assert (
        figure
        == "2026-11-22: en siffra har lämnats till pressen. Tabell channel, period 2026-03, kategori total."
    )
    assert "777" not in outcome.out


def test_the_office_profile_names_the_publisher_and_owns_the_ledger(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv")
    ledger = tmp_path / "ledger.json"
    command = ("tally", "protect", counts, "--ledger", ledger, "--office")
    assert vagval(*command, PROFILE, "--out", tmp_path / "out").code == 0
    own = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))["vagval"]
    assert (own["municipality"], own["municipality_code"]) == ("Exempelkommun", "0000")
    assert own["board"] == "Socialnämnden"
    assert parse_ledger(ledger.read_bytes()).office == Office("0000", "Socialnämnden")


def another_office(tmp_path: Path, old: str, new: str) -> Path:
    file = tmp_path / "other.toml"
    file.write_text(PROFILE.read_text(encoding="utf-8").replace(f'"{old}"', f'"{new}"'), encoding="utf-8")
    return file


@pytest.mark.parametrize(("old", "new"), [("0000", "0001"), ("Socialnämnden", "Kulturnämnden")])
def test_the_ledger_of_another_municipality_or_board_is_named_and_nothing_written(
    vagval: Vagval, tmp_path: Path, old: str, new: str
) -> None:
    counts = half_year(tmp_path / "counts.csv")
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger), "--office", PROFILE).code == 0
    before = ledger.read_bytes()
    other = another_office(tmp_path, old, new)
    for command in (
        ("tally", "protect", counts, "--ledger", ledger, "--office", other, "--out", tmp_path / "no"),
        (*told(ledger), "--office", other),
    ):
        outcome = vagval(*command)
        assert outcome.code == 2
        assert "Liggaren hör till en annan nämnd" in outcome.err
    assert not (tmp_path / "no").exists()
    assert ledger.read_bytes() == before


def test_a_board_with_a_new_name_keeps_its_ledger(vagval: Vagval, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger), "--office", PROFILE).code == 0
    renamed = another_office(tmp_path, "Socialnämnden", "Social- och arbetsmarknadsnämnden")
    entries = parse_ledger(ledger.read_bytes()).entries
    assert vagval("tally", "ledger", ledger, "--renamed", renamed).code == 0
    assert parse_ledger(ledger.read_bytes()) == Ledger(
        Office("0000", "Social- och arbetsmarknadsnämnden"), entries
    )
    assert vagval(*told(ledger, count=4), "--office", renamed).code == 0


def test_another_municipalitys_ledger_gets_no_new_name(vagval: Vagval, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.json"
    assert vagval(*told(ledger), "--office", PROFILE).code == 0
    before = ledger.read_bytes()
    assert vagval("tally", "ledger", ledger, "--renamed", another_office(tmp_path, "0000", "0001")).code == 2
    assert ledger.read_bytes() == before


def test_a_store_names_the_publisher_too_but_a_practice_store_none(
    vagval: Vagval, tmp_path: Path, passphrase: Path
) -> None:
    counts = half_year(tmp_path / "counts.csv")
    vagval("store", "create", tmp_path / "practice", "--passphrase-file", passphrase)
    command = ("tally", "protect", counts, "--out", tmp_path / "out", "--office")
    assert vagval(*command, tmp_path / "practice").code == 2
    closed = ("--passphrase-file", passphrase)
    key = vagval("profile", "counter-key", "--out", tmp_path / "key", *closed).out.strip()
    profile = tmp_path / "profile.toml"
    text = PROFILE.read_text(encoding="utf-8")
    profile.write_text(re.sub(r'counter_key = ".*"', f'counter_key = "{key}"', text), encoding="utf-8")
    assert vagval("store", "create", tmp_path / "store", "--profile", profile, *closed).code == 0
    assert vagval(*command, tmp_path / "store").code == 0


def test_recommended_shows_half_years_with_bounds(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv")
    command = ("tally", "protect", counts, "--recommended", "--on", "2026-07-01", "--out", tmp_path / "out")
    assert vagval(*command).code == 0
    rows = (tmp_path / "out" / "tally.csv").read_text(encoding="utf-8").splitlines()
    assert "2026-H1;channel;phone;21;;;published" in rows
    assert vagval(*command[:-1], tmp_path / "year", "--periods", "year").code == 2


def test_recommended_refuses_a_half_year_that_is_not_over(vagval: Vagval, tmp_path: Path) -> None:
    counts = half_year(tmp_path / "counts.csv")
    command = ("tally", "protect", counts, "--recommended", "--on", "2026-06-30", "--out", tmp_path / "out")
    outcome = vagval(*command)
    assert outcome.code == 2
    assert "2026-H1" in outcome.err
    assert not (tmp_path / "out").exists()


def test_recommended_releases_are_disjoint_blocks(vagval: Vagval, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.json"
    counts = half_year(tmp_path / "counts.csv")
    command = ("tally", "protect", counts, "--recommended", "--on", "2027-01-01", "--ledger", ledger, "--out")
    assert vagval(*command, tmp_path / "first").code == 0
    with counts.open("a", encoding="utf-8") as file:
        file.write("2026-09;channel;visit;30;\n2026-09;channel;phone;6;\n")
    assert vagval(*command, tmp_path / "second").code == 0
    rows = (tmp_path / "second" / "tally.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert {row.split(";")[0] for row in rows} == {"2026-H2", "total"}
    assert vagval(*command, tmp_path / "again").code == 0
    again = (tmp_path / "again" / "tally.csv").read_bytes()
    assert again == (tmp_path / "second" / "tally.csv").read_bytes()
    counts.write_text(
        counts.read_text(encoding="utf-8").replace("2026-09;channel;phone;6", "2026-09;channel;phone;9"),
        encoding="utf-8",
    )
    outcome = vagval(*command, tmp_path / "third")
    assert outcome.code == 2
    assert not (tmp_path / "third").exists()


def test_proposals_say_what_would_hide_less_and_write_nothing(vagval: Vagval, tmp_path: Path) -> None:
    rows = []
    for month in range(1, 7):
        rows += [f"2026-{month:02d};obstacle;{name};{n}" for name, n in
                 (("debt_csn", 2), ("debt_kfm", 1), ("destination", 3), ("permit_date", 9))]  # fmt: skip
    counts = write_counts(tmp_path / "counts.csv", *rows)
    command = ("tally", "protect", counts, "--out", tmp_path / "out", "--propose")
    outcome = vagval(*command)
    assert outcome.code == 0
    assert outcome.out.splitlines()[0].startswith(("Halvår", "Hela år"))
    assert not (tmp_path / "out").exists()


def test_where_nothing_would_help_that_is_said(vagval: Vagval, tmp_path: Path) -> None:
    counts = write_counts(tmp_path / "counts.csv", "2026;t;a;20", "2026;t;b;30")
    outcome = vagval("tally", "protect", counts, "--out", tmp_path / "out", "--propose")
    assert outcome.out == "Varken längre perioder eller sammanslagna kategorier skulle dölja mindre.\n"


def test_a_release_that_hides_much_says_where_to_look(vagval: Vagval, tmp_path: Path) -> None:
    counts = write_counts(tmp_path / "counts.csv", "2026-01;t;a;2", "2026-02;t;b;1", "2026-03;t;c;9")
    command = ("tally", "protect", counts, "--recommended", "--on", "2026-08-01", "--out", tmp_path / "out")
    outcome = vagval(*command)
    assert outcome.code == 0
    assert "--propose" in outcome.out
