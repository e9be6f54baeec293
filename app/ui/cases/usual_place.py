"""Where a new case folder is proposed to lie."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.casework.services import Services
from app.ui.pieces.folder_field import documents_folder

ABOUT_NEW_FOLDER = (
    "folder_not_empty",
    "folder_in_store",
    "file_in_place",
    "name_too_long",
    "place_on_network",
    "place_synced",
    "no_right_to_write",
    "folder_missing",
)
"""Codes of the errors that are about where a new case folder was to lie."""


def usual_place(services: Services, name: str) -> Path:
    """A folder of that name among the user's documents, or beside them where those are copied elsewhere.

    Many offices keep their documents in a cloud or on the network, where no case folder may lie.
    """
    documents = documents_folder()
    if services.stores.place_risk(documents) is None:
        return documents / name
    local = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(local) / "vagval" / name
