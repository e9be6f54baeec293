import io
import json
import re
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest

from app.documents.drawer import DocumentDrawer
from app.domain.errors import BadInputError, CannotWriteError, UserFacingError
from app.files.errors import NewerFormatError
from app.files.ledger import format_ledger, parse_ledger
from app.files.package_words import PackageWords, Publisher
from app.files.packages import package_files, read_package, write_package
from app.files.tally_csv import format_release, parse_release
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.definitions import load_definitions
from app.tallies.descriptions import Descriptions
from app.tallies.ledger import Ledger, Office, ToldFigure
from app.tallies.periods import PeriodKind
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import Protection, protect

RESOURCES = Path(__file__).parents[2] / "resources" / "tallies"
DEFINITIONS = load_definitions(RESOURCES)
PUBLISHER = Publisher("Exempelstad", "9999", "Socialnämnden")
DRAWER = DocumentDrawer(RESOURCES.parent)
PDF = b"%PDF-1.7 drawn elsewhere"


def raw(change: int = 0) -> RawCounts:
    """Four months of the program's own tables; 17 and 23 are the small figures' own signs."""
    channel = [[17, 2, 0, 9, 6], [23, 1, 8, 7, 0], [11, 12, 13, 14, 15], [3, 4, 2, 1, 0]]
    ended = [[12, 9, 3, 6, 4, 0], [20, 9, 2, 8, 0, 0], [10, 11, 12, 12, 10, 10], [2, 2, 2, 2, 2, 0]]
    rows = []
    for table, grid in (("channel", channel), ("ended", ended)):
        names = list(DEFINITIONS.tables[table].categories)
        for month, line in enumerate(grid, start=1):
            for name, count in zip(names, line, strict=True):
                rows.append(CountRow(Place(f"2026-{month:02d}", table, name), count + change * (month == 4)))
    return RawCounts(tuple(rows))


def protection(policy: Policy | None = None, ledger: Ledger | None = None) -> Protection:
    return protect(raw(), DEFINITIONS.descriptions(), ledger or Ledger(), policy or Policy())


def files(found: Protection, language: str = "sv") -> dict[str, bytes]:
    words = PackageWords(language, RESOURCES, DEFINITIONS)
    return package_files(found.protected, PDF, words, PUBLISHER)


def test_tally_csv_has_a_row_for_every_figure_in_one_order() -> None:
    found = protection()
    lines = format_release(found.protected.release).decode().splitlines()
    assert lines[0] == "period;table;category;count;at_least;at_most;status"
    rows = [line.split(";") for line in lines[1:]]
    assert len(rows) == (4 + 1) * (5 + 1) + (4 + 1) * (6 + 1)
    assert {row[6] for row in rows} == {"published", "hidden"}
    assert all((row[3] == "") == (row[6] == "hidden") and row[4] == row[5] == "" for row in rows)
    places = [(table, period == "total", period, name == "total", name) for period, table, name, *_ in rows]
    assert places == sorted(places)


def test_tally_csv_is_read_back_as_it_was() -> None:
    for policy in (Policy(), Policy(bounds=Bounds.CLASSES, periods=PeriodKind.HALF_YEAR)):
        release = protection(policy).protected.release
        assert parse_release(b"\xef\xbb\xbf" + format_release(release).replace(b"\n", b"\r\n")) == release


