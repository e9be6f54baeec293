"""What can be wrong with counts, and why a release may be refused."""

from typing import NamedTuple

from app.domain.errors import BadInputError, Fault, RefusedError, UserFacingError


class TallyError(UserFacingError):
    """Base of every error that counts can give a user."""


class CountsError(TallyError, BadInputError):
    """Counts, table descriptions or releases with faults; all of them are listed."""

    def __init__(self, faults: tuple[Fault, ...], *, source: str = "") -> None:
        BadInputError.__init__(self, faults, source=source)


class ShownFigure(NamedTuple):
    """A figure that readers have.

    Attributes:
        release: sequence number of the release it was shown in; 0 if it was told outside a release.
    """

    release: int
    table: str
    period: str
    category: str


class DisclosureError(TallyError, RefusedError):
    """A release that would let a reader work out a small figure, or that could not be proved not to.

    Codes: ``tally_would_disclose``, ``tally_given_away`` (by what was told after an earlier release),
    ``tally_not_proved``, ``tally_small_already_released``, ``tally_late_changes``. Facts: ``table``,
    ``period``, ``category`` of the figure, and ``because``; never a value.

    Attributes:
        because: the shown figures that give it away, those that matter most first.
    """

    def __init__(
        self, code: str, figure: tuple[str, str, str] = ("", "", ""), because: tuple[ShownFigure, ...] = ()
    ) -> None:
        period, table, category = figure
        listed = "; ".join("/".join(map(str, shown)) for shown in because)
        RefusedError.__init__(self, code, table=table, period=period, category=category, because=listed)
        self.because = because
