"""Listing 20 000 cases; the yardstick is the same table scanned with LIKE, and a bare commit."""

from benchmarks._store import opened, scan, seconds


def pair() -> tuple[float, float]:
    """Returns the seconds of both."""
    return seconds(opened().cases), seconds(lambda: scan("reference LIKE '%'"))
