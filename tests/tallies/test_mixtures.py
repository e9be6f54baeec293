import pytest

from app.tallies.audit import audit, small_values
from app.tallies.counts import RawCounts
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.ledger import Ledger, ReleaseEntry
from app.tallies.policy import Policy
from app.tallies.protect import Protection, protect
from tests.tallies.mixtures import Office


# The last three have ties, or leaks in whole numbers alone, that prices by themselves do not settle.
@pytest.mark.parametrize("seed", [*range(60), 164, 584, 675])
def test_every_mixture_of_releases_keeps_the_promises_or_is_refused_by_name(seed: int) -> None:
    office = Office(seed)
    ledger = Ledger()
    for raw, policy, told in office.requests():
        before = ledger.with_entry(told) if told and ledger.releases else ledger
        found = attempt(raw, office, before, policy)
        if isinstance(found, CountsError):
            assert ledger.entries
            assert {one.expected for one in found.faults} <= {"shorter_periods_given", "longer_period_given"}
            return
        if isinstance(found, DisclosureError):
            assert ledger.entries
            assert found.facts["table"] or found.code == "tally_late_changes"
            return
        check(found, office, before, policy)
        ledger = found.ledger


def attempt(
    raw: RawCounts, office: Office, ledger: Ledger, policy: Policy
) -> Protection | CountsError | DisclosureError:
    try:
        return protect(raw, office.descriptions, ledger, policy)
    except (CountsError, DisclosureError) as error:
        return error


def check(found: Protection, office: Office, before: Ledger, policy: Policy) -> None:
    """What can be seen of the promises from outside, without asking what is small."""
    described = office.descriptions
    for figure in found.protected.release.figures:
        assert figure.count not in small_values(figure.place, described, policy.threshold)
    shown = found.protected.release.by_place()
    for entry in before.releases:
        for place, figure in entry.protected.release.by_place().items():
            if place.period != "total" and place in shown:
                assert shown[place].count == figure.count
    # No release contradicts another: one who reads all of them finds whole numbers that fit.
    audit([entry.protected.release for entry in found.ledger.releases], described, policy.threshold)
    last = found.ledger.entries[-1]
    assert found.is_repeat or (isinstance(last, ReleaseEntry) and last.protected == found.protected)
