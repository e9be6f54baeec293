"""``vagval sheet``: sheets that need no conversation, for a folder at the desk or a day without power."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from app.casework.routes import Route
from app.casework.sheets.paper_interview import paper_interview
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.standing import children_sheet, papers_sheet, rule_book_sheet, timeline_sheet
from app.casework.sheets.summary import client_summary
from app.cli.frame import FILE, Frame, on_option, parse_day, read_input
from app.domain.case import new_case
from app.domain.errors import ExitCode
from app.domain.family import children_in_joint_custody
from app.domain.sheets import AgeGroup, Sheet
from app.files.intake import MOST_BYTES, read_intake
from app.files.writing import write_file

_Command = TypeVar("_Command", bound=Callable[..., Any])


def out_option(command: _Command) -> _Command:
    """Where the sheet goes."""
    return click.option("--out", type=FILE, required=True, help="Ny PDF-fil.")(command)


@click.group(help="Skriver blad som inte hör till något samtal: vägar, papper, frågor, regler, barn.")
def sheet() -> None:
    """Groups the commands."""


@sheet.command(help=f"Bladet för en väg. En av: {', '.join(each.value for each in Route)}.")
@click.argument("name", type=click.Choice([each.value for each in Route]), metavar="VÄG")
@out_option
@click.option("--served-on", type=parse_day, default=None, help="Dag då beslutet kom; ger sista dag.")
@on_option
@click.pass_obj
def route(frame: Frame, *, name: str, out: Path, served_on: date | None, on: date | None) -> int:
    """What the law says, what to do next, where to turn."""
    day = frame.day(on)
    status = frame.services.book.ordinance_for(day).status
    return _write(frame, route_sheet(Route(name), day, status, frame.words, served_on=served_on), out)


@sheet.command(help="Checklistan över papper; med en ansökan som fil den som gäller just den.")
@click.argument("intake", type=FILE, required=False)
@out_option
@on_option
@click.pass_obj
def papers(frame: Frame, *, intake: Path | None, out: Path, on: date | None) -> int:
    """The papers to bring."""
    case = new_case() if intake is None else read_intake(read_input(intake, MOST_BYTES))
    day = frame.day(on)
    listed = frame.services.drawer.papers(case, day, frame.words.language)
    joint = children_in_joint_custody(case, case.filed_on(day))
    status = frame.services.book.ordinance_for(day).status
    made = papers_sheet(listed, {}, day, status, frame.words, joint_custody=joint)
    return _write(frame, made, out)


@sheet.command(help="Sammanfattningen till den som söker, av en ansökan som fil.")
@click.argument("intake", type=FILE)
@out_option
@click.option("--large", is_flag=True, help="Stor stil, 18 punkter.")
@click.option("--text", is_flag=True, help="Ren text för skärmläsare i stället för PDF.")
@click.option("--amount", is_flag=True, help="Med summan, när personen har fått veta vad valet innebär.")
@on_option
@click.pass_obj
def summary(
    frame: Frame, *, intake: Path, out: Path, large: bool, text: bool, amount: bool, on: date | None
) -> int:
    """What the client takes along."""
    case = read_intake(read_input(intake, MOST_BYTES))
    day = frame.day(on)
    made = client_summary(case, day, frame.services.book, frame.words, shows_amount=amount)
    if not text:
        return _write(frame, replace(made, is_large=large), out)
    write_file(out, frame.services.drawer.text_file(made), overwrite=False)
    return ExitCode.DONE


@sheet.command(help="Alla frågor på papper, för den dag det inte finns någon dator.")
@out_option
@on_option
@click.pass_obj
def interview(frame: Frame, *, out: Path, on: date | None) -> int:
    """The interview on paper."""
    return _write(frame, paper_interview(frame.day(on), frame.words), out)


@sheet.command(help="Alla regler med källa, giltighet och hur säkra de är.")
@out_option
@on_option
@click.pass_obj
def rules(frame: Frame, *, out: Path, on: date | None) -> int:
    """The rule book."""
    return _write(frame, rule_book_sheet(frame.services.book, frame.day(on), frame.words), out)


@sheet.command(help="Vägen i bilder, steg för steg, på en sida.")
@out_option
@click.option("--large", is_flag=True, help="Stor stil, 18 punkter.")
@on_option
@click.pass_obj
def timeline(frame: Frame, *, out: Path, large: bool, on: date | None) -> int:
    """The way in pictures."""
    day = frame.day(on)
    made = timeline_sheet(day, day, frame.services.book, frame.words)
    return _write(frame, replace(made, is_large=large), out)


@sheet.command(help="Bladet till barn i en ålder: 7-12 eller 13-17.")
@click.argument("ages", type=click.Choice([each.value for each in AgeGroup]), metavar="ÅLDER")
@out_option
@on_option
@click.pass_obj
def child(frame: Frame, *, ages: str, out: Path, on: date | None) -> int:
    """What a child is told."""
    return _write(frame, children_sheet(AgeGroup(ages), frame.day(on), frame.words), out)


def _write(frame: Frame, made: Sheet, out: Path) -> int:
    write_file(out, frame.services.drawer.sheet(made), overwrite=False)
    return ExitCode.DONE
