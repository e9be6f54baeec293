from pathlib import Path

from PySide6.QtWidgets import QFileSystemModel, QTreeView
from pytestqt.qtbot import QtBot

from app.ui.pieces.folder_field import FolderField


def test_a_folder_is_chosen_in_a_tree_inside_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "brev").mkdir()
    field = FolderField("Mapp", tmp_path)
    qtbot.addWidget(field)
    field._on_browse(True)
    tree = field.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    assert isinstance(model, QFileSystemModel)
    with qtbot.waitSignal(field.path_changed):
        tree.clicked.emit(model.index(str(tmp_path / "brev")))
    assert field.path == tmp_path / "brev"
    assert not field.is_empty


def test_a_profile_is_a_file_with_the_right_ending(qtbot: QtBot, tmp_path: Path) -> None:
    field = FolderField("Profil", tmp_path, suffixes=("toml",))
    qtbot.addWidget(field)
    field._on_browse(True)
    tree = field.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    assert isinstance(model, QFileSystemModel)
    assert model.nameFilters() == ["*.toml"]
