"""Places in the law stay on one line; what breaks a line is not spoken."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.documents.save_target import shown_folder
from app.ui.pieces.choices import ChoiceButton
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text, unbroken
from tests.ui.desk import Desk

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("4 kap. 1 § utlänningslagen", f"4{SPACE}kap.{SPACE}1{SPACE}§ utlänningslagen"),
        ("10 kap. 15 a § lag", f"10{SPACE}kap.{SPACE}15{SPACE}a{SPACE}§ lag"),
        ("7 § 3 förordning (2025:970)", f"7{SPACE}§{SPACE}3 förordning (2025:970)"),
        ("3 § 1 st. förordning", f"3{SPACE}§{SPACE}1{SPACE}st. förordning"),
        ("12–13 §§ förordning", f"12–13{SPACE}§§ förordning"),
        ("5 § lag 2017:353", f"5{SPACE}§ lag{SPACE}2017:353"),
        ("Inom 12 månader. 3 svar saknas.", "Inom 12 månader. 3 svar saknas."),
    ],
)
def test_a_place_in_the_law_is_not_broken(written: str, kept: str) -> None:
    assert unbroken(written) == kept


def test_labels_and_answers_keep_it_together(desk: Desk) -> None:
    assert f"1{SPACE}§" in Text("4 kap. 1 §").text()
    assert f"1{SPACE}§" in ChoiceButton("4 kap. 1 §").text()
    assert desk.page


def test_no_voice_is_given_the_places_where_a_line_may_break(announced: list[str], qtbot: QtBot) -> None:
    says = Says()
    qtbot.addWidget(says)
    says.show()
    says.tell(f"Sparat i mappen {shown_folder(Path('/home/anna'))}.")
    assert announced == [says.accessibleName()] == [f"Sparat i mappen {Path('/home/anna')}."]
