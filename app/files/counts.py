"""Raw counts as a file: ``period;table;category;count;source``, semicolons, UTF-8."""

import csv
import re

from app.domain.errors import BadInputError, Fault
from app.tallies.counts import LABEL, CountRow, Place, RawCounts, duplicate_faults, is_count, is_name
from app.tallies.periods import TOTAL

COLUMNS = ("period", "table", "category", "count", "source")
MOST_BYTES = 64 * 1024 * 1024
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
_SOURCE = re.compile(r"[A-Za-z0-9_.-]{0,64}")


def parse_counts(data: bytes, *, source: str = "") -> RawCounts:
    """The rows of a file of raw counts.

    Args:
        data: the file; a byte order mark and CRLF are accepted, the column ``source`` may be missing.
        source: what to call the file in errors.

    Raises:
        BadInputError: lists every fault with its line, never what was found there.
    """
    rows: list[CountRow] = []
    faults: list[Fault] = []
    lines = split_lines(data, source)
    columns = tuple(_fields(lines[0]) or ()) if lines else ()
    if columns not in (COLUMNS, COLUMNS[:-1]):
        raise BadInputError((Fault("line 1", "counts_header"),), source=source)
    for number, line in enumerate(lines[1:], start=2):
        fields = _fields(line)
        if fields is None or len(fields) != len(columns):
            faults.append(Fault(f"line {number}", "counts_columns"))
            continue
        wrong = _wrong(fields)
        faults += [Fault(f"line {number}", expected) for expected in wrong]
        if not wrong:
            place = Place(*fields[:3])
            rows.append(CountRow(place, int(fields[3]), fields[4] if len(fields) > 4 else "", number))
    faults += duplicate_faults(rows)
    if faults:
        raise BadInputError(tuple(sorted(faults, key=lambda fault: int(fault.where[5:]))), source=source)
    return RawCounts(tuple(rows))


def format_counts(raw: RawCounts) -> bytes:
    """The rows as a file; the column ``source`` is there if any row has one."""
    columns = COLUMNS if any(row.source for row in raw.rows) or not raw.rows else COLUMNS[:-1]
    lines = [";".join(columns)]
    for row in raw.rows:
        fields = (*row.place, str(row.count), row.source)
        lines.append(";".join(fields[: len(columns)]))
    return ("\n".join(lines) + "\n").encode()


def split_lines(data: bytes, source: str) -> list[str]:
    """The lines of a text file without their ends.

    Raises:
        BadInputError: the file is too big or no UTF-8.
    """
    if len(data) > MOST_BYTES:
        raise BadInputError((Fault("", "file_not_so_big", {"mib": MOST_BYTES // 1024**2}),), source=source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError((Fault("", "file_utf8"),), source=source) from None
    lines = text.replace("\r\n", "\n").split("\n")
    while lines and not lines[-1].strip("; "):
        lines.pop()
    return lines


def check_place(place: Place) -> None:
    """Makes sure that a figure can stand there; ``total`` may be its category.

    Raises:
        BadInputError: a name can't be one.
    """
    category = "0" if place.category == TOTAL else place.category
    wrong = _wrong([place.period, place.table, category, "0"])
    if wrong:
        raise BadInputError(tuple(Fault("", expected) for expected in wrong))


def _fields(line: str) -> list[str] | None:
    """The fields of one line; None if it can't be split."""
    try:
        rows = list(csv.reader([line], delimiter=";", strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _wrong(fields: list[str]) -> list[str]:
    """What was expected where a row is wrong."""
    period, table, category, count = fields[:4]
    wrong = []
    if period == TOTAL or not LABEL.fullmatch(period):
        wrong.append("period_label")
    if not is_name(table):
        wrong.append("table_name")
    if not is_name(category):
        wrong.append("category_name")
    if not _COUNT.fullmatch(count) or not is_count(int(count)):
        wrong.append("whole_count")
    if len(fields) > 4 and not _SOURCE.fullmatch(fields[4]):
        wrong.append("source_id")
    return wrong
