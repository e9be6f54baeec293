"""The figures of a released table as spans, lowest to highest, so that several offices' can be summed."""

from collections.abc import Iterator, Mapping

from app.domain.combining import Span
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.periods import TOTAL
from app.tallies.release import Figure, Release, TableShape


def spans(release: Release, descriptions: Descriptions) -> Iterator[Span]:
    """Every figure of every period, totals over periods left out.

    What a row itself tells of its hidden figures narrows them: parts are no larger than their total. Merged
    categories that are not shown are summed from their parts; the parts of one that is shown lie between 0
    and it.
    """
    figures = release.by_place()
    for table, shape in release.shapes().items():
        sums = descriptions.of(table).sums
        for period in shape.periods:
            row = _row(figures, table, period, shape)
            for category, span in (row | _merged(row, sums)).items():
                yield Span(
                    period, table, category, *span, is_hidden=_is_hidden(figures, period, table, category)
                )


def fits_itself(release: Release) -> bool:
    """True if in every period each total can be the sum of its parts; no office's release says otherwise."""
    figures = release.by_place()
    return all(
        high is None or low <= high
        for table, shape in release.shapes().items()
        for period in shape.periods
        for low, high in _row(figures, table, period, shape).values()
    )


_Range = tuple[int, int | None]


def _is_hidden(figures: Mapping[Place, Figure], period: str, table: str, category: str) -> bool:
    figure = figures.get(Place(period, table, category))
    return figure is None or figure.count is None


def _row(figures: Mapping[Place, Figure], table: str, period: str, shape: TableShape) -> dict[str, _Range]:
    """One period's spans by category, the total last, each narrowed by the others."""
    cells = {name: _given(figures.get(Place(period, table, name))) for name in shape.categories}
    total = _given(figures.get(Place(period, table, TOTAL)))
    lowest = sum(low for low, _ in cells.values())
    highest = _add(high for _, high in cells.values())
    total = (max(total[0], lowest), _least(total[1], highest))
    narrowed: dict[str, _Range] = {}
    for name, (low, high) in cells.items():
        room = None if total[1] is None else total[1] - (lowest - low)
        others = None if highest is None or high is None else highest - high
        need = 0 if others is None else total[0] - others
        narrowed[name] = (max(low, need), _least(high, room))
    return {**narrowed, TOTAL: total}


def _given(figure: Figure | None) -> _Range:
    """What a figure says by itself."""
    if figure is None:
        return (0, None)
    if figure.count is not None:
        return (figure.count, figure.count)
    return (figure.at_least or 0, figure.at_most)


def _merged(row: Mapping[str, _Range], sums: Mapping[str, tuple[str, ...]]) -> dict[str, _Range]:
    """Categories that follow from those that are shown."""
    found: dict[str, _Range] = {}
    for name, parts in sums.items():
        if name in row:
            found |= {part: (0, row[name][1]) for part in parts if part not in row}
        elif any(part in row for part in parts):
            shown = [row[part] for part in parts if part in row]
            found[name] = (sum(low for low, _ in shown), _add(high for _, high in shown))
    return found


def _add(numbers: Iterator[int | None]) -> int | None:
    """The sum; None as soon as one has no limit."""
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


def _least(one: int | None, other: int | None) -> int | None:
    known = [number for number in (one, other) if number is not None]
    return min(known, default=None)
