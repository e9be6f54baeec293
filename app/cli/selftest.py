"""``vagval selftest``: does the program work on this computer? One page for IT, without personal data."""

import platform
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import click

from app import NAME, __version__
from app.casework.letter import draft_letter
from app.cli.frame import FILE, Frame
from app.cli.output import say
from app.domain.case import Case
from app.domain.errors import ExitCode, UserFacingError
from app.files.intake import read_intake
from app.files.writing import write_file
from app.settings import read_settings, settings_file

SELFTEST_DAY = date(2026, 11, 22)
EXAMPLE = "ensam-vuxen.json"
_PASSPHRASE = "only for the throw-away store of this test"  # noqa: S105 - protects nothing but that store


@click.command(help="Prövar ärendemapp, regler, brev och fönster på den här datorn; en sida för it.")
@click.option("--report", type=FILE, default=None, help="Skriver sidan till en ny fil också.")
@click.pass_obj
def selftest(frame: Frame, *, report: Path | None) -> int:
    """Tries each part; the exit code is 1 when one does not work."""
    case = read_intake((frame.services.examples / EXAMPLE).read_bytes())
    parts: tuple[tuple[str, Callable[[Frame, Case], None]], ...] = (
        ("selftest_store", _try_store),
        ("selftest_rules", _try_rules),
        ("selftest_letter", _try_letter),
        ("selftest_window", _try_window),
    )
    results = [(name, _fault_of(part, frame, case)) for name, part in parts]
    lines = [*_heading(frame), *(_line(frame, name, fault) for name, fault in results), *_to_see_to(frame)]
    for line in lines:
        say(line)
    if report is not None:
        write_file(report, ("\n".join(lines) + "\n").encode(), overwrite=False)
    return ExitCode.OUR_FAULT if any(fault for _, fault in results) else ExitCode.DONE


def _heading(frame: Frame) -> Iterator[str]:
    status = frame.services.book.ordinance_for(SELFTEST_DAY).status
    yield f"{NAME} {__version__}"
    yield f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}"
    yield frame.words.block("summary")["checked"].format(date=frame.words.date(status.checked_on))
    yield frame.words.rules_line(frame.services.rules.current.version)
    yield ""


def _to_see_to(frame: Frame) -> Iterator[str]:
    """What the store that is used on this computer lacks, as far as it shows without signing in."""
    folder = read_settings(settings_file()).store
    try:
        for advice in frame.services.stores.advice(Path(folder)) if folder else ():
            yield frame.words.message(f"advice_{advice.value}")
    except UserFacingError as error:
        yield from frame.words.error(error)


def _line(frame: Frame, name: str, fault: str) -> str:
    part = frame.words.message(name)
    return frame.words.message("selftest_failed", part=part, kind=fault) if fault else f"✓ {part}"


def _fault_of(part: Callable[[Frame, Case], None], frame: Frame, case: Case) -> str:
    try:
        part(frame, case)
    except Exception as error:  # noqa: BLE001 - whatever fails, the other parts are tried too
        return type(error).__name__
    return ""


def _try_store(frame: Frame, case: Case) -> None:
    with tempfile.TemporaryDirectory(prefix="vagval-") as folder:
        place = Path(folder) / "store"
        frame.services.stores.create(place, "test", _PASSPHRASE, None)
        store = frame.services.stores.open(place, _PASSPHRASE)
        try:
            saved = store.save_case(case, SELFTEST_DAY)
            if store.load_case(saved.id).case != saved.case or store.check().damaged:
                raise RuntimeError("what was saved is not what was read")
        finally:
            store.close()


def _try_rules(frame: Frame, case: Case) -> None:
    if frame.services.assess(case, SELFTEST_DAY).missing:
        raise RuntimeError("the example's answers were not understood")


def _try_letter(frame: Frame, case: Case) -> None:
    assessment = frame.services.assess(case, SELFTEST_DAY)
    order = draft_letter(case, assessment, SELFTEST_DAY, "sv", by_clock=False)
    pdf = frame.services.drawer.letter(order, frame.words)
    if not frame.services.drawer.page_images(pdf, 1.0):
        raise RuntimeError("the letter has no page")


def _try_window(frame: Frame, case: Case) -> None:
    del case
    if frame.show_window() != ExitCode.DONE:
        raise RuntimeError("the window was not shown")
