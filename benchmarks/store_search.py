"""Searching 20 000 cases; the yardstick is the same table scanned with LIKE, and a bare commit."""

from benchmarks._store import opened, scan, seconds

_SOUGHT = "kvist 1999"


def pair() -> tuple[float, float]:
    """Returns the seconds of both."""
    where = f"applicant_name LIKE '%{_SOUGHT}%' OR reference LIKE '%{_SOUGHT}%'"
    return seconds(lambda: opened().cases(_SOUGHT)), seconds(lambda: scan(where))