@pytest.mark.parametrize(("period", "mark"), [("2026-H1", b""), ("våren 2026", b"\xef\xbb\xbf")])
def test_a_spreadsheet_is_told_of_letters_beyond_ascii_and_of_nothing_else(period: str, mark: bytes) -> None:
    release = protect(
        RawCounts((CountRow(Place(period, "channel", "phone"), 7),)), Descriptions(), Ledger(), Policy()
    ).protected.release
    data = format_release(release)
    assert data.startswith(mark + b"period;table;category;count;at_least;at_most;status\n")
    assert parse_release(data) == release
    assert data.count(b"\xef\xbb\xbf") == len(mark) // 3


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2026-01;t;a;7;;;hidden", "tally_status"),
        ("2026-01;t;a;;;;published", "tally_status"),
        ("2026-01;t;a;;;;secret", "tally_status"),
        ("2026-01;t;a;x;;;published", "whole_count"),
        ("2026-01;t;a;;-1;;hidden", "whole_count"),
        ("2026-01;t;a;7;0;9;published", "bounds_of_hidden"),
        ("2026-01;t;a;;9;0;hidden", "bounds_in_order"),
        ("2026-01;total;a;7;;;published", "table_name"),
        ("2026-01;t;a b;7;;;published", "category_name"),
        (";t;a;7;;;published", "period_label"),
        ("2026-01;t;a;7;;published", "tally_columns"),
        ("total;t;total;7;;;published", "figure_given_once"),
    ],
)
def test_a_faulty_row_of_tally_csv_is_named_by_line(row: str, expected: str) -> None:
    text = f"period;table;category;count;at_least;at_most;status\ntotal;t;total;7;;;published\n{row}\n"
    with pytest.raises(BadInputError) as error:
        parse_release(text.encode())
    assert [(fault.where, fault.expected) for fault in error.value.faults] == [("line 3", expected)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a;b",
        b"\xff",
        b"period;table;category;count;at_least;at_most;status\n",
        b"period;table;category;count;at_least;at_most;status\ntotal;t;total;7;;;published\n",
    ],
)
def test_no_rubbish_is_taken_for_a_release(data: bytes) -> None:
    with pytest.raises(BadInputError):
        parse_release(data)


def test_a_table_shows_one_kind_of_period() -> None:
    header = "period;table;category;count;at_least;at_most;status\n"
    with pytest.raises(BadInputError) as error:
        parse_release(f"{header}2026-01;t;a;7;;;published\n2026-Q1;t;a;9;;;published\n".encode())
    assert [fault.expected for fault in error.value.faults] == ["one_kind_of_period"]


def test_the_same_release_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = files(protection())
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert files(protection()) == first


def test_the_workbook_holds_no_stamp_of_time() -> None:
    book = zipfile.ZipFile(io.BytesIO(files(protection())["tally.xlsx"]))
    assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = book.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"1980-01-01T00:00:00Z"}


def test_the_workbook_has_a_sheet_a_table_with_what_is_published() -> None:
    found = protection()
    book = openpyxl.load_workbook(io.BytesIO(files(found)["tally.xlsx"]))
    assert book.sheetnames == ["Om talen", "channel", "ended"]
    assert all(sheet.sheet_state == "visible" for sheet in book)
    sheet = book["channel"]
    assert [cell.value for cell in sheet[2]] == [
        "Period",
        "Annat sätt",
        "Ute: bibliotek, språkskola eller annan plats",
        "Telefon",
        "Videosamtal",
        "Besök på kontoret",
        "Summa",
    ]
    shown = found.protected.release.by_place()
    assert sheet["A3"].value == "januari 2026"
    assert sheet["F3"].value == shown[Place("2026-01", "channel", "visit")].count or sheet["F3"].value == ".."
    assert sheet["C3"].value == ".."
    assert not any(
        isinstance(cell.value, str) and cell.value.startswith("=") for row in sheet for cell in row
    )
    assert len({one.width for one in sheet.column_dimensions.values()}) == 1


def test_no_name_becomes_a_formula_in_the_workbook() -> None:
    words = PackageWords("sv", RESOURCES, DEFINITIONS)
    publisher = Publisher('=HYPERLINK("x","y")', "9999", "=1+1")
    data = package_files(protection().protected, PDF, words, publisher)["tally.xlsx"]
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())
    assert '=HYPERLINK("x","y"), =1+1' in {
        row[0].value for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    }


def test_long_names_of_tables_get_sheets_of_their_own() -> None:
    names = ["a" * 40 + "1", "a" * 40 + "2", "A" * 40]
    rows = tuple(CountRow(Place("2026-01", name, "c"), 9) for name in names)
    found = protect(RawCounts(rows), DEFINITIONS.descriptions(), Ledger(), Policy())
    book = openpyxl.load_workbook(io.BytesIO(files(found)["tally.xlsx"]))
    assert len(book.sheetnames) == 4
    assert len({name.lower() for name in book.sheetnames}) == 4


