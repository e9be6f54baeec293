"""The files that were saved of a conversation and outlive it; told while it lasts, and kept nowhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.ui.documents.save_target import shown_folder
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text


class LeftFiles(QWidget):
    """Which files lie where; nothing where none is left.

    Args:
        files: as they were saved; those that were removed since are passed over.

    Attributes:
        are_left: there is any.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__()
        left = [file for file in files if file.exists()]
        told = self.tr("Det här ligger kvar som filer och kan innehålla svar. Ta bort det som inte behövs.")
        line = self.tr("{file} i mappen {folder}")
        lines = [line.format(file=file.name, folder=shown_folder(file.parent)) for file in left]
        self.setLayout(stack(Text(told), *(Text(each, "strong") for each in lines), spacing=4))
        self.are_left = bool(left)
        self.setHidden(not left)
