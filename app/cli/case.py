"""``vagval case``: save, list and write out cases of a store."""

from pathlib import Path

import click

from app.casework.protocols import CaseStore
from app.casework.rule_changes import rules_notice
from app.cli.frame import FILE, Frame, opened_store, passphrase_options, placed, read_each, read_input
from app.cli.output import complain, say
from app.domain.case import Case
from app.domain.errors import BadInputError, ExitCode, UserFacingError
from app.domain.record import CaseSummary
from app.files.intake import MOST_BYTES, read_intake, read_lines, write_intake


@click.group(help="Sparar, listar och skriver ut ärenden i en ärendemapp.")
def case() -> None:
    """Groups the commands."""


@case.command("import", help="Sparar ansökningar som ärenden och skriver varje ärendes id när det är sparat.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("intakes", metavar="INTAKE…", type=FILE, nargs=-1)
@click.option("--lines", type=FILE, default=None, help="En ansökan per rad; bara i en övningsmapp.")
@passphrase_options
@click.pass_obj
def import_cases(
    frame: Frame,
    *,
    folder: Path,
    intakes: tuple[Path, ...],
    lines: Path | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Saves; all files are read before the first is saved, faulty lines are named and skipped."""
    if bool(intakes) == (lines is not None):
        raise UserFacingError("usage_intake_or_lines")
    cases = read_each(intakes, _read)
    with opened_store(frame, folder, passphrase_file, user) as store:
        if lines is not None:
            return _import_lines(frame, store, lines)
        for one in cases:
            _save(frame, store, one)
    return ExitCode.DONE


def _read(path: Path) -> Case:
    return read_intake(read_input(path, MOST_BYTES))


def _import_lines(frame: Frame, store: CaseStore, path: Path) -> int:
    if not store.is_practice:
        raise UserFacingError("lines_only_in_practice")
    exit_code = ExitCode.DONE
    for number, line in read_lines(path):
        try:
            read = read_intake(line)
        except BadInputError as error:
            place = frame.words.message("line", number=number)
            # Each line is read as a file of its own, in which everything is on line 1.
            faults = [fault._replace(where=fault.where.removeprefix("line 1")) for fault in error.faults]
            exit_code = complain(frame.words, BadInputError(tuple(placed(faults, place))))
            continue
        _save(frame, store, read)
    return exit_code


def _save(frame: Frame, store: CaseStore, one: Case) -> None:
    saved = store.save_case(one, frame.services.today())
    # Said after the commit, never before.
    click.echo(f"saved {saved.id}")


@case.command("list", help="En rad per ärende: id, ärendenummer, status, senast sparat.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--search", default=None, help="Namn, personnummer eller ärendenummer.")
@click.option("--names", is_flag=True, help="Visar också den sökandes namn.")
@passphrase_options
@click.pass_obj
def list_cases(
    frame: Frame,
    *,
    folder: Path,
    search: str | None,
    names: bool,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """Lists, last saved first."""
    with opened_store(frame, folder, passphrase_file, user) as store:
        for summary in store.cases(search):
            say("\t".join(_columns(summary, names=names)))
    return ExitCode.DONE


def _columns(summary: CaseSummary, *, names: bool) -> list[str]:
    saved_at = summary.saved_at.isoformat(timespec="seconds")
    columns = [summary.id, summary.reference or "", summary.status.value, saved_at]
    return [*columns, summary.applicant_name or ""] if names else columns


@case.command(help="Säger vilka regler ett ärende sparades under, och vad som har ändrats sedan dess.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("case_id", metavar="ID")
@passphrase_options
@click.pass_obj
def rules(frame: Frame, *, folder: Path, case_id: str, passphrase_file: Path | None, user: str | None) -> int:
    """Prints the rules of the newest version, and the notice that opening it would give."""
    with opened_store(frame, folder, passphrase_file, user) as store:
        saved_under = store.load_case(case_id).rules
    if saved_under is not None:
        say(frame.words.rules_line(saved_under))
    for sentence in rules_notice(saved_under, frame.services.rules, frame.words):
        say(sentence)
    return ExitCode.DONE


@case.command(help="Skriver ut ett sparat ärende som vagval-intake/1.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("case_id", metavar="ID")
@passphrase_options
@click.pass_obj
def export(
    frame: Frame, *, folder: Path, case_id: str, passphrase_file: Path | None, user: str | None
) -> int:
    """Writes out the newest version."""
    with opened_store(frame, folder, passphrase_file, user) as store:
        saved = store.load_case(case_id)
        store.note_exported(case_id)
        say(write_intake(saved.case))
    return ExitCode.DONE