def test_the_package_describes_itself() -> None:
    found = protection()
    made = files(found)
    value = json.loads(made["datapackage.json"])
    assert {one["path"]: one["hash"] for one in value["resources"]} == {
        name: "sha256:" + sha256(made[name]).hexdigest() for name in ("tally.csv", "tally.xlsx", "tally.pdf")
    }
    own = value["vagval"]
    assert (own["municipality_code"], own["board"], own["sequence"], own["replaces"]) == (
        "9999",
        "Socialnämnden",
        1,
        [],
    )
    assert own["periods"] == ["2026-01", "2026-02", "2026-03", "2026-04"]
    assert own["tables"]["channel"] == {"counts": "conversations"}
    assert own["hidden"] == found.protected.hidden
    assert value["resources"][0]["schema"]["primaryKey"] == ["period", "table", "category"]


def test_nothing_in_the_package_depends_on_hidden_figures() -> None:
    """Two offices that publish the same figures publish the same bytes."""
    found = protection()
    made = files(found)
    assert files(Protection(found.protected, Ledger(), is_repeat=False, is_least=False)) == made
    entry = found.ledger.releases[0]
    told_apart = {entry.request, *(sha256(str(cell).encode()).hexdigest() for cell in entry.booked)}
    text = b"".join(made.values()).decode("latin-1")
    assert not [one for one in told_apart if one in text]


def packed(grid: list[list[int]]) -> dict[str, bytes]:
    """The whole package of one table, its report really drawn."""
    rows = tuple(
        CountRow(Place(f"2026-0{month}", "channel", name), count)
        for month, line in enumerate(grid, start=1)
        for name, count in zip(("visit", "phone"), line, strict=True)
    )
    found = protect(RawCounts(rows), DEFINITIONS.descriptions(), Ledger(), Policy())
    words = PackageWords("sv", RESOURCES, DEFINITIONS)
    pdf = DRAWER.tally_report(words.report(found.protected, PUBLISHER))
    return package_files(found.protected, pdf, words, PUBLISHER)


def test_offices_that_differ_in_hidden_figures_alone_send_the_same_bytes() -> None:
    """Same totals, other cells: no order, width, note, axis, hash or hidden sum tells them apart."""
    one, other = packed([[7, 3], [9, 8]]), packed([[8, 2], [8, 9]])
    assert one == other
    assert packed([[7, 3], [9, 12]]) != one


@pytest.mark.parametrize("grid", [[[7, 3], [9, 8]], [[2, 31], [44, 1]], [[3, 3], [41, 43]]])
def test_neither_a_hidden_figure_nor_a_hidden_sum_stands_in_any_file(grid: list[list[int]]) -> None:
    made = packed(grid)
    rows = [line.split(";") for line in made["tally.csv"].decode().splitlines()[1:]]
    published_rows = [row[3] for row in rows if row[6] == "published"]
    everything = 4 * sum(map(sum, grid))
    hidden_sum = everything - sum(int(number) for number in published_rows)
    with zipfile.ZipFile(io.BytesIO(made["tally.xlsx"])) as book:
        assert not [name for name in book.namelist() if "comment" in name or "calcChain" in name]
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
    assert set(re.findall(r"<v>(\d+)</v></c>", re.sub(r'<c [^>]*t="s"[^>]*>.*?</c>', "", sheet))) <= set(
        published_rows
    )
    own = json.loads(made["datapackage.json"])["vagval"]
    numbers = {value for value in own.values() if isinstance(value, int)}
    assert numbers == {own["sequence"], own["threshold"], own["figures"], own["hidden"]}
    assert hidden_sum not in numbers


def test_a_package_is_written_whole_and_read_back(tmp_path: Path) -> None:
    found = protection()
    write_package(tmp_path / "out", files(found))
    package = read_package(tmp_path / "out")
    assert package.release == found.protected.release
    assert package.descriptions == found.protected.descriptions
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]
    assert read_package(tmp_path / "out" / "tally.csv").release == found.protected.release


def test_the_same_package_again_is_left_as_it_is(tmp_path: Path) -> None:
    made = files(protection())
    (tmp_path / "out").mkdir()
    write_package(tmp_path / "out", made)
    before = (tmp_path / "out" / "tally.csv").stat().st_mtime_ns
    write_package(tmp_path / "out", made)
    assert (tmp_path / "out" / "tally.csv").stat().st_mtime_ns == before


