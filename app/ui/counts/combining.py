"""Summing the packages of many municipalities, away from the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.casework.combining import Combiner, load_areas
from app.casework.services import Services
from app.domain.errors import Fault, UserFacingError
from app.domain.steps import Steps
from app.domain.tally_report import TallyReport
from app.files.combined import combined_files, read_earlier
from app.files.combined_words import CombinedWords
from app.files.deliveries import Received, package_folders, receive_each
from app.files.package_words import PackageWords
from app.files.participants import parse_participants
from app.files.reading import read_whole
from app.files.writing import write_into_new_folder


@dataclass(frozen=True)
class Summed:
    """The sums, and what was left out of them.

    Attributes:
        faults: of packages that are not whole, or not who they say they are.
        remarks: one sentence for each whole package, or part of one, that is not summed.
        report: the sums in words; without tables if nothing could be summed.
        files: what is written.
    """

    faults: tuple[Fault, ...]
    remarks: tuple[str, ...]
    report: TallyReport
    files: Mapping[str, bytes]


def sum_packages(
    services: Services,
    package_words: PackageWords,
    folder: Path,
    participants: Path | None,
    earlier: Path | None,
    *,
    steps: Steps,
) -> Summed:
    """The sums of all whole packages in the folder.

    Args:
        services: of the program.
        package_words: the words of one language.
        folder: with a folder for each package, or one package itself.
        participants: the list of who takes part; None: there is none.
        earlier: sums that have been passed on before; None: none have.
        steps: packages read; one more for the sums.

    Raises:
        StoppedError: nothing was written.
        UserFacingError: a folder or the list can't be read, or the list has faults.
    """
    resources = services.resources / "tallies"
    areas = load_areas(resources)
    declines = frozenset[str]()
    if participants is not None:
        declines = parse_participants(_read(participants), areas.municipalities)
    before = None if earlier is None else read_earlier(earlier)
    folders = package_folders([folder])
    keeper = services.make_span_keeper()
    try:
        combiner = Combiner(areas, keeper, declines)
        faults: list[Fault] = []
        steps.begin(len(folders) + 1)
        for found in receive_each(folders, areas.municipalities):
            if isinstance(found, Received):
                combiner.add(found.delivery, found.package.release, found.package.descriptions)
            else:
                faults += found
            steps.go_on()
        combined = combiner.combine(before)
    finally:
        keeper.close()
    words = CombinedWords(resources, package_words, areas)
    remarks = tuple(words.remark(remark) for remark in combined.remarks)
    steps.may_go_on()
    return Summed(tuple(faults), remarks, words.report(combined), combined_files(combined, words))


def write_sums(folder: Path, summed: Summed) -> None:
    """Writes the workbook and the files beside it into a new folder.

    Raises:
        UserFacingError: the folder is not empty.
        CannotWriteError: it can't be written to.
    """
    write_into_new_folder(folder, summed.files)


def _read(file: Path) -> bytes:
    try:
        return read_whole(file)
    except OSError as error:
        raise UserFacingError("cannot_read") from error
