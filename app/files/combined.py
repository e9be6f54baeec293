"""What combining gives, as files: sums and standings as CSV, a workbook, and what was left out."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from app.domain.errors import BadInputError, Fault, UserFacingError
from app.files.combined_words import CombinedWords
from app.files.counts import split_lines
from app.files.reading import read_whole
from app.files.tally_csv import format_lines
from app.files.workbook import format_workbook
from app.tallies.areas import county_of
from app.tallies.combined import Combined, CombinedFigure, EarlierGroups, Section, Standing
from app.tallies.grouping import NATION, Members

SUMS, STANDINGS, WORKBOOK, NOTES = "combined.csv", "municipalities.csv", "combined.xlsx", "notes.txt"
SUM_COLUMNS = (
    "group",
    "period",
    "table",
    "category",
    "at_least",
    "at_most",
    "status",
    "packages",
    "zero",
    "hidden",
    *(standing.value for standing in Standing),
)
STANDING_COLUMNS = ("municipality", "period", "table", "status")


def combined_files(combined: Combined, words: CombinedWords) -> dict[str, bytes]:
    """The files by name; the same sums give the same bytes."""
    report = words.report(combined)
    tables = tuple(dict.fromkeys(figure.table for figure in combined.figures))
    lines = (report.title, "", *report.notes, "", *words.remarks(combined.remarks))
    return {
        SUMS: _sums(combined),
        STANDINGS: _standings(combined),
        WORKBOOK: format_workbook(report, words.text("notes_sheet"), tables),
        NOTES: "\r\n".join((*lines, "")).encode(),
    }


def _sums(combined: Combined) -> bytes:
    lines = [";".join(SUM_COLUMNS)]
    covered: dict[tuple[Section, str], tuple[int, ...]] = {}
    for one in combined.figures:
        section = (one.period, one.table)
        key = (section, one.group)
        if key not in covered:
            covered[key] = tuple(combined.coverage(section, one.group).values())
        lines.append(";".join((*_fields(one), *map(str, covered[key]))))
    return format_lines(lines)


def _fields(one: CombinedFigure) -> tuple[str, ...]:
    place = (one.group, one.period, one.table, one.category)
    if not one.is_shown:
        return (*place, "", "", "not_shown", "", "", "")
    numbers = (one.packages, one.zeros, one.hidden)
    highest = "" if one.at_most is None else str(one.at_most)
    return (*place, str(one.at_least), highest, "shown", *map(str, numbers))


def _standings(combined: Combined) -> bytes:
    """In the order of municipality codes, so that nobody is ranked."""
    lines = [";".join(STANDING_COLUMNS)]
    for (period, table), standings in combined.standings.items():
        lines += [f"{code};{period};{table};{standing.value}" for code, standing in standings.items()]
    return format_lines(lines)


def read_earlier(folder: Path) -> EarlierGroups:
    """The groups that earlier output shows, so that no difference from it shows a few municipalities.

    Raises:
        BadInputError: a file is no such output.
        UserFacingError: it can't be read.
    """
    try:
        sums, standings = read_whole(folder / SUMS), read_whole(folder / STANDINGS)
    except OSError:
        raise UserFacingError("cannot_read") from None
    sent: dict[Section, set[str]] = defaultdict(set)
    for code, period, table, status in _rows(standings, STANDINGS, STANDING_COLUMNS):
        if status == Standing.SENT.value:
            sent[period, table].add(code)
    found: dict[Section, set[Members]] = defaultdict(set)
    for group, period, table, _, _, _, status, *_ in _rows(sums, SUMS, SUM_COLUMNS):
        if status == "shown":
            found[period, table].add(_members(sent[period, table], group))
    return {section: tuple(groups) for section, groups in found.items()}


def _members(sent: set[str], group: str) -> Members:
    return frozenset(code for code in sent if group in (NATION, county_of(code)))


def joined(earlier: list[EarlierGroups]) -> EarlierGroups:
    """The groups that any of several outputs shows."""
    found: Mapping[Section, list[Members]] = defaultdict(list)
    for one in earlier:
        for section, groups in one.items():
            found[section].extend(groups)
    return found


def _rows(data: bytes, source: str, columns: tuple[str, ...]) -> list[list[str]]:
    lines = split_lines(data, source)
    rows = [line.split(";") for line in lines]
    if not rows or tuple(rows[0]) != columns or any(len(row) != len(columns) for row in rows):
        raise BadInputError((Fault("", "combined_output", {"file": source}),), source=source)
    return rows[1:]
