"""A protected release put into files, the same for every command that makes one."""

from pathlib import Path

from app.casework.tallying import ProtectedRelease
from app.cli.frame import Frame, faults_in, read_input
from app.domain.errors import UserFacingError
from app.files.package_words import PackageWords, Publisher
from app.files.packages import package_files
from app.files.profile import MOST_BYTES, read_profile


def packaged(
    frame: Frame, protected: ProtectedRelease, publisher: Publisher | None = None
) -> dict[str, bytes]:
    """The files of the package by name, its report drawn in the command's language.

    Args:
        publisher: who publishes; None leaves it out.
    """
    services = frame.services
    words = PackageWords(frame.words.language, services.resources / "tallies", services.definitions)
    publisher = publisher or Publisher()
    report = services.drawer.tally_report(words.report(protected, publisher))
    return package_files(protected, report, words, publisher, services.rules.current.version)


def publisher_of(frame: Frame, office: Path | None) -> Publisher:
    """Who publishes, by the office profile.

    Args:
        office: a profile, or a store made with one; None: nobody is named.

    Raises:
        UserFacingError: the store is a practice store, or the profile can't be read.
    """
    if office is None:
        return Publisher()
    if office.is_dir():
        profile = frame.services.stores.profile(office)
        if profile is None:
            raise UserFacingError("practice_publishes_nothing")
    else:
        with faults_in("--office"):
            profile = read_profile(read_input(office, MOST_BYTES))
    return Publisher(profile.municipality, profile.municipality_code, profile.board)
