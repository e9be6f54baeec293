"""Where a document is saved, with a warning where it may reach others (practice 5.3)."""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.casework.services import Services
from app.domain.places import PlaceRisk
from app.ui.cases.desk import StoreDesk
from app.ui.pieces.folder_field import FolderField, documents_folder
from app.ui.pieces.layouts import stack
from app.ui.pieces.says import Says
from app.ui.pieces.texts import LINE_MAY_BREAK, Text


def shown_folder(folder: Path) -> str:
    """The folder in a sentence, whose line may break after each part however long they are together."""
    return str(folder).replace(os.sep, os.sep + LINE_MAY_BREAK)


class SaveTarget(QWidget):
    """A folder; where it is synchronised, on a network or removable the warning names it.

    The folder that was saved in last is proposed, if there is one and it still exists.

    Args:
        name: what is saved there.

    Signals:
        entered: Enter was pressed in the folder's line.
    """

    entered = Signal()

    def __init__(self, services: Services, desk: StoreDesk, name: str) -> None:
        super().__init__()
        self._services = services
        last = desk.saved_in
        folder = last if last and last.is_dir() else documents_folder()
        self._field = FolderField(name, folder, on_enter=self.entered.emit)
        self._field.path_changed.connect(self._on_path_changed)
        self._warning = Says()
        label = Text(name, "label")
        self.setLayout(stack(label, self._field, self._warning, spacing=2))
        self._warned = ""
        self._warning.hide()
        self._on_path_changed()

    @property
    def path(self) -> Path:
        """The folder; may not exist."""
        return self._field.path

    @property
    def warning(self) -> str:
        """What is said about the folder, or ""."""
        return self._warning.text()

    def _on_path_changed(self) -> None:
        risk = self._services.stores.place_risk(self.path)
        text = "" if risk is None else self._text(risk).format(folder=self.path.name or str(self.path))
        if text == self._warned:
            return
        self._warned = text
        self._warning.fault(text)
        self._warning.setVisible(bool(text))

    def _text(self, risk: PlaceRisk) -> str:
        return {
            PlaceRisk.SYNCED: self.tr(
                "{folder} synkroniseras till andra datorer eller ett moln. "
                "Skriv hellre ut, eller spara i en mapp som bara finns här."
            ),
            PlaceRisk.NETWORK: self.tr(
                "{folder} ligger på nätverket, där andra kan läsa. "
                "Skriv hellre ut, eller spara i en mapp som bara finns här."
            ),
            PlaceRisk.REMOVABLE: self.tr(
                "{folder} ligger på ett minne som kan tas bort och tappas bort. "
                "Skriv hellre ut, eller spara i en mapp som bara finns här."
            ),
        }[risk]
