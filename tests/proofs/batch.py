"""Fifty letters are made in one run within a minute; a failure stops no other, and cancelling is heard."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from app.bootstrap import RESOURCES
from app.casework.batch import Job, run_batch
from app.documents.drawer import DocumentDrawer
from app.domain.steps import Steps
from app.files.writing import write_file
from tests.documents.letters import EVERY_LETTER, Words
from tests.proofs import Disproved

LETTERS, MOST_SECONDS, STOPPED_AFTER = 50, 60, 10
STRANGE, HIDDEN = 17, 33
"""Which letter has a name that no font prints, and which is about somebody protected."""


class Timed(Steps):
    """Steps that note when each was done, and are stopped after some of them."""

    def __init__(self, stopped_after: int) -> None:
        super().__init__()
        self.at: list[float] = []
        self._after = stopped_after

    def go_on(self, by: int = 1) -> None:
        """Notes the time."""
        self.at.append(time.perf_counter())
        if len(self.at) == self._after:
            self.stop()
        super().go_on(by)


def run(folder: Path) -> str:
    """Makes letters of a family of five as files, twice: to the end, and stopped after ten."""
    drawer = DocumentDrawer(RESOURCES)
    steps = Timed(LETTERS)
    result = run_batch(jobs(drawer), writer(folder), steps)
    took, slowest = steps.at[-1] - steps.at[0], max(b - a for a, b in pairwise(steps.at))
    codes = {key: error.code for key, error in result.failed.items()}
    expected = {f"{STRANGE}": "missing_glyphs", f"{HIDDEN}": "batch_protected"}
    if len(result.done) != LETTERS - 2 or codes != expected or took > MOST_SECONDS:
        raise Disproved(f"{len(result.done)} made in {took:.0f} s, failed: {codes}")
    stopped = run_batch(jobs(drawer), lambda *_: None, Timed(STOPPED_AFTER))
    if len(stopped.done) != STOPPED_AFTER or len(stopped.not_begun) != LETTERS - STOPPED_AFTER:
        raise Disproved(f"stopped after {len(stopped.done)}, {len(stopped.not_begun)} not begun")
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
