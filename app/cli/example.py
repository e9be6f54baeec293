"""``vagval example``: the main job once, from start to end, on invented people and one fixed day."""

import secrets
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

import click

from app.casework.letter import draft_letter
from app.casework.tallying import Descriptions, Ledger, Policy, protect_counts
from app.cli.assess import readable
from app.cli.frame import FILE, Frame
from app.cli.output import say
from app.cli.packaging import packaged
from app.domain.case import Case
from app.domain.errors import ExitCode
from app.files.counts import parse_counts
from app.files.intake import read_intake
from app.files.packages import write_package
from app.files.writing import new_folder, write_file

EXAMPLE_DAY = date(2026, 11, 22)
HOUSEHOLD = "familj-vid-taket.json"
COUNTS = "raknare.csv"
USER = "övning"
FOLDER = "vagval-exempel"


@click.command(help="Gör huvuduppgiften en gång på påhittade personer: bedömning, ärende, brev, siffror.")
@click.option("--out", type=FILE, default=None, help="Ny mapp; annars en ny mapp här.")
@click.pass_obj
def example(frame: Frame, *, out: Path | None) -> int:
    """Does it all and says in a few lines what it made and where."""
    folder = out or _unused(FOLDER)
    new_folder(folder)
    case = read_intake((frame.services.examples / HOUSEHOLD).read_bytes())
    lines = [
        _assess(frame, case, folder),
        _save(frame, case, folder),
        _write_letter(frame, case, folder),
        _protect(frame, folder),
    ]
    for line in lines:
        say(line)
    return ExitCode.DONE


def _unused(name: str) -> Path:
    numbered = (Path(name if number == 1 else f"{name}-{number}") for number in count(1))
    return next(path for path in numbered if not path.exists())


def _assess(frame: Frame, case: Case, folder: Path) -> str:
    assessment = frame.services.assess(case, EXAMPLE_DAY)
    file = folder / "bedomning.txt"
    again = partial(frame.services.assess, on=EXAMPLE_DAY)
    text = "\n".join(readable(case, assessment, frame.words, again)) + "\n"
    write_file(file, text.encode(), overwrite=False)
    amount = frame.words.kronor(assessment.amount.lowest)
    outcome = frame.words.outcome(assessment.outcome)["word"]
    return frame.words.message("example_assessed", file=file, outcome=outcome, amount=amount)


def _save(frame: Frame, case: Case, folder: Path) -> str:
    place = folder / "ovningslager"
    passphrase = secrets.token_urlsafe(12)
    frame.services.stores.create(place, USER, passphrase, None)
    store = frame.services.stores.open(place, passphrase)
    try:
        saved = store.save_case(case, EXAMPLE_DAY)
    finally:
        store.close()
    return frame.words.message("example_saved", folder=place, case=saved.id, passphrase=passphrase)


def _write_letter(frame: Frame, case: Case, folder: Path) -> str:
    assessment = frame.services.assess(case, EXAMPLE_DAY)
    order = draft_letter(case, assessment, EXAMPLE_DAY, frame.words.language, by_clock=False)
    file = folder / "stodbrev.pdf"
    write_file(file, frame.services.drawer.letter(order, frame.words), overwrite=False)
    return frame.words.message("example_letter", file=file)


def _protect(frame: Frame, folder: Path) -> str:
    definitions = frame.services.definitions
    raw = parse_counts((frame.services.examples / COUNTS).read_bytes())
    policy = Policy(threshold=definitions.threshold)
    protected = protect_counts(raw, Descriptions(), definitions, Ledger(), policy).protected
    package = folder / "statistik"
    write_package(package, packaged(frame, protected))
    hidden, every = protected.hidden, len(protected.release.figures)
    return frame.words.message("example_counts", folder=package, hidden=hidden, every=every)
