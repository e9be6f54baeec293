"""Making a package: computed and audited as a whole before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path

from app.casework.counts_view import HiddenWhy, PeriodKind, finished, why_hidden, zeros_alike
from app.casework.exporting import ExportState, ReleaseRemark, may_export, release_remarks
from app.casework.tallying import (
    MUCH,
    Descriptions,
    Place,
    Proposal,
    Protection,
    RawCounts,
    proposals,
    protect_counts,
    recommended,
)
from app.domain.errors import RefusedError
from app.domain.page_image import PageImage
from app.domain.record import AccessAct
from app.domain.steps import Steps
from app.domain.tally_report import TallyReport
from app.files.packages import REPORT, package_files, write_package
from app.ui.counts.office_counts import OfficeCounts

_SCREEN_SCALE = 1.5


@dataclass(frozen=True)
class Wanted:
    """How the office wants the package.

    Attributes:
        periods: half-years, or years where the office's half-years are small.
        zeros_alike: tables in which a zero is hidden like a small figure.
        merged: by table, merged categories instead of their parts.
    """

    periods: PeriodKind = PeriodKind.HALF_YEAR
    zeros_alike: frozenset[str] = frozenset()
    merged: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Way:
    """Another package that would hide less.

    Attributes:
        wanted: how it is asked for.
        share: the share of figures that it would hide, by today's counts.
        is_over: its periods are over, so that it can be made now.
    """

    wanted: Wanted
    share: Fraction
    is_over: bool


@dataclass(frozen=True)
class Prepared:
    """A package that could leave, and what the supervisor should know before it does.

    Attributes:
        wanted: how it was asked for.
        made: the release with the ledger that remembers it.
        remarks: what has to be said of it.
        ways: what would hide less; empty while no more than a third is hidden.
        why: why each hidden figure is hidden.
        report: the figures in words, as in the files.
        files: the package, byte by byte.
        pages: the report's pages as pictures.
    """

    wanted: Wanted
    made: Protection
    remarks: tuple[ReleaseRemark, ...]
    ways: Sequence[Way]
    why: Mapping[Place, HiddenWhy]
    report: TallyReport
    files: Mapping[str, bytes]
    pages: Sequence[PageImage]


def prepare(office: OfficeCounts, wanted: Wanted, steps: Steps | None = None) -> Prepared:
    """The package from all periods that are over, proved by the auditor; nothing is written.

    Raises:
        StoppedError: nobody waits for it any more.
        CountsError: no period is over, or the counts do not fit together.
        DisclosureError: no package keeps the promises, or it could not be proved.
    """
    services, ledger = office.services, office.ledger
    definitions = services.definitions
    given = zeros_alike(definitions, wanted.zeros_alike) if wanted.zeros_alike else Descriptions()
    policy = recommended(definitions, definitions.threshold, wanted.periods)
    policy = replace(policy, merged=wanted.merged)
    raw = finished(office.raw or RawCounts(()), wanted.periods, office.today)
    steps = steps or Steps()
    steps.begin(3)
    made = protect_counts(raw, given, definitions, ledger, policy)
    steps.go_on()
    much = made.protected.hidden_share > MUCH and not made.is_repeat
    found = proposals(raw, given, definitions, ledger, policy) if much else ()
    steps.go_on()
    ways = tuple(_way(wanted, one, raw, office.today) for one in found)
    publisher = office.publisher
    report = office.words.report(made.protected, publisher)
    drawn = services.drawer.tally_report(report)
    rules = services.rules.current.version
    files = package_files(made.protected, drawn, office.words, publisher, rules)
    return Prepared(
        wanted,
        made,
        release_remarks(made, ledger, policy),
        ways,
        why_hidden(made),
        report,
        files,
        services.drawer.page_images(files[REPORT], _SCREEN_SCALE),
    )


def _way(wanted: Wanted, proposal: Proposal, raw: RawCounts, on: date) -> Way:
    periods = proposal.policy.periods or wanted.periods
    changed = replace(wanted, periods=periods, merged=proposal.policy.merged)
    return Way(changed, proposal.share, finished(raw, periods, on) == raw)


def release(office: OfficeCounts, prepared: Prepared, folder: Path) -> None:
    """Writes the package, first into the ledger and the log; not without the board's decision.

    Raises:
        RefusedError: there is no decision, or the recipient's mandate has ended.
        UserFacingError: the folder holds something else, or can't be written to.
    """
    if may_export(office.decision, office.today) is not ExportState.ALLOWED:
        raise RefusedError("export_not_decided")
    remember = partial(office.keep_ledger, prepared.made.ledger, AccessAct.PACKAGE_RELEASED)
    write_package(folder, prepared.files, remember)
