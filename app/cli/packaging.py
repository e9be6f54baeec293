"""A protected release put into files, the same for every command that makes one."""

from app.casework.tallying import ProtectedRelease
from app.cli.frame import Frame
from app.files.package_words import PackageWords, Publisher
from app.files.packages import package_files


def packaged(frame: Frame, protected: ProtectedRelease) -> dict[str, bytes]:
    """The files of the package by name, its report drawn in the command's language."""
    services = frame.services
    words = PackageWords(frame.words.language, services.resources / "tallies", services.definitions)
    publisher = Publisher()
    report = services.drawer.tally_report(words.report(protected, publisher))
    return package_files(protected, report, words, publisher)
