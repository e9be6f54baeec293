from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileSystemModel, QTreeView
from pytestqt.qtbot import QtBot

from app.ui.pieces.folder_field import FolderField, documents_folder
from tests.conftest import HOME


def test_what_a_test_saves_where_the_program_proposes_lies_in_a_folder_of_the_tests() -> None:
    assert documents_folder() == HOME


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


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("foo/bar", HOME / "foo/bar"),
        ("/srv/x", Path("/srv/x")),
        ("/srv/a\0b\u202ec\n", Path("/srv/abc")),
        ("~nobody-knows-me/x", HOME / "~nobody-knows-me/x"),
    ],
)
def test_what_is_typed_is_one_whole_path_wherever_the_program_was_started(
    qtbot: QtBot, written: str, meant: Path
) -> None:
    field = FolderField("Mapp", Path("/"))
    qtbot.addWidget(field)
    field._line.setText(written)
    assert field.path == meant


def test_a_folder_that_exists_is_proposed_also_where_there_is_none_for_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for documents, proposed in ((tmp_path / "Documents", tmp_path), (tmp_path / "own", tmp_path / "own")):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _, found=documents: str(found))
        (tmp_path / "own").mkdir(exist_ok=True)
        assert documents_folder() == proposed


def test_a_profile_is_a_file_with_the_right_ending(qtbot: QtBot, tmp_path: Path) -> None:
    field = FolderField("Profil", tmp_path, suffixes=("toml",))
    qtbot.addWidget(field)
    field._on_browse(True)
    tree = field.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    assert isinstance(model, QFileSystemModel)
    assert model.nameFilters() == ["*.toml"]
