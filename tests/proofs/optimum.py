"""On 200 tables up to 24 × 12, and on 50 linked ones of 6 × (3 + 4 + 5), no cheaper choice keeps the promise.

Each release is proved least by the protector's own bound and allowed by the auditor. For tables of 6 × 4 the
least cost is found a second time by another program: one problem with a copy of the table for every question
of the reader, solved in one piece.
"""

import random
import time
from collections.abc import Mapping
from pathlib import Path

import highspy

from app.tallies.descriptions import Descriptions
from app.tallies.ledger import Ledger
from app.tallies.policy import Policy
from app.tallies.protect import Protection, protect
from tests.proofs import Disproved
from tests.tallies.tables import Grid, counts, linked, margins

TABLES = 200
LINKED = 50
THRESHOLD = 5
SIZES = ((6, 4), (12, 8), (12, 12), (24, 12))
COLUMNS = {"a": 3, "b": 4, "c": 5}
NOTHING = Descriptions()


def grid(draw: random.Random, rows: int, columns: int) -> Grid:
    """A table with a mean count of its own."""
    mean = draw.choice([1.5, 4, 8, 20])
    return [[int(draw.expovariate(1 / mean)) for _ in range(columns)] for _ in range(rows)]


def linked_grids(draw: random.Random) -> Mapping[str, Grid]:
    """Three tables of the same conversations in six months."""
    grids = {table: [[0] * columns for _ in range(6)] for table, columns in COLUMNS.items()}
    for month in range(6):
        for _ in range(int(draw.expovariate(1 / 8))):
            for table, columns in COLUMNS.items():
                grids[table][month][draw.randrange(columns)] += 1
    return grids


def cost(found: Protection, grids: Mapping[str, Grid]) -> int:
    """The sum of (count + 1) over hidden figures."""
    truth = {table: margins(one) for table, one in grids.items()}
    hidden = (figure.place for figure in found.protected.release.figures if figure.count is None)
    return sum(truth[place.table][place.period, place.category] + 1 for place in hidden)


def least_in_one_piece(table: Grid, threshold: int) -> int:
    """The least cost, by one whole-number problem; no figure need move further than the one asked about."""
    truth = list(margins(table).items())
    number = {key: at for at, (key, _) in enumerate(truth)}
    rows, columns = len(table), len(table[0])
    lines = [
        [number[f"p{r}" if r < rows else "total", f"c{c}"] for c in range(columns)]
        + [number[f"p{r}" if r < rows else "total", "total"]]
        for r in range(rows + 1)
    ] + [
        [number[f"p{r}", f"c{c}" if c < columns else "total"] for r in range(rows)]
        + [number["total", f"c{c}" if c < columns else "total"]]
        for c in range(columns + 1)
    ]
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0)):
        solver.setOptionValue(option, value)
    for at, (_, count) in enumerate(truth):
        is_small = 1 <= count < threshold
        solver.addVar(1.0 if is_small else 0.0, 1.0)
        solver.changeColCost(at, float(count + 1))
        solver.changeColIntegrality(at, highspy.HighsVarType.kInteger)
    for at, (_, count) in enumerate(truth):
        if 1 <= count < threshold:
            for move in (threshold - 1 - count, 1 - count):
                if move:
                    _add_copy(solver, [one for _, one in truth], lines, at, move)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise Disproved("the second program found no answer")
    return round(solver.getInfo().objective_function_value)


def _add_copy(solver: highspy.Highs, truth: list[int], lines: list[list[int]], at: int, move: int) -> None:
    """One way for the table to differ from the truth, in which a figure moves as asked."""
    first = solver.getNumCol()
    reach = abs(move)
    for one, count in enumerate(truth):
        low = -min(reach, count)
        solver.addVar(float(move if one == at else low), float(move if one == at else reach))
        column = first + one
        solver.addRow(0.0, highspy.kHighsInf, 2, [column, one], [1.0, float(-low)])
        solver.addRow(-highspy.kHighsInf, 0.0, 2, [column, one], [1.0, float(-reach)])
    for *parts, total in lines:
        columns = [first + one for one in (*parts, total)]
        solver.addRow(0.0, 0.0, len(columns), columns, [1.0] * len(parts) + [-1.0])


def run(_folder: Path) -> str:
    """Tries every table."""
    draw = random.Random(7)
    slowest = 0.0
    second = 0
    for number in range(TABLES):
        size = SIZES[number % len(SIZES)]
        table = grid(draw, *size)
        started = time.monotonic()
        found = protect(counts({"t": table}), NOTHING, Ledger(), Policy(THRESHOLD))
        slowest = max(slowest, time.monotonic() - started)
        if not found.is_least:
            raise Disproved(f"table {number} is not proved to be least")
        if size == SIZES[0]:
            second += 1
            if cost(found, {"t": table}) != least_in_one_piece(table, THRESHOLD):
                raise Disproved(f"table {number} has another cost than in one piece")
    for number in range(LINKED):
        found = protect(counts(linked_grids(draw)), linked(*COLUMNS), Ledger(), Policy(THRESHOLD))
        if not found.is_least:
            raise Disproved(f"linked tables {number} are not proved to be least")
    equal = f"{second} equal in one piece"
    return f"{TABLES} tables and {LINKED} linked: all least; {equal}; slowest {slowest:.1f} s"
