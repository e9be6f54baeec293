"""The window's own strings in another language than Swedish, in which they are written."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.casework.wording import LANGUAGES

CHANGE_TO = {"sv": "På svenska", "en": "In English"}
"""What the button says that changes to the language, in that language."""


def other_language(language: str) -> str:
    """The language to change to."""
    return LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]


class Translation:
    """The translators installed for one language: Qt's own words, and ours."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speaks that language from now on; windows made before keep theirs."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file in (Path(qt_folder) / f"qtbase_{language}.qm", self._folder / f"vagval_{language}.qm"):
            translator = QTranslator(self._application)
            if file.is_file() and translator.load(str(file)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
