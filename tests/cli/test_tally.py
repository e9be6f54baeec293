import json
from pathlib import Path

import pytest

from tests.cli.conftest import Vagval

HEADER = "period;table;category;count;source"


def test_a_practice_store_has_a_header_and_no_counts(
    vagval: Vagval, tmp_path: Path, passphrase: Path
) -> None:
    vagval("store", "create", tmp_path / "store", "--passphrase-file", passphrase)
    out = tmp_path / "counts.csv"
    asked = ("--from", "2026-01", "--to", "2026-06", "--out", out)
    assert vagval("tally", "counts", tmp_path / "store", *asked).code == 0
    assert out.read_text(encoding="utf-8").splitlines() == [HEADER]


@pytest.mark.parametrize("months", [("2026-06", "2026-01"), ("2026-13", "2026-13"), ("2026-1", "2026-2")])
def test_wrong_months_are_exit_2(
    vagval: Vagval, tmp_path: Path, passphrase: Path, months: tuple[str, str]
) -> None:
    vagval("store", "create", tmp_path / "store", "--passphrase-file", passphrase)
    asked = ("--from", months[0], "--to", months[1], "--out", tmp_path / "counts.csv")
    assert vagval("tally", "counts", tmp_path / "store", *asked).code == 2


def test_a_protected_package_passes_its_audit_and_is_the_same_again(
    vagval: Vagval, examples: Path, tmp_path: Path
) -> None:
    command = ("tally", "protect", examples / "raknare.csv", "--ledger", tmp_path / "ledger.json")
    for name in ("first", "second"):
        assert vagval(*command, "--out", tmp_path / name).code == 0
    assert vagval(*command, "--out", tmp_path / "first").code == 0
    names = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert names == ["datapackage.json", "tally.csv", "tally.pdf", "tally.xlsx"]
    for name in names:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
    assert vagval("tally", "audit", tmp_path / "first").code == 0


def test_no_published_figure_is_below_the_threshold(vagval: Vagval, examples: Path, tmp_path: Path) -> None:
    vagval("tally", "protect", examples / "raknare.csv", "--out", tmp_path / "package", "--threshold", "7")
    rows = (tmp_path / "package" / "tally.csv").read_text(encoding="utf-8").splitlines()[1:]
    published = [int(row.split(";")[3]) for row in rows if row.endswith(";published")]
    assert published
    assert all(figure == 0 or figure >= 7 for figure in published)


def test_the_auditor_names_what_a_careless_release_gives_away(vagval: Vagval, tmp_path: Path) -> None:
    # One hidden cell beside its total: 12 - 9 = 3 follows at once.
    rows = [
        "period;table;category;count;at_least;at_most;status",
        "2026-01;t;a;9;;;published",
        "2026-01;t;b;;;;hidden",
        "2026-01;t;total;12;;;published",
        "total;t;a;9;;;published",
        "total;t;b;;;;hidden",
        "total;t;total;12;;;published",
    ]
    file = tmp_path / "tally.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    outcome = vagval("tally", "audit", file)
    assert outcome.code == 6
    assert "1, 2, 4" in outcome.out


def test_merging_keeps_sources_and_refuses_double_counts(vagval: Vagval, tmp_path: Path) -> None:
    first, second, again = (tmp_path / f"{name}.csv" for name in ("first", "second", "again"))
    first.write_text(f"{HEADER}\n2026-01;t;a;3;aa\n", encoding="utf-8")
    second.write_text(f"{HEADER}\n2026-01;t;a;4;bb\n", encoding="utf-8")
    again.write_text(f"{HEADER}\n2026-01;t;a;5;aa\n", encoding="utf-8")
    assert vagval("tally", "merge", first, second, "--out", tmp_path / "merged.csv").code == 0
    merged = (tmp_path / "merged.csv").read_text(encoding="utf-8")
    assert "2026-01;t;a;3;aa" in merged
    assert "2026-01;t;a;4;bb" in merged
    assert vagval("tally", "merge", first, again, "--out", tmp_path / "no.csv").code == 2
    assert not (tmp_path / "no.csv").exists()


@pytest.mark.parametrize(
    "row",
    [
        "2026-01;t;a;-1;",
        "2026-01;t;a;1.5;",
        "2026-01;t;total;1;",
        "2026-01;t;a;10000001;",
        "x;y",
        "ö;t;å;1;",
    ],
)
def test_faulty_counts_are_named_by_line(vagval: Vagval, tmp_path: Path, row: str) -> None:
    file = tmp_path / "counts.csv"
    file.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    outcome = vagval("tally", "protect", file, "--out", tmp_path / "package")
    assert outcome.code == 2
    assert "rad 2" in outcome.err
    assert not (tmp_path / "package").exists()


def test_linked_tables_whose_totals_differ_are_bad_input(vagval: Vagval, tmp_path: Path) -> None:
    counts, tables = tmp_path / "counts.csv", tmp_path / "tables.json"
    counts.write_text(f"{HEADER}\n2026-01;one;a;9;\n2026-01;two;b;8;\n", encoding="utf-8")
    tables.write_text(json.dumps({"one": {"counts": "x"}, "two": {"counts": "x"}}), encoding="utf-8")
    outcome = vagval("tally", "protect", counts, "--out", tmp_path / "package", "--tables", tables)
    assert outcome.code == 2


def test_a_folder_with_something_else_in_it_is_refused(
    vagval: Vagval, examples: Path, tmp_path: Path
) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "other").touch()
    assert vagval("tally", "protect", examples / "raknare.csv", "--out", tmp_path / "package").code == 2


@pytest.mark.parametrize("option", ["--ledger", "--tables", "--office"])
def test_a_fault_in_a_file_beside_the_counts_says_in_which(
    vagval: Vagval, examples: Path, tmp_path: Path, option: str
) -> None:
    (tmp_path / "faulty").write_text("{", encoding="utf-8")
    counts, out = examples / "raknare.csv", tmp_path / "out"
    outcome = vagval("tally", "protect", counts, "--out", out, option, tmp_path / "faulty")
    assert outcome.code == 2
    assert all(line.startswith(f"{option} ") for line in outcome.err.splitlines())
    assert not out.exists()


def test_a_fault_in_one_of_several_files_says_in_which(vagval: Vagval, tmp_path: Path) -> None:
    good, faulty = tmp_path / "good.csv", tmp_path / "faulty.csv"
    good.write_text(f"{HEADER}\n2026-01;t;a;3;aa\n", encoding="utf-8")
    faulty.write_text(f"{HEADER}\n2026-01;t;a;-3;bb\n", encoding="utf-8")
    outcome = vagval("tally", "merge", good, faulty, "--out", tmp_path / "merged.csv")
    assert outcome.code == 2
    assert outcome.err.startswith("[2] rad 2: ")
