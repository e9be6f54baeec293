"""Starts the window."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from app import NAME
from app.casework.services import Services
from app.casework.wording import LANGUAGES
from app.domain.errors import UserFacingError
from app.settings import Settings, read_settings, write_settings
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.controller import ConversationController
from app.ui.error_words import catch_faults
from app.ui.first_paint import FirstPaint, PartLoader
from app.ui.jobs import Jobs
from app.ui.live_panel import LivePanel
from app.ui.locking import Locker
from app.ui.main_window import MainWindow
from app.ui.navigation import Navigation
from app.ui.progress_line import ProgressLine
from app.ui.second_press import SecondPress
from app.ui.section_list import SectionList
from app.ui.theme import Theme, load_fonts
from app.ui.translation import CHANGE_TO, Translation, other_language
from app.ui.window_place import WindowPlace, place_of, put_back, stand_like
from app.ui.work_bar import WorkBar


class WindowMaker(QObject):
    """Makes the window in the language asked for, and anew when another is chosen.

    Args:
        settings: the file with the settings of the person at this computer.
        jobs: runs slow work.

    Attributes:
        remembers_place: the next window opens where this one was closed.
    """

    def __init__(self, application: QApplication, services: Services, settings: Path, jobs: Jobs) -> None:
        super().__init__(application)
        self._services = services
        self._settings_file = settings
        self._settings = _in_known_language(read_settings(settings))
        self._shown_language = self._settings.language
        self._jobs = jobs
        self.remembers_place = True
        self.theme = Theme(application)
        self._translation = Translation(application, services.resources / "i18n")
        folder = Path(self._settings.store) if self._settings.store else None
        backups = Path(self._settings.backups) if self._settings.backups else None
        self.desk = StoreDesk(services, folder, self, backups=backups)
        self.desk.backups_chosen.connect(self._on_backups_chosen)
        self.desk.folder_chosen.connect(self._on_folder_chosen)
        self.controller = ConversationController(services, self)
        self._drafts = DraftKeeper(self.controller, self.desk, self)
        self.window: MainWindow | None = None
        self._navigation: Navigation | None = None

    @property
    def language(self) -> str:
        """The language chosen last."""
        return self._settings.language

    def show_window(self, language: str) -> MainWindow:
        """A new window in that language, with the conversation as it stands."""
        before = self.window
        self._shown_language = language
        self._translation.use(language)
        words = self._services.words(language)
        sections = SectionList(self.controller, words)
        panel = LivePanel(self.controller, words)
        progress = ProgressLine(self.controller, words)
        window = MainWindow(
            sections,
            panel,
            progress,
            work=WorkBar(self._jobs),
            other_language=CHANGE_TO[other_language(language)],
        )
        navigation = Navigation(
            window,
            self._services,
            self.controller,
            words,
            desk=self.desk,
            jobs=self._jobs,
            drafts=self._drafts,
        )
        navigation.language_chosen.connect(self._on_language_chosen)
        navigation.rules_changed.connect(self._on_rules_changed)
        navigation.capture_chosen.connect(self._on_capture_chosen)
        if before is None:
            put_back(window, WindowPlace(self._settings.window_place, self._settings.is_maximised))
        else:
            stand_like(window, before)
        window.closed.connect(self._on_closed)
        self.window = window
        self._navigation = navigation
        window.let_be_captured(is_allowed=self._settings.may_be_captured)
        self.theme.dress(window)
        window.show()
        Locker(window, self._services, words, self.desk, self._jobs)
        SecondPress(window)
        if before is not None:
            before.hide()
            before.deleteLater()
            self.say_trouble()
        return window

    def say_trouble(self) -> None:
        """Reads the rules, and says in the window how old they are and where accepted ones are not used."""
        from app.casework.pack_lines import trouble_lines  # noqa: PLC0415 - the start page shows no rule

        assert self._navigation is not None
        self._navigation.show_law_age()
        trouble = tuple(trouble_lines(self._services.rules, self._services.words(self._shown_language)))
        if trouble:
            self._navigation.say(trouble)

    def on_fault(self, kind: str) -> None:
        """Says in the window that something of ours went wrong."""
        if self._navigation is not None:
            self._navigation.on_fault(kind)

    def close(self) -> None:
        """Waits for slow work, makes the day's backup where it is still missing, and puts the store away."""
        self._jobs.wait()
        store = self.desk.store
        if store is not None and not store.is_practice:
            from app.casework.backups import back_up_today  # noqa: PLC0415 - loaded where there is a store

            with suppress(UserFacingError):
                back_up_today(store, self._services.today(), self.desk.backups)
        self.desk.put_away()

    def _on_language_chosen(self, language: str) -> None:
        """The same page in that language, also one beside the conversation."""
        assert self._navigation is not None
        again = self._navigation.again
        was_pressed = self.window is not None and self.window.strip.has_keyboard_on_language
        self._remember(self._settings._replace(language=language))
        window = self.show_window(language)
        if again is not None:
            again(self._navigation)
            self.say_trouble()
        if was_pressed:
            # Whoever pressed it with a key goes back with the same key.
            window.strip.focus_language()

    def _on_rules_changed(self) -> None:
        """Every sentence of the law may be another one now."""
        self.show_window(self._shown_language)
        assert self._navigation is not None
        self._navigation.show_rule_packs()

    def _on_capture_chosen(self, is_allowed: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._remember(self._settings._replace(may_be_captured=is_allowed))
        assert self.window is not None
        self.window.let_be_captured(is_allowed=is_allowed)

    def _on_closed(self) -> None:
        assert self.window is not None
        if self.remembers_place:
            place = place_of(self.window)
            kept = self._settings._replace(window_place=place.numbers, is_maximised=place.is_maximised)
            self._remember(kept)

    def _on_folder_chosen(self, folder: str) -> None:
        self._remember(self._settings._replace(store=folder))

    def _on_backups_chosen(self, folder: str) -> None:
        self._remember(self._settings._replace(backups=folder))

    def _remember(self, settings: Settings) -> None:
        """Settings are a comfort: a disk that can't be written to does not stop the work."""
        # Who may sign rules is said elsewhere, perhaps while the window is open.
        kept = read_settings(self._settings_file)
        keys = (kept.rule_keys, kept.revoked_rule_keys)
        self._settings = settings._replace(rule_keys=keys[0], revoked_rule_keys=keys[1])
        with suppress(OSError):
            write_settings(self._settings_file, self._settings)


def _in_known_language(settings: Settings) -> Settings:
    """Another program version may have had other languages; a file may be damaged."""
    return settings if settings.language in LANGUAGES else settings._replace(language=LANGUAGES[0])


def make_application(resources: Path) -> QApplication:
    """The application in Qt's own style, which looks the same everywhere, with our fonts."""
    _print_through_this_computer()
    # Asked for by name: calling setStyle would make Python define some 500 constants of Qt's.
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([NAME, "-style", "Fusion"])
    application.setApplicationName(NAME)
    load_fonts(resources / "fonts")
    return application


def _print_through_this_computer() -> None:
    """Lets CUPS be asked for printers through its local socket alone.

    Its library otherwise opens an internet socket to port 631, at whatever host the settings name, as soon as
    Qt asks which printers there are. Windows knows nothing of that variable.
    """
    if not os.environ.get("CUPS_SERVER", "").startswith("/"):
        os.environ["CUPS_SERVER"] = "/run/cups/cups.sock"


def run_window(services: Services, settings: Path, *, exit_when_shown: bool, language: str | None) -> int:
    """Shows the window until it is closed; gives the exit code.

    Args:
        settings: the file with the settings of the person at this computer.
        exit_when_shown: leave with 0 once the first usable page is painted.
        language: of the window; None: the one chosen last.
    """
    application = make_application(services.resources)
    maker = WindowMaker(application, services, settings, Jobs(application))
    catch_faults(maker.on_fault)
    window = maker.show_window(language or maker.language)
    first = FirstPaint(window.page)
    if exit_when_shown:
        # Nobody chose its place.
        maker.remembers_place = False
        first.painted.connect(application.quit)
    else:
        first.painted.connect(maker.say_trouble)
        first.painted.connect(PartLoader(maker).load_next, Qt.ConnectionType.QueuedConnection)
    code = application.exec()
    maker.close()
    return code
