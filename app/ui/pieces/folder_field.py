"""A field for a folder, with a tree to choose from inside the window.

Not the system's file dialog: that one remembers names and folders outside our control, and covers the window.
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QModelIndex, QStandardPaths, Signal
from PySide6.QtWidgets import QFileSystemModel, QTreeView, QWidget

from app.domain.characters import visible
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import row, stack
from app.ui.pieces.row_voice import RowVoice
from app.ui.pieces.text_fields import TextLine

_TREE_HEIGHT_PX = 180


def documents_folder() -> Path:
    """The user's own folder for documents, or the home folder where there is none: it exists."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


class FolderField(QWidget):
    """A path that can be typed or chosen.

    Args:
        name: what the folder is for.
        suffixes: show files with these endings too, so that a file can be chosen: ``("toml",)``.
        on_enter: what Enter does in the line; None: what it does on the page.

    Signals:
        path_changed: the path was typed or chosen.
    """

    path_changed = Signal()

    def __init__(
        self,
        name: str,
        folder: Path,
        suffixes: tuple[str, ...] = (),
        on_enter: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._suffixes = suffixes
        self._line = TextLine(str(folder), is_exact=True)
        self._line.setAccessibleName(name)
        self._line.textChanged.connect(self.path_changed)
        if on_enter is not None:
            self._line.returnPressed.connect(on_enter)
        self._browse = FoldButton(self.tr("Bläddra"))
        self._browse.setAccessibleName(self.tr("Bläddra: {name}").format(name=name))
        self._browse.unfolded.connect(self._on_browse)
        self._tree = QTreeView()
        self._tree.setAccessibleName(self.tr("Mappar"))
        self._tree.setHeaderHidden(True)
        self._tree.setFixedHeight(_TREE_HEIGHT_PX)
        self._tree.hide()
        self._tree.clicked.connect(self._on_chosen)
        self._tree.activated.connect(self._on_chosen)
        line = row(self._line, self._browse)
        line.setStretch(0, 1)
        self.setLayout(stack(line, self._tree))
        self.first_control: QWidget = self._line
        self.setFocusProxy(self._line)

    @property
    def path(self) -> Path:
        """What the field says; may not exist. What is no whole path is meant from the user's own folder."""
        written = visible(self._line.text()).strip()
        # Path.expanduser stops at a user that nobody knows.
        path = Path(os.path.expanduser(written))  # noqa: PTH111
        return documents_folder() / path if written and not path.is_absolute() else path

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not self._line.text().strip()

    def show_path(self, path: Path | None) -> None:
        """Writes the path, or clears the field."""
        self._line.setText("" if path is None else str(path))

    def _on_browse(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Fills the tree when it is first shown."""
        self._tree.setVisible(shown)
        if not shown or self._tree.model() is not None:
            return
        model = QFileSystemModel(self)
        kinds = QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot
        if self._suffixes:
            kinds |= QDir.Filter.Files
            model.setNameFilters([f"*.{suffix}" for suffix in self._suffixes])
            model.setNameFilterDisables(False)
        model.setFilter(kinds)
        model.setRootPath(QDir.homePath())
        self._tree.setModel(model)
        RowVoice(self._tree)
        self._tree.setRootIndex(model.index(""))
        for column in range(1, model.columnCount()):
            self._tree.hideColumn(column)
        start = model.index(str(self.path))
        self._tree.setCurrentIndex(start if start.isValid() else model.index(QDir.homePath()))
        self._tree.scrollTo(self._tree.currentIndex())

    def _on_chosen(self, index: QModelIndex) -> None:
        model = self._tree.model()
        assert isinstance(model, QFileSystemModel)
        self._line.setText(QDir.toNativeSeparators(model.filePath(index)))
