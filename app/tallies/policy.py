"""What the office has decided about a release: threshold, length of periods, bounds."""

from dataclasses import dataclass, field
from enum import Enum

from app.tallies.periods import PeriodKind

LOWEST_THRESHOLD = 2
HIGHEST_THRESHOLD = 1000


class Bounds(Enum):
    """Whether hidden figures come with bounds."""

    NONE = "none"
    CLASSES = "classes"
    """Fixed classes from 0, each twice the threshold wide, for every hidden figure or for none."""


@dataclass(frozen=True)
class Policy:
    """How a release is made.

    Attributes:
        threshold: figures of 1 … threshold − 1 are never published.
        periods: the kind of period that is shown; None keeps the periods of the counts.
        bounds: whether hidden figures come with bounds; a release where they would give one away has none.
        merged: by table, the merged categories that are shown instead of their parts.
        blocks: only periods that no earlier release shows are shown, with totals of their own, since the
            difference of two growing totals gives away what is between them.
    """

    threshold: int = 5
    periods: PeriodKind | None = None
    bounds: Bounds = Bounds.NONE
    merged: tuple[tuple[str, str], ...] = field(default=())
    blocks: bool = False

    def __post_init__(self) -> None:
        """Refuses a threshold that would protect nothing."""
        if not LOWEST_THRESHOLD <= self.threshold <= HIGHEST_THRESHOLD:
            raise ValueError("threshold out of range")

    def bounds_of(self, count: int) -> tuple[int, int] | None:
        """The lowest and highest count of the class that a hidden figure falls in; None without bounds."""
        if self.bounds is Bounds.NONE:
            return None
        width = 2 * self.threshold
        lowest = count // width * width
        return lowest, lowest + width - 1
