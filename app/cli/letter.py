"""``vagval letter``: the support letter as a draft without letterhead."""

from datetime import date
from pathlib import Path

import click

from app.casework.letter import draft_letter
from app.casework.unprintable import refuse_unprintable
from app.cli.frame import FILE, Frame, on_option, read_input
from app.domain.errors import ExitCode, UserFacingError
from app.domain.letter import LetterOrder
from app.files.intake import MOST_BYTES, read_intake
from app.files.writing import write_file


@click.command(help="Skriver stödbrevet som utkast.")
@click.argument("intake", type=FILE)
@click.option("--out", type=FILE, required=True, help="PDF-fil; en som finns skrivs över.")
@on_option
@click.pass_obj
def letter(frame: Frame, *, intake: Path, out: Path, on: date | None) -> int:
    """Draws the letter and writes it; nothing is written when it is refused."""
    case = read_intake(read_input(intake, MOST_BYTES))
    day = frame.day(on)
    assessment = frame.services.assess(case, day)
    order = draft_letter(case, assessment, day, frame.words.language, by_clock=on is None)
    write_file(out, _drawn(order, frame), overwrite=True)
    return ExitCode.DONE


def _drawn(order: LetterOrder, frame: Frame) -> bytes:
    """The letter; an answer that can't be printed is refused by its place in the file."""
    try:
        return frame.services.drawer.letter(order, frame.words)
    except UserFacingError:
        refuse_unprintable(order.case, frame.services.drawer)
        raise
