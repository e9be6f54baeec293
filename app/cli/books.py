"""``vagval tally told`` and ``tally ledger``: what has left the office, in packages and by word of mouth."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from app.casework.tallying import (
    Ledger,
    Office,
    Place,
    RawCounts,
    ReleaseEntry,
    ToldFigure,
    check_told,
    tell_figure,
)
from app.cli.frame import FILE, Frame, faults_in, parse_day, read_input
from app.cli.output import say
from app.cli.packaging import publisher_of
from app.domain.errors import ExitCode, UserFacingError
from app.files.counts import MOST_BYTES, check_place, parse_counts
from app.files.ledger import format_ledger, parse_ledger
from app.files.package_words import Publisher
from app.files.writing import write_file

_TOLD_TO = ("board", "press", "other")


def owner_of(publisher: Publisher) -> Office:
    """Whose ledger a publisher's is."""
    return Office(publisher.municipality_code, publisher.board)


def read_ledger(file: Path | None, office: Office) -> Ledger:
    """The office's ledger; a file that isn't there yet is a new one.

    Args:
        file: None: no ledger is kept.
        office: whose it must be; what is not known of it takes any.
    """
    if file is None or not file.exists():
        return Ledger(office)
    return parse_ledger(read_input(file, MOST_BYTES), office=office)


def write_ledger(
    turn: Callable[[Path], AbstractContextManager[object]], file: Path, ledger: Ledger, before: Ledger
) -> None:
    """Writes the ledger, unless something was entered since it was read: that must not be lost.

    Args:
        turn: keeps others from comparing and writing meanwhile.
        before: the ledger as it was read.

    Raises:
        UserFacingError: it has other entries now.
        CannotWriteError: the disk is full or the place may not be written to.
    """
    with turn(file):
        if read_ledger(file, before.office) != before:
            raise UserFacingError("ledger_grown")
        write_file(file, format_ledger(ledger), overwrite=True)


@click.command(
    "told", help="Bokför en siffra som har lämnats ut utanför paketen, så att skyddet räknar med den."
)
@click.argument("ledger", metavar="LEDGER", type=FILE)
@click.option("--table", required=True, help="Tabellens namn i filerna.")
@click.option("--period", required=True, help="Perioden som siffran gällde, till exempel 2026-03.")
@click.option("--category", default="total", show_default=True, help="Kategorin, eller total.")
@click.option("--count", type=click.IntRange(0), required=True, help="Siffran som lämnades ut.")
@click.option(
    "--to", "told_to", type=click.Choice(_TOLD_TO), required=True, help="Till vem, aldrig ett namn."
)
@click.option("--on", type=parse_day, required=True, help="Dagen då den lämnades ut (ÅÅÅÅ-MM-DD).")
@click.option("--counts", type=FILE, default=None, help="Dagens råa antal, så att fel siffror upptäcks.")
@click.option("--office", type=FILE, default=None, help="Kontorsprofil, eller ärendemapp som har en.")
@click.pass_obj
def told(
    frame: Frame,
    *,
    ledger: Path,
    table: str,
    period: str,
    category: str,
    count: int,
    told_to: str,
    on: date,
    counts: Path | None,
    office: Path | None,
) -> int:
    """Enters the figure, unless it is impossible; a ledger that isn't there is made."""
    place = Place(period, table, category)
    check_place(place)
    with faults_in("--counts"):
        raw = RawCounts(()) if counts is None else parse_counts(read_input(counts, MOST_BYTES))
    books = read_ledger(ledger, owner_of(publisher_of(frame, office)))
    definitions = frame.services.definitions
    check_told(place, definitions, books, raw)
    entered = tell_figure(books, ToldFigure(place, count, told_to, on), raw, definitions)
    write_ledger(frame.services.ledger_turn, ledger, entered, books)
    return ExitCode.DONE


@click.command("ledger", help="Visar vad som har lämnats ut. Internt – sekretess.")
@click.argument("file", metavar="LEDGER", type=FILE)
@click.option(
    "--renamed",
    type=FILE,
    default=None,
    help="Kontorsprofil med nämndens nya namn, som skrivs in i liggaren.",
)
@click.pass_obj
def ledger_lines(frame: Frame, *, file: Path, renamed: Path | None) -> int:
    """One line for each release and each figure told, oldest first; never a count."""
    ledger = parse_ledger(read_input(file, MOST_BYTES))
    if renamed is not None:
        _rename(frame, file, ledger, owner_of(publisher_of(frame, renamed)))
    for entry in ledger.entries:
        say(_release_line(frame, entry) if isinstance(entry, ReleaseEntry) else _told_line(frame, entry))
    return ExitCode.DONE


def _rename(frame: Frame, file: Path, ledger: Ledger, office: Office) -> None:
    """A board gets a new name; what it has let out stays its own. Of another municipality's it says so."""
    with faults_in(str(file)):
        read_ledger(file, Office(office.municipality))
    write_ledger(frame.services.ledger_turn, file, replace(ledger, office=office), ledger)


def _release_line(frame: Frame, entry: ReleaseEntry) -> str:
    protected = entry.protected
    shapes = protected.release.shapes().values()
    return frame.words.message(
        "ledger_release",
        release=protected.sequence,
        periods=", ".join(dict.fromkeys(period for shape in shapes for period in shape.periods)),
        hidden=protected.hidden,
        every=len(protected.release.figures),
        fitting=entry.fitting_tables or 1,
    )


def _told_line(frame: Frame, entry: ToldFigure) -> str:
    to = frame.words.message(f"told_to_{entry.told_to}")
    place = entry.place
    return frame.words.message(
        "ledger_told",
        on=entry.told_on,
        to=to,
        table=place.table,
        period=place.period,
        category=place.category,
    )