def test_a_folder_with_anything_else_is_refused_and_no_ledger_written(tmp_path: Path) -> None:
    made = files(protection())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("kept")
    with pytest.raises(UserFacingError, match="folder_not_empty"):
        write_package(tmp_path / "out", made, lambda: pytest.fail("remembered"))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["mine.txt"]
    with pytest.raises(UserFacingError, match="file_in_place"):
        write_package(tmp_path / "out" / "mine.txt", made)


def test_other_bytes_never_replace_a_package(tmp_path: Path) -> None:
    made = files(protection())
    write_package(tmp_path / "out", made)
    with pytest.raises(UserFacingError, match="folder_not_empty"):
        write_package(tmp_path / "out", {**made, "tally.pdf": b"other"})
    assert (tmp_path / "out" / "tally.pdf").read_bytes() == PDF


def test_the_ledger_is_written_before_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object, **_names: object) -> str:
        raise OSError

    monkeypatch.setattr("app.files.packages.tempfile.mkdtemp", full)
    ledger = tmp_path / "ledger.json"
    with pytest.raises(CannotWriteError):
        write_package(tmp_path / "out", files(protection()), ledger.touch)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.json"]


@pytest.mark.parametrize("name", ["tally.csv", "tally.xlsx", "tally.pdf"])
def test_an_altered_file_of_a_package_is_refused(tmp_path: Path, name: str) -> None:
    write_package(tmp_path / "out", files(protection()))
    path = tmp_path / "out" / name
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    with pytest.raises(BadInputError):
        read_package(tmp_path / "out")


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{",
        b'{"vagval": {}, "resources": []}',
        b'{"vagval": {"format": "vagval-package/1"}, "resources": [1]}',
    ],
)
def test_a_strange_descriptor_is_refused(tmp_path: Path, content: bytes) -> None:
    write_package(tmp_path / "out", files(protection()))
    (tmp_path / "out" / "datapackage.json").write_bytes(content)
    with pytest.raises(BadInputError):
        read_package(tmp_path / "out")


def test_a_missing_package_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="cannot_read"):
        read_package(tmp_path / "nowhere")
    with pytest.raises(UserFacingError, match="cannot_read"):
        read_package(tmp_path)


def a_ledger() -> Ledger:
    first = protection(Policy(bounds=Bounds.CLASSES, periods=PeriodKind.HALF_YEAR)).ledger
    told = ToldFigure(Place("2026-05", "channel", "total"), 3, "press", date(2026, 11, 22))
    return Ledger(Office("9999", "Socialnämnden"), first.entries).with_entry(told)


def test_the_ledger_is_read_back_as_it_was() -> None:
    ledger = a_ledger()
    assert parse_ledger(format_ledger(ledger)) == ledger
    assert parse_ledger(format_ledger(Ledger())) == Ledger()


def test_the_same_request_after_reading_the_ledger_gives_the_same_release() -> None:
    first = protection()
    again = protection(ledger=parse_ledger(format_ledger(first.ledger)))
    assert again.is_repeat
    assert files(again) == files(first)


@pytest.mark.parametrize(
    "given", [Office(), Office("9999"), Office("9999", "Socialnämnden"), Office("9999", " socialnämnden ")]
)
def test_the_offices_own_ledger_opens_by_whatever_is_known_of_the_office(given: Office) -> None:
    assert parse_ledger(format_ledger(a_ledger()), office=given) == a_ledger()


def test_a_ledger_of_nobody_becomes_the_offices() -> None:
    office = Office("9999", "Socialnämnden")
    assert parse_ledger(format_ledger(Ledger()), office=office).office == office


@pytest.mark.parametrize(
    "other", [Office("1234"), Office("9999", "Kulturnämnden"), Office("", "Kulturnämnden")]
)
def test_another_offices_ledger_is_refused(other: Office) -> None:
    with pytest.raises(BadInputError) as error:
        parse_ledger(format_ledger(a_ledger()), office=other)
    assert [fault.expected for fault in error.value.faults] == ["own_ledger"]


def test_the_first_ledgers_still_open_and_get_the_board_they_did_not_know() -> None:
    data = (Path(__file__).parent / "fixtures" / "ledger-1.json").read_bytes()
    office = a_ledger().office
    assert parse_ledger(data).office == Office("9999")
    assert parse_ledger(data, office=office).office == office
    assert parse_ledger(data).entries == a_ledger().entries
    with pytest.raises(BadInputError):
        parse_ledger(data.replace(b'"9999"', b'"9998"'))


