"""``vagval tally``: from sealed month counters to a package that reveals nobody."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path

import click

from app.casework.exporting import release_remarks
from app.casework.tallying import (
    MUCH,
    Bounds,
    Descriptions,
    Finding,
    Ledger,
    PeriodKind,
    Policy,
    Proposal,
    RawCounts,
    check_finished,
    merge,
    proposals,
    protect_counts,
    raw_counts,
    readers_findings,
)
from app.casework.tallying import recommended as recommended_policy
from app.cli.books import ledger_lines, owner_of, read_ledger, told, write_ledger
from app.cli.combine import combine
from app.cli.frame import (
    FILE,
    Frame,
    faults_in,
    on_option,
    parse_month,
    passphrase_from,
    read_each,
    read_input,
)
from app.cli.output import say
from app.cli.packaging import packaged, publisher_of
from app.domain.errors import ExitCode, UserFacingError
from app.files.counts import MOST_BYTES, format_counts, parse_counts
from app.files.packages import read_package, write_package
from app.files.tables import parse_descriptions
from app.files.writing import write_file

_PERIODS = {kind.name.lower().replace("_", "-"): kind for kind in PeriodKind if kind.value > 1}
_BOUNDS = {kind.value: kind for kind in Bounds}
_THRESHOLD = click.IntRange(2, 1000)

tables_option = click.option("--tables", type=FILE, default=None, help="Vad tabellerna räknar (JSON).")
threshold_option = click.option(
    "--threshold", type=_THRESHOLD, default=None, help="Minsta antal som lämnas ut (5)."
)


@click.group(help="Räknar samtal, skyddar siffrorna och granskar vad en läsare kan räkna ut.")
def tally() -> None:
    """Groups the commands."""


for _command in (combine, told, ledger_lines):
    tally.add_command(_command)


@tally.command(help="Skriver en ärendemapps avslutade månader som råa antal. Internt – sekretess.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option(
    "--from", "first", type=parse_month, metavar="MONTH", required=True, help="Första månaden (ÅÅÅÅ-MM)."
)
@click.option(
    "--to", "last", type=parse_month, metavar="MONTH", required=True, help="Sista månaden, den räknas med."
)
@click.option("--out", type=FILE, required=True, help="Ny CSV-fil.")
@click.option("--counter-key", type=FILE, default=None, help="Kontorets privata räknarnyckel.")
@click.option("--passphrase-file", type=FILE, default=None, help="Fil med nyckelns lösenfras.")
@click.pass_obj
def counts(
    frame: Frame,
    *,
    folder: Path,
    first: str,
    last: str,
    out: Path,
    counter_key: Path | None,
    passphrase_file: Path | None,
) -> int:
    """Opens the counters with the office's key; a practice store has none."""
    if first > last:
        raise UserFacingError("usage_months")
    stores = frame.services.stores
    if stores.profile(folder) is None:
        raw = RawCounts(())
    elif counter_key is None:
        raise UserFacingError("usage_counter_key")
    else:
        key = stores.open_counter_key(counter_key, passphrase_from(passphrase_file, frame.words))
        months = stores.counts(folder, key, first, last, frame.services.today())
        raw = raw_counts(months, stores.store_id(folder))
    write_file(out, format_counts(raw), overwrite=False)
    return ExitCode.DONE


@tally.command("merge", help="Lägger ihop råa antal från flera datorer; inget räknas två gånger.")
@click.argument("files", metavar="COUNTS…", type=FILE, nargs=-1, required=True)
@click.option("--out", type=FILE, required=True, help="Ny CSV-fil.")
@click.pass_obj
def merge_counts(frame: Frame, *, files: tuple[Path, ...], out: Path) -> int:
    """Keeps the sources apart."""
    del frame
    merged = merge(read_each(files, _read_counts))
    write_file(out, format_counts(merged), overwrite=False)
    return ExitCode.DONE


