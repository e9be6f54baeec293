"""Figures of many packages in a database of their own, which nobody sees and which is gone when closed."""

import sqlite3
from collections.abc import Iterable, Iterator

from app.domain.combining import Span, SpanSum

_SCHEMA = """
CREATE TABLE figure (
  delivery INTEGER, county TEXT, period TEXT, name TEXT, category TEXT,
  at_least INTEGER, at_most INTEGER, is_hidden INTEGER
);
CREATE TABLE part (
  delivery INTEGER, period TEXT, name TEXT, PRIMARY KEY (delivery, period, name)
) WITHOUT ROWID;
"""
_SUMS = """
SELECT county, period, name, category, SUM(at_least),
  CASE WHEN COUNT(at_most) = COUNT(*) THEN SUM(at_most) END,
  COUNT(*), SUM(NOT is_hidden AND at_most = 0), SUM(is_hidden)
FROM figure JOIN part USING (delivery, period, name)
GROUP BY county, period, name, category ORDER BY county, period, name, category
"""


class TemporaryFigures:
    """Keeps figures in a temporary database: SQLite holds it in memory and moves it to disk as it grows."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_SCHEMA)
        # Nothing outlives this process, so nothing need be safe on disk.
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("BEGIN")

    def add(self, delivery: int, county: str, spans: Iterable[Span]) -> None:
        """Takes the figures of one package."""
        rows = ((delivery, county, *span) for span in spans)
        self._database.executemany("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def sums(self, parts: Iterable[tuple[int, str, str]]) -> Iterator[SpanSum]:
        """The sums over the parts named (delivery, period, table), by county, period, table, category."""
        self._database.execute("DELETE FROM part")
        self._database.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)
        for row in self._database.execute(_SUMS):
            yield SpanSum(*row)

    def close(self) -> None:
        """Forgets everything."""
        self._database.close()