def test_an_altered_entry_breaks_the_chain() -> None:
    text = format_ledger(a_ledger()).decode()
    changes = (
        ('"count": 3', '"count": 4'),
        ('"threshold": 5', '"threshold": 3'),
        ("press", "board"),
        ("Socialn", "Kulturn"),
    )
    for old, new in changes:
        assert old in text
        with pytest.raises(BadInputError) as error:
            parse_ledger(text.replace(old, new, 1).encode())
        assert [fault.expected for fault in error.value.faults] == ["ledger_unaltered"]


def test_a_removed_or_turned_entry_breaks_the_chain() -> None:
    value = json.loads(format_ledger(a_ledger()))
    for entries in (value["entries"][1:], value["entries"][::-1]):
        with pytest.raises(BadInputError):
            parse_ledger(json.dumps({**value, "entries": entries}).encode())


def test_a_ledger_of_a_newer_program_is_told_apart() -> None:
    with pytest.raises(NewerFormatError) as error:
        parse_ledger(b'{"format": "vagval-ledger/3"}')
    assert error.value.exit_code == 8


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"null", b"\xff", b'{"format": "x"}', b'{"format": 1}',
     b'{"format": "vagval-ledger/1"}',
     b'{"format": "vagval-ledger/1", "office": "", "entries": [1]}',
     b'{"format": "vagval-ledger/1", "office": "", "entries": [{"entry": {}, "link": "x"}]}',
     b'{"format": "vagval-ledger/1", "office": 3, "entries": []}',
     b'{"format": "vagval-ledger/2", "office": "9999", "entries": []}',
     b'{"format": "vagval-ledger/2", "office": {"municipality": "9999"}, "entries": []}',
     b'{"format": "vagval-ledger/2", "office": {"municipality": "9999", "board": null}, "entries": []}',
     b'{"format": ["vagval-ledger/2"], "office": "", "entries": []}'],
)  # fmt: skip
def test_rubbish_is_no_ledger(data: bytes) -> None:
    with pytest.raises(BadInputError):
        parse_ledger(data)


def test_a_truncated_ledger_is_refused() -> None:
    data = format_ledger(a_ledger())
    for length in range(0, len(data) - 1, 97):
        with pytest.raises(BadInputError):
            parse_ledger(data[:length])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_says_published_figures_alone(language: str) -> None:
    found = protection(Policy(bounds=Bounds.CLASSES, periods=PeriodKind.HALF_YEAR))
    report = PackageWords(language, RESOURCES, DEFINITIONS).report(found.protected, PUBLISHER)
    shown = {str(one.count) for one in found.protected.release.figures if one.count is not None}
    for table in report.tables:
        assert {len(row) for row in table.rows} == {len(table.headings)}
        for row in table.rows:
            assert all(cell in shown or "–" in cell for cell in row[1:])
    text = " ".join((report.title, *report.lines, *report.notes))
    assert "Exempelstad" in text
    assert "{" not in text
    assert "9999" in text


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("2026-01", "2026-02", "2026-03"), "januari–mars 2026"),
        (("2026-H1",), "januari–juni 2026"),
        (("2026-H1", "2026-07"), "januari–juli 2026"),
        (("2026-01", "2026-03"), "januari 2026, mars 2026"),
        (("2025-12", "2026-01"), "december 2025, januari 2026"),
        (("2025-11", "2026-12"), "november 2025, december 2026"),
        (("2026-05",), "maj 2026"),
        (("2025", "2026"), "2025, 2026"),
        (("vår", "höst"), "vår, höst"),
    ],
)
def test_months_without_a_gap_are_called_by_the_first_and_the_last(
    labels: tuple[str, ...], said: str
) -> None:
    assert PackageWords("sv", RESOURCES, DEFINITIONS).periods(labels) == said


def test_periods_are_called_what_people_call_them() -> None:
    words = PackageWords("sv", RESOURCES, DEFINITIONS)
    assert [words.period(label) for label in ("2026-12", "2026-Q3", "2026-H2", "2026", "vår", "total")] == [
        "december 2026", "juli–september 2026", "juli–december 2026", "2026", "vår", "Summa",
    ]  # fmt: skip
