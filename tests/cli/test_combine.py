import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from app.files.package_words import PackageWords, Publisher
from app.files.packages import package_files, write_package
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.definitions import load_definitions
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect
from app.tallies.release import Release
from tests.cli.conftest import Vagval

TALLIES = Path(__file__).parents[2] / "resources" / "tallies"
DEFINITIONS = load_definitions(TALLIES)
STOCKHOLM = ["0114", "0115", "0117", "0120", "0123", "0125"]
UPPSALA = ["0305", "0319", "0330", "0331", "0360"]


def send(
    folder: Path,
    code: str,
    *,
    visits: int = 20,
    ledger: Ledger | None = None,
    period: str = "2026-H1",
    phone: int = 9,
) -> Ledger:
    """A municipality's package: so many visits and calls, and no video."""
    cells = {"visit": visits, "phone": phone, "video": 0}
    rows = tuple(CountRow(Place(period, "channel", name), count) for name, count in cells.items())
    policy = Policy(bounds=Bounds.CLASSES)
    made = protect(RawCounts(rows), DEFINITIONS.descriptions(), ledger or Ledger(), policy)
    words = PackageWords("sv", TALLIES, DEFINITIONS)
    publisher = Publisher("Exempel", code, "Nämnden")
    name = f"{code}-{made.protected.sequence}"
    write_package(folder / name, package_files(made.protected, b"%PDF-1.7", words, publisher))
    return made.ledger


def send_all(folder: Path, codes: Sequence[str]) -> None:
    folder.mkdir(exist_ok=True)
    for code in codes:
        send(folder, code)


