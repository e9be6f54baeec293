"""``tally.csv``: one row per figure of a release, in an order that tells nothing."""

import re
from collections.abc import Iterable

from app.domain.errors import BadInputError, Fault
from app.files.counts import split_lines
from app.tallies.counts import LABEL, Place, is_name
from app.tallies.periods import TOTAL, parse_period
from app.tallies.release import Figure, Release

COLUMNS = ("period", "table", "category", "count", "at_least", "at_most", "status")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")


def format_release(release: Release) -> bytes:
    """The file; figures stand as the release has them, tables by name, periods by time, totals last."""
    lines = [";".join(COLUMNS)]
    for figure in release.figures:
        numbers = (figure.count, figure.at_least, figure.at_most)
        fields = ("" if number is None else str(number) for number in numbers)
        lines.append(";".join((*figure.place, *fields, figure.status.value)))
    return format_lines(lines)


def format_lines(lines: Iterable[str]) -> bytes:
    """Lines as a file that opens right in a spreadsheet.

    Names are ASCII. A period may have been called "våren 2026": then a byte order mark comes first, without
    which Excel takes UTF-8 for the letters of an old code page.
    """
    text = "\n".join((*lines, ""))
    return text.encode("ascii" if text.isascii() else "utf-8-sig")


def parse_release(data: bytes, *, source: str = "") -> Release:
    """A release read back.

    Raises:
        BadInputError: lists every fault with its line, never what was found there.
    """
    lines = split_lines(data, source)
    if not lines or tuple(lines[0].split(";")) != COLUMNS:
        raise BadInputError((Fault("line 1", "tally_header"),), source=source)
    figures: dict[Place, Figure] = {}
    faults: list[Fault] = []
    for number, line in enumerate(lines[1:], start=2):
        figure, expected = _figure(line)
        if figure is not None and figure.place in figures:
            expected = "figure_given_once"
        if expected:
            faults.append(Fault(f"line {number}", expected))
        elif figure is not None:
            figures[figure.place] = figure
    if not figures and not faults:
        faults.append(Fault("", "figures_present"))
    if faults:
        raise BadInputError(tuple(faults), source=source)
    release = Release(tuple(figures.values()))
    _check_shape(release, source)
    return release


def _figure(line: str) -> tuple[Figure | None, str]:
    """The figure of a line, or what was expected there."""
    fields = line.split(";")
    if len(fields) != len(COLUMNS):
        return None, "tally_columns"
    period, table, category, *numbers, status = fields
    expected = _wrong_place(period, table, category)
    if any(number and not _NUMBER.fullmatch(number) for number in numbers):
        expected = "whole_count"
    if expected:
        return None, expected
    count, at_least, at_most = (int(number) if number else None for number in numbers)
    figure = Figure(Place(period, table, category), count, at_least, at_most)
    return figure, _wrong_status(figure, status)


def _wrong_place(period: str, table: str, category: str) -> str:
    if not LABEL.fullmatch(period):
        return "period_label"
    if not is_name(table):
        return "table_name"
    return "" if category == TOTAL or is_name(category) else "category_name"


def _wrong_status(figure: Figure, status: str) -> str:
    if status != figure.status.value:
        return "tally_status"
    has_bounds = figure.at_least is not None or figure.at_most is not None
    if figure.count is not None and has_bounds:
        return "bounds_of_hidden"
    in_order = figure.at_least is None or figure.at_most is None or figure.at_least <= figure.at_most
    return "" if in_order else "bounds_in_order"


def _check_shape(release: Release, source: str) -> None:
    """A table has cells, and one kind of period; else nobody can say what its totals sum."""
    faults = []
    for name, shape in release.shapes().items():
        if not shape.periods or not shape.categories:
            faults.append(Fault("", "table_with_cells", {"table": name}))
        if len({parse_period(label).kind for label in shape.periods}) > 1:
            faults.append(Fault("", "one_kind_of_period", {"table": name}))
    if faults:
        raise BadInputError(tuple(faults), source=source)
