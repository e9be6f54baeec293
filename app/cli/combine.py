"""``vagval tally combine``: the coordinator's sums over the packages of many municipalities."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from app.casework.combining import Areas, Combiner, load_areas
from app.cli.frame import FILE, Frame, read_input
from app.cli.output import say
from app.domain.errors import BadInputError, ExitCode, Fault
from app.files.combined import combined_files, joined, read_earlier
from app.files.combined_words import CombinedWords
from app.files.counts import MOST_BYTES
from app.files.deliveries import Received, package_folders, receive_each
from app.files.package_words import PackageWords
from app.files.participants import parse_participants
from app.files.writing import write_into_new_folder


@click.command(help="Summerar kommuners paket. En mapp med paketmappar går också bra.")
@click.argument("packages", metavar="PACKAGE…", type=FILE, nargs=-1, required=True)
@click.option("--out", type=FILE, required=True, help="Ny mapp.")
@click.option("--participants", type=FILE, default=None, help="Vilka som deltar och inte (CSV).")
@click.option("--earlier", type=FILE, multiple=True, help="Tidigare sammanställning som har lämnats ut.")
@click.pass_obj
def combine(
    frame: Frame,
    *,
    packages: tuple[Path, ...],
    out: Path,
    participants: Path | None,
    earlier: tuple[Path, ...],
) -> int:
    """Sums what is whole and unaltered, lists the rest; the exit code is 2 if anything was rejected."""
    folder = frame.services.resources / "tallies"
    areas = load_areas(folder)
    declines = frozenset[str]()
    if participants is not None:
        declines = parse_participants(read_input(participants, MOST_BYTES), areas.municipalities)
    before = joined([read_earlier(one) for one in earlier])
    keeper = frame.services.make_span_keeper()
    try:
        combiner = Combiner(areas, keeper, declines)
        faults = _take(combiner, package_folders(packages), areas)
        combined = combiner.combine(before)
    finally:
        keeper.close()
    words = CombinedWords(
        folder, PackageWords(frame.words.language, folder, frame.services.definitions), areas
    )
    for remark in combined.remarks:
        say(words.remark(remark))
    if not combined.figures:
        raise BadInputError((*faults, Fault("", "package_to_sum")))
    write_into_new_folder(out, combined_files(combined, words))
    if faults:
        raise BadInputError(tuple(faults))
    return ExitCode.DONE


def _take(combiner: Combiner, folders: Sequence[Path], areas: Areas) -> list[Fault]:
    """Takes every package that is whole; the faults of the others, each with its folder's name."""
    faults: list[Fault] = []
    hidden = not sys.stderr.isatty()
    with click.progressbar(folders, file=sys.stderr, hidden=hidden) as shown:
        for found in receive_each(shown, areas.municipalities):
            if isinstance(found, Received):
                combiner.add(found.delivery, found.package.release, found.package.descriptions)
            else:
                faults += found
    return faults