@tally.command(help="Gör det skyddade paketet till samordnaren: CSV, Excel, PDF och beskrivning.")
@click.argument("file", metavar="COUNTS", type=FILE)
@click.option("--out", type=FILE, required=True, help="Ny mapp.")
@click.option("--ledger", type=FILE, default=None, help="Liggare över allt som lämnats ut; skapas vid behov.")
@click.option("--periods", type=click.Choice(list(_PERIODS)), default=None, help="Längre perioder.")
@click.option("--bounds", type=click.Choice(list(_BOUNDS)), default="none", help="Gränser för dolda siffror.")
@click.option("--recommended", is_flag=True, help="Halvår för sig (eller --periods year) och gränser om tio.")
@click.option("--propose", is_flag=True, help="Skriver inget, säger vad som skulle dölja mindre.")
@on_option
@click.option("--office", type=FILE, default=None, help="Kontorsprofil, eller ärendemapp som har en.")
@threshold_option
@tables_option
@click.pass_obj
def protect(
    frame: Frame,
    *,
    file: Path,
    out: Path,
    ledger: Path | None,
    periods: str | None,
    bounds: str,
    recommended: bool,
    propose: bool,
    on: date | None,
    office: Path | None,
    threshold: int | None,
    tables: Path | None,
) -> int:
    """Protects, audits and only then writes."""
    definitions = frame.services.definitions
    kind = _PERIODS[periods] if periods else None
    least = threshold or definitions.threshold
    raw = _read_counts(file)
    if recommended:
        policy = recommended_policy(definitions, least, kind)
        check_finished(raw, policy, frame.day(on))
    else:
        policy = Policy(threshold=least, periods=kind, bounds=_BOUNDS[bounds])
    publisher = publisher_of(frame, office)
    with faults_in("--ledger"):
        books = read_ledger(ledger, owner_of(publisher))
    given = _given(tables)
    if propose:
        _say_proposals(frame, proposals(raw, given, definitions, books, policy))
        return ExitCode.DONE
    protection = protect_counts(raw, given, definitions, books, policy)
    write_package(
        out,
        packaged(frame, protection.protected, publisher),
        partial(_remember, frame, ledger, protection.ledger, books),
    )
    for remark in release_remarks(protection, books, policy):
        say(frame.words.message(remark.value))
    if recommended and protection.protected.hidden_share > MUCH:
        say(frame.words.message("much_is_hidden", percent=_percent(protection.protected.hidden_share)))
    return ExitCode.DONE


def _remember(frame: Frame, file: Path | None, ledger: Ledger, before: Ledger) -> None:
    if file is not None:
        write_ledger(frame.services.ledger_turn, file, ledger, before)


def _say_proposals(frame: Frame, found: Sequence[Proposal]) -> None:
    """One line for each, the most saving first; for the office, never part of a package."""
    if not found:
        say(frame.words.message("proposal_none"))
    for one in found:
        table, category = one.policy.merged[-1] if one.policy.merged else ("", "")
        kind = "merged" if one.policy.merged else str(one.policy.periods and one.policy.periods.name.lower())
        facts = {"now": _percent(one.share_now), "then": _percent(one.share)}
        say(frame.words.message(f"proposal_{kind}", table=table, category=category, **facts))


def _percent(share: Fraction) -> int:
    return round(100 * share)


@tally.command(help="Säger vad en läsare av dessa utlämnanden, äldst först, kan räkna ut.")
@click.argument("packages", metavar="PACKAGE…", type=FILE, nargs=-1, required=True)
@threshold_option
@tables_option
@click.pass_obj
def audit(frame: Frame, *, packages: tuple[Path, ...], threshold: int | None, tables: Path | None) -> int:
    """One line for each figure that can be worked out; the exit code is 6 if there is any."""
    definitions = frame.services.definitions
    read = read_each(packages, read_package)
    findings = readers_findings(
        [package.release for package in read],
        [package.descriptions for package in read],
        _given(tables),
        definitions,
        threshold or definitions.threshold,
    )
    for finding in findings:
        say(_finding_line(frame, finding))
    return ExitCode.REFUSED if findings else ExitCode.DONE


def _finding_line(frame: Frame, finding: Finding) -> str:
    place = finding.place
    return frame.words.message(
        f"finding_{finding.kind.value}",
        release=finding.release + 1,
        period=place.period,
        table=place.table,
        category=place.category,
        lost=", ".join(str(value) for value in finding.lost),
    )


def _read_counts(file: Path) -> RawCounts:
    return parse_counts(read_input(file, MOST_BYTES))


def _given(tables: Path | None) -> Descriptions:
    if tables is None:
        return Descriptions()
    with faults_in("--tables"):
        return parse_descriptions(read_input(tables, MOST_BYTES))
