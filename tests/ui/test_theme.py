"""Colours are held to figures, not to taste."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.ui.pieces.choices import ChoiceButton
from app.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Colours,
    asked_colours,
    palette,
    style_sheet,
)
from tests.ui.desk import Desk

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
THEME_NAMES = ("light", "dark", "contrast-light", "contrast-dark")
TEXT_ON = ("paper", "surface", "raised", "hover", "notice")
RESULTS = ("met", "not_met", "unknown", "agency")


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", THEMES, ids=THEME_NAMES)
def test_every_text_stands_out_from_what_it_lies_on(colours: Colours) -> None:
    shades = colours._asdict()
    pairs = [(text, ground) for text in ("ink", "soft") for ground in TEXT_ON]
    pairs += [(result, ground) for result in RESULTS for ground in ("surface", "paper")]
    pairs += [("on_accent", "accent"), ("ink", "practice"), ("accent", "surface")]
    weak = [pair for pair in pairs if _contrast(shades[pair[0]], shades[pair[1]]) < 4.5]
    assert not weak


@pytest.mark.parametrize("colours", THEMES, ids=THEME_NAMES)
def test_controls_and_the_keyboards_frame_stand_out(colours: Colours) -> None:
    shades = colours._asdict()
    pairs = [
        (edge, ground)
        for edge in ("line", "focus", "accent")
        for ground in ("surface", "paper", "raised", "hover")
    ]
    weak = [pair for pair in pairs if _contrast(shades[pair[0]], shades[pair[1]]) < 3]
    assert not weak


@pytest.mark.parametrize("colours", THEMES, ids=THEME_NAMES)
def test_the_style_sheet_is_filled_in(colours: Colours) -> None:
    sheet = style_sheet(colours)
    assert "$" not in sheet
    assert colours.accent in sheet


@pytest.mark.parametrize("colours", THEMES, ids=THEME_NAMES)
def test_what_the_pointer_is_over_looks_neither_chosen_nor_at_rest(colours: Colours) -> None:
    assert len({colours.surface, colours.hover, colours.raised}) == 3
    assert _contrast(colours.hover, colours.surface) < _contrast(colours.raised, colours.surface) + 0.1
    rules = [line for line in style_sheet(colours).splitlines() if ":hover" in line]
    assert rules
    assert not [line for line in rules if colours.raised in line or colours.hover not in line]


def test_an_answer_under_the_pointer_is_not_painted_as_chosen(qtbot: QtBot) -> None:
    answer = ChoiceButton("Ja", "1")
    qtbot.addWidget(answer)
    answer.setPalette(palette(LIGHT))
    grounds = []
    for is_over, is_chosen in ((False, False), (True, False), (True, True)):
        answer.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
        answer.setChecked(is_chosen)
        grounds.append(answer.grab().toImage().pixelColor(answer.width() - 6, answer.height() // 2).name())
    assert grounds == [LIGHT.surface, LIGHT.hover, LIGHT.raised]


def test_the_digit_of_an_answer_stands_in_a_frame_like_a_key(qtbot: QtBot) -> None:
    edges = []
    for digit in ("1", ""):
        answer = ChoiceButton("Ja", digit)
        qtbot.addWidget(answer)
        answer.setPalette(palette(LIGHT))
        answer.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        picture = answer.grab().toImage()
        edges.append(picture.pixelColor(answer._key_left, answer.height() // 2).name())
    assert edges[0] != LIGHT.surface
    assert edges[1] == LIGHT.surface


@pytest.mark.parametrize("colours", THEMES, ids=THEME_NAMES)
def test_a_box_ticked_in_part_looks_neither_ticked_nor_empty(qtbot: QtBot, colours: Colours) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(colours))
    looks = []
    for state in Qt.CheckState:
        box.setCheckState(state)
        looks.append(box.grab().toImage())
    empty, in_part, ticked = looks
    assert in_part not in (empty, ticked)


@pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_seven_to_one_and_frames_everything(colours: Colours) -> None:
    shades = colours._asdict()
    pairs = [(text, ground) for text in ("ink", "soft", *RESULTS) for ground in ("surface", "paper")]
    pairs += [("ink", ground) for ground in TEXT_ON] + [("hair", "paper"), ("on_accent", "accent")]
    assert not [pair for pair in pairs if _contrast(shades[pair[0]], shades[pair[1]]) < 7]


@pytest.mark.parametrize(
    ("scheme", "contrast", "colours"),
    [
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST_LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, CONTRAST_DARK),
    ],
)
def test_the_system_is_asked_for_scheme_and_contrast(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, colours: Colours
) -> None:
    assert asked_colours(scheme, contrast) is colours


def test_the_window_follows_the_system_into_the_dark_and_back(desk: Desk) -> None:
    hints = QGuiApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        asked = asked_colours(hints.colorScheme(), hints.accessibility().contrastPreference())
        hints.colorSchemeChanged.emit(hints.colorScheme())
        assert desk.window.palette().window().color().name() == asked.paper
        assert desk.window.styleSheet() == style_sheet(asked)
    finally:
        hints.unsetColorScheme()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert desk.window.palette().window().color().name() == LIGHT.paper
    assert desk.window.styleSheet() == style_sheet(LIGHT)


def test_a_window_in_another_language_is_dressed_as_well(desk: Desk) -> None:
    assert desk.maker.show_window("en").styleSheet() == desk.maker.theme.sheet != ""
