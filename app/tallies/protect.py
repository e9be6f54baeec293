"""Makes a release: closes the books, chooses what to hide, and lets the auditor prove it before it leaves."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import Fault
from app.tallies.audit import examine
from app.tallies.booking import book
from app.tallies.choice import NoChoiceError, SolverError
from app.tallies.consistency import check_counts
from app.tallies.counts import Place, RawCounts, Table
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.fitting import count_fitting
from app.tallies.hiding import choose
from app.tallies.ledger import Ledger, ReleaseEntry
from app.tallies.policy import Bounds, Policy
from app.tallies.reading import read
from app.tallies.release import Figure, ProtectedRelease, Release, TableShape, places_in_order
from app.tallies.shown import fill_periods, only_new, shown_tables
from app.tallies.stakes import Stakes, weigh
from app.tallies.witnesses import Verdict

_MOST_REFUSALS = 20
"""How often the auditor may turn a choice down before all is hidden that may be."""


@dataclass(frozen=True)
class Protection:
    """A release ready to leave, and the ledger that remembers it.

    Attributes:
        protected: the release.
        ledger: the ledger with this release in it.
        is_repeat: the same was asked for before, and this is the same release again.
        is_least: proved that no cheaper choice of hidden figures keeps the promises.
    """

    protected: ProtectedRelease
    ledger: Ledger
    is_repeat: bool
    is_least: bool


def protect(raw: RawCounts, descriptions: Descriptions, ledger: Ledger, policy: Policy) -> Protection:
    """Makes a release that reveals nobody, together with everything in the ledger.

    Args:
        raw: today's counts.
        descriptions: what readers know about the tables.
        ledger: what has left the office before; it is not changed.
        policy: threshold and what is shown.

    Raises:
        CountsError: the counts, or they and the ledger, do not fit together.
        DisclosureError: no choice of hidden figures keeps the promises, or it could not be proved.
    """
    _check_descriptions(descriptions, ledger)
    descriptions = descriptions.over(ledger.descriptions())
    tables = check_counts(raw, descriptions)
    named = {*ledger.descriptions().tables, *(one.place.table for one in ledger.told)}
    descriptions = descriptions.limited_to({*tables, *named})
    request = _request(tables, descriptions, policy)
    for entry in ledger.releases:
        if entry.request == request:
            return Protection(entry.protected, ledger, is_repeat=True, is_least=False)
    booking = book(fill_periods(tables, policy.periods), ledger, descriptions)
    shown = shown_tables(booking.tables, policy, descriptions)
    if policy.blocks:
        shown = only_new(shown, [entry.protected.release for entry in ledger.releases])
    proved = _prove(shown, booking.cells, descriptions, ledger, policy)
    protected = ProtectedRelease(
        proved.release,
        sequence=len(ledger.releases) + 1,
        replaces=_replaced(proved.release, ledger),
        policy=proved.policy,
        descriptions=descriptions.limited_to(shown),
    )
    fitting = _fitting(proved.release, descriptions, ledger, proved.stakes)
    entry = ReleaseEntry(request, protected, booking.booked, booking.held, fitting)
    return Protection(protected, ledger.with_entry(entry), is_repeat=False, is_least=proved.is_least)


@dataclass(frozen=True)
class _Proved:
    """A release that the auditor let pass, and how it was made."""

    release: Release
    is_least: bool
    stakes: Stakes
    policy: Policy


def _prove(
    shown: Mapping[str, Table],
    cells: Mapping[Place, int],
    descriptions: Descriptions,
    ledger: Ledger,
    policy: Policy,
) -> _Proved:
    """The release with the bounds asked for; where they would give a figure away, the release without any.

    All tables go without them, not one: which table it was would tell more than that there are none.
    """
    stakes = weigh(shown, cells, descriptions, ledger, policy)
    try:
        release, is_least = _Prover(shown, stakes, descriptions, ledger).prove()
    except DisclosureError:
        if policy.bounds is Bounds.NONE or stakes.broken is not None:
            raise
        return _prove(shown, cells, descriptions, ledger, replace(policy, bounds=Bounds.NONE))
    return _Proved(release, is_least, stakes, policy)


def _check_descriptions(descriptions: Descriptions, ledger: Ledger) -> None:
    changed = descriptions.changed_from(ledger.descriptions())
    if changed:
        raise CountsError(tuple(Fault("", "described_as_released", {"table": name}) for name in changed))


def _request(tables: Mapping[str, Table], descriptions: Descriptions, policy: Policy) -> str:
    """A hash over all that a release is made from; kept in the ledger alone."""
    counts = [
        [name, *key, count] for name, table in tables.items() for key, count in sorted(table.cells.items())
    ]
    described = [
        [
            name,
            one.counts,
            one.several,
            sorted((key, list(parts)) for key, parts in one.sums.items()),
            one.zeros_alike,
        ]
        for name, one in descriptions.limited_to(tables).tables.items()
    ]
    periods = policy.periods.name if policy.periods else None
    made = [policy.threshold, periods, policy.bounds.value, [list(pair) for pair in policy.merged]]
    made += [policy.blocks] if policy.blocks else []
    return hashlib.sha256(json.dumps([counts, described, made]).encode()).hexdigest()


def _replaced(release: Release, ledger: Ledger) -> tuple[int, ...]:
    """Earlier releases of which every table and period is in this one too."""
    shapes = release.shapes()
    return tuple(
        entry.protected.sequence
        for entry in ledger.releases
        if all(
            table in shapes and set(shape.periods) <= set(shapes[table].periods)
            for table, shape in entry.protected.release.shapes().items()
        )
    )


def _fitting(release: Release, descriptions: Descriptions, ledger: Ledger, stakes: Stakes) -> int:
    """How many original tables fit everything released, or at least so many; for the ledger alone."""
    releases = [*(entry.protected.release for entry in ledger.releases), release]
    return count_fitting(read(releases, descriptions, stakes.told))[0]


class _Prover:
    """Tries choices until the auditor has nothing to say against one."""

    def __init__(
        self,
        shown: Mapping[str, Table],
        stakes: Stakes,
        descriptions: Descriptions,
        ledger: Ledger,
    ) -> None:
        self._shown = shown
        self._stakes = stakes
        self._descriptions = descriptions
        self._earlier = [entry.protected.release for entry in ledger.releases]

    def prove(self) -> tuple[Release, bool]:
        """The release, and whether it is proved to hide no more than it must."""
        if self._stakes.broken is not None:
            raise DisclosureError("tally_small_already_released", self._stakes.broken)
        forbidden: list[frozenset[int]] = []
        for _ in range(_MOST_REFUSALS):
            try:
                choice = choose(self._stakes.problem, forbidden)
            except NoChoiceError as refusal:
                raise self._refusal(refusal) from None
            except SolverError:
                break
            release = self._release(choice.hidden)
            doubtful = self._doubtful(self._asked(release), release)
            if doubtful is None:
                return release, choice.is_least
            forbidden.append(self._widened(choice.hidden, doubtful))
        return self._hide_more(), False

    def _widened(self, hidden: frozenset[int], doubtful: tuple[int, Place]) -> frozenset[int]:
        """A choice that hides as much more as it can and still gives the figure away.

        The protector counts in fractions; where only whole numbers show a leak it learns from this which
        choices won't do: whoever hides nothing beside these figures hides too little.
        """
        asked = {doubtful: self._stakes.values_of(*doubtful)}
        for one in sorted(self._stakes.problem.costs.keys() - hidden):
            wider = hidden | {one}
            if self._doubtful(asked, self._release(wider)) is not None:
                hidden = wider
        return hidden

    def _hide_more(self) -> Release:
        """Hides all that is not 0, then all: always right for a first release, if not the least."""
        costs = self._stakes.problem.costs
        truth = self._stakes.problem.system.truth
        for hidden in (frozenset(one for one in costs if truth[one]), frozenset(costs)):
            release = self._release(hidden)
            doubtful = self._doubtful(self._asked(release), release)
            if doubtful is None:
                return release
        raise DisclosureError("tally_not_proved", doubtful[1] if doubtful else ("", "", ""))

    def _release(self, hidden: frozenset[int]) -> Release:
        figures = []
        for name, table in self._shown.items():
            for place in places_in_order(TableShape(table.periods, table.categories), name):
                variable = self._stakes.variables[place]
                count = self._stakes.problem.system.truth[variable]
                if variable in hidden or variable in self._stakes.always_hidden:
                    at_least, at_most = self._stakes.problem.bounds.get(variable, (None, None))
                    figures.append(Figure(place, None, at_least, at_most))
                else:
                    figures.append(Figure(place, count))
        return Release(tuple(figures))

    def _asked(self, release: Release) -> dict[tuple[int, Place], tuple[int, ...]]:
        """The hidden figures of all releases that are protected, and the values that must stay possible."""
        return {
            (number, figure.place): values
            for number, one in enumerate((*self._earlier, release))
            for figure in one.figures
            if figure.count is None and (values := self._stakes.values_of(number, figure.place))
        }

    def _doubtful(
        self, asked: Mapping[tuple[int, Place], tuple[int, ...]], release: Release
    ) -> tuple[int, Place] | None:
        """The first figure asked about that the auditor can't clear; None if there is none."""
        for verdicts in self._examined(asked, [*self._earlier, release]):
            for key, found in verdicts.items():
                if any(verdict is not Verdict.POSSIBLE for verdict in found.values()):
                    return key
        return None

    def _examined(
        self, asked: Mapping[tuple[int, Place], tuple[int, ...]], releases: Sequence[Release]
    ) -> Iterator[Mapping[tuple[int, Place], Mapping[int, Verdict]]]:
        """The verdicts with told figures as the books have them, and as they were told where that differs."""
        yield examine(releases, self._descriptions, asked, self._stakes.told)
        if set(self._stakes.as_told) == set(self._stakes.told):
            return
        try:
            found = examine(releases, self._descriptions, asked, self._stakes.as_told)
        except CountsError:
            # No counts fit what was told: told in error, or after a late change. Nothing follows from it.
            return
        yield found

    def _refusal(self, refusal: NoChoiceError) -> DisclosureError:
        figure = self._stakes.name(refusal.variable)
        named = (self._stakes.shown_as(one) for one in refusal.because)
        because = tuple(one for one in named if one is not None)
        was_hidden = self._stakes.is_of(refusal.variable, range(len(self._earlier)))
        if was_hidden and any(one.release == 0 for one in because):
            # What was told has given it away already; no other release would change that.
            return DisclosureError("tally_given_away", figure, because[:2])
        return DisclosureError("tally_would_disclose", figure, because[:2])
