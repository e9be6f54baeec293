"""The report on counts as a document says it: published figures alone, already in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportTable:
    """One table of figures.

    Attributes:
        title: what is counted.
        headings: the first is that of the row names, the last that of the totals.
        rows: as many cells as headings; the last row holds the totals. A hidden figure is a sign.
        notes: sentences under the table.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class TallyReport:
    """Everything the report says.

    Attributes:
        language: ``sv`` or ``en``.
        title: its title.
        lines: who publishes, which periods, which release; under the title.
        notes: how the figures were protected, one sentence each.
        tables: the figures.
    """

    language: str
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    tables: tuple[ReportTable, ...]
