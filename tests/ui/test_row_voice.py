"""The row that the keyboard is on is read out whole, in tables, lists and trees alike."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from app.ui.cases.tables import RowModel, plain_table
from app.ui.cases.tick_table import TickModel, tick_table
from app.ui.counts.figure_table import FigureTable
from app.ui.pieces.folder_field import FolderField
from tests.ui.desk import Desk

_ROWS = [("a", ("P-1", "", "mitt ärende")), ("b", ("P-2", "brev", "någon annans"))]


def _enter(qtbot: QtBot, view: QAbstractItemView, window: QWidget | None = None) -> None:
    window = window or view
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    view.setFocus()
    QApplication.processEvents()


def _press(view: QAbstractItemView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)
    QApplication.processEvents()


def test_a_table_tells_its_row_when_the_keyboard_comes_and_moves(
    qtbot: QtBot, qapp: QApplication, announced: list[str]
) -> None:
    model = RowModel(("Nummer", "Papper", "Vems"), qapp)
    model.show_rows(_ROWS)
    table = plain_table(model, "Ärenden", ())
    table.selectRow(0)
    _enter(qtbot, table)
    assert announced == ["P-1, mitt ärende, rad 1 av 2"]
    _press(table, Qt.Key.Key_Down)
    assert announced[1:] == ["P-2, brev, någon annans, rad 2 av 2"]


def test_a_table_of_one_row_is_not_silent(qtbot: QtBot, qapp: QApplication, announced: list[str]) -> None:
    model = RowModel(("Nummer", "Papper", "Vems"), qapp)
    model.show_rows(_ROWS[:1])
    table = plain_table(model, "Ärenden", ())
    _enter(qtbot, table)
    _press(table, Qt.Key.Key_Down)
    assert announced == ["P-1, mitt ärende, rad 1 av 1"] * 2


def test_a_row_to_tick_tells_whether_it_is(qtbot: QtBot, qapp: QApplication, announced: list[str]) -> None:
    model = TickModel(("Välj", "Nummer", "Vems"), qapp)
    model.show_rows(_ROWS)
    table = tick_table(model, "Ärenden", ())
    model.toggle(1)
    _enter(qtbot, table)
    _press(table, Qt.Key.Key_Down)
    assert announced == ["inte ikryssat, mitt ärende, rad 1 av 2", "ikryssat, brev, någon annans, rad 2 av 2"]


def test_figures_tell_their_row(qtbot: QtBot, announced: list[str]) -> None:
    table = FigureTable("Samtal")
    table.show_rows(("Väg", "Antal"), (("Bara frågor", "12"), ("Annat", "dolt")))
    _enter(qtbot, table)
    _press(table, Qt.Key.Key_Down)
    assert announced == ["Bara frågor, 12, rad 1 av 2", "Annat, dolt, rad 2 av 2"]


def test_a_list_of_rules_tells_its_line_at_once(desk: Desk, announced: list[str]) -> None:
    desk.click("Regler")
    (rules,) = desk.all(QListWidget)
    assert f"B-01 Medborgarskap, rad 1 av {rules.count()}" in announced


def test_a_tree_of_folders_tells_one_name(qtbot: QtBot, tmp_path: Path, announced: list[str]) -> None:
    field = FolderField("Mapp", tmp_path)
    tree = field.findChild(QTreeView)
    assert tree is not None
    field._on_browse(True)
    _enter(qtbot, tree, field)
    assert announced[-1].startswith(f"{tmp_path.name}, rad ")


def test_the_table_of_keys_is_read_row_by_row(desk: Desk, announced: list[str]) -> None:
    desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert announced[-1] == "Enter, trycker på den knapp som är vald, annars nästa sida, rad 1 av 20"
    desk.press(Qt.Key.Key_Down)
    assert announced[-1].startswith("Mellanslag, kryssar i en ruta")
    desk.press(Qt.Key.Key_Escape)
    assert "Vad gäller det i dag?" in desk.text()
