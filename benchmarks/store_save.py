"""Saving a case beside 20 000 others; the yardstick is a bare commit of the same bytes."""

from app.files.intake import write_intake
from benchmarks._store import CASES, ON, a_case, commit, opened, seconds

_SAVES = 20


def pair() -> tuple[float, float]:
    """Returns the seconds of some saves, and of as many commits of what they write."""
    case = a_case(CASES)
    content = write_intake(case)
    # Turn by turn, so that a disk that is busy for a while is busy for both.
    ours = yardstick = 0.0
    for _ in range(_SAVES):
        ours += seconds(lambda: opened().save_case(case, ON))
        yardstick += seconds(lambda: commit(content))
    return ours, yardstick
