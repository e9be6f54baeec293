"""Packages of 290 municipalities for 24 months are summed within 60 seconds and 1 GiB.

The packages are real: a few offices' counts are protected by the program, and each municipality sends those
of one of them, month by month, in its own name. Reading, checking hashes and writing the sums are measured.
"""

import csv
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from app.casework.combining import load_areas
from app.files.package_words import PackageWords, Publisher
from app.files.packages import DESCRIPTOR, _descriptor, package_files
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.definitions import load_definitions
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import Protection, protect
from tests.proofs import Disproved

TALLIES = Path(__file__).resolve().parents[2] / "resources" / "tallies"
DEFINITIONS = load_definitions(TALLIES)
MONTHS = [f"{year}-{month:02d}" for year in (2026, 2027) for month in range(1, 13)]
TABLES = ("channel", "ended", "interpreter", "gender", "children", "adaptation", "obstacle", "need")
OFFICES = 3
MOST_SECONDS = 60
MOST_BYTES = 1024**3
PDF = b"%PDF-1.7\n" + b"\0" * 40_000  # as large as a report is; what it says is not read


def counts(office: int, month: str, number: int) -> RawCounts:
    """The counts of an invented office in one month, the same conversations in every table."""
    conversations = (number * 7 + office * 5) % 23
    rows = []
    for table in TABLES:
        names = list(DEFINITIONS.tables[table].categories)
        cells = dict.fromkeys(names, 0)
        for one in range(conversations):
            cells[names[(one * (office + 2) + number) % len(names)]] += 1
        rows += [CountRow(Place(month, table, name), count) for name, count in cells.items()]
    return RawCounts(tuple(rows))


def packages(office: int) -> list[Protection]:
    """An office's releases, each of one month."""
    ledger = Ledger()
    found = []
    for number, month in enumerate(MONTHS):
        policy = Policy(bounds=Bounds.CLASSES)
        found.append(protect(counts(office, month, number), DEFINITIONS.descriptions(), ledger, policy))
        ledger = found[-1].ledger
    return found


def write_all(drop: Path, codes: list[str]) -> None:
    """A folder for every package; drawing a workbook for each would take longer than all the rest."""
    words = PackageWords("sv", TALLIES, DEFINITIONS)
    for office in range(OFFICES):
        for made in packages(office):
            files = package_files(made.protected, PDF, words, Publisher())
            del files[DESCRIPTOR]
            for code in codes[office::OFFICES]:
                publisher = Publisher("Exempel", code, "Nämnden")
                place = drop / f"{code}-{made.protected.sequence}"
                place.mkdir()
                own = {DESCRIPTOR: _descriptor(made.protected, files, words, publisher, None)}
                for name, data in (files | own).items():
                    (place / name).write_bytes(data)


def run(folder: Path) -> str:
    """Makes the packages, then combines them in a process of its own."""
    drop, out = folder / "packages", folder / "sums"
    shutil.rmtree(folder)
    drop.mkdir(parents=True)
    codes = list(load_areas(TALLIES).municipalities)
    write_all(drop, codes)
    started = time.monotonic()
    command = [sys.executable, "-m", "app", "tally", "combine", str(drop), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - started
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    if done.returncode or seconds > MOST_SECONDS or most > MOST_BYTES:
        raise Disproved(f"exit code {done.returncode}, {seconds:.0f} s, {most >> 20} MiB {done.stderr[:200]}")
    with (out / "combined.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    _check(rows, len(codes))
    shutil.rmtree(drop)
    return f"{len(codes)} x {len(MONTHS)} packages, {len(rows)} sums: {seconds:.0f} s, {most >> 20} MiB"


def _check(rows: list[dict[str, str]], municipalities: int) -> None:
    """The true number of conversations lies within the limits of every month."""
    nation = {
        row["period"]: row
        for row in rows
        if (row["group"], row["table"], row["category"]) == ("SE", "channel", "total")
    }
    for number, month in enumerate(MONTHS):
        truth = sum(
            row.count
            for sender in range(municipalities)
            for row in counts(sender % OFFICES, month, number).rows
            if row.place.table == "channel"
        )
        if not int(nation[month]["at_least"]) <= truth <= int(nation[month]["at_most"]):
            raise Disproved(f"{month}: the true sum is outside its limits")