def sums(out: Path, group: str = "SE", category: str = "visit") -> list[dict[str, str]]:
    with (out / "combined.csv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter=";")
        return [row for row in rows if (row["group"], row["category"]) == (group, category)]


def test_packages_are_summed_for_the_nation_and_for_counties(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM + UPPSALA)
    outcome = vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    (nation,) = sums(tmp_path / "out")
    assert (nation["at_least"], nation["at_most"], nation["status"]) == ("220", "220", "shown")
    assert (nation["sent"], nation["no_package"], nation["packages"]) == ("11", "279", "11")
    assert [sums(tmp_path / "out", county)[0]["at_least"] for county in ("01", "03")] == ["120", "100"]
    (video,) = sums(tmp_path / "out", category="video")
    assert (video["at_least"], video["zero"]) == ("0", "11")


def test_a_small_figure_adds_an_interval(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM[:5])
    send(tmp_path / "in", STOCKHOLM[5], visits=3)
    assert vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out").code == 0
    (nation,) = sums(tmp_path / "out")
    assert (nation["at_least"], nation["at_most"], nation["hidden"]) == ("100", "109", "1")


def test_not_taking_part_no_package_zero_and_hidden_are_four_things(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    listed = tmp_path / "who.csv"
    listed.write_text("municipality;status\n0380;declines\n0381;takes_part\n", encoding="utf-8")
    command = ("tally", "combine", tmp_path / "in", "--out", tmp_path / "out", "--participants", listed)
    assert vagval(*command).code == 0
    (nation,) = sums(tmp_path / "out", category="video")
    assert [nation[name] for name in ("sent", "zero", "hidden", "no_package", "declines")] == [
        "6",
        "6",
        "0",
        "283",
        "1",
    ]
    rows = (tmp_path / "out" / "municipalities.csv").read_text(encoding="utf-8").splitlines()
    assert "0380;2026-H1;channel;declines" in rows
    assert "0381;2026-H1;channel;no_package" in rows
    assert len(rows) == 291


def test_a_county_with_one_municipality_hides_another(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", [*STOCKHOLM, *UPPSALA, "0480"])
    assert vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out").code == 0
    status = {county: sums(tmp_path / "out", county)[0]["status"] for county in ("SE", "01", "03", "04")}
    assert status == {"SE": "shown", "01": "shown", "03": "not_shown", "04": "not_shown"}


def test_what_left_before_is_not_given_away_by_the_difference(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    assert vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "first").code == 0
    send(tmp_path / "in", "0126")
    command = ("tally", "combine", tmp_path / "in", "--out", tmp_path / "second")
    assert vagval(*command, "--earlier", tmp_path / "first").code == 0
    assert [row["status"] for row in sums(tmp_path / "second")] == ["not_shown"]


@pytest.mark.parametrize("name", ["tally.csv", "tally.xlsx", "tally.pdf", "datapackage.json"])
def test_an_altered_package_is_named_and_the_rest_summed(vagval: Vagval, tmp_path: Path, name: str) -> None:
    send_all(tmp_path / "in", [*STOCKHOLM, "0380"])
    file = tmp_path / "in" / "0380-1" / name
    if name == "datapackage.json":
        file.write_text(file.read_text(encoding="utf-8").replace("0380", "0381"), encoding="utf-8")
    else:
        file.write_bytes(file.read_bytes() + b"\n")
    outcome = vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out")
    assert outcome.code == 2
    assert outcome.err.startswith("0380-1: ")
    assert outcome.err.count("\n") == 1
    assert sums(tmp_path / "out")[0]["packages"] == "6"


def test_a_renamed_file_a_missing_one_and_an_unnamed_sender_are_rejected(
    vagval: Vagval, tmp_path: Path
) -> None:
    send_all(tmp_path / "in", [*STOCKHOLM, "0380", "0381", "9999"])
    (tmp_path / "in" / "0380-1" / "tally.pdf").rename(tmp_path / "in" / "0380-1" / "rapport.pdf")
    bare = tmp_path / "in" / "0381-1" / "datapackage.json"
    value = json.loads(bare.read_text(encoding="utf-8"))
    del value["vagval"]["hash"]
    bare.write_text(json.dumps(value), encoding="utf-8")
    outcome = vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out")
    assert outcome.code == 2
    assert [line.split()[0] for line in outcome.err.splitlines()] == ["0380-1:", "0381-1", "9999-1"]


def test_a_package_whose_figures_do_not_add_up_is_rejected_though_its_hashes_are_right(
    vagval: Vagval, tmp_path: Path
) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    rows = (CountRow(Place("2026-H1", "channel", "visit"), 20),)
    made = protect(RawCounts(rows), DEFINITIONS.descriptions(), Ledger(), Policy()).protected
    first, *others = made.release.figures
    forged = replace(made, release=Release((replace(first, count=29), *others)))
    files = package_files(
        forged, b"%PDF-1.7", PackageWords("sv", TALLIES, DEFINITIONS), Publisher("Exempel", "0380", "Nämnden")
    )
    write_package(tmp_path / "in" / "0380-1", files)
    outcome = vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out")
    assert outcome.code == 2
    assert outcome.err.startswith("0380-1: ")
    assert [(row["at_least"], row["at_most"]) for row in sums(tmp_path / "out")] == [("120", "120")]


def test_nothing_is_written_if_no_package_is_whole(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", ["0380"])
    (tmp_path / "in" / "0380-1" / "tally.csv").unlink()
    outcome = vagval("tally", "combine", tmp_path / "in" / "0380-1", "--out", tmp_path / "out")
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 2
    assert not (tmp_path / "out").exists()


def test_overlapping_periods_are_listed(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    ledger = send(tmp_path / "in", "0380", period="2026-01")
    send(tmp_path / "in", "0381", period="2026-01")
    send(tmp_path / "in", "0380", visits=40, ledger=ledger, period="2026-H1")
    outcome = vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out")
    assert outcome.code == 0
    assert outcome.out.count("Uppsala: perioderna januari 2026, januari–juni 2026") == 1
    month, half_year = sums(tmp_path / "out")
    assert (half_year["period"], half_year["sent"], half_year["other_length"]) == ("2026-H1", "6", "2")
    assert (month["sent"], month["status"], month["other_length"]) == ("1", "not_shown", "7")


def test_the_workbook_says_who_is_in_each_sum_above_it(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    vagval("tally", "combine", tmp_path / "in", "--out", tmp_path / "out", "--language", "en")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "combined.xlsx")["channel"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[2][0].startswith("January–June 2026: 6 of 290 municipalities.")
    assert rows[3][:2] == ("The whole country", 54)
    assert rows[4][0] == "Stockholms län (6 of 26 municipalities)"
    text = (tmp_path / "out" / "notes.txt").read_text(encoding="utf-8")
    assert "No package was left out." in text


def test_the_same_packages_in_another_order_give_the_same_bytes(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    folders = sorted((tmp_path / "in").iterdir())
    vagval("tally", "combine", *folders, "--out", tmp_path / "one")
    vagval("tally", "combine", *reversed(folders), "--out", tmp_path / "other")
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "other" / file.name).read_bytes()


@pytest.mark.parametrize(
    "text", ["", "a;b\n", "municipality;status\n0000;declines\n", "municipality;status\n0380;perhaps\n",
             "municipality;status\n0380;declines\n0380;declines\n"],
)  # fmt: skip
def test_a_faulty_list_of_participants_is_named_by_line(vagval: Vagval, tmp_path: Path, text: str) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    listed = tmp_path / "who.csv"
    listed.write_text(text, encoding="utf-8")
    command = ("tally", "combine", tmp_path / "in", "--out", tmp_path / "out", "--participants", listed)
    outcome = vagval(*command)
    assert outcome.code == 2
    assert outcome.err.startswith("rad ")
    assert not (tmp_path / "out").exists()


def test_something_else_is_no_earlier_output(vagval: Vagval, tmp_path: Path) -> None:
    send_all(tmp_path / "in", STOCKHOLM)
    command = ("tally", "combine", tmp_path / "in", "--out", tmp_path / "out", "--earlier")
    assert vagval(*command, tmp_path / "in").code == 2
    (tmp_path / "first").mkdir()
    for name in ("combined.csv", "municipalities.csv"):
        (tmp_path / "first" / name).write_text("a;b\n", encoding="utf-8")
    assert vagval(*command, tmp_path / "first").code == 2
