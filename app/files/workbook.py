"""``tally.xlsx``: a sheet of notes and one a table; nothing hidden or cached, the same bytes every time."""

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.tally_report import ReportTable, TallyReport

_STAMP = (1980, 1, 1, 0, 0, 0)
"""The first day a zip can hold: the bytes must not tell when they were made."""
_SHEET_NAME_LENGTH = 31
_COLUMN_WIDTH = 22
"""The same for every column, since a width that fits its content would tell its length."""


def format_workbook(report: TallyReport, notes_sheet: str, names: tuple[str, ...]) -> bytes:
    """The workbook.

    Args:
        report: what it says.
        notes_sheet: the name of the sheet of notes.
        names: a name for the sheet of each table; cut to what a sheet may be called.
    """
    book = Workbook()
    notes = book.active
    notes.title = notes_sheet[:_SHEET_NAME_LENGTH]
    for text in (report.title, *report.lines, *report.notes):
        notes.append([text])
    notes["A1"].font = Font(bold=True)
    taken = {notes.title.lower()}
    for table, name in zip(report.tables, names, strict=True):
        _add_table(book.create_sheet(_sheet_name(name, taken)), table)
    for sheet in book:
        _say_only(sheet)
    book.properties.creator = "Vägval"
    book.properties.created = datetime(*_STAMP)  # noqa: DTZ001 - a stamp without meaning
    raw = io.BytesIO()
    book.save(raw)
    return _without_time(raw.getvalue())


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name no other sheet has, capital letters or not."""
    short = name[:_SHEET_NAME_LENGTH]
    number = 2
    while short.lower() in taken:
        ending = f"~{number}"
        short = name[: _SHEET_NAME_LENGTH - len(ending)] + ending
        number += 1
    taken.add(short.lower())
    return short


def _add_table(sheet: Worksheet, table: ReportTable) -> None:
    sheet.append([table.title])
    sheet.append(list(table.headings))
    for row in table.rows:
        sheet.append([row[0], *(int(cell) if cell.isdigit() else cell for cell in row[1:])])
    for note in table.notes:
        sheet.append([note])
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    for number in range(1, len(table.headings) + 1):
        sheet.column_dimensions[sheet.cell(2, number).column_letter].width = _COLUMN_WIDTH
    sheet.freeze_panes = "B3"


def _say_only(sheet: Worksheet) -> None:
    """What begins with an equals sign, as a board may be called, is a text and reckons nothing."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"


def _without_time(data: bytes) -> bytes:
    """The same workbook with every stamp of time set to one day."""
    stamp = datetime(*_STAMP).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ001
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp.encode(), content)
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, content)
    return out.getvalue()
