"""Colours and type of the window, light, dark and of high contrast; ``docs/design-language.md`` says why."""

from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

BODY_PX = 15
SMALL_PX = 13
"""Sizes of running text and of notes; the other sizes are in the style sheet."""

GRID = 8
"""All distances are multiples of this, or half of it."""

_MIDDLE = 0.5
_ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
_STYLE_SHEET = Path(__file__).with_name("theme.qss")


class Colours(NamedTuple):
    """One set of colours, each ``#rrggbb``.

    Attributes:
        paper: behind everything.
        surface: cards, fields, panels.
        raised: chosen answers, and the row or button that is chosen or pressed.
        hover: what the pointer is over; quieter than ``raised``, so that nothing looks chosen in passing.
        ink: running text.
        soft: second text.
        line: borders of controls, at least 3:1 against paper and surface.
        hair: separating lines that carry no meaning.
        accent: the one primary button, chosen answers, links.
        on_accent: text on accent.
        focus: the frame around the control that has the keyboard.
        met, not_met, unknown, agency: the four results, always beside a mark and a word.
        notice: background of notices; ``practice``: background of the practice banner.
    """

    paper: str
    surface: str
    raised: str
    hover: str
    ink: str
    soft: str
    line: str
    hair: str
    accent: str
    on_accent: str
    focus: str
    met: str
    not_met: str
    unknown: str
    agency: str
    notice: str
    practice: str


LIGHT = Colours(
    paper="#f4f3ef",
    surface="#ffffff",
    raised="#e3eef0",
    hover="#f0efea",
    ink="#1d262b",
    soft="#4b565d",
    line="#7b858b",
    hair="#d5d6d2",
    accent="#165a63",
    on_accent="#ffffff",
    focus="#b4530a",
    met="#1c6338",
    not_met="#9a2a2a",
    unknown="#6d5200",
    agency="#2b4a86",
    notice="#fbf1d6",
    practice="#ead7f2",
)

DARK = Colours(
    paper="#14181b",
    surface="#1e2429",
    raised="#24393d",
    hover="#293037",
    ink="#eceff1",
    soft="#b6c0c6",
    line="#7f8b92",
    hair="#343c42",
    accent="#82c9cf",
    on_accent="#0c2326",
    focus="#ffb066",
    met="#86d2a0",
    not_met="#f2a3a0",
    unknown="#e6c766",
    agency="#a9c0f5",
    notice="#3a3118",
    practice="#41294c",
)

CONTRAST_DARK = Colours(
    paper="#000000",
    surface="#000000",
    raised="#1a1a1a",
    hover="#0f0f0f",
    ink="#ffffff",
    soft="#ffffff",
    line="#ffffff",
    hair="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    focus="#00ffff",
    met="#7dff9b",
    not_met="#ff9c94",
    unknown="#ffe066",
    agency="#a8ccff",
    notice="#1a1a00",
    practice="#3d0052",
)

CONTRAST_LIGHT = Colours(
    paper="#ffffff",
    surface="#ffffff",
    raised="#ededed",
    hover="#f7f7f7",
    ink="#000000",
    soft="#000000",
    line="#000000",
    hair="#000000",
    accent="#00308f",
    on_accent="#ffffff",
    focus="#9c1a00",
    met="#00491c",
    not_met="#7a0000",
    unknown="#4a3500",
    agency="#00246b",
    notice="#fff7d1",
    practice="#f0d9ff",
)
"""Every text 7:1 at least, and every frame drawn in the colour of the text."""


def load_fonts(folder: Path) -> None:
    """Makes the fonts that we ship known to Qt; without them the system's font is used."""
    for file in sorted(folder.glob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


class Theme(QObject):
    """Dresses windows in the colours the system asks for, also when it changes its mind.

    Windows have the style sheet, not the application: with that, Qt would match every widget against it anew
    each time it is put into another, while a page is being built.

    Attributes:
        sheet: the style sheet in the colours worn now.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._window: QWidget | None = None
        font = QFont(["Noto Sans", application.font().family()])
        font.setPixelSize(BODY_PX)
        application.setFont(font)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)
        self.follow_system()

    def dress(self, window: QWidget) -> None:
        """Dresses that window from now on, and no other."""
        self._window = window
        window.setStyleSheet(self.sheet)

    def follow_system(self) -> None:
        """Puts on what the system asks for now."""
        hints = self._application.styleHints()
        self.put_on(asked_colours(hints.colorScheme(), hints.accessibility().contrastPreference()))

    def put_on(self, colours: Colours) -> None:
        """Dresses the window in these colours."""
        self._application.setPalette(palette(colours))
        self.sheet = style_sheet(colours)
        if self._window is not None and isValid(self._window):
            self._window.setStyleSheet(self.sheet)


def dress_anew(widget: QWidget) -> None:
    """Matches the widget against the style sheet again, after a property that the sheet asks for changed."""
    # Elsewhere it is matched when it comes into the window; the first to ask for a style waits 5 ms for it.
    if widget.window().styleSheet():
        widget.style().polish(widget)


def show_pressed(button: QWidget, *, is_pressed: bool) -> None:
    """Draws a button as pressed in, or not, without making it a check box to assistive technology."""
    if bool(button.property("pressed")) is not is_pressed:
        button.setProperty("pressed", is_pressed)
        dress_anew(button)


def asked_colours(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Colours:
    """The colours for a system that is light or dark, and wants high contrast or not."""
    is_dark = scheme is Qt.ColorScheme.Dark
    if contrast is Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def style_sheet(colours: Colours) -> str:
    """The style sheet with these colours, and the pictures that go with them, filled in."""
    surface, accent = _ground(colours.surface), _ground(colours.accent)
    pictures = {
        "chevron": (_ICONS / f"chevron_on_{surface}.svg").as_posix(),
        "tick": (_ICONS / f"tick_on_{accent}.svg").as_posix(),
        "some": (_ICONS / f"some_on_{accent}.svg").as_posix(),
    }
    return Template(_STYLE_SHEET.read_text(encoding="utf-8")).substitute(colours._asdict(), **pictures)


def _ground(colour: str) -> str:
    """Whether pictures on that colour are those for a dark or for a light ground."""
    return "dark" if QColor(colour).lightnessF() < _MIDDLE else "light"


def palette(colours: Colours) -> QPalette:
    """Qt's palette in these colours, for what paints itself."""
    role = QPalette.ColorRole
    chosen = QPalette()
    for roles, colour in (
        ((role.Window, role.ToolTipBase), colours.paper),
        ((role.Base, role.Button), colours.surface),
        ((role.AlternateBase,), colours.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.ink),
        ((role.PlaceholderText,), colours.soft),
        ((role.Mid, role.Dark), colours.line),
        ((role.Light,), colours.hair),
        # Qt has no role for what the pointer is over; what paints itself finds it here.
        ((role.Midlight,), colours.hover),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.BrightText,), colours.focus),
    ):
        for one in roles:
            chosen.setColor(one, QColor(colour))
    return chosen
