"""``vagval case letters`` and ``case extract``: papers of saved cases."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from app.casework.many_letters import LetterTerms, make_letters
from app.casework.protocols import CaseStore
from app.casework.sheets.extract import case_extract
from app.cli.frame import FILE, Frame, on_option, opened_store, passphrase_options
from app.cli.output import complain, say
from app.domain.errors import ExitCode, UserFacingError
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import PointState
from app.domain.record import DocumentKind
from app.domain.steps import Steps
from app.files.letter_folder import LetterFolder
from app.files.writing import write_file

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _points(name: str, text: str) -> Callable[[_Command], _Command]:
    """An option that names one of the points that come before a letter."""
    return click.option(
        name, multiple=True, type=click.Choice([point.value for point in LETTER_POINTS]), help=text
    )


@click.command(help="Skriver stödbreven för ärendena, eller för alla som inte är avslutade, i en mapp.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("case_ids", metavar="ID…", nargs=-1)
@click.option("--out", type=FILE, required=True, help="Mapp; varje brev heter som sitt ärende.")
@click.option(
    "--letterhead",
    is_flag=True,
    help="Färdiga brev med brevhuvud i stället för utkast; kräver mottagare och alla fyra punkterna.",
)
@click.option(
    "--recipient", multiple=True, help="En rad i mottagarens adress; annars mottagaren i kontorsprofilen."
)
@click.option("--helper", default=None, help="Roll hos den som har hjälpt till.")
@_points("--explained", "En punkt som är förklarad för alla vars brev skrivs.")
@_points("--declined", "En punkt som alla vars brev skrivs har avböjt.")
@on_option
@passphrase_options
@click.pass_obj
def letters(
    frame: Frame,
    /,
    *,
    folder: Path,
    case_ids: tuple[str, ...],
    out: Path,
    on: date | None,
    passphrase_file: Path | None,
    user: str | None,
    **said: Any,
) -> int:
    """One after the other; a letter that can't be made is named with its reason and stops no other."""
    with opened_store(frame, folder, passphrase_file, user) as store, _stopping() as steps:
        cases = store.cases()
        wanted = case_ids or [one.id for one in cases if one.status.allows_letters]
        result = make_letters(
            frame.services,
            store,
            dict.fromkeys(wanted),
            _terms(frame, store, on, **said),
            LetterFolder(out),
            protected={one.id for one in cases if one.is_protected},
            steps=steps,
            on_made=_say_made,
        )
    exit_code = ExitCode.DONE
    for case_id, error in result.failed.items():
        sys.stderr.write(f"{frame.words.message('letter_not_made', case=case_id)} ")
        exit_code = complain(frame.words, error)
    if result.not_begun:
        exit_code = complain(frame.words, UserFacingError("letters_stopped", count=len(result.not_begun)))
    return exit_code


def _terms(
    frame: Frame,
    store: CaseStore,
    on: date | None,
    *,
    letterhead: bool,
    recipient: tuple[str, ...],
    helper: str | None,
    explained: tuple[str, ...],
    declined: tuple[str, ...],
) -> LetterTerms:
    """What was said of all letters.

    Raises:
        UserFacingError: a point is both explained and declined.
    """
    if set(explained) & set(declined):
        raise UserFacingError("point_said_twice")
    points = {Point(point): PointState.EXPLAINED for point in explained}
    points |= {Point(point): PointState.DECLINED for point in declined}
    own = store.profile.recipient if letterhead and store.profile is not None else ()
    return LetterTerms(
        on=frame.day(on),
        language=frame.words.language,
        points=points,
        recipient=recipient or own,
        helper_role=helper,
        is_draft=not letterhead,
        by_clock=on is None,
    )


def _say_made(case_id: str) -> None:
    say(f"{case_id}.pdf")
    sys.stdout.flush()


@contextmanager
def _stopping() -> Iterator[Steps]:
    """Meanwhile Ctrl-C asks to stop after the letter that is being made."""
    steps = Steps()
    before = signal.signal(signal.SIGINT, lambda *_: steps.stop())
    try:
        yield steps
    finally:
        signal.signal(signal.SIGINT, before)


@click.command(help="Skriver registerutdraget för en person i ett ärende: allt som är sparat om just den.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("case_id", metavar="ID")
@click.option("--person", default=None, help="Personens id i ärendet; annars den sökande.")
@click.option("--out", type=FILE, required=True, help="Ny PDF-fil.")
@on_option
@passphrase_options
@click.pass_obj
def extract(
    frame: Frame,
    *,
    folder: Path,
    case_id: str,
    person: str | None,
    out: Path,
    on: date | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """What the person may ask for under article 15 of the GDPR; it is in the log."""
    with opened_store(frame, folder, passphrase_file, user) as store:
        saved = store.load_case(case_id)
        if person is not None and person not in {one.id for one in saved.case.persons}:
            raise UserFacingError("person_unknown")
        sheet = case_extract(
            saved,
            person or saved.case.applicant.id,
            frame.day(on),
            frame.words,
            profile=store.profile,
            is_practice=store.is_practice,
        )
        write_file(out, frame.services.drawer.sheet(sheet), overwrite=False)
        store.note_printed(saved.id, DocumentKind.EXTRACT, is_file=True)
    return ExitCode.DONE
