"""What the person at this computer can choose, and what the program is."""

from PySide6.QtCore import Signal

from app import NAME, __version__
from app.casework.services import Services
from app.casework.wording import LANGUAGES
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.layouts import card, stack
from app.ui.pieces.texts import Text


class SettingsPage(SidePage):
    """Language of the window, the store in use, the version.

    Signals:
        language_chosen: show the window in that language.
    """

    language_chosen = Signal(object)

    def __init__(self, services: Services, desk: StoreDesk, language: str) -> None:
        super().__init__()
        names = {"sv": "Svenska", "en": "English"}
        self._language = ChoiceList(self.tr("Språk"), [Choice(code, names[code]) for code in LANGUAGES])
        self._language.choose(language)
        self._language.chosen.connect(self.language_chosen)
        store = str(desk.folder) if desk.folder else self.tr("Inget lager har öppnats på den här datorn.")
        version = self.tr("{name} version {version}").format(name=NAME, version=__version__)
        whole = stack(
            Text(self.tr("Inställningar"), "title"),
            card(Text(self.tr("Språk"), "heading"), self._language),
            card(Text(self.tr("Lagret som används"), "heading"), Text(store)),
            card(
                Text(self.tr("Programmet"), "heading"),
                Text(version),
                Text(str(services.resources.parent), "small"),
            ),
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the language."""
        self._language.focus_first()

    def help_text(self) -> str:
        """What can be chosen."""
        return self.tr(
            "Språket gäller fönstret; brevets språk väljs på brevsidan. "
            "Programmet minns bara språk och vilket lager som användes senast. "
            "Inget om någon person finns bland inställningarna."
        )
