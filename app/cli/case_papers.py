"""``vagval case letters`` and ``case extract``: papers of saved cases."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import click

from app.casework.batch import Job, run_batch
from app.casework.letter import draft_letter
from app.casework.protocols import CaseStore
from app.casework.sheets.extract import case_extract
from app.cli.frame import FILE, Frame, on_option, opened_store, passphrase_options
from app.cli.output import complain, say
from app.domain.errors import ExitCode, UserFacingError
from app.domain.record import DocumentKind
from app.files.writing import write_file


@click.command(
    help="Skriver stödbreven för ärendena, eller för alla som inte är avslutade, som utkast i en mapp."
)
@click.argument("folder", metavar="DIR", type=FILE)
@click.argument("case_ids", metavar="ID…", nargs=-1)
@click.option("--out", type=FILE, required=True, help="Mapp; varje brev heter som sitt ärende.")
@on_option
@passphrase_options
@click.pass_obj
def letters(
    frame: Frame,
    *,
    folder: Path,
    case_ids: tuple[str, ...],
    out: Path,
    on: date | None,
    passphrase_file: Path | None,
    user: str | None,
) -> int:
    """One after the other; a letter that can't be made is named with its reason and stops no other."""
    with opened_store(frame, folder, passphrase_file, user) as store, _stopping() as is_stopped:
        cases = store.cases()
        wanted = case_ids or [one.id for one in cases if one.status.allows_letters]
        hidden = {one.id for one in cases if one.is_protected}
        jobs = [
            Job(case_id, partial(_draft, frame, store, case_id, on), is_protected=case_id in hidden)
            for case_id in dict.fromkeys(wanted)
        ]

        out.mkdir(parents=True, exist_ok=True)

        def hand_over(case_id: str, pdf: bytes) -> None:
            write_file(out / f"{case_id}.pdf", pdf, overwrite=False)
            store.note_printed(case_id, DocumentKind.LETTER, is_file=True)
            say(f"{case_id}.pdf")
            sys.stdout.flush()

        result = run_batch(jobs, hand_over, lambda *_: None, is_stopped)
    exit_code = ExitCode.DONE
    for case_id, error in result.failed.items():
        sys.stderr.write(f"{frame.words.message('letter_not_made', case=case_id)} ")
        exit_code = complain(frame.words, error)
    if result.not_begun:
        exit_code = complain(frame.words, UserFacingError("letters_stopped", count=len(result.not_begun)))
    return exit_code


def _draft(frame: Frame, store: CaseStore, case_id: str, on: date | None) -> bytes:
    case, day = store.load_case(case_id).case, frame.day(on)
    assessment = frame.services.assess(case, day)
    order = draft_letter(case, assessment, day, frame.words.language, by_clock=on is None)
    return frame.services.drawer.letter(order, frame.words)


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Meanwhile Ctrl-C asks to stop after the letter that is being made; tells whether that was asked for."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    try:
        yield lambda: bool(asked)
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
