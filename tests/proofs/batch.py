"""Fifty letters are made in one run within a minute; a failure stops no other, and cancelling is heard."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from app.bootstrap import RESOURCES
from app.casework.batch import Job, run_batch
from app.documents.drawer import DocumentDrawer
from app.files.writing import write_file
from tests.documents.letters import EVERY_LETTER, Words
from tests.proofs import Disproved

LETTERS, MOST_SECONDS, CANCELLED_AFTER = 50, 60, 10
STRANGE, HIDDEN = 17, 33
"""Which letter has a name that no font prints, and which is about somebody protected."""


def run(folder: Path) -> str:
    """Makes letters of a family of five as files, twice: to the end, and cancelled after ten."""
    drawer = DocumentDrawer(RESOURCES)
    steps: list[float] = []
    result = run_batch(
        jobs(drawer), writer(folder), lambda *_: steps.append(time.perf_counter()), lambda: False
    )
    took, slowest = steps[-1] - steps[0], max(b - a for a, b in pairwise(steps))
    codes = {key: error.code for key, error in result.failed.items()}
    expected = {f"{STRANGE}": "missing_glyphs", f"{HIDDEN}": "batch_protected"}
    if len(result.done) != LETTERS - 2 or codes != expected or took > MOST_SECONDS:
        raise Disproved(f"{len(result.done)} made in {took:.0f} s, failed: {codes}")
    handed: list[str] = []
    cancelled = run_batch(
        jobs(drawer),
        lambda key, _: handed.append(key),
        lambda *_: None,
        lambda: len(handed) >= CANCELLED_AFTER,
    )
    if len(cancelled.done) != CANCELLED_AFTER or len(cancelled.not_begun) != LETTERS - CANCELLED_AFTER:
        raise Disproved(f"cancelled after {len(cancelled.done)}, {len(cancelled.not_begun)} not begun")
    return (
        f"{len(result.done)} of {LETTERS} in {took:.1f} s, the slowest {slowest:.2f} s; 2 named and left out"
    )


def jobs(drawer: DocumentDrawer) -> list[Job]:
    """A letter each, with names of their own."""
    return [
        Job(str(number), letter(drawer, "李" if number == STRANGE else f"Exempel {number}"), number == HIDDEN)
        for number in range(LETTERS)
    ]


def letter(drawer: DocumentDrawer, name: str) -> Callable[[], bytes]:
    """Draws the letter of a family whose applicant has that name."""
    order = EVERY_LETTER["family_draft"]
    applicant = replace(order.case.applicant, name=name)
    case = replace(order.case, persons=(applicant, *order.case.persons[1:]))
    return lambda: drawer.letter(replace(order, case=case), Words())


def writer(folder: Path) -> Callable[[str, bytes], None]:
    """Writes each into the folder."""
    return lambda key, pdf: write_file(folder / f"{key}.pdf", pdf, overwrite=True)
