"""What the person at this computer can choose, and what the program is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton

from app import NAME, __version__
from app.casework.services import Services
from app.casework.wording import LANGUAGES
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text

LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}
"""Each language by its own name."""


class SettingsPage(SidePage):
    """Language of the window, the store in use, the version.

    Signals:
        language_chosen: show the window in that language.
        keys_requested: show the keys.
        practice_requested: practise with invented persons.
        capture_chosen: whether screen pictures may show the window.
    """

    language_chosen = Signal(object)
    keys_requested = Signal()
    practice_requested = Signal()
    capture_chosen = Signal(bool)

    def __init__(self, services: Services, desk: StoreDesk, language: str, *, may_be_captured: bool) -> None:
        super().__init__()
        self._language = ChoiceList(
            self.tr("Språk"), [Choice(code, LANGUAGE_NAMES[code]) for code in LANGUAGES]
        )
        self._language.choose(language)
        self._language.chosen.connect(self.language_chosen)
        store = (
            str(desk.folder) if desk.folder else self.tr("Ingen ärendemapp har öppnats på den här datorn.")
        )
        version = self.tr("{name} version {version}").format(name=NAME, version=__version__)
        keys = QPushButton(self.tr("&Tangenter"))
        keys.clicked.connect(self.keys_requested)
        practice = QPushButton(self.tr("Öva med påhittade &personer …"))
        practice.clicked.connect(self.practice_requested)
        at_once = self.tr("Hela fönstret byter språk så snart du väljer.")
        whole = stack(
            Text(self.tr("Inställningar"), "title"),
            card(Text(self.tr("Språk"), "heading"), Text(at_once, "small"), self._language),
            card(Text(self.tr("Ärendemappen som används"), "heading"), Text(store)),
            left_row(keys, practice),
            self._capture_card(is_allowed=may_be_captured),
            card(
                Text(self.tr("Programmet"), "heading"),
                Text(version),
                Text(str(services.resources.parent), "small"),
            ),
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def _capture_card(self, *, is_allowed: bool) -> QFrame:
        """The one reason to be seen: a magnifier or a reader that needs the picture (practice 5.4)."""
        box = QCheckBox(self.tr("&Visa fönstret i skärmbilder och delade skärmar"))
        box.setChecked(is_allowed)
        box.toggled.connect(self.capture_chosen)
        reason = self.tr(
            "Annars visar Windows inte fönstret där, så att ingen annan ser svaren. "
            "Kryssa i rutan om du använder förstoring och fönstret blir svart."
        )
        return card(Text(self.tr("Skärmbilder"), "heading"), box, Text(reason, "small"))

    def focus_first(self) -> None:
        """Gives the keyboard to the language."""
        self._language.focus_first()

    def help_text(self) -> str:
        """What can be chosen."""
        return self.tr(
            "Språket gäller fönstret; brevets språk väljs på brevsidan. "
            "Programmet minns bara det du väljer här och vilken ärendemapp som användes senast. "
            "Inget om någon person finns bland inställningarna."
        )
